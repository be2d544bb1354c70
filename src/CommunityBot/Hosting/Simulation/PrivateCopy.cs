using CommunityBot.Data;

namespace CommunityBot.Hosting;

/// <summary>What the bot's database holds now, in a file of one's own that nobody else sees and that is deleted in the end. The database itself is only read.</summary>
internal sealed class PrivateCopy : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private PrivateCopy(DirectoryInfo folder, Database database) => (_folder, Database) = (folder, database);

    public Database Database { get; }

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "communitybot.db")}";

    /// <param name="of">Where the bot keeps what it knows. A SQLite file that is not there yet gives an empty copy: the bot as it would start.</param>
    /// <param name="texts">In which what keeps it is said.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="SettingsException">On PostgreSQL, the tables are those of another version of the bot.</exception>
    /// <exception cref="NewerDatabaseException">The database was brought further by a newer version.</exception>
    /// <exception cref="System.Data.Common.DbException">It cannot be reached.</exception>
    public static async Task<PrivateCopy> Take(DatabaseSettings of, ISimulationTexts texts, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-simulate-");
        try
        {
            var file = Path.Combine(folder.FullName, "communitybot.db");
            await using var theirs = of.Open();
            var state = await theirs.Examine(stop);
            if (of.Provider == Provider.Sqlite && state.Exists) theirs.CopyTo(file);
            var copy = new Database(Provider.Sqlite, $"Data Source={file}");
            try
            {
                await copy.Migrate(stop);
                if (of.Provider == Provider.Postgres && state.Applied.Count > 0)
                {
                    if (!state.IsUpToDate) throw new SettingsException(texts.OtherVersion);
                    await theirs.CopyRows(copy, stop);
                }
            }
            catch
            {
                await copy.DisposeAsync();
                throw;
            }
            return new(folder, copy);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
