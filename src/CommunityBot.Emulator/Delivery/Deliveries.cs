using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>
/// Sends things to the bot as Slack does: with three seconds to answer, events with their retries; over Socket Mode or by signed requests, as the
/// manifest of the app says.
/// </summary>
public sealed class Deliveries : IAsyncDisposable
{
    private static readonly TimeSpan[] Retries = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    // Slack looks at its own clock; here business time may be moved by hand, without timers, so it is looked at again this often.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    // How long an event that is to come out of order waits for another one to go first.
    private static readonly TimeSpan ForAnother = TimeSpan.FromSeconds(10);

    private readonly Workspace _workspace;
    private readonly Requests _requests;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Lock _gate = new();
    private readonly List<PendingEvent> _waiting = [];
    private readonly Task _pump;
    private int _inHand;

    internal Deliveries(Workspace workspace)
    {
        _workspace = workspace;
        _requests = new Requests(workspace);
        _pump = Task.Run(Pump);
    }

    internal bool IsQuiet
    {
        get
        {
            var now = _workspace.Now;
            lock (_gate)
                return _inHand == 0 && !_waiting.Exists(e => e.Due <= now);
        }
    }

    internal DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
                return _waiting.Count == 0 ? null : _waiting.Min(e => e.Due);
        }
    }

    /// <summary>Sets the app's request URL; null takes it away, and every request fails with a connection failure.</summary>
    public void To(Uri? requestUrl) => _requests.Url = requestUrl;

    /// <summary>
    /// Tries the request URL as Slack does when it is saved in the app's settings: the app must give back a challenge, as plain text, in a form or in JSON
    /// (docs.slack.dev/reference/events/url_verification).
    /// </summary>
    /// <returns>Whether it did, so that Slack takes the address.</returns>
    /// <exception cref="InvalidOperationException">With Socket Mode there is none to try.</exception>
    public async Task<bool> Verify()
    {
        if (_workspace.Manifest.SocketMode)
            throw new InvalidOperationException("With Socket Mode the app has no request URL.");
        var challenge = Ids.Secret();
        var answered = await Send(Parcel.Event("url_verification", new JsonObject { ["token"] = Shapes.VerificationToken, ["challenge"] = challenge, ["type"] = "url_verification" }));
        if (answered.Failure is null && (answered.Body == challenge || answered.Body == "challenge=" + challenge || Json.ParseObject(answered.Body).Text("challenge") == challenge))
            return true;
        _workspace.Journal.Complain("url_verification", "The challenge did not come back: Slack does not take this request URL.", answered.Entry);
        return false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pump;
        _requests.Dispose();
        _stop.Dispose();
        _wake.Dispose();
    }

    /// <summary>Sends something once (twice when a fault asks for it) and tells what came back first.</summary>
    internal async Task<Answered> Send(Parcel parcel)
    {
        lock (_gate)
            _inHand++;
        try
        {
            return await Hand(parcel);
        }
        finally
        {
            lock (_gate)
                _inHand--;
        }
    }

    /// <summary>Queues an event: sent at once, unless something else is asked for, and again after a failure.</summary>
    internal void Queue(Parcel parcel)
    {
        var late = _workspace.Faults.Take(FaultKind.DeliverLate);
        var behind = late is null ? _workspace.Faults.Take(FaultKind.DeliverOutOfOrder) : null;
        var wait = late?.Delay ?? (behind is null ? TimeSpan.Zero : ForAnother);
        lock (_gate)
            _waiting.Add(new PendingEvent(parcel with { Fault = (late ?? behind)?.Kind ?? parcel.Fault }, _workspace.Now + wait) { IsBehindTheNext = behind is not null });
        _wake.Release();
    }

    private async Task Pump()
    {
        var running = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            running.RemoveAll(t => t.IsCompleted);
            foreach (var due in TakeDue())
                running.Add(Deliver(due));
            bool idle;
            lock (_gate)
                idle = _waiting.Count == 0;
            try
            {
                await _wake.WaitAsync(idle ? Timeout.InfiniteTimeSpan : Glance, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(running);
    }

    private List<PendingEvent> TakeDue()
    {
        var now = _workspace.Now;
        lock (_gate)
        {
            var due = _waiting.FindAll(e => e.Due <= now);
            _waiting.RemoveAll(due.Contains);
            _inHand += due.Count;
            return due;
        }
    }

    private async Task Deliver(PendingEvent pending)
    {
        try
        {
            var parcel = pending.Parcel;
            if (await Hand(parcel) is { Failure: { } reason, NoRetry: false } && parcel.Attempt < Retries.Length && !_stop.IsCancellationRequested)
            {
                lock (_gate)
                    _waiting.Add(new PendingEvent(parcel with { Attempt = parcel.Attempt + 1, Reason = reason, Fault = null }, _workspace.Now + Retries[parcel.Attempt]));
            }
        }
        finally
        {
            lock (_gate)
            {
                _inHand--;
                LetTheLastBehindGo();
            }

            if (!_stop.IsCancellationRequested)
                _wake.Release();
        }
    }

    // One event has gone: what was to come after it comes now, and what was to come after that when that has gone.
    private void LetTheLastBehindGo()
    {
        var last = _waiting.FindLastIndex(e => e.IsBehindTheNext);
        if (last >= 0)
            _waiting[last] = _waiting[last] with { Due = _workspace.Now, IsBehindTheNext = false };
    }

    private async Task<Answered> Hand(Parcel parcel)
    {
        if (parcel.Attempt > 0 || _workspace.Faults.Take(FaultKind.DeliverTwice) is not { } twice)
            return await Exchange(parcel);
        return (await Task.WhenAll(Exchange(parcel), Exchange(parcel with { Fault = twice.Kind })))[0];
    }

    private async Task<Answered> Exchange(Parcel parcel)
    {
        var started = _workspace.Now;
        var onSockets = _workspace.Manifest.SocketMode;
        using var entry = _workspace.Journal.Begin(
            Sender.Slack, parcel.Kind, onSockets ? parcel.ToEnvelope() : parcel.Json, one => one with { Attempt = parcel.Attempt, Fault = parcel.Fault });
        parcel = parcel with { Entry = entry };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        limit.CancelAfter(_workspace.Options.AnswerWithin);
        var answered = onSockets ? await _workspace.Sockets.Exchange(parcel, limit.Token) : await _requests.Exchange(parcel, limit.Token);
        entry.End(new Delivery(
            parcel.Kind, onSockets ? parcel.ToEnvelope() : parcel.Body, parcel.Attempt, answered.Status, answered.Body, answered.Failure, started));
        if (answered.IsLate)
            entry.Complain($"No answer within {_workspace.Options.AnswerWithin.TotalSeconds} s.");
        else if (answered.Failure is "http_error" or "too_many_redirects")
            entry.Complain($"Answered HTTP {answered.Status}, which Slack counts as a failure.");
        return answered with { Entry = entry };
    }

    [DebuggerDisplay("{Parcel.Kind} attempt {Parcel.Attempt} due {Due}")]
    private sealed record PendingEvent(Parcel Parcel, DateTimeOffset Due)
    {
        internal bool IsBehindTheNext { get; init; }
    }
}
