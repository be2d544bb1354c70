using CommunityBot.Community;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Meetings;

/// <summary>When a meeting that is put off may take place instead. Pure.</summary>
internal static class NewDates
{
    private const int Proposed = 3, Within = 15, NotBefore = 2;

    /// <summary>Where a month's own day is past, or its meeting was cancelled: three moments at the meeting's own local time on the days left in the month, after the meeting's own where there are any. None is the day of another meeting.</summary>
    public static IReadOnlyList<DateTimeOffset> InMonth(CommunitySettings community, YearMonth month, DateTimeOffset start, DateTimeOffset now, IReadOnlyCollection<LocalDate> taken)
    {
        var was = start.ToInstant().InZone(community.Zone);
        var left = month.ToDateInterval().Where(day => day > community.DayAt(now) && day != was.Date && community.MeetsOn(day) && !taken.Contains(day)).ToList();
        var after = left.Where(day => day > was.Date).ToList();
        return Choose(community, after.Count > 0 ? after : left, was.LocalDateTime);
    }

    /// <summary>The last day on which a month's meeting may be held: its own, put off as far as it may be, which may be in the next month. Null where the series has none for that month: any day will do.</summary>
    public static LocalDate? LatestIn(CommunitySettings community, YearMonth month)
    {
        if (community.ExpectedIn(month) is not { } expected) return null;
        var furthest = After(community, expected.Suggested).LastOrDefault(expected.Suggested);
        return furthest > month.ToDateInterval().End ? furthest : month.ToDateInterval().End;
    }

    /// <summary>Whether a month's meeting may be held on that day. On another it would leave the month without one, and nobody would know.</summary>
    public static bool MayBeOf(CommunitySettings community, YearMonth month, LocalDate day) => LatestIn(community, month) is not { } latest || (day >= month.ToDateInterval().Start && day <= latest);

    /// <summary>Three moments at the meeting's own local time, within fifteen days on which the community meets: on its own day of the week first, then on the first days that leave people two to turn round.</summary>
    public static IReadOnlyList<DateTimeOffset> For(CommunitySettings community, DateTimeOffset start, DateTimeOffset now)
    {
        var was = start.ToInstant().InZone(community.Zone);
        var from = was.Date > community.DayAt(now) ? was.Date : community.DayAt(now);
        return Choose(community, [.. After(community, from)], was.LocalDateTime);
    }

    private static IEnumerable<LocalDate> After(CommunitySettings community, LocalDate from) => Enumerable.Range(1, 200).Select(from.PlusDays).Where(community.MeetsOn).Take(Within);

    private static IReadOnlyList<DateTimeOffset> Choose(CommunitySettings community, IReadOnlyList<LocalDate> days, LocalDateTime was)
    {
        var chosen = days.Where(day => day.DayOfWeek == was.DayOfWeek).Concat(days.Skip(NotBefore - 1)).Distinct().Take(Proposed).Order();
        return [.. chosen.Select(day => (day + was.TimeOfDay).InZoneLeniently(community.Zone).ToDateTimeOffset())];
    }
}
