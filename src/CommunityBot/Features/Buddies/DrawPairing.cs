using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>Draws what a volunteer reads of a newcomer.</summary>
public sealed class DrawPairing
{
    public async Task<Message> Pairing(Tx tx, string id, Place place)
    {
        var (pairing, community, reader) = await Load(tx, id, place);
        var member = await tx.FindMember(community.Id, pairing.Newcomer);
        var next = pairing.End is null ? null : await BuddiesFeature.BuddyOf(tx, community.Id, pairing.Newcomer);
        return BuddiesViews.Card(reader, community, pairing, member?.Job ?? "", member?.Company ?? "", await FirstMessage(tx, community, pairing), next);
    }

    /// <summary>Null where somebody else welcomes the newcomer by now: they have read of it in their own card.</summary>
    public async Task<Message?> FirstWords(Tx tx, string id, Place place)
    {
        var (pairing, community, reader) = await Load(tx, id, place);
        return pairing.End is null ? BuddiesViews.FirstWords(reader, community, pairing, await FirstMessage(tx, community, pairing)) : null;
    }

    private static async Task<(Pairing Pairing, CommunitySettings Community, Language Reader)> Load(Tx tx, string id, Place place)
    {
        var pairing = await tx.FindPairing(Guid.ParseExact(id, "n")) ?? throw new InvalidOperationException($"There is no pairing '{id}'.");
        var community = await tx.FindCommunity(pairing.Community) ?? throw new InvalidOperationException($"There is no community '{pairing.Community}'.");
        return (pairing, community, await tx.LanguageOf(place.Person ?? pairing.Buddy, community));
    }

    private static async Task<string?> FirstMessage(Tx tx, CommunitySettings community, Pairing pairing) =>
        pairing.FirstWords is { } ts ? await RhythmFeature.LinkToSaid(tx, community, ts) : null;
}
