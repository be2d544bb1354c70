using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rhythm;

/// <summary>Thirteen weeks are kept of who wrote, answered and reacted.</summary>
public sealed class ForgetCounted
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(13 * 7);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetCounted(community.Id, due - Kept);
}
