using CommunityBot.Data;
using Npgsql;

namespace CommunityBot.Benchmarks;

/// <summary>An empty database of a benchmark's own, gone after it: a SQLite file, or a schema where COMMUNITYBOT_TEST_POSTGRES leads.</summary>
internal sealed class Room : IAsyncDisposable
{
    private const string Schema = "benchmark";
    private readonly DirectoryInfo? _folder;

    private Room(Provider provider, string connectionString, DirectoryInfo? folder) => (Provider, ConnectionString, _folder) = (provider, connectionString, folder);

    public Provider Provider { get; }

    public string ConnectionString { get; }

    public static async Task<Room> Make(Provider provider)
    {
        if (provider == Provider.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("communitybot-benchmark-");
            return new(provider, $"Data Source={Path.Combine(folder.FullName, "communitybot.db")}", folder);
        }
        await Administer($"drop schema if exists {Schema} cascade; create schema {Schema}");
        return new(provider, new NpgsqlConnectionStringBuilder(Server) { SearchPath = Schema }.ToString(), null);
    }

    public Database Open() => new(Provider, ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null) _folder.Delete(recursive: true);
        else await Administer($"drop schema {Schema} cascade");
    }

    private static string Server => Environment.GetEnvironmentVariable("COMMUNITYBOT_TEST_POSTGRES") ?? throw new InvalidOperationException("COMMUNITYBOT_TEST_POSTGRES holds no connection string.");

    private static async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
