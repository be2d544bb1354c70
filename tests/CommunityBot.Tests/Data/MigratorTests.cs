using CommunityBot.Data;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Data;

public class MigratorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Several_instances_that_start_together_migrate_once(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var before = await Tables(fresh.Database);
        foreach (var table in before)
            await fresh.Database.Write(tx => tx.Execute($"drop table {table}"), Stop);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fresh.Another()).ToList().Select(db => db.Migrate(Stop)));

        var applied = await fresh.Database.Read(tx => tx.List<string>("select name from migrations order by name"), Stop);
        Assert.Equal(await Tables(fresh.Database), before);
        Assert.Equal(typeof(Database).Assembly.GetManifestResourceNames().Count(name => name.EndsWith(".sql", StringComparison.Ordinal)), applied.Count);
    }

    [Theory, EveryDatabase]
    public async Task Data_written_by_a_newer_program_is_refused_by_name(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => tx.Execute("insert into migrations (name, applied_at) values ('9999_later.sql', 0)"), Stop);

        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(() => fresh.Database.Migrate(Stop));
        Assert.Contains("9999_later.sql", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task An_instance_that_runs_goes_on_when_another_changes_the_tables(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        // Often enough for the statements to be prepared.
        for (var times = 0; times < 10; times++) await Ask();
        await fresh.Another().Write(tx => tx.Execute("alter table homes add column more text"), Stop);
        await Ask();

        async Task Ask()
        {
            await fresh.Database.Write(tx => tx.List<object>("update homes set user_id = user_id returning *"), Stop);
            await fresh.Database.Read(tx => tx.List<object>("select * from homes"), Stop);
        }
    }

    [Fact]
    public async Task Words_that_waited_before_they_could_be_passed_on_are_left_where_they_are()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        await fresh.Database.Write(async tx =>
        {
            foreach (var column in new[] { "readers", "reached", "passed_at" }) await tx.Execute($"alter table check_ins drop column {column}");
            await tx.Execute("delete from migrations where name = '0052_check_ins_passed_on.sql'");
            foreach (var (id, answered, taken) in new[] { ("waits", 5L, (long?)null), ("taken", 5L, 6L) })
                await tx.Execute("""
                    insert into check_ins (id, workspace, community, user_id, welcomed_at, day, due_on, answer, answered_at, taken_at) values (@id, 'T0', 'infra', @id, 1, 7, '2026-01-08', 'lost', @answered, @taken)
                    """, new { id, answered, taken });
        }, Stop);

        await fresh.Database.Migrate(Stop);

        Assert.Equal([("taken", null), ("waits", 5L)], await fresh.Database.Read(tx => tx.List<(string, long?)>("select id, passed_at from check_ins order by id"), Stop));
    }

    private static Task<IReadOnlyList<string>> Tables(Database db) => db.Read(
        tx => tx.List<string>(db.Provider == Provider.Postgres
            ? "select tablename from pg_tables where schemaname = current_schema() order by 1"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1"),
        Stop);
}
