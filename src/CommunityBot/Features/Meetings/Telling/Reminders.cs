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

    /// <summary>A week and a day before, or on the last working day before that. What was said less than two days before, or six hours, is not recalled.</summary>
    /// <param name="said">When the meeting's moment became known.</param>
    public static IReadOnlyList<(string Key, DateTimeOffset At)> Of(CommunitySettings community, Meeting it, DateTimeOffset said)
    {
        var time = new MeetingTime(it.Id, it.Details.Start);
        var day = community.DayAt(it.Details.Start);
        return
        [
            .. new[] { (Name: "week", Day: day.PlusDays(-7), Apart: TimeSpan.FromDays(2)), (Name: "eve", Day: day.PlusDays(-1), Apart: TimeSpan.FromHours(6)) }
                .Select(wanted => (Key: $"meeting:{time}:{wanted.Name}", At: (LastWorkingDay(community, wanted.Day) + At).InZoneLeniently(community.Zone).ToDateTimeOffset(), wanted.Apart))
                .Where(reminder => reminder.At - said > reminder.Apart).Select(reminder => (reminder.Key, reminder.At)),
        ];
    }

    private static LocalDate LastWorkingDay(CommunitySettings community, LocalDate day) =>
        Enumerable.Range(0, 7).Select(back => day.PlusDays(-back)).FirstOrDefault(community.IsWorkingDay, day);
}
