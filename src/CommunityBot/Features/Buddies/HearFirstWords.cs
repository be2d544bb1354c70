using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>A newcomer writes in the community's channel for the first time: whoever welcomes them is told, so that somebody answers within the day; by night, in the morning.</summary>
public sealed class HearFirstWords(Outbox outbox, TimeProvider clock)
{
    public async Task Heard(Tx tx, InboxEvent heard)
    {
        if (heard is not { FromBot: false, Channel: { } channel, User: { } user, Ts: { } ts, Subtype: null or "file_share" or "me_message" or "thread_broadcast" }) return;
        if (await tx.FindCommunityByChannel(new(channel)) is not { } community || community.Channel.Value != channel) return;
        if (await tx.PairingOf(community.Id, new(user)) is not { FirstWords: null } pairing || !await tx.SaveFirstWords(pairing.Id, new(ts))) return;
        await outbox.Show(tx, $"buddies:{BuddiesSql.Key(pairing.Id)}:first_words", Place.Private(pairing.Buddy), BuddiesFeature.FirstWordsOf(pairing.Id), Priority.Waiting,
            notBefore: community.NextDaytime(clock.GetUtcNow(), await tx.ZoneOf(pairing.Buddy, community)));
    }
}
