using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>What was decided about people, by whom, and why. Rows are added, never changed.</summary>
public static class AuditSql
{
    /// <summary>Writes an entry in the open transaction. No <paramref name="actor"/>: the bot did it by itself, time having run out. <paramref name="action"/> is a stable word ("dues_settled"); <paramref name="about"/> the id of what it concerns.</summary>
    public static Task Audit(this Tx tx, CommunitySettings community, UserId? actor, string action, string about, string? reason, DateTimeOffset now) => tx.Execute("""
        insert into audit (workspace, community, actor, action, about, reason, done_at)
        values (@workspace, @community, @actor, @action, @about, @reason, @now)
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, actor = actor?.Value ?? "", action, about, reason, now = now.ToUnixTimeMilliseconds(),
    });
}
