using CommunityBot.Data;
using Npgsql;

namespace CommunityBot.Tests.Kit;

/// <summary>A migrated database of the test's own, gone after it: a SQLite file in a directory, or a schema on PostgreSQL.</summary>
public sealed class FreshDatabase : IAsyncDisposable
{
    private const string Memory = "/dev/shm";

    // Thousands of commits wait for a disk in vain: no test pulls the plug. Where the system keeps a directory in memory, and not too small a one, the files stand there.
    private static readonly string Room = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > 1L << 30 ? Memory : Path.GetTempPath();
    private static readonly string? Server = Environment.GetEnvironmentVariable("COMMUNITYBOT_TEST_POSTGRES");
    private readonly string _name;
    private readonly List<Database> _opened = [];

    private FreshDatabase(Provider provider, string name, string connectionString) => (Provider, _name, ConnectionString) = (provider, name, connectionString);

    public static bool PostgresMissing => string.IsNullOrWhiteSpace(Server);

    public static bool MustHavePostgres => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public Provider Provider { get; }

    public string ConnectionString { get; }

    public Database Database => _opened[0];

    /// <summary>Makes one: <c>await using var fresh = await FreshDatabase.Make(provider);</c></summary>
    public static async Task<FreshDatabase> Make(Provider provider)
    {
        var stop = TestContext.Current.CancellationToken;
        var name = "t" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("n");
        string connectionString;
        if (provider == Provider.Postgres)
        {
            if (PostgresMissing) Assert.Fail("COMMUNITYBOT_TEST_POSTGRES is not set, and CI=true asks for every database.");
            await Administer($"create schema {name}", stop);
            connectionString = new NpgsqlConnectionStringBuilder(Server) { SearchPath = name, MaxPoolSize = 20 }.ToString();
        }
        else
        {
            connectionString = $"Data Source={Path.Combine(Directory.CreateDirectory(Path.Combine(Room, $"communitybot-{name}")).FullName, "bot.db")}";
        }
        var fresh = new FreshDatabase(provider, name, connectionString);
        await fresh.Another().Migrate(stop);
        return fresh;
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
        if (Provider == Provider.Postgres)
            await Administer($"drop schema {_name} cascade", CancellationToken.None);
        else
            Directory.Delete(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(ConnectionString).DataSource)!, recursive: true);
    }

    private static async Task Administer(string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
