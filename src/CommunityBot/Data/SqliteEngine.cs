using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommunityBot.Data;

/// <summary>SQLite: one <see cref="Writer"/>, and readers of their own that never wait for it (write-ahead log).</summary>
internal sealed class SqliteEngine : IEngine
{
    private readonly string _connectionString;
    private readonly Writer _writer;
    private readonly ConcurrentBag<PreparingConnection> _idle = [];
    private readonly SemaphoreSlim _versionTurn = new(1);
    private SqliteConnection? _version;

    /// <summary>SQLite counts the memory it has in use, under one lock for all connections, and nobody asks it. It takes this before the first connection.</summary>
    static SqliteEngine()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public SqliteEngine(string connectionString, TimeSpan patience, Action<IReadOnlySet<string>> committed)
    {
        // Pooling is ours, so that a connection's settings are made once and closing really closes the file.
        // The driver itself tries again on "busy" until its time-out: seconds, whole.
        _connectionString = new SqliteConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds)),
        }.ToString();
        _writer = new Writer(() => Open("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on"), committed);
    }

    public Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken stop) => _writer.Write(work, stop);

    public async Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (!_idle.TryTake(out var connection))
            connection = Open("pragma query_only = on");
        var usable = false;
        try
        {
            connection.Do("begin deferred");
            try
            {
                return await work(new Tx(Provider.Sqlite, connection, null, stop));
            }
            finally
            {
                connection.Do("rollback transaction");
                usable = true;
            }
        }
        finally
        {
            if (usable) _idle.Add(connection);
            else await connection.DisposeAsync();
        }
    }

    // The writer's transaction is immediate: another process that migrates too waits for it, and then finds nothing to do.
    public async Task Migrate(Func<Tx, string, Task> apply, CancellationToken stop) => await Write(
        async tx =>
        {
            await apply(tx, "integer primary key autoincrement");
            return true;
        },
        stop);

    public async Task<DatabaseState> Examine(CancellationToken stop)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(_connectionString).DataSource);
        var state = new DatabaseState { Engine = "SQLite " + LibraryVersion(), File = file, FreeBytes = FreeAt(Path.GetDirectoryName(file)!) };
        if (!File.Exists(file)) return state with { Exists = false, Pending = Migrator.Names };
        return await Read(tx => Migrator.Compared(tx, "select count(*) from sqlite_master where type = 'table' and name = 'migrations'", state), stop);
    }

    public void CopyTo(string file)
    {
        using var source = Open("pragma query_only = on");
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();
        source.BackupDatabase(copy);
    }

    // data_version tells a connection that any other one has written, so it is always asked on the same.
    public async Task<long> Version(CancellationToken stop)
    {
        await _versionTurn.WaitAsync(stop);
        try
        {
            _version ??= Open("pragma query_only = on");
            return await _version.ExecuteScalarAsync<long>("pragma data_version");
        }
        finally
        {
            _versionTurn.Release();
        }
    }

    public Task<IHold?> TryHoldAlone(string what, CancellationToken stop) => Task.FromResult<IHold?>(new AlwaysHeld());

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        while (_idle.TryTake(out var connection)) await connection.DisposeAsync();
        if (_version is not null) await _version.DisposeAsync();
        _versionTurn.Dispose();
    }

    /// <summary>Asked of a connection that is never opened: the first one made loads the library.</summary>
    private static string LibraryVersion()
    {
        using var connection = new SqliteConnection();
        return connection.ServerVersion;
    }

    private static long? FreeAt(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception unsaid) when (unsaid is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private PreparingConnection Open(string settings)
    {
        var connection = new PreparingConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute("pragma busy_timeout = 1000; " + settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private sealed class AlwaysHeld : IHold
    {
        public Task<bool> IsHeld(CancellationToken stop) => Task.FromResult(true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
