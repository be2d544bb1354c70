using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>What could not be sent and why: what Slack refused for good, what came too late, and what our own code failed on.</summary>
public sealed class DeadLetters(Database db, TimeProvider clock)
{
    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<DeadLetter>> List(int most, CancellationToken stop) => db.Read(
        tx => tx.List<DeadLetter>("select id, key, kind, place, subject, note as reason, queued_at, dead_at from outbox where dead_at is not null order by dead_at desc, id desc limit @most", new { most }), stop);

    /// <summary>How many there are.</summary>
    public Task<long> Count(CancellationToken stop) => db.Read(tx => tx.Find<long>("select count(*) from outbox where dead_at is not null"), stop);

    /// <summary>How many are still to be sent.</summary>
    public Task<long> Waiting(CancellationToken stop) => db.Read(tx => tx.Find<long>("select count(*) from outbox where done_at is null and dead_at is null"), stop);

    /// <summary>Sends it after all, also where it came too late. False where it is not among them any more.</summary>
    public Task<bool> Retry(long id, CancellationToken stop) => db.Write(
        async tx => await tx.Execute(
            """
            update outbox set dead_at = null, note = null, due_at = @now, failures = 0, faults = 0, useful_until_at = null,
                lane = coalesce((select p.channel from private_channels p where p.workspace = outbox.workspace and p.place = outbox.place), place)
            where id = @id and dead_at is not null
            """,
            new { id, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) == 1,
        stop);
}

/// <summary>One of them. No text: only what it was and where it was to go.</summary>
public sealed record DeadLetter
{
    public long Id { get; init; }
    public string Key { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Place { get; init; } = "";
    public string? Subject { get; init; }
    public string Reason { get; init; } = "";
    public long QueuedAt { get; init; }
    public long DeadAt { get; init; }
}
