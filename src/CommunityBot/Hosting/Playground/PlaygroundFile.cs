using System.Data.Common;
using CommunityBot.Data;
using CommunityBot.Emulator;

namespace CommunityBot.Hosting;

/// <summary>
/// The file of <c>--keep</c>: the bot's database, and in a table of its own the workspace as it was left. One playground at a time has it.
/// </summary>
internal sealed class PlaygroundFile : IAsyncDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private readonly Database _db;
    private readonly FileStream _mine;
    private long _savedAt = -1;

    private PlaygroundFile(string path, Database db, FileStream mine) => (Path, _db, _mine) = (path, db, mine);

    public string Path { get; }

    /// <summary>The workspace as it was left; null for a new file.</summary>
    public byte[]? Workspace { get; private set; }

    /// <exception cref="SettingsException">It is no file of a playground, or another playground has it. It is left as it is.</exception>
    public static async Task<PlaygroundFile> Open(FileInfo file, CancellationToken stop)
    {
        if (!file.Directory!.Exists) throw new SettingsException($"--keep: there is no folder {file.Directory.FullName}. Make it first, or choose another place.");
        if (Directory.Exists(file.FullName)) throw new SettingsException($"--keep: {file.FullName} is a folder. Give the name of a file in it.");
        var isNew = !file.Exists || file.Length == 0;
        var opened = new PlaygroundFile(file.FullName, new Database(Provider.Sqlite, $"Data Source={file.FullName}"), Claim(file));
        try
        {
            if (!isNew) opened.Workspace = await opened.Read(stop);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Saves it now and then while it is lived in: whoever is cut off loses two seconds.</summary>
    public async Task KeepUp(Workspace workspace, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Often);
        try
        {
            do
            {
                if (workspace.ChangesSoFar != _savedAt) await Save(workspace);
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The last state is saved by whoever stops it.
        }
    }

    public async Task Save(Workspace workspace)
    {
        _savedAt = workspace.ChangesSoFar;
        var kept = workspace.Save();
        await _db.Write(async tx =>
        {
            await tx.Execute("create table if not exists playground (id integer primary key check (id = 1), workspace blob not null)");
            await tx.Execute("insert into playground (id, workspace) values (1, @kept) on conflict (id) do update set workspace = excluded.workspace", new { kept });
        }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _mine.DisposeAsync();
    }

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

    private async Task<byte[]> Read(CancellationToken stop)
    {
        try
        {
            var kept = await _db.Read(async tx => await tx.Find<long>("select count(*) from sqlite_master where name = 'playground'") > 0
                ? await tx.Find<byte[]>("select workspace from playground")
                : null, stop);
            if (kept is not null) return kept;
        }
        catch (DbException)
        {
            // It is no database: the same answer.
        }

        throw new SettingsException($"--keep: {Path} is not what a playground kept. It is left as it is: choose another name.");
    }
}
