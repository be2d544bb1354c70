using CommunityBot.Data;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Data;

public class TxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_list_is_asked_for_with_one_text(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        foreach (var key in new[] { "a", "b", "c" })
            await fresh.Database.Write(tx => tx.Execute("insert into acted (key, acted_at) values (@key, 0)", new { key }), Stop);

        var found = await fresh.Database.Read(tx => tx.List<string>($"select key from acted where {tx.AnyOf("key", "keys")} order by key", new { keys = new[] { "a", "c", "z" } }), Stop);

        Assert.Equal(["a", "c"], found);
    }

    [Theory, EveryDatabase]
    public async Task Who_holds_a_community_is_alone_with_it(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => tx.Execute("insert into acted (key, answer, acted_at) values ('n', '0', 0)"), Stop);
        var other = fresh.Another();

        // Each reads, then writes what it read plus one: without the hold, some would read the same.
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? fresh.Database : other).Write(
            async tx =>
            {
                await tx.Hold("infra");
                var n = await tx.Find<string>("select answer from acted where key = 'n'");
                await tx.Execute("update acted set answer = @next where key = 'n'", new { next = $"{int.Parse(n!, System.Globalization.CultureInfo.InvariantCulture) + 1}" });
            },
            Stop)));

        Assert.Equal("20", await fresh.Database.Read(tx => tx.Find<string>("select answer from acted where key = 'n'"), Stop));
    }

    [Theory, EveryDatabase]
    public async Task What_is_gathered_is_done_once_after_the_work_and_with_it(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(
            async tx =>
            {
                foreach (var word in new[] { "one", "two" }) tx.AtTheEnd<List<string>>(words => Keep(tx, string.Join(' ', words))).Add(word);
                await Keep(tx, "work");
            },
            Stop);
        await Assert.ThrowsAsync<InvalidDataException>(() => fresh.Database.Write(
            tx =>
            {
                tx.AtTheEnd<List<string>>(_ => Keep(tx, "never"));
                throw new InvalidDataException("as told");
            },
            Stop));
        await Assert.ThrowsAsync<InvalidDataException>(() => fresh.Database.Write(
            async tx =>
            {
                await Keep(tx, "undone");
                tx.AtTheEnd<List<string>>(_ => throw new InvalidDataException("as told"));
            },
            Stop));

        Assert.Equal(["work", "one two"], await fresh.Database.Read(tx => tx.List<string>("select key from acted order by acted_at"), Stop));

        static async Task Keep(Tx tx, string key) => await tx.Execute("insert into acted (key, acted_at) select @key, count(*) from acted", new { key });
    }

    [Theory, EveryDatabase]
    public async Task Columns_named_with_underscores_fill_properties(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => tx.Execute("insert into acted (key, acted_at) values ('a', 12)"), Stop);

        Assert.Equal(12, (await fresh.Database.Read(tx => tx.Find<Row>("select key, acted_at from acted"), Stop))!.ActedAt);
    }

    [Theory, EveryDatabase]
    public async Task Being_alone_passes_to_another_instance_when_let_go(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "one process serves a SQLite file");
        await using var fresh = await FreshDatabase.Make(provider);
        var other = fresh.Another();

        await using (var hold = await fresh.Database.TryHoldAlone("sending", Stop))
        {
            Assert.True(await hold!.IsHeld(Stop));
            Assert.Null(await other.TryHoldAlone("sending", Stop));
            await using var another = await other.TryHoldAlone("something else", Stop);
            Assert.NotNull(another);
        }
        await using var taken = await other.TryHoldAlone("sending", Stop);
        Assert.NotNull(taken);
    }

    [Theory, EveryDatabase]
    public async Task Being_alone_ends_with_a_session_that_is_lost(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "one process serves a SQLite file");
        await using var fresh = await FreshDatabase.Make(provider);
        var other = fresh.Another();

        await using (var hold = await fresh.Database.TryHoldAlone("sending", Stop))
        {
            await other.Write(tx => tx.List<bool>("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and (classid::bigint << 32 | objid::bigint) = hashtextextended(current_schema() || ' alone sending', 0)
                """), Stop);
            await Eventually.So("it is lost", async () => !await hold!.IsHeld(Stop));
            Assert.False(await hold!.IsHeld(Stop));
        }
        await using var taken = await other.TryHoldAlone("sending", Stop);
        Assert.NotNull(taken);
    }

    private sealed record Row
    {
        public string Key { get; init; } = "";

        public long ActedAt { get; init; }
    }
}
