using CommunityBot.Community;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Meetings;

/// <summary>What may be a slip of the finger in a meeting's moment.</summary>
public enum Slip
{
    /// <summary>A Saturday or Sunday of a community that does not meet on that day.</summary>
    Weekend,

    /// <summary>A public holiday, or a day off of the community.</summary>
    DayOff,
    Break,

    /// <summary>Early in the morning or late in the evening, where the community is.</summary>
    Hour,

    /// <summary>So soon that few can hear of it.</summary>
    Soon,
}

/// <summary>Finds them; whoever schedules is told, and decides. Pure.</summary>
internal static class Slips
{
    private static readonly LocalTime Early = new(7, 0), Late = new(21, 0);
    private static readonly TimeSpan Soon = TimeSpan.FromHours(2);

    public static IReadOnlyList<Slip> Of(CommunitySettings community, DateTimeOffset start, DateTimeOffset now)
    {
        var (day, time) = start.ToInstant().InZone(community.Zone).LocalDateTime;
        List<Slip> slips = [];
        if (community.BreakOn(day) is not null) slips.Add(Slip.Break);
        else if (community.Rests(day)) slips.Add(Slip.DayOff);
        else if (!community.MeetsOn(day)) slips.Add(Slip.Weekend);
        if (time < Early || time > Late) slips.Add(Slip.Hour);
        if (start - now < Soon) slips.Add(Slip.Soon);
        return slips;
    }
}
