using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Those who came in without a request and of whom nobody has said anything, on the Home tab of who may, each message of theirs with the way to it.</summary>
public sealed class WalkInsAtHome
{
    internal const int Shown = 5;

    public async Task<IReadOnlyList<Block>?> Draw(Tx tx, Reader reader)
    {
        var communities = reader.WhereMay(Act.SettleWalkIn).ToDictionary(c => c.Id, StringComparer.Ordinal);
        if (communities.Count == 0) return null;
        var shown = new List<WaitingVisits>();
        foreach (var (community, group, count) in (await tx.UnsettledVisits(reader.User)).Where(visits => communities.ContainsKey(visits.Community)).Take(Shown))
        {
            var (there, card) = (communities[community], WalkInsFeature.Card(group));
            var link = there.FacilitatorsChannel is { } channel ? await tx.LinkTo(there.Workspace, card, Place.Channel(channel)) : null;
            shown.Add(new(group, there.Channel, count, link ?? await tx.LinkTo(there.Workspace, card, Place.Private(reader.User))));
        }
        return WalkInViews.AtHome(reader.Language, shown);
    }
}

/// <summary>Those of one message who wait.</summary>
/// <param name="Card">The address of the reader's copy of the message; null while it is on its way.</param>
public sealed record WaitingVisits(Guid Group, ChannelId Channel, int Count, string? Card);
