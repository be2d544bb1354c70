using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Pacing;

/// <summary>A community's channel was archived: what waits stands still, and those who can open it hear of it, before anything is refused there.</summary>
public sealed class HearOfArchive(PacingFeature pacing, CloseChannel closing)
{
    public async Task Heard(Tx tx, InboxEvent heard)
    {
        if (heard.Channel is not { } channel || await tx.FindCommunityByChannel(new(channel)) is not { } community || community.Channel.Value != channel) return;
        await tx.Hold(community.Id);
        await closing.Close(tx, community, "is_archived");
        await pacing.Settle(tx, community);
    }
}
