namespace CommunityBot.Hosting;

/// <summary>Counts the requests in hand, until what follows their answer is done too, so that the clock and a stop can wait for them.</summary>
public sealed class InHand
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _emptied;
    private int _count;

    /// <summary>How many are in hand now.</summary>
    public int Count
    {
        get { lock (_gate) return _count; }
    }

    /// <summary>One more, until what is returned is disposed.</summary>
    public IDisposable Take()
    {
        lock (_gate) _count++;
        return new Taken(this);
    }

    /// <summary>Ends when none is in hand.</summary>
    public Task Empty()
    {
        lock (_gate)
        {
            if (_count == 0) return Task.CompletedTask;
            _emptied ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _emptied.Task;
        }
    }

    private void Release()
    {
        lock (_gate)
        {
            if (--_count > 0) return;
            _emptied?.SetResult();
            _emptied = null;
        }
    }

    private sealed class Taken(InHand hand) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0) hand.Release();
        }
    }
}
