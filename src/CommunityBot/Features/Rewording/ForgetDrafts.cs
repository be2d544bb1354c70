using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rewording;

/// <summary>Words that were typed and never published go after a month.</summary>
public sealed class ForgetDrafts
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetWordsTyped(community.Id, due - Month);
}
