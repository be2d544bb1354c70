using CommunityBot.Community;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Meetings;

/// <summary>When a meeting that is put off may take place instead. Pure.</summary>
internal static class NewDates
{
    private const int Proposed = 3, Within = 15, NotBefore = 2;

    /// <summary>Three moments at the meeting's own local time, within fifteen working days of it: on its own day of the week first, then on the first days that leave people two to turn round.</summary>
    public static IReadOnlyList<DateTimeOffset> For(CommunitySettings community, DateTimeOffset start, DateTimeOffset now)
    {
        var was = start.ToInstant().InZone(community.Zone);
        var from = was.Date > community.DayAt(now) ? was.Date : community.DayAt(now);
        var days = Enumerable.Range(1, 200).Select(from.PlusDays).Where(community.IsWorkingDay).Take(Within).ToList();
        var chosen = days.Where(day => day.DayOfWeek == was.DayOfWeek).Concat(days.Skip(NotBefore - 1)).Distinct().Take(Proposed).Order();
        return [.. chosen.Select(day => (day + was.TimeOfDay).InZoneLeniently(community.Zone).ToDateTimeOffset())];
    }
}
