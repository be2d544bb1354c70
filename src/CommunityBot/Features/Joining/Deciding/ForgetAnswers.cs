using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Joining;

/// <summary>Keeps the form's promise: a year after the decision the answers are erased, here and on the cards.</summary>
public sealed class ForgetAnswers(Outbox outbox)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public async Task Run(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var request in await tx.ForgetAnswers(community.Id, now - Kept, now))
            await outbox.Refresh(tx, JoiningFeature.Card(request), Priority.Rest);
    }
}
