namespace CommunityBot.Hosting;

/// <summary>
/// Business time that can be moved: frozen at a moment, or running from it at the pace of real time. Timers fire in the order of their due moments,
/// on the thread pool, each at the moment it asked for.
/// </summary>
public sealed class MovableClock : TimeProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Timer, (DateTimeOffset Due, long Order)> _timers = new();
    private readonly bool _running;
    private readonly ITimer? _tick;
    private DateTimeOffset _moment;
    private long _since = System.GetTimestamp();
    private long _order;

    private MovableClock(DateTimeOffset from, bool running)
    {
        _moment = from;
        _running = running;
        if (running) _tick = System.CreateTimer(_ => MoveTo(GetUtcNow()), null, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50));
    }

    /// <summary>Stands still until moved: tests.</summary>
    public static MovableClock Frozen(DateTimeOffset at) => new(at, running: false);

    /// <summary>Goes on like a clock, and can be put forward: the playground.</summary>
    public static MovableClock Running(DateTimeOffset from) => new(from, running: true);

    /// <summary>When the next timer fires; null while none waits.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
            {
                DropCancelled();
                return _timers.TryPeek(out _, out var next) ? next.Due : null;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return Now();
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Puts the clock forward and fires what falls due on the way. A moment already past changes nothing.</summary>
    public void MoveTo(DateTimeOffset to)
    {
        while (true)
        {
            Timer timer;
            lock (_gate)
            {
                DropCancelled();
                if (!_timers.TryPeek(out timer!, out var next) || next.Due > to)
                {
                    SetForward(to);
                    return;
                }

                _timers.Dequeue();
                SetForward(next.Due);
                timer.Rearm(next.Due);
            }

            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Dispose() => _tick?.Dispose();

    private DateTimeOffset Now() => _running ? _moment + System.GetElapsedTime(_since) : _moment;

    private void SetForward(DateTimeOffset to)
    {
        if (to <= Now()) return;
        _moment = to;
        _since = System.GetTimestamp();
    }

    private void DropCancelled()
    {
        while (_timers.TryPeek(out var timer, out var queued) && timer.Due != queued) _timers.Dequeue();
    }

    private sealed class Timer(MovableClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        /// <summary>Its valid place in the queue; an older place that is still queued no longer counts.</summary>
        public (DateTimeOffset Due, long Order)? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _period = period;
                Due = null;
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Queue(clock.Now() + dueTime);
            }

            if (dueTime == TimeSpan.Zero) clock.MoveTo(clock.GetUtcNow());
            return true;
        }

        public void Rearm(DateTimeOffset firedAt)
        {
            Due = null;
            if (_period > TimeSpan.Zero) Queue(firedAt + _period);
        }

        public void Fire() => ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Call(), this, preferLocal: false);

        public void Dispose()
        {
            lock (clock._gate) Due = null;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Call() => callback(state);

        private void Queue(DateTimeOffset due)
        {
            Due = (due, clock._order++);
            clock._timers.Enqueue(this, Due.Value);
        }
    }
}
