using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>The arrivals that wait for this reader to announce them, on the Home tab, each with the way to its card.</summary>
public sealed class ArrivalsToAnnounce(Outbox outbox)
{
    internal const int Shown = 5;

    public async Task<IReadOnlyList<Block>?> Draw(Tx tx, Reader reader)
    {
        var (isAnnouncer, waiting) = (false, new List<(Arrival Arrival, CommunitySettings Community)>());
        foreach (var community in reader.WhereMay(Act.PublishAnnouncement))
        {
            isAnnouncer |= (await tx.Announcers(community.Id)).Contains(reader.User);
            foreach (var arrival in await tx.PreparedArrivals(community.Id))
                if ((await tx.AnnouncersOf(community.Id, arrival.User)).Contains(reader.User)) waiting.Add((arrival, community));
        }
        if (!isAnnouncer && waiting.Count == 0) return null;

        var shown = new List<ArrivalToAnnounce>();
        foreach (var (arrival, community) in waiting.OrderBy(w => w.Arrival.BeganAt).Take(Shown))
            shown.Add(new(arrival, community, await tx.LinkTo(community.Workspace, ArrivalsFeature.CardOf(arrival), Place.Private(reader.User))));
        return ArrivalsViews.AtHome(reader.Language, shown, waiting.Count - shown.Count);
    }

    /// <summary>A card is posted: an open Home tab can now lead to it.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded && outcome.Key.Split(':') is ["arrival", var id, "card", _] && await tx.FindArrival(id) is { } arrival)
            await ArrivalsFeature.RefreshHomes(tx, outbox, arrival.Community);
    }
}

/// <summary>An arrival nobody has announced yet.</summary>
/// <param name="Card">The address of the reader's copy of the card; null while it is on its way.</param>
public sealed record ArrivalToAnnounce(Arrival Arrival, CommunitySettings Community, string? Card);
