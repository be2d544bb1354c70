using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Where those who came in without a request are shown: the facilitators' channel, or privately to each facilitator where there is none, or where it takes no message.</summary>
public sealed class ShowWalkIns(Outbox outbox)
{
    internal static async Task To(Tx tx, Outbox outbox, CommunitySettings community, Guid group, ChannelId? channel)
    {
        foreach (var place in Place.ChannelOrEach(channel, await tx.WhoMay(Act.SettleWalkIn, community.Id)))
            await outbox.ShowOnce(tx, $"walkins:{JoiningSql.Key(group)}:card:{place}", place, WalkInsFeature.Card(group), Priority.Waiting, WalkInsFeature.Shown);
    }

    /// <summary>Posted, it is within reach of the Home tabs that lead to it; refused by a channel, it goes out privately.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Key.Split(':') is not ["walkins", var id, "card", var place]) return;
        var group = Guid.ParseExact(id, "n");
        if (await tx.WalkInsOf(group) is not [var first, ..] || await tx.FindCommunity(first.Community) is not { } community) return;
        if (outcome.Succeeded) await WalkInsFeature.RefreshHomes(tx, outbox, community.Id);
        else if (Place.Of(place).Person is null) await To(tx, outbox, community, group, channel: null);
    }
}
