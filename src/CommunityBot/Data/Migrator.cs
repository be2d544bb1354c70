namespace CommunityBot.Data;

/// <summary>Applies the embedded, numbered SQL files. One text serves both engines; <c>{identity}</c> is the only word that differs.</summary>
internal static class Migrator
{
    private const string Prefix = "CommunityBot.Data.Migrations.";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static async Task Apply(Tx tx, string identity)
    {
        await tx.Execute("create table if not exists migrations (name text primary key, applied_at bigint not null)");
        var applied = (await tx.List<string>("select name from migrations")).ToHashSet(StringComparer.Ordinal);
        if (applied.Except(Names, StringComparer.Ordinal).Order(StringComparer.Ordinal).LastOrDefault() is { } unknown)
            throw new NewerDatabaseException(unknown);

        foreach (var name in Names.Where(name => !applied.Contains(name)))
        {
            await tx.Execute((await Text(name)).Replace("{identity}", identity, StringComparison.Ordinal));
            // A fact about this machine, not about the communities: the machine's clock.
            await tx.Execute("insert into migrations (name, applied_at) values (@name, @at)", new { name, at = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() });
        }
    }

    /// <summary>The state with what is applied, pending and unknown. Reads only.</summary>
    /// <param name="tx">A reading.</param>
    /// <param name="hasTable">Counts the table of migrations: a database that was never migrated has none.</param>
    /// <param name="state">What else is known.</param>
    public static async Task<DatabaseState> Compared(Tx tx, string hasTable, DatabaseState state)
    {
        IReadOnlyList<string> applied = await tx.Find<long>(hasTable) == 0 ? [] : await tx.List<string>("select name from migrations order by name");
        return state with
        {
            Applied = applied,
            Pending = [.. Names.Except(applied, StringComparer.Ordinal)],
            Unknown = [.. applied.Except(Names, StringComparer.Ordinal)],
        };
    }

    private static async Task<string> Text(string name)
    {
        using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(Prefix + name)!);
        return await reader.ReadToEndAsync();
    }
}
