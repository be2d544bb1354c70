using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Membership;

/// <summary>Lines that are over go a year after their list was made; what was decided stays in the audit.</summary>
public sealed class ForgetLapses
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetLapses(community.Id, due - Kept);
}
