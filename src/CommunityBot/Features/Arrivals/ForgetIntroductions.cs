using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Arrivals;

/// <summary>Erases what newcomers wrote of themselves a month after it was handled: the channel keeps what was announced, and nothing here needs it any more.</summary>
public sealed class ForgetIntroductions
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetIntroductions(community.Id, due - Kept);
}
