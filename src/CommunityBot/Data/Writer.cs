using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommunityBot.Data;

/// <summary>
/// The one writer of a SQLite file in this process. What is asked for while a commit is under way goes together into the
/// next one, up to 64 pieces, each in its own savepoint: one durable commit then serves them all, which is about twelve
/// times the throughput of competing connections, and nobody starves.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int AtOnce = 64;
    private readonly Channel<Piece> _asked = Channel.CreateUnbounded<Piece>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<PreparingConnection> _open;
    private readonly Action<IReadOnlySet<string>> _committed;
    private readonly Task _loop;
    private PreparingConnection? _connection;

    public Writer(Func<PreparingConnection> open, Action<IReadOnlySet<string>> committed)
    {
        (_open, _committed) = (open, committed);
        _loop = Task.Run(Loop);
    }

    public Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        var piece = new Piece<T>(work, stop);
        ObjectDisposedException.ThrowIf(!_asked.Writer.TryWrite(piece), typeof(Database));
        return piece.Told;
    }

    public async ValueTask DisposeAsync()
    {
        _asked.Writer.TryComplete();
        await _loop;
        if (_connection is not null) await _connection.DisposeAsync();
    }

    private async Task Loop()
    {
        var together = new List<Piece>(AtOnce);
        while (await _asked.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < AtOnce && _asked.Reader.TryRead(out var piece))
                if (piece.Begin()) together.Add(piece);

            if (together.Count == 0) continue;
            try
            {
                if (!await Commit(together))
                    foreach (var piece in together) await Commit([piece]);
            }
            catch (Exception unforeseen)
            {
                // The loop outlives whatever happens; nobody may be left waiting, nor told what is not certain.
                FailAll(together, new CommitUncertainException("The writer failed: " + unforeseen.Message, unforeseen));
                await Abandon();
            }
            foreach (var piece in together) piece.Settle();
        }
    }

    /// <summary>One transaction for all. False when it fell as a whole: then each is run again by itself, so that one that has no room on the disk does not take the others with it.</summary>
    private async Task<bool> Commit(List<Piece> pieces)
    {
        try
        {
            _connection ??= _open();
            _connection.Do("begin immediate");
            foreach (var piece in pieces)
            {
                await Try(piece, _connection, isAlone: pieces.Count == 1);
                if (IsOver(_connection)) return pieces.Count == 1;
            }
        }
        catch (SqliteException refused)
        {
            await Abandon();
            return FailAll(pieces, Refused(refused));
        }

        try
        {
            _connection.Do("commit transaction");
        }
        catch (SqliteException lost)
        {
            await Abandon();
            // Where the disk itself fails, what the log holds is known only by reading it again.
            if (lost.SqliteErrorCode == raw.SQLITE_IOERR) return FailAll(pieces, new CommitUncertainException("The disk failed during the commit: " + lost.Message, lost));
            return pieces.Count > 1 ? false : FailAll(pieces, Refused(lost));
        }

        var changed = pieces.SelectMany(piece => piece.Changed).ToHashSet(StringComparer.Ordinal);
        if (changed.Count > 0) _committed(changed);
        return true;
    }

    /// <summary>What a piece did is undone where it fails: its own part of the transaction, or all of it where it is alone.</summary>
    private static async Task Try(Piece piece, PreparingConnection connection, bool isAlone)
    {
        if (!isAlone) connection.Do("savepoint piece");
        try
        {
            await piece.Run(connection);
        }
        catch (Exception thrown)
        {
            piece.Failure = thrown is SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_NOMEM } full ? Refused(full) : thrown;
            // A full disk may make SQLite roll the whole transaction back by itself.
            if (IsOver(connection)) return;
            connection.Do(isAlone ? "rollback transaction" : "rollback to piece");
            if (isAlone) return;
        }
        if (!isAlone) connection.Do("release piece");
    }

    /// <summary>Whatever the connection is in the middle of, a new one starts clean.</summary>
    private async Task Abandon()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        _connection = null;
    }

    private static bool FailAll(List<Piece> pieces, Exception failure)
    {
        foreach (var piece in pieces) piece.Failure ??= failure;
        return true;
    }

    private static bool IsOver(SqliteConnection connection) => raw.sqlite3_get_autocommit(connection.Handle) != 0;

    private static NothingRecordedException Refused(SqliteException refused) => new("SQLite cannot take this write: " + refused.Message, refused);
}
