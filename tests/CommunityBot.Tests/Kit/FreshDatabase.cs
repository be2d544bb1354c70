using System.Collections.Concurrent;
using CommunityBot.Data;
using CommunityBot.Tests.Kit;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(FreshDatabase.Used))]

namespace CommunityBot.Tests.Kit;

/// <summary>A migrated database of the test's own: a SQLite file in a directory, gone after it; or a schema on PostgreSQL, emptied for the next test.</summary>
/// <remarks>Making and dropping all the tables takes PostgreSQL longer than most stories live, so a schema that is still as it was made serves again.</remarks>
public sealed class FreshDatabase : IAsyncDisposable
{
    private const string Memory = "/dev/shm";

    // Thousands of commits wait for a disk in vain: no test pulls the plug. Where the system keeps a directory in memory, and not too small a one, the files stand there.
    private static readonly string Room = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > 1L << 30 ? Memory : Path.GetTempPath();
    private static readonly string? Server = Environment.GetEnvironmentVariable("COMMUNITYBOT_TEST_POSTGRES");
    private static readonly ConcurrentBag<string> Emptied = [];
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateOne);
    private readonly string _name;
    private readonly string? _shape;
    private readonly List<Database> _opened = [];

    private FreshDatabase(Provider provider, string name, string connectionString, string? shape = null) => (Provider, _name, ConnectionString, _shape) = (provider, name, connectionString, shape);

    public static bool PostgresMissing => string.IsNullOrWhiteSpace(Server);

    public static bool MustHavePostgres => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public Provider Provider { get; }

    public string ConnectionString { get; }

    public Database Database => _opened[0];

    /// <summary>Makes one: <c>await using var fresh = await FreshDatabase.Make(provider);</c></summary>
    public static async Task<FreshDatabase> Make(Provider provider)
    {
        var fresh = provider == Provider.Postgres ? await OnPostgres() : await OnSqlite();
        fresh.Another();
        return fresh;
    }

    private static async Task<FreshDatabase> OnSqlite()
    {
        var name = NewName();
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Room, $"communitybot-{name}")).FullName, "bot.db");
        await File.WriteAllBytesAsync(file, await Migrated.Value, Stop);
        return new(Provider.Sqlite, name, $"Data Source={file}");
    }

    private static async Task<FreshDatabase> OnPostgres()
    {
        if (PostgresMissing) Assert.Fail("COMMUNITYBOT_TEST_POSTGRES is not set, and CI=true asks for every database.");
        if (!Emptied.TryTake(out var name))
        {
            name = NewName();
            await Administer($"create schema {name}", Stop);
            await using var made = new Database(Provider.Postgres, Of(name));
            await made.Migrate(Stop);
        }
        return new(Provider.Postgres, name, Of(name), await Shape(name));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string NewName() => "t" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("n");

    private static string Of(string schema) => new NpgsqlConnectionStringBuilder(Server) { SearchPath = schema, MaxPoolSize = 20 }.ToString();

    /// <summary>The file every test on SQLite begins with, migrated once.</summary>
    private static async Task<byte[]> MigrateOne()
    {
        var directory = Directory.CreateDirectory(Path.Combine(Room, $"communitybot-{NewName()}")).FullName;
        try
        {
            var (file, copy) = (Path.Combine(directory, "bot.db"), Path.Combine(directory, "copy.db"));
            await using (var database = new Database(Provider.Sqlite, $"Data Source={file}"))
            {
                await database.Migrate(CancellationToken.None);
                database.CopyTo(copy);
            }
            return await File.ReadAllBytesAsync(copy, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Opens the same data once more, as another process would.</summary>
    public Database Another(TimeSpan? patience = null)
    {
        var database = new Database(Provider, ConnectionString, patience);
        _opened.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened) await database.DisposeAsync();
        if (Provider == Provider.Sqlite) Directory.Delete(Path.GetDirectoryName(new SqliteConnectionStringBuilder(ConnectionString).DataSource)!, recursive: true);
        else if (await Shape(_name) == _shape)
        {
            await Empty(_name);
            Emptied.Add(_name);
        }
        else await Drop(_name);
    }

    /// <summary>Its tables and what is applied, as text: a test that changed them keeps its schema from serving again.</summary>
    private static Task<string?> Shape(string schema) => Administer<string>($"""
        select string_agg(relname || '.' || attname || ' ' || atttypid, ',' order by relname, attnum) || (select count(*) || max(name) from {schema}.migrations)
        from pg_class join pg_attribute on attrelid = pg_class.oid where relnamespace = '{schema}'::regnamespace and relkind = 'r' and attnum > 0
        """, CancellationToken.None);

    private static Task Empty(string schema) => Administer($"""
        do $$
        declare
            name text; filled boolean; tables text := '';
        begin
            for name in select tablename from pg_tables where schemaname = '{schema}' and tablename <> 'migrations' loop
                execute format('select exists (select 1 from {schema}.%I)', name) into filled;
                if filled then tables := tables || format(',{schema}.%I', name); end if;
            end loop;
            if tables <> '' then execute 'truncate ' || substr(tables, 2) || ' restart identity cascade'; end if;
        end $$
        """, CancellationToken.None);

    private static Task Drop(string schema) => Administer($"drop schema {schema} cascade", CancellationToken.None);

    private static async Task Administer(string sql, CancellationToken stop) => await Administer<object>(sql, stop);

    private static async Task<T?> Administer<T>(string sql, CancellationToken stop) where T : class
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(stop) as T;
    }

    /// <summary>Drops, after the last test, what was emptied for the next.</summary>
    public sealed class Used : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            while (Emptied.TryTake(out var schema)) await Drop(schema);
        }
    }
}
