using CommunityBot.Community;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Meetings;

/// <summary>When a community's channel is reminded of a meeting. Pure.</summary>
internal static class Reminders
{
    /// <summary>On the community's working day.</summary>
    private static readonly LocalTime At = new(9, 0);

    /// <summary>Who comes is reminded so long before.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>The keys under which a meeting at its time is recalled in the channel.</summary>
    public static IReadOnlyList<string> Keys(Meeting it) => [$"meeting:{new MeetingTime(it.Id, it.Details.Start)}:week", $"meeting:{new MeetingTime(it.Id, it.Details.Start)}:eve"];

    /// <summary>
    /// A week and a day before, or on the last working day before that. What was said less than two days before, or six hours, is not recalled. A meeting kept on a day on
    /// which the community rests is recalled on its eve all the same, where the last working day before is past.
    /// </summary>
    /// <param name="said">When the meeting's moment became known.</param>
    /// <param name="now">What is past by then is not there.</param>
    /// <returns>
    /// One that is late is of use <c>Until</c> the day of the next, which says as much: no day has two. Posted whatever the day where <c>WhileResting</c> is true.
    /// </returns>
    public static IReadOnlyList<(string Key, DateTimeOffset At, DateTimeOffset Until, bool WhileResting)> Of(CommunitySettings community, Meeting it, DateTimeOffset said, DateTimeOffset now)
    {
        var (day, keys) = (community.DayAt(it.Details.Start), Keys(it));
        var (week, eve) = (LastWorkingDay(community, day.PlusDays(-7)), LastWorkingDay(community, day.PlusDays(-1)));
        var isKept = community.Rests(day) && (eve is null || Moment(community, eve.Value) <= now);
        if (isKept) eve = day.PlusDays(-1);
        (string Key, LocalDate? Day, TimeSpan Apart, bool WhileResting)[] wanted = [(keys[0], week == eve ? null : week, TimeSpan.FromDays(2), false), (keys[1], eve, TimeSpan.FromHours(6), isKept)];
        var reminders = wanted.Where(reminder => reminder.Day is { } on && Moment(community, on) is var at && at > now && at - said > reminder.Apart).ToList();
        return
        [
            .. reminders.Index().Select(one => (one.Item.Key, Moment(community, one.Item.Day!.Value),
                one.Index + 1 < reminders.Count ? community.Zone.AtStartOfDay(reminders[one.Index + 1].Day!.Value).ToDateTimeOffset() : it.Details.Start, one.Item.WhileResting)),
        ];
    }

    private static DateTimeOffset Moment(CommunitySettings community, LocalDate day) => (day + At).InZoneLeniently(community.Zone).ToDateTimeOffset();

    /// <summary>Null where it rests for a week.</summary>
    private static LocalDate? LastWorkingDay(CommunitySettings community, LocalDate day) =>
        Enumerable.Range(0, 7).Select(back => day.PlusDays(-back)).Where(community.IsWorkingDay).Cast<LocalDate?>().FirstOrDefault();
}
