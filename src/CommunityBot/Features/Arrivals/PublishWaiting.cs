using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Arrivals;

/// <summary>Publishes, in a line each, the arrivals that nobody has handled in two working days, so that no newcomer goes unnoticed.</summary>
public sealed class PublishWaiting(PublishArrival publish, TimeProvider clock)
{
    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        // Caught up after a night's downtime, it waits for the next day's ten o'clock rather than post when nobody is there.
        if (!community.IsWorkingDay(community.DayAt(now)) || !Daytime.Covers(now, community.Zone)) return;
        foreach (var arrival in await tx.PreparedArrivals(community.Id))
            if (Deadline.Of(arrival.BeganAt, community) <= now) await publish.Publish(tx, community, arrival, ArrivalStatus.Prepared, by: null);
    }
}
