using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>A volunteer has no time for this newcomer: the next in turn is asked.</summary>
public sealed class StepDown(Acted acted, BuddiesFeature buddies)
{
    public Task<Answer> Press(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await tx.FindPairing(press.Carried) is { } pairing && pairing.Buddy == press.User && await tx.FindCommunity(pairing.Community) is { } community)
        {
            await tx.Hold(community.Id);
            if (await buddies.HandOn(tx, community, pairing, PairingEnd.Unavailable)) return Answer.Done;
        }
        return Answer.Saying(BuddiesTexts.All.In(await tx.LanguageOf(press.User)).Over);
    }, stop);

    /// <summary>Slack could not tell them: the next in turn is asked.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["buddies", var id, "card"] || await tx.FindPairing(Guid.ParseExact(id, "n")) is not { } pairing) return;
        if (await tx.FindCommunity(pairing.Community) is not { } community) return;
        await tx.Hold(community.Id);
        await buddies.HandOn(tx, community, pairing, PairingEnd.Unavailable);
    }
}
