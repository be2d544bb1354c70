using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.CheckIns;
using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>A newcomer has somebody to turn to: a member who volunteered in their profile, each in turn. Both are told, and the member again when the newcomer first writes.</summary>
public sealed class BuddiesFeature(Outbox outbox, CheckInsFeature checkIns, TimeProvider clock)
{
    public static readonly ButtonId<Guid> Unavailable = new("buddies.unavailable");

    internal const string Told = "buddies.told";

    public static void Map(BotMap on) => on
        .Button<StepDown, Guid>(Unavailable, (h, press, stop) => h.Press(press, stop))
        .Draws<DrawPairing>("buddies.pairing", (h, tx, id, place, _) => h.Pairing(tx, id, place))
        .DrawsWhatIsLeft<DrawPairing>("buddies.first_words", (h, tx, id, place, _) => h.FirstWords(tx, id, place))
        .Told<StepDown>(Told, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Event<HearFirstWords>("message.channels", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<HearFirstWords>("message.groups", (h, tx, heard, _) => h.Heard(tx, heard))
        .Uses<BuddiesFeature>()
        .Needs("chat:write", "im:write", "channels:history", "groups:history");

    internal static Subject CardOf(Guid pairing) => new("buddies.pairing", BuddiesSql.Key(pairing));

    internal static Subject FirstWordsOf(Guid pairing) => new("buddies.first_words", BuddiesSql.Key(pairing));

    /// <summary>Who welcomes this newcomer; null where nobody does.</summary>
    public static async Task<UserId?> BuddyOf(Tx tx, string community, UserId newcomer) => (await tx.PairingOf(community, newcomer))?.Buddy;

    /// <summary>Finds the volunteer whose turn it is, and tells them. Where nobody volunteered, nothing happens.</summary>
    public async Task Pair(Tx tx, CommunitySettings community, UserId newcomer)
    {
        await tx.Hold(community.Id);
        if (await tx.PairingOf(community.Id, newcomer) is null) await AskNext(tx, community, newcomer, firstWords: null);
    }

    /// <summary>Somebody is no longer a member: nobody welcomes them any more, and those whom they welcomed turn to the next.</summary>
    public async Task MembershipEnded(Tx tx, CommunitySettings community, UserId person)
    {
        await tx.Hold(community.Id);
        if (await tx.PairingOf(community.Id, person) is { } theirs && await tx.EndPairing(theirs.Id, PairingEnd.Gone, clock.GetUtcNow())) await outbox.Refresh(tx, CardOf(theirs.Id));
        await Withdraw(tx, community, person);
    }

    /// <summary>Somebody no longer welcomes newcomers: those whom they welcomed turn to the next.</summary>
    public async Task Withdraw(Tx tx, CommunitySettings community, UserId person)
    {
        await tx.Hold(community.Id);
        foreach (var pairing in await tx.PairingsWith(community.Id, person)) await HandOn(tx, community, pairing, PairingEnd.Withdrawn);
    }

    /// <summary>Ends it, and asks the next in turn as long as the newcomer is new. The newcomer's welcome follows. False when it had ended already.</summary>
    internal async Task<bool> HandOn(Tx tx, CommunitySettings community, Pairing pairing, PairingEnd why)
    {
        var now = clock.GetUtcNow();
        if (!await tx.EndPairing(pairing.Id, why, now)) return false;
        // Read again: the newcomer may have spoken while the end was waited for.
        if (pairing.MadeAt > now - Buddies.Pairing.Lasts) await AskNext(tx, community, pairing.Newcomer, (await tx.FindPairing(pairing.Id))?.FirstWords);
        await checkIns.BuddyEnded(tx, community, pairing.Newcomer, pairing.Buddy);
        await outbox.Refresh(tx, CardOf(pairing.Id));
        await ArrivalsFeature.RefreshWelcome(tx, outbox, community.Id, pairing.Newcomer);
        return true;
    }

    private async Task AskNext(Tx tx, CommunitySettings community, UserId newcomer, Ts? firstWords)
    {
        var now = clock.GetUtcNow();
        if (await tx.NextBuddy(community.Id, newcomer, now - Pairing.Lasts) is not { } next) return;
        var pairing = new Pairing(Guid.CreateVersion7(now), community.Id, newcomer, next, now) { FirstWords = firstWords };
        await tx.AddPairing(community, pairing);
        await outbox.Show(tx, $"buddies:{BuddiesSql.Key(pairing.Id)}:card", Place.Private(next), CardOf(pairing.Id), Priority.Waiting, Told, community.NextDaytime(now, await tx.ZoneOf(next, community)));
    }
}
