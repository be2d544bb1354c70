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

    private static Task<IReadOnlyList<string>> Tables(Database db) => db.Read(
        tx => tx.List<string>(db.Provider == Provider.Postgres
            ? "select tablename from pg_tables where schemaname = current_schema() order by 1"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1"),
        Stop);
}
