using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>The statements of sending. Every mark carries the row's attempts: who lost a row to another sender can no longer mark it.</summary>
internal static class OutboxSql
{
    private const string Waiting = "done_at is null and dead_at is null";
    private const string InHand = "id = @Id and attempts = @Attempts and " + Waiting;

    /// <summary>The first row of each lane, the lanes where someone waits most urgently first, then the oldest.</summary>
    public static Task<IReadOnlyList<Head>> Heads(this Tx tx) => tx.List<Head>(
        $"""
        select h.id, h.kind, h.lane, h.place, h.due_at, h.useful_until_at, h.leased_until_at, h.maybe_sent, h.outcome,
               case when h.place like '@%' then p.channel else h.place end as channel
        from (select lane, min(id) as id, min(priority) as priority from outbox where {Waiting} group by lane) l
        join outbox h on h.id = l.id
        left join private_channels p on p.workspace = h.workspace and p.place = h.place
        order by l.priority, h.queued_at, l.id
        """);

    /// <summary>Takes a row in hand, or nothing where another has it. One whose last holder died with it may have been sent.</summary>
    public static Task<OutboxRow?> TakeInHand(this Tx tx, long id, long leasedUntil, long machineNow, long now) => tx.Find<OutboxRow>(
        $"""
        update outbox set
            attempts = attempts + 1,
            leased_until_at = @leasedUntil,
            first_sent_at = case when first_sent_at is not null and (maybe_sent or leased_until_at is not null) then first_sent_at else @now end,
            maybe_sent = (maybe_sent or leased_until_at is not null)
        where id = @id and {Waiting} and (leased_until_at is null or leased_until_at <= @machineNow)
        returning *
        """,
        new { id, leasedUntil, machineNow, now });

    /// <summary>Done: the body is emptied.</summary>
    public static async Task<bool> MarkDone(this Tx tx, OutboxRow row, long now) => await tx.Execute(
        $"update outbox set done_at = @now, body = null, outcome = null, leased_until_at = null, note = null where {InHand}", new { row.Id, row.Attempts, now }) == 1;

    /// <summary>Buried with its reason. The body is kept, so that it can be tried again.</summary>
    public static async Task<bool> MarkDead(this Tx tx, OutboxRow row, string reason, long now) => await tx.Execute(
        $"update outbox set dead_at = @now, note = @reason, leased_until_at = null where {InHand}", new { row.Id, row.Attempts, reason, now }) == 1;

    /// <summary>Back in its lane, which waits behind it until it is due.</summary>
    public static Task PutBack(this Tx tx, OutboxRow row, long due, int failures, bool maybeSent, string? note) => tx.Execute(
        $"update outbox set leased_until_at = null, due_at = @due, failures = @failures, maybe_sent = @maybeSent, note = @note where {InHand}",
        new { row.Id, row.Attempts, due, failures, maybeSent, note });

    /// <summary>Out of its lane: our own code failed on it, and the others need not wait for that.</summary>
    public static Task StepAside(this Tx tx, OutboxRow row, long due, string note, Outcome? outcome) => tx.Execute(
        $"""
        update outbox set leased_until_at = null, due_at = @due, faults = faults + 1, note = @note, lane = @lane,
            outcome = @outcome, body = case when @outcome is null then body end
        where {InHand}
        """.Replace("@outcome is null", outcome is null ? "true" : "false", StringComparison.Ordinal),
        new { row.Id, row.Attempts, due, note, lane = $"aside/{row.Id}", outcome = outcome?.ToStored() });

    /// <summary>Remembers the private conversation, and makes it the lane of what waits for that person.</summary>
    public static async Task KeepPrivateChannel(this Tx tx, string workspace, string place, string channel, long now)
    {
        await tx.Execute(
            """
            insert into private_channels (workspace, place, channel, opened_at) values (@workspace, @place, @channel, @now)
            on conflict (workspace, place) do update set channel = excluded.channel
            """,
            new { workspace, place, channel, now });
        await tx.Execute($"update outbox set lane = @channel where lane = @place and workspace = @workspace and {Waiting}", new { workspace, place, channel });
    }

    /// <summary>What was queued while the private conversation was being opened joins the others.</summary>
    public static Task JoinLane(this Tx tx, string lane, string channel) => tx.Execute($"update outbox set lane = @channel where lane = @lane and {Waiting}", new { lane, channel });

    public static Task<string?> PrivateChannel(this Tx tx, string workspace, string place) =>
        tx.Find<string>("select channel from private_channels where workspace = @workspace and place = @place", new { workspace, place });

    /// <summary>The same of many; those whose conversation is not known are not among them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PrivateChannels(this Tx tx, string workspace, IReadOnlyList<string> places) => (await tx.List<(string Place, string Channel)>(
        $"select place, channel from private_channels where workspace = @workspace and {tx.AnyOf("place", "places")}", new { workspace, places = places.ToArray() }))
        .ToDictionary(row => row.Place, row => row.Channel, StringComparer.Ordinal);

    /// <summary>Remembers a copy of a subject.</summary>
    public static Task RememberPosted(this Tx tx, OutboxRow row, Outcome sent, long now) => tx.Execute(
        """
        insert into posted (workspace, key, subject, place, channel, ts, posted_at) values (@Workspace, @Key, @Subject, @Place, @channel, @ts, @now)
        on conflict (workspace, key) do update set channel = excluded.channel, ts = excluded.ts
        """,
        new { row.Workspace, row.Key, row.Subject, row.Place, channel = sent.Channel!.Value.Value, ts = sent.Ts!.Value.Value, now });

    public static Task<Posted?> PostedUnder(this Tx tx, OutboxRow rewrite) =>
        tx.Find<Posted>("select channel, ts from posted where workspace = @Workspace and key = @CopyOf", new { rewrite.Workspace, rewrite.CopyOf });

    /// <summary>The copy is gone from Slack: no more rewrites of it.</summary>
    public static Task ForgetPosted(this Tx tx, OutboxRow rewrite) => tx.Execute("delete from posted where workspace = @Workspace and key = @CopyOf", new { rewrite.Workspace, rewrite.CopyOf });

}

internal sealed record Posted
{
    public string Channel { get; init; } = "";
    public string Ts { get; init; } = "";
}
