using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Community;

/// <summary>The days on which something may be asked of people: not week-ends, public holidays, a community's days off nor its breaks.</summary>
public static class WorkingDays
{
    /// <summary>Whether the community works on that day.</summary>
    public static bool IsWorkingDay(this CommunitySettings community, LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !community.Rests(day);

    /// <summary>Whether that day is a public holiday, a day off or in a break, whatever day of the week it is.</summary>
    public static bool Rests(this CommunitySettings community, LocalDate day) =>
        community.DaysOff.Contains(day) || community.BreakOn(day) is not null || PublicHolidays.Includes(community.Country, day);

    /// <summary>The break that day is in; null where it is in none.</summary>
    public static Break? BreakOn(this CommunitySettings community, LocalDate day) => community.Breaks.FirstOrDefault(stretch => stretch.Covers(day));

    /// <summary>Whether breaks take half of that month, or more.</summary>
    public static bool IsHalfInBreaks(this CommunitySettings community, YearMonth month) =>
        month.ToDateInterval() is var days && days.Count(day => community.BreakOn(day) is not null) * 2 >= days.Length;

    /// <summary>
    /// The same local time, so many working days later: two after a Friday at five is Tuesday at five, and so is two after the Saturday.
    /// A local time that daylight saving skips is taken just after the gap.
    /// </summary>
    public static DateTimeOffset AddWorkingDays(this CommunitySettings community, DateTimeOffset from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var start = from.ToInstant().InZone(community.Zone).LocalDateTime;
        var day = start.Date;
        for (var left = days; left > 0;)
        {
            day = day.PlusDays(1);
            if (community.IsWorkingDay(day)) left--;
        }

        return (day + start.TimeOfDay).InZoneLeniently(community.Zone).ToDateTimeOffset();
    }
}
