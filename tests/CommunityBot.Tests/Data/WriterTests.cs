using CommunityBot.Data;
using CommunityBot.Tests.Kit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Data;

public class WriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_is_written_is_read_and_says_so(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var commits = 0;
        fresh.Database.Committed += (_, _) => commits++;

        await Note(fresh.Database, "a");

        Assert.Equal(["a"], await Notes(fresh.Database));
        Assert.Equal(1, commits);
    }

    [Theory, EveryDatabase]
    public async Task A_piece_that_fails_leaves_nothing_and_does_not_undo_its_neighbours(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var pieces = Enumerable.Range(0, 200).Select(i => fresh.Database.Write(
            async tx =>
            {
                await tx.Execute("insert into acted (key, acted_at) values (@key, 0)", new { key = $"k{i:000}" });
                if (i % 3 == 0) throw new InvalidDataException($"{i}");
            },
            Stop)).ToList();

        foreach (var (i, piece) in pieces.Index())
        {
            if (i % 3 == 0) Assert.Equal($"{i}", (await Assert.ThrowsAsync<InvalidDataException>(() => piece)).Message);
            else await piece;
        }
        Assert.Equal(Enumerable.Range(0, 200).Where(i => i % 3 != 0).Select(i => $"k{i:000}"), await Notes(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_statement_refused_by_a_constraint_is_undone_alone(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await Note(fresh.Database, "taken");

        var pieces = new[] { "a", "taken", "b" }.Select(key => Note(fresh.Database, key)).ToList();

        await pieces[0];
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => pieces[1]);
        await pieces[2];
        Assert.Equal(["a", "b", "taken"], await Notes(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_piece_given_up_before_its_commit_leaves_nothing(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fresh.Database.Write(
            async tx =>
            {
                await tx.Execute("insert into acted (key, acted_at) values ('a', 0)");
                await giveUp.CancelAsync();
            },
            giveUp.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Note(fresh.Database, "b", giveUp.Token));

        Assert.Empty(await Notes(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task Reading_does_not_wait_for_a_write_under_way_and_does_not_see_it(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var (reached, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        var write = fresh.Database.Write(
            async tx =>
            {
                await tx.Execute("insert into acted (key, acted_at) values ('a', 0)");
                reached.SetResult();
                await letGo.Task;
            },
            Stop);
        await reached.Task;

        Assert.Empty(await Notes(fresh.Database));
        letGo.SetResult();
        await write;
        Assert.Equal(["a"], await Notes(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_piece_that_would_wait_for_another_is_refused_rather_than_stuck(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);

        await Assert.ThrowsAsync<InvalidOperationException>(() => fresh.Database.Write(tx => Note(fresh.Database, "inner"), Stop));
        await Note(fresh.Database, "after");

        Assert.Equal(["after"], await Notes(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task The_version_changes_when_another_process_writes(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var before = await fresh.Database.Version(Stop);

        await Note(fresh.Another(), "a");

        Assert.NotEqual(before, await fresh.Database.Version(Stop));
    }

    [Fact]
    public async Task A_full_disk_says_that_nothing_was_recorded_and_takes_nobody_else_with_it()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        await fresh.Database.Write(tx => tx.Find<long>("pragma max_page_count = 1"), Stop); // SQLite answers with the present size: no page more

        var pieces = Enumerable.Range(0, 20).Select(i => Note(fresh.Database, i == 10 ? new string('x', 100_000) : $"k{i}")).ToList();

        for (var i = 0; i < 20; i++)
        {
            if (i == 10) await Assert.ThrowsAsync<NothingRecordedException>(() => pieces[10]);
            else await pieces[i];
        }
        Assert.Equal(19, (await Notes(fresh.Database)).Count);

        await fresh.Database.Write(tx => tx.Find<long>("pragma max_page_count = 100000"), Stop);
        await Note(fresh.Database, new string('x', 100_000));
        Assert.Equal(20, (await Notes(fresh.Database)).Count);
    }

    [Fact]
    public async Task A_file_held_by_another_process_is_waited_for_and_then_nothing_is_recorded()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        var impatient = fresh.Another(TimeSpan.FromSeconds(1));
        await using var other = new SqliteConnection(fresh.ConnectionString + ";Pooling=False");
        await other.OpenAsync(Stop);
        await other.ExecuteAsync("begin immediate");

        await Assert.ThrowsAsync<NothingRecordedException>(() => Note(impatient, "refused"));
        var waiting = Note(fresh.Database, "waited");
        await other.ExecuteAsync("commit transaction");
        await waiting;

        Assert.Equal(["waited"], await Notes(fresh.Database));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_says_that_nothing_was_recorded()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "communitybot-no-such-directory", "bot.db");
        await using var db = new Database(Provider.Sqlite, $"Data Source={nowhere}");

        await Assert.ThrowsAsync<NothingRecordedException>(() => db.Migrate(Stop));
    }

    [Theory, EveryDatabase]
    public async Task Two_processes_write_the_same_data_and_lose_nothing(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var other = fresh.Another();

        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(() => Note(i % 2 == 0 ? fresh.Database : other, $"k{i}"), Stop)));

        Assert.Equal(400, (await Notes(fresh.Database)).Count);
    }

    [Fact]
    public async Task Closing_finishes_what_was_asked_for()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        var other = fresh.Another();
        var asked = Enumerable.Range(0, 100).Select(i => Note(other, $"k{i}")).ToList();

        await other.DisposeAsync();

        await Task.WhenAll(asked);
        Assert.Equal(100, (await Notes(fresh.Database)).Count);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Note(other, "late"));
    }

    private static Task<int> Note(Database db, string key, CancellationToken? stop = null) =>
        db.Write(tx => tx.Execute("insert into acted (key, acted_at) values (@key, 0)", new { key }), stop ?? Stop);

    private static Task<IReadOnlyList<string>> Notes(Database db) => db.Read(tx => tx.List<string>("select key from acted order by key"), Stop);
}
