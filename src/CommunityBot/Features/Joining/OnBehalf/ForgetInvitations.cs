using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Joining;

/// <summary>Erases the names and addresses of people who came, were given up, or never came.</summary>
public sealed class ForgetInvitations
{
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromDays(30), Unanswered = TimeSpan.FromDays(365);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset now) => tx.ForgetInvitations(community.Id, now - AfterTheEnd, now - Unanswered);
}
