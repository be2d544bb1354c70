using System.Runtime.InteropServices;
using NodaTime;

namespace CommunityBot.Hosting;

/// <summary>
/// When a local time comes on a day, by NodaTime's rules as everywhere in the bot: once. Where daylight saving skips it, as much later as the gap is
/// long, 03:30 for 02:30; where it comes twice, the first time.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DailyMoment(LocalDate Day, DateTimeOffset At)
{
    /// <summary>The last that has come. Pure.</summary>
    public static DailyMoment Last(LocalTime time, DateTimeZone zone, DateTimeOffset now) => Around(time, zone, now).Last(moment => moment.At <= now);

    /// <summary>When the next one comes: always later than now. Pure.</summary>
    public static DateTimeOffset Next(LocalTime time, DateTimeZone zone, DateTimeOffset now) => Around(time, zone, now).First(moment => moment.At > now).At;

    /// <summary>Of the days before and after, in order: a change of the clocks, or of the side of the date line, carries a moment into another day.</summary>
    private static IEnumerable<DailyMoment> Around(LocalTime time, DateTimeZone zone, DateTimeOffset now)
    {
        var today = Instant.FromDateTimeOffset(now).InZone(zone).Date;
        return Enumerable.Range(-2, 5).Select(ahead => today.PlusDays(ahead)).Select(day => new DailyMoment(day, zone.AtLeniently(day + time).ToDateTimeOffset().ToUniversalTime()));
    }
}
