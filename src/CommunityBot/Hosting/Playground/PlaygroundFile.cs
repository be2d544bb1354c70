using System.Data.Common;
using CommunityBot.Data;
using CommunityBot.Emulator;

namespace CommunityBot.Hosting;

/// <summary>
/// The file of <c>--keep</c>: the bot's database with, in a table of its own, the workspace as both were left. It is replaced as a whole, so that neither is ever
/// behind the other: whoever is cut off finds both as they were a few seconds before. One playground at a time has it.
/// </summary>
internal sealed class PlaygroundFile : IAsyncDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    private readonly string _database;
    private readonly FileStream _mine;

    private PlaygroundFile(string path, string database, FileStream mine) => (Path, _database, _mine) = (path, database, mine);

    public string Path { get; }

    /// <summary>The workspace as it was left; null for a new file.</summary>
    public byte[]? Workspace { get; private set; }

    /// <param name="file">Where all is kept. It need not be there yet.</param>
    /// <param name="database">Where the bot's database is while it is lived in; what was kept of it is put there.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="SettingsException">It is no file of a playground, or another playground has it. It is left as it is.</exception>
    public static async Task<PlaygroundFile> Open(FileInfo file, string database, CancellationToken stop)
    {
        if (!file.Directory!.Exists) throw new SettingsException($"--keep: there is no folder {file.Directory.FullName}. Make it first, or choose another place.");
        if (Directory.Exists(file.FullName)) throw new SettingsException($"--keep: {file.FullName} is a folder. Give the name of a file in it.");
        var opened = new PlaygroundFile(file.FullName, database, Claim(file));
        try
        {
            if (File.Exists(file.FullName)) opened.Workspace = await opened.Find(stop);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Saves now and then while it is lived in. What cannot be saved is said, and tried again.</summary>
    public async Task KeepUp(Workspace workspace, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Often);
        var saved = -1L;
        try
        {
            do
            {
                var seen = workspace.ChangesSoFar;
                if (seen != saved && await IsSaved(workspace)) saved = seen;
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Whoever stops it saves the last state.
        }
    }

    /// <summary>Replaces the file by one that holds this moment.</summary>
    public async Task Save(Workspace workspace)
    {
        var next = Path + ".next";
        File.Delete(next);
        await using (var live = new Database(Provider.Sqlite, $"Data Source={_database}")) live.CopyTo(next);
        // Taken after the database: what the workspace has and the bot knows nothing of yet is what a lost answer leaves, and the bot looks for it.
        var kept = workspace.Save();
        await using (var copy = new Database(Provider.Sqlite, $"Data Source={next}"))
        {
            await copy.Write(async tx =>
            {
                await tx.Execute("drop table if exists playground");
                await tx.Execute("create table playground (workspace blob not null)");
                await tx.Execute("insert into playground (workspace) values (@kept)", new { kept });
            }, CancellationToken.None);
        }

        File.Move(next, Path, overwrite: true);
    }

    public ValueTask DisposeAsync() => _mine.DisposeAsync();

    private static FileStream Claim(FileInfo file)
    {
        try
        {
            return new FileStream(file.FullName + ".in-use", new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        }
        catch (IOException) when (File.Exists(file.FullName + ".in-use"))
        {
            throw new SettingsException($"--keep: another playground has {file.FullName}. Stop it, or choose another file.");
        }
    }

    private async Task<bool> IsSaved(Workspace workspace)
    {
        try
        {
            await Save(workspace);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"--keep: {Path} could not be written; it is tried again in {Often.TotalSeconds} seconds. {failure.Message}");
            return false;
        }
    }

    private async Task<byte[]> Find(CancellationToken stop)
    {
        File.Copy(Path, _database, overwrite: true);
        try
        {
            await using var found = new Database(Provider.Sqlite, $"Data Source={_database}");
            var kept = await found.Read(async tx => await tx.Find<long>("select count(*) from sqlite_master where name = 'playground'") > 0
                ? await tx.Find<byte[]>("select workspace from playground")
                : null, stop);
            if (kept is not null) return kept;
        }
        catch (DbException)
        {
            // It is a copy of what was given, and no database: the same answer.
        }

        throw new SettingsException($"--keep: {Path} is not what a playground kept. It is left as it is: choose another name.");
    }
}
