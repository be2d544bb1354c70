using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.CheckIns;

/// <summary>A newcomer's words go thirty days after somebody took them up, from the cards too; what nobody took up, ninety days after it was written; that anything was asked, half a year after the welcome.</summary>
public sealed class ForgetCheckIns(Outbox outbox)
{
    private static readonly TimeSpan TakenUp = TimeSpan.FromDays(30), Unanswered = TimeSpan.FromDays(90), Kept = TimeSpan.FromDays(183);

    public async Task Run(Tx tx, CommunitySettings community, DateTimeOffset due)
    {
        foreach (var id in await tx.ForgetWords(community.Id, due - TakenUp, due - Unanswered)) await outbox.Refresh(tx, CheckInsFeature.CardOf(id), Priority.Rest);
        await tx.ForgetCheckIns(community.Id, due - Kept);
    }
}
