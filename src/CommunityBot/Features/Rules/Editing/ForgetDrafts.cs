using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rules;

/// <summary>What was typed and never published goes after a month.</summary>
public sealed class ForgetDrafts
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetDrafts(community.Id, due - Kept);
}
