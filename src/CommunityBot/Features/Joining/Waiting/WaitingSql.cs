using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The requests nobody has decided, and since when.</summary>
internal static class WaitingSql
{
    /// <summary>In every community, those that have waited longest first.</summary>
    public static Task<IReadOnlyList<Wait>> Waits(this Tx tx) => tx.Waits("r.status = 'pending'", new { });

    /// <summary>In one community, those that have waited longest first.</summary>
    public static Task<IReadOnlyList<Wait>> WaitsIn(this Tx tx, string community) => tx.Waits("r.status = 'pending' and r.community = @community", new { community });

    /// <summary>Those of these communities in which any waits.</summary>
    public static Task<IReadOnlySet<string>> WithWaits(this Tx tx, IReadOnlyCollection<string> communities) =>
        tx.CommunitiesWith($"select distinct community from join_requests where status = 'pending' and {tx.AnyOf("community", "communities")}", communities);

    /// <summary>Marks a request as given to the pilots. False when it was, or no longer waits.</summary>
    public static async Task<bool> SaveEscalated(this Tx tx, Guid id, DateTimeOffset now) => await tx.Execute(
        "update join_requests set escalated_at = @now where id = @id and status = 'pending' and escalated_at is null", new { id = JoiningSql.Key(id), now = now.ToUnixTimeMilliseconds() }) == 1;

    private static async Task<IReadOnlyList<Wait>> Waits(this Tx tx, string where, object values) => [.. (await tx.List<Row>($"""
        select r.id, r.community, r.user_id, {JoiningSql.Since} as since, r.escalated_at from join_requests r where {where} order by since, r.number
        """, values)).Select(row => row.ToWait())];

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public long Since { get; init; }
        public long? EscalatedAt { get; init; }

        public Wait ToWait() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId), DateTimeOffset.FromUnixTimeMilliseconds(Since),
            EscalatedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
