using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Leaving;

/// <summary>Thirty days after somebody left, their words are emptied; that they left, and when, is kept.</summary>
public sealed class ForgetDepartures
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetDepartures(community.Id, due - Kept);
}
