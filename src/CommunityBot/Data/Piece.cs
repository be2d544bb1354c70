namespace CommunityBot.Data;

/// <summary>One piece of work in the <see cref="Writer"/>'s hands. Its caller is told only once what became of it is certain.</summary>
internal abstract class Piece
{
    /// <summary>What it threw, where it did; its neighbours in the same transaction are none the worse.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The tables in which it touched rows; none where it failed.</summary>
    public IReadOnlySet<string> Changed { get; protected set; } = Nowhere;

    protected static IReadOnlySet<string> Nowhere { get; } = new HashSet<string>();

    /// <summary>False when its caller has given up while it was waiting its turn.</summary>
    public abstract bool Begin();

    public abstract Task Run(Microsoft.Data.Sqlite.SqliteConnection connection);

    /// <summary>Tells the caller: the result, or the failure.</summary>
    public abstract void Settle();
}

internal sealed class Piece<T> : Piece
{
    private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Tx, Task<T>> _work;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenRegistration _givingUp;
    private T? _result;
    private int _begun;

    public Piece(Func<Tx, Task<T>> work, CancellationToken stop)
    {
        (_work, _stop) = (work, stop);
        _givingUp = stop.Register(() =>
        {
            if (Interlocked.Exchange(ref _begun, 1) == 0) _told.TrySetCanceled(stop);
        });
    }

    public Task<T> Told => _told.Task;

    public override bool Begin()
    {
        _givingUp.Unregister();
        return Interlocked.Exchange(ref _begun, 1) == 0;
    }

    public override async Task Run(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        (Failure, Changed) = (null, Nowhere);
        var tx = new Tx(Provider.Sqlite, connection, null, _stop);
        _result = await _work(tx);
        _stop.ThrowIfCancellationRequested();
        Changed = tx.Changed;
    }

    public override void Settle()
    {
        if (Failure is OperationCanceledException canceled && canceled.CancellationToken == _stop) _told.TrySetCanceled(_stop);
        else if (Failure is not null) _told.TrySetException(Failure);
        else _told.TrySetResult(_result!);
    }
}
