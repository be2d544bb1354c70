using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static class JournalSql
{
    /// <summary>The newest first; one more than a page where there is a next one.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> Journal(this Tx tx, JournalPage page, IReadOnlyList<string> hidden) => [.. (await tx.List<Row>($"""
        select actor, action, about, reason, done_at from audit where community = @Community and not ({tx.AnyOf("action", "hidden")}) order by id desc limit @limit offset @offset
        """, new { page.Community, hidden = hidden.ToArray(), limit = JournalPage.Size + 1, offset = (long)page.Number * JournalPage.Size }))
        .Select(row => new JournalEntry(row.Actor.Length == 0 ? null : new UserId(row.Actor), row.Action, row.About, row.Reason, DateTimeOffset.FromUnixTimeMilliseconds(row.DoneAt)))];

    private sealed record Row
    {
        public string Actor { get; init; } = "";
        public string Action { get; init; } = "";
        public string About { get; init; } = "";
        public string? Reason { get; init; }
        public long DoneAt { get; init; }
    }
}
