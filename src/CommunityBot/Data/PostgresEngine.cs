using System.Data;
using Npgsql;

namespace CommunityBot.Data;

/// <summary>PostgreSQL: each write has its own transaction, run again when it fell to a deadlock or a serialization failure.</summary>
internal sealed class PostgresEngine(string connectionString, Action<IReadOnlySet<string>> committed) : IEngine
{
    private const int Attempts = 6;

    /// <summary>More than there are in the code: each is parsed and planned once for each connection.</summary>
    private const int Statements = 500;

    // A connection goes back as it came: whoever takes a lock of its session gives it back, and nothing else is set.
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = Statements, NoResetOnClose = true });

    public async Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnce(work, stop);
            }
            catch (PostgresException old) when (IsOfFormerTables(old) && attempt < Attempts)
            {
                _source.Clear();
            }
            catch (PostgresException fell) when (fell.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected && attempt < Attempts)
            {
                // The two that collided must not collide again at the same instant.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 20 * attempt)), stop);
            }
        }
    }

    public async Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ReadOnce(work, stop);
            }
            catch (PostgresException old) when (IsOfFormerTables(old) && attempt < Attempts)
            {
                _source.Clear();
            }
        }
    }

    public async Task Migrate(Func<Tx, string, Task> apply, CancellationToken stop) => await Write(
        async tx =>
        {
            // "create table if not exists" is no protection: two instances starting together collide in the catalogue.
            await tx.Execute("select pg_advisory_xact_lock(hashtextextended(current_schema() || ' migrations', 0))");
            await apply(tx, "bigint generated always as identity primary key");
            return true;
        },
        stop);

    public Task<DatabaseState> Examine(CancellationToken stop) => Read(
        async tx => await Migrator.Compared(
            tx,
            "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'migrations'",
            new() { Engine = "PostgreSQL " + await tx.Find<string>("select split_part(current_setting('server_version'), ' ', 1)") }),
        stop);

    public void CopyTo(string file) => throw new NotSupportedException("PostgreSQL is copied with pg_dump.");

    // The picture a transaction would see now differs as soon as anyone has committed, and costs writers nothing;
    // a version row would make every write wait for every other.
    public Task<long> Version(CancellationToken stop) => Read(tx => tx.Find<long>("select hashtextextended(pg_current_snapshot()::text, 0)"), stop);

    public async Task<IHold?> TryHoldAlone(string what, CancellationToken stop)
    {
        var connection = await _source.OpenConnectionAsync(stop);
        try
        {
            await using var ask = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended(current_schema() || ' alone ' || @what, 0))", connection);
            ask.Parameters.AddWithValue("what", what);
            if (await ask.ExecuteScalarAsync(stop) is true)
                return new SessionHold(_source, connection);
        }
        catch
        {
            // The answer may have been that it is held: the session ends rather than serve again.
            _source.Clear();
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> ReadOnce<T>(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await _source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        return await work(new Tx(Provider.Postgres, connection, transaction, stop));
    }

    private async Task<T> WriteOnce<T>(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        T result;
        Tx tx;
        NpgsqlConnection? connection = null;
        NpgsqlTransaction? transaction = null;
        try
        {
            try
            {
                connection = await _source.OpenConnectionAsync(stop);
                transaction = await connection.BeginTransactionAsync(stop);
                tx = new Tx(Provider.Postgres, connection, transaction, stop);
                result = await work(tx);
                stop.ThrowIfCancellationRequested();
            }
            catch (NpgsqlException lost) when (lost is not PostgresException || IsTheServer((PostgresException)lost))
            {
                throw new NothingRecordedException("PostgreSQL cannot take this write: " + lost.Message, lost);
            }
            await Commit(transaction);
        }
        finally
        {
            if (transaction is not null) await transaction.DisposeAsync();
            if (connection is not null) await connection.DisposeAsync();
        }
        if (tx.Changed.Count > 0) committed(tx.Changed);
        return result;
    }

    private static async Task Commit(NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        // Class 40: rolled back. 23: a deferred constraint. 53: no room. Each says that the commit did not happen.
        catch (PostgresException refused) when (refused.SqlState[..2] is "40" or "23" or "53")
        {
            if (refused.SqlState.StartsWith("53", StringComparison.Ordinal))
                throw new NothingRecordedException("PostgreSQL cannot take this write: " + refused.Message, refused);
            throw;
        }
        catch (NpgsqlException lost)
        {
            throw new CommitUncertainException("The connection broke during the commit: " + lost.Message, lost);
        }
    }

    /// <summary>A statement was prepared before a migration of another instance, and what it gives has another shape since: prepared anew, it goes through.</summary>
    private static bool IsOfFormerTables(PostgresException error) => error is { SqlState: PostgresErrorCodes.FeatureNotSupported, Routine: "RevalidateCachedQuery" };

    // 08 connection, 25006 read-only (a standby), 53 no room or no connection left, 57P shutting down, 58 system error.
    private static bool IsTheServer(PostgresException error) =>
        error.SqlState[..2] is "08" or "53" or "58" || error.SqlState is "25006" || error.SqlState.StartsWith("57P", StringComparison.Ordinal);

    /// <summary>A lock that lives as long as its session. Let go before the connection goes back to the pool.</summary>
    private sealed class SessionHold(NpgsqlDataSource source, NpgsqlConnection connection) : IHold
    {
        public async Task<bool> IsHeld(CancellationToken stop)
        {
            try
            {
                await using var ask = new NpgsqlCommand("select 1", connection);
                return await ask.ExecuteScalarAsync(stop) is 1;
            }
            // A session that was lost says so once; then its connection is closed.
            catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException)
            {
                return false;
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await using var release = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
                await release.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException)
            {
                // Gone, and the lock with it; or too slow to answer, and then it must not serve again with the lock in hand.
                source.Clear();
            }
            await connection.DisposeAsync();
        }
    }
}
