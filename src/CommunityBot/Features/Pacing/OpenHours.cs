using CommunityBot.Community;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace CommunityBot.Features.Pacing;

/// <summary>When the bot may post in a channel: from one local time to another, the second excluded, on the days the community works.</summary>
internal sealed record OpenHours(LocalTime From, LocalTime To, DateTimeZone Zone, Func<LocalDate, bool> IsWorkingDay)
{
    /// <summary>No break lasts so long that it is worth looking further.</summary>
    private const int Horizon = 400;

    /// <summary>Whether the bot may post at that moment.</summary>
    public bool Cover(DateTimeOffset moment)
    {
        var there = moment.ToInstant().InZone(Zone);
        return IsWorkingDay(there.Date) && there.TimeOfDay >= From && there.TimeOfDay < To;
    }

    /// <summary>The first moment, from that one on, at which it may; null where there is none within some four hundred days.</summary>
    public DateTimeOffset? FirstFrom(DateTimeOffset moment)
    {
        var at = moment.ToInstant();
        var there = at.InZone(Zone);
        var last = there.Date.PlusDays(Horizon);
        while (there.Date <= last)
        {
            if (!IsWorkingDay(there.Date) || there.TimeOfDay >= To) there = Zone.AtStartOfDay(there.Date.PlusDays(1));
            else if (there.TimeOfDay < From) there = Coming(there, From);
            else return there.ToInstant() == at ? moment : there.ToDateTimeOffset();
        }
        return null;
    }

    /// <summary>When the hours that cover this moment end.</summary>
    public DateTimeOffset EndAfter(DateTimeOffset moment)
    {
        var there = moment.ToInstant().InZone(Zone);
        // To itself may come twice in that night: the one still to come is meant.
        var end = Coming(there, To).ToInstant();
        // In the night the clocks go back, the hours may be left and entered again.
        var interval = Zone.GetZoneInterval(there.ToInstant());
        return (interval.HasEnd && interval.End < end && !Cover(interval.End.ToDateTimeOffset()) ? interval.End : end).ToDateTimeOffset();
    }

    /// <summary>The start of the next day there.</summary>
    public DateTimeOffset DayAfter(DateTimeOffset moment) => Zone.AtStartOfDay(DayOf(moment).PlusDays(1)).ToDateTimeOffset();

    public LocalDate DayOf(DateTimeOffset moment) => moment.ToInstant().InZone(Zone).Date;

    /// <summary>The day's first moment still to come at that local time: after the gap where daylight saving skips it, the second where it comes twice and the first is past.</summary>
    private ZonedDateTime Coming(ZonedDateTime after, LocalTime time) => (after.Date + time).InZone(Zone, Resolvers.CreateMappingResolver(
        (earlier, later) => earlier.ToInstant() > after.ToInstant() ? earlier : later, Resolvers.ReturnForwardShifted));
}

internal static class CommunityHours
{
    public static OpenHours OpenHours(this CommunitySettings community) => new(community.Pacing.From, community.Pacing.To, community.Zone, community.IsWorkingDay);
}
