using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Letters;

/// <summary>Two that lock the same parts, each in an order of its own, wait for each other until PostgreSQL ends one of them; and somebody has pressed a button.</summary>
public sealed class LetterLocksTests
{
    private static readonly Subject Part = new("trial.part", "x");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public Task Whoever_changes_what_a_part_shows_locks_the_first_part_first(Provider provider) => LocksTheFirstFirst(provider, tx => tx.LettersWith(Part));

    [Theory, EveryDatabase]
    public Task Whoever_writes_letters_locks_the_first_part_first(Provider provider) => LocksTheFirstFirst(provider, tx => tx.WaitingParts([new("U0EMMA"), new("U0LEO")]));

    private static async Task LocksTheFirstFirst(Provider provider, Func<Tx, Task> locks)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "SQLite has one writer, who locks everything");
        await using var fresh = await FreshDatabase.Make(provider);
        var db = fresh.Database;
        var parts = await db.Write(async tx =>
        {
            await tx.Execute("""
                insert into letter_parts (workspace, community, key, reader, subject, queued_at, due_at, status)
                values ('T0EXEMPLE', 'infra', 'a', 'U0LEO', @part, 0, 0, 'waiting'), ('T0EXEMPLE', 'infra', 'b', 'U0EMMA', @part, 0, 0, 'waiting')
                """, new { part = Part.ToString() });
            var numbers = await tx.List<long>("select number from letter_parts order by number");
            // A row that was changed stands after those that were not.
            await tx.Execute("update letter_parts set due_at = 1 where number = @first", new { first = numbers[0] });
            return numbers;
        }, Stop);

        TaskCompletionSource<int> held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = db.Write(async tx =>
        {
            await tx.List<long>("select number from letter_parts where number = @second for update", new { second = parts[1] });
            held.SetResult(await tx.Find<int>("select pg_backend_pid()"));
            await release.Task;
            return true;
        }, Stop);
        var holder = await held.Task;
        var waiting = db.Write(async tx =>
        {
            await locks(tx);
            return true;
        }, Stop);
        await Eventually.So("it waits, or is through", async () =>
            waiting.IsCompleted || await db.Read(tx => tx.Find<long>("select count(*) from pg_stat_activity where @holder = any(pg_blocking_pids(pid))", new { holder }), Stop) > 0);
        try
        {
            Assert.False(waiting.IsCompleted);
            Assert.Empty(await db.Write(tx => tx.List<long>("select number from letter_parts where number = @first for update skip locked", new { first = parts[0] }), Stop));
        }
        finally
        {
            release.SetResult();
            await Task.WhenAll(second, waiting);
        }
    }
}
