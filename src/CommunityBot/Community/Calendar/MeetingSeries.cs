using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Community;

/// <summary>A community's monthly meetings, as its settings have them.</summary>
public sealed record MeetingSeries
{
    public required MonthlyRule Rule { get; init; }

    /// <summary>Local time of the community it starts at.</summary>
    public LocalTime At { get; init; } = new(12, 30);

    /// <summary>How long it lasts.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>How many days before, animators are asked to confirm it.</summary>
    public int PromptDaysBefore { get; init; } = 21;

    /// <summary>Months (1 to 12) without a meeting.</summary>
    public IReadOnlyList<int> MonthsWithout { get; init; } = [];
}

/// <summary>The day the series has for a month.</summary>
/// <param name="Day">What the rule gives.</param>
/// <param name="Suggested">The same where the community meets on that day; else the next day of the same name in the month on which it does, else one before, else the next working day.</param>
public sealed record ExpectedMeeting(YearMonth Month, LocalDate Day, LocalDate Suggested)
{
    /// <summary>The rule falls on a holiday, a day off or in a break.</summary>
    public bool IsOnDayOff => Day != Suggested;
}

/// <summary>The months in which a community expects its meeting, and on which day. Pure.</summary>
public static class ExpectedMeetings
{
    /// <summary>Nobody plans further.</summary>
    private const int MonthsAhead = 24;

    /// <summary>The meeting of a month; null where there is no series, in a month without, and in one of which breaks take half the days or more.</summary>
    public static ExpectedMeeting? ExpectedIn(this CommunitySettings community, YearMonth month)
    {
        if (community.Meetings is not { } series || series.MonthsWithout.Contains(month.Month)) return null;
        if (community.IsHalfInBreaks(month)) return null;
        var day = series.Rule.In(month);
        return new(month, day, Suggested(community, month, day));
    }

    /// <summary>Those that begin at that moment or later by the day suggested, in order, for two years.</summary>
    public static IEnumerable<ExpectedMeeting> ExpectedFrom(this CommunitySettings community, DateTimeOffset now)
    {
        var first = community.DayAt(now).ToYearMonth();
        return Enumerable.Range(0, MonthsAhead).Select(ahead => community.ExpectedIn(first.PlusMonths(ahead)))
            .OfType<ExpectedMeeting>().Where(meeting => community.StartOn(meeting.Suggested) >= now);
    }

    /// <summary>The one of the last month before that in which one was expected; null where there was none in two years.</summary>
    public static ExpectedMeeting? ExpectedBefore(this CommunitySettings community, YearMonth month) =>
        Enumerable.Range(1, MonthsAhead).Select(back => community.ExpectedIn(month.PlusMonths(-back))).FirstOrDefault(expected => expected is not null);

    /// <summary>The one of the next month after that in which one is expected; null where there is none in two years.</summary>
    public static ExpectedMeeting? ExpectedAfter(this CommunitySettings community, YearMonth month) =>
        Enumerable.Range(1, MonthsAhead).Select(ahead => community.ExpectedIn(month.PlusMonths(ahead))).FirstOrDefault(expected => expected is not null);

    /// <summary>Whether it may meet on that day: it works then, or its meetings are on that day of the week-end, and it is neither a holiday, a day off nor in a break.</summary>
    public static bool MeetsOn(this CommunitySettings community, LocalDate day) => community.IsWorkingDay(day) || (community.Meetings?.Rule.Day == day.DayOfWeek && !community.Rests(day));

    /// <summary>When a meeting of the series begins on that day: as much later as the gap is long where daylight saving skips its time, the first of the two where it comes twice.</summary>
    /// <exception cref="InvalidOperationException">There is no series.</exception>
    public static DateTimeOffset StartOn(this CommunitySettings community, LocalDate day) => community.LocalStartOn(day).InZoneLeniently(community.Zone).ToDateTimeOffset();

    /// <summary>The same as the community's clocks have it, were there no daylight saving.</summary>
    /// <exception cref="InvalidOperationException">There is no series.</exception>
    public static LocalDateTime LocalStartOn(this CommunitySettings community, LocalDate day) => community.Meetings is { } series
        ? day + series.At
        : throw new InvalidOperationException($"'{community.Id}' has no series of meetings.");

    private static LocalDate Suggested(CommunitySettings community, YearMonth month, LocalDate day)
    {
        if (community.MeetsOn(day)) return day;
        var others = Enumerable.Range(-4, 9).Select(weeks => day.PlusWeeks(weeks)).Where(other => other.ToYearMonth() == month && community.MeetsOn(other)).ToList();
        if (others.Count > 0) return others.FirstOrDefault(other => other > day, others[^1]);
        return Enumerable.Range(1, 60).Select(day.PlusDays).FirstOrDefault(community.IsWorkingDay, day);
    }
}
