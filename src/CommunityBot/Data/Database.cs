using Dapper;

namespace CommunityBot.Data;

/// <summary>
/// Runs transactions on SQLite or PostgreSQL; nothing outside this folder knows which. A piece of work given to
/// <see cref="Write{T}"/> awaits nothing but SQL, and may be run again from its beginning when the engine asks for it.
/// Whatever <see cref="Write{T}"/> throws, nothing was recorded, except for <see cref="CommitUncertainException"/>.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private static readonly AsyncLocal<bool> Writing = new();
    private readonly IEngine _engine;

    static Database() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <param name="provider">The engine.</param>
    /// <param name="connectionString">In the engine's own words: <c>Data Source=bot.db</c>, or <c>Host=…;Database=…</c>.</param>
    /// <param name="patience">How long (real time) a write waits for another process that holds the SQLite file. Ten seconds where not said.</param>
    public Database(Provider provider, string connectionString, TimeSpan? patience = null)
    {
        Provider = provider;
        _engine = provider == Provider.Postgres
            ? new PostgresEngine(connectionString, Raise)
            : new SqliteEngine(connectionString, patience ?? TimeSpan.FromSeconds(10), Raise);
    }

    /// <summary>Raised after every commit of this process that touched rows, before the writer is told. Handlers only take note: they run between two commits.</summary>
    public event EventHandler<CommittedEventArgs>? Committed;

    /// <summary>The engine in use.</summary>
    public Provider Provider { get; }

    /// <summary>Runs the work in a transaction and commits it. Once the commit has begun, <paramref name="stop"/> no longer counts.</summary>
    /// <exception cref="NothingRecordedException">The database cannot take it: full, read-only, locked too long, out of reach.</exception>
    /// <exception cref="CommitUncertainException">The connection broke during the commit.</exception>
    public async Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        if (Writing.Value)
            throw new InvalidOperationException("A piece of work may not wait for another one: on SQLite the writer would wait for itself. Use the transaction at hand.");
        return await _engine.Write(
            async tx =>
            {
                Writing.Value = true;
                var result = await work(tx);
                await tx.End();
                return result;
            },
            stop);
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<Tx, Task> work, CancellationToken stop) => Write(
        async tx =>
        {
            await work(tx);
            return true;
        },
        stop);

    /// <summary>Reads one consistent picture, without waiting for writers. Nothing can be written here.</summary>
    public Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken stop) => _engine.Read(work, stop);

    /// <summary>Brings the tables to what this program expects: the embedded <c>Migrations/*.sql</c> not applied yet, all of them or none.</summary>
    /// <exception cref="NewerDatabaseException">The database knows a migration this program does not.</exception>
    public Task Migrate(CancellationToken stop) => _engine.Migrate(Migrator.Apply, stop);

    /// <summary>What this database is and which migrations it holds. Nothing is migrated, and a file that is not there is not made.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be reached or read.</exception>
    public Task<DatabaseState> Examine(CancellationToken stop) => _engine.Examine(stop);

    /// <summary>Copies the data as it is at one moment into a file that is not there yet, while others read and write. On SQLite only: PostgreSQL has its own tools.</summary>
    /// <exception cref="System.Data.Common.DbException">The file cannot be written.</exception>
    /// <exception cref="NotSupportedException">This is PostgreSQL.</exception>
    public void CopyTo(string file) => _engine.CopyTo(file);

    /// <summary>Brings every row as it is at one moment into a SQLite database with the same tables and nothing in them, whatever this one is.</summary>
    public Task CopyRows(Database to, CancellationToken stop) => RowCopy.Run(this, to, stop);

    /// <summary>A number that changes when the data was written by another process. It may change for other reasons too: a change means "look again".</summary>
    public Task<long> Version(CancellationToken stop) => _engine.Version(stop);

    /// <summary>
    /// Tries to be the only instance that does something, as long as the returned hold is kept. Null where another instance is.
    /// On SQLite, which one process serves, it is always granted.
    /// </summary>
    public Task<IHold?> TryHoldAlone(string what, CancellationToken stop) => _engine.TryHoldAlone(what, stop);

    /// <summary>Finishes the writes already asked for, and closes.</summary>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private void Raise(IReadOnlySet<string> changed) => Committed?.Invoke(this, new(changed));
}

/// <summary>What a commit has changed.</summary>
/// <param name="tables">Those in which rows were touched.</param>
public sealed class CommittedEventArgs(IReadOnlySet<string> tables) : EventArgs
{
    /// <summary>The tables in which rows were touched.</summary>
    public IReadOnlySet<string> Tables => tables;
}
