using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

internal static class HelpSql
{
    /// <summary>Marks that this person is answered now. False when the last answer is younger than <paramref name="apart"/>: a burst of messages gets one.</summary>
    public static async Task<bool> MarkAnswered(this Tx tx, TeamId workspace, UserId user, DateTimeOffset now, TimeSpan apart) => await tx.Execute("""
        insert into plain_answers (workspace, user_id, answered_at) values (@workspace, @user, @now)
        on conflict (workspace, user_id) do update set answered_at = excluded.answered_at where plain_answers.answered_at <= @before
        """, new
    {
        workspace = workspace.Value,
        user = user.Value,
        now = now.ToUnixTimeMilliseconds(),
        before = (now - apart).ToUnixTimeMilliseconds(),
    }) == 1;
}
