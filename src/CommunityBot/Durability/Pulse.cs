using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>
/// What wakes a queue's worker, and whether it is at rest. A wake-up while it looks is not lost: it looks again.
/// </summary>
internal sealed class Pulse : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly List<TaskCompletionSource> _awaitingQuiet = [];
    private readonly Watched _watched = new();
    private TaskCompletionSource _woken = New();
    private long _asked = 1;
    private long _seen;
    private int _inHand;
    private bool _held;
    private bool _resting;
    private DateTimeOffset? _next;

    public Pulse(TimeProvider clock)
    {
        _clock = clock;
        _timer = clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The next moment at which there is something to do, as far as is known.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (_gate) return _next;
        }
    }

    /// <summary>Nothing in hand, nothing asked, nothing due.</summary>
    public bool IsQuiet
    {
        get
        {
            lock (_gate) return _resting || (_asked == _seen && _inHand == 0 && !_held && !(_next <= _clock.GetUtcNow()));
        }
    }

    /// <summary>Something may have to be done.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _asked++;
            _woken.TrySetResult();
        }
    }

    /// <summary>The same where a commit has changed what the worker looks at. For <see cref="Database.Committed"/>.</summary>
    public void Hear(object? sender, CommittedEventArgs news)
    {
        if (_watched.Concerns(news)) Wake();
    }

    /// <summary>What the worker has just looked at. Where some of it is new it looks once more: a commit meanwhile may have seemed no news.</summary>
    public void Note(Tx look)
    {
        if (_watched.Note(look)) Wake();
    }

    /// <summary>The worker begins to look; what is asked from now on makes it look again.</summary>
    public long Look()
    {
        lock (_gate)
        {
            _resting = false;
            _woken = New();
            return _asked;
        }
    }

    /// <summary>It has looked.</summary>
    /// <param name="asked">What <see cref="Look"/> gave.</param>
    /// <param name="next">When something falls due; the clock's timer is set to it.</param>
    /// <param name="held">Something due is in another process's hands.</param>
    public void Looked(long asked, DateTimeOffset? next, bool held = false)
    {
        lock (_gate)
        {
            (_seen, _next, _held) = (asked, next, held);
            if (_asked != asked) _woken.TrySetResult();
        }
        var wait = next - _clock.GetUtcNow();
        _timer.Change(wait is null ? Timeout.InfiniteTimeSpan : wait < TimeSpan.Zero ? TimeSpan.Zero : wait.Value, Timeout.InfiniteTimeSpan);
        TellQuiet();
    }

    /// <summary>Until something wakes it.</summary>
    public Task Woken(CancellationToken stop)
    {
        lock (_gate) return _woken.Task.WaitAsync(stop);
    }

    public void Took()
    {
        lock (_gate) _inHand++;
    }

    /// <param name="wakes">False where nothing came of it: looking again at once would find the same.</param>
    public void GaveBack(bool wakes = true)
    {
        lock (_gate)
        {
            // Together: between the two it would seem quiet.
            _inHand--;
            if (wakes) Wake();
        }
        if (!wakes) TellQuiet();
    }

    /// <summary>Nothing is to be expected of this worker: another instance does the work, or it has stopped.</summary>
    public void Rest()
    {
        lock (_gate) (_resting, _next, _held) = (true, null, false);
        TellQuiet();
    }

    /// <summary>Until it is quiet.</summary>
    public async Task Quiet(CancellationToken stop)
    {
        while (true)
        {
            TaskCompletionSource quiet;
            lock (_gate)
            {
                if (IsQuiet) return;
                _awaitingQuiet.Add(quiet = New());
            }
            await quiet.Task.WaitAsync(stop);
        }
    }

    public void Dispose() => _timer.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void TellQuiet()
    {
        lock (_gate)
        {
            if (!IsQuiet) return;
            foreach (var quiet in _awaitingQuiet) quiet.TrySetResult();
            _awaitingQuiet.Clear();
        }
    }
}
