using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Announcements;

/// <summary>Erases an announcement that has not changed for a quarter: the channel keeps what was published.</summary>
public sealed class ForgetAnnouncements
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(100);

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetAnnouncements(community.Id, due - Kept);
}
