using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Pacing;

/// <summary>Forgets what was posted long ago. A quarter is kept, for the page that shows a community's rhythm.</summary>
public sealed class ForgetPosts
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(100);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetPosts(community.Id, due - Kept);
}
