using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Community;

/// <summary>When somebody may be written to unasked: from eight in the morning to seven in the evening, where they are.</summary>
public static class Daytime
{
    public static readonly LocalTime Begins = new(8, 0), Ends = new(19, 0);

    /// <summary>Whether it is daytime in that zone.</summary>
    public static bool Covers(DateTimeOffset now, DateTimeZone zone) => Covers(now.ToInstant().InZone(zone).TimeOfDay);

    /// <summary>Whether that is an hour of the day.</summary>
    public static bool Covers(LocalTime time) => time >= Begins && time < Ends;

    /// <summary>The first moment, from now on, when it is daytime in that zone on a day the community works.</summary>
    /// <param name="community">Whose week-ends, holidays and breaks count.</param>
    /// <param name="now">From when.</param>
    /// <param name="zone">The reader's.</param>
    public static DateTimeOffset NextDaytime(this CommunitySettings community, DateTimeOffset now, DateTimeZone zone)
    {
        var there = now.ToInstant().InZone(zone);
        if (community.IsWorkingDay(there.Date) && Covers(now, zone)) return now;
        var day = there.TimeOfDay < Begins ? there.Date : there.Date.PlusDays(1);
        while (!community.IsWorkingDay(day)) day = day.PlusDays(1);
        return (day + Begins).InZoneLeniently(zone).ToDateTimeOffset();
    }

    /// <summary>When the daytime that covers this moment ends, in that zone.</summary>
    public static DateTimeOffset EndOfDaytime(DateTimeOffset moment, DateTimeZone zone) => (moment.ToInstant().InZone(zone).Date + Ends).InZoneLeniently(zone).ToDateTimeOffset();

    /// <summary>Midnight after that moment, in that zone: until then a reminder of the day is useful.</summary>
    public static DateTimeOffset EndOfDay(DateTimeOffset moment, DateTimeZone zone) =>
        zone.AtStartOfDay(moment.ToInstant().InZone(zone).Date.PlusDays(1)).ToDateTimeOffset();
}
