using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Thanks;

/// <summary>No digest looks back further than this.</summary>
public sealed class ForgetThanks
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetThanks(community.Id, due - Kept);
}
