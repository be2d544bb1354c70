using System.Diagnostics.Metrics;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack;

/// <summary>Slack will not open a connection, nor would it if it were asked again: only a person can change that.</summary>
/// <param name="code">Slack's error, or <see cref="SwitchedOff"/>.</param>
public sealed class SocketModeRefusedException(string code, Exception? cause = null) : Exception($"Socket Mode: {code}", cause)
{
    /// <summary>The code where Socket Mode is switched off in the app's settings: Slack then sends requests over HTTP.</summary>
    public const string SwitchedOff = "link_disabled";

    /// <summary>Such as <c>invalid_auth</c>, <c>missing_scope</c>, <see cref="SwitchedOff"/>.</summary>
    public string Code { get; } = code;
}

/// <summary>
/// Socket Mode: the bot connects to Slack, which sends on any one of its connections what it would have posted. Nothing needs to reach the bot.
/// Slack waits three seconds for each acknowledgement, and renews every connection after some hours.
/// </summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode</remarks>
/// <param name="slack">With the app's token.</param>
/// <param name="options">How many connections, and how long they may take.</param>
/// <param name="clock">Real time: it waits for machines.</param>
/// <param name="deliver">What <see cref="HttpReceiver"/> is given too.</param>
/// <param name="meters">Where it is counted.</param>
/// <param name="log">Where trouble is told.</param>
public sealed class SocketModeReceiver(
    SlackApi slack, SocketModeOptions options, TimeProvider clock, Func<SlackPayload, CancellationToken, Task<Delivered>> deliver, IMeterFactory meters,
    ILogger<SocketModeReceiver> log)
{
    // As many failures of one connection in a row, while another is open.
    private const int WorthTelling = 5;

    private readonly Figures _figures = new(meters);
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _trouble = "no connection is open yet";
    private volatile string? _app;
    private int _open;
    private int _isOutageTold;

    /// <summary>Why nothing can come in, or null while a connection is open.</summary>
    public string? Trouble => Volatile.Read(ref _open) > 0 ? null : _trouble;

    /// <summary>Ends when a first connection is open.</summary>
    public Task First => _first.Task;

    /// <summary>The app the token is of, as Slack says when a connection opens; null before <see cref="First"/>, or where Slack does not say.</summary>
    public string? App => _app;

    /// <summary>Receives until it is stopped: then what is in hand is answered, and the connections are closed.</summary>
    /// <exception cref="SocketModeRefusedException">Slack wants no connection.</exception>
    public async Task Run(CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(Enumerable.Range(0, options.Connections).Select(_ => Keep(ending)));
    }

    /// <summary>Keeps one connection up: a new one is open before the one it replaces is left, and what Slack still sends there is taken.</summary>
    private async Task Keep(CancellationTokenSource ending)
    {
        var stop = ending.Token;
        var left = new List<Task>();
        SocketConnection? current = null;
        var failures = 0;
        try
        {
            while (true)
            {
                string reason;
                TimeSpan? asked = null;
                var since = clock.GetTimestamp();
                try
                {
                    var next = await SocketConnection.Open(await slack.OpenSocket(stop), options, clock, Handle, _figures, stop);
                    if (next.IsGreeted)
                    {
                        _app = next.App;
                        if (current is not null) left.Add(current.Outlast(stop));
                        _ = Count(current = next, stop);
                    }
                    else
                    {
                        // One that is dismissed before its hello replaces nothing.
                        left.Add(next.Leave());
                    }

                    reason = await next.Ended.WaitAsync(stop);
                    if (next.Failure is { } failure) log.LogError(failure, "Socket Mode: a connection failed");
                }
                catch (SlackException refusal)
                {
                    if (refusal.RefusesTheToken || refusal.Code == "missing_scope") throw new SocketModeRefusedException(refusal.Code, refusal);
                    (reason, asked) = (refusal.Code, refusal.RetryAfter);
                }
                catch (Exception failure) when (failure is WebSocketException or TimeoutException)
                {
                    reason = failure is TimeoutException ? "no_hello" : "unreachable";
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
                {
                    reason = "failed";
                    log.LogError(failure, "Socket Mode: a connection could not be opened");
                }

                _figures.Reconnections.Add(1, Figures.Reason(reason));
                if (reason == SocketModeRefusedException.SwitchedOff) throw new SocketModeRefusedException(reason);
                failures = clock.GetElapsedTime(since) >= options.Steady ? 1 : failures + 1;
                Tell(reason, failures);
                left.RemoveAll(leave => leave.IsCompleted);
                if (current is { IsOver: true })
                {
                    left.Add(current.Leave());
                    current = null;
                }

                await Task.Delay(Longer(Wait(reason, failures), asked), clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The stop.
        }
        catch (SocketModeRefusedException refused)
        {
            _trouble = refused.Code;
            await ending.CancelAsync();
            throw;
        }
        finally
        {
            if (current is not null) left.Add(current.Leave());
            await Task.WhenAll(left);
        }
    }

    /// <summary>The second try comes at once; after that, twice as long each time, never twice at the same moment for two that fail together.</summary>
    private TimeSpan Wait(string reason, int failures)
    {
        if (reason == "too_many_websockets") return options.LongestWait;
        if (failures <= 1) return TimeSpan.Zero;
        var wait = Math.Min(options.LongestWait.TotalSeconds, options.ShortestWait.TotalSeconds * Math.Pow(2, failures - 2));
        return TimeSpan.FromSeconds(wait * (0.5 + Random.Shared.NextDouble() / 2));
    }

    private static TimeSpan Longer(TimeSpan wait, TimeSpan? asked) => asked > wait ? asked.Value : wait;

    private async Task Count(SocketConnection connection, CancellationToken stop)
    {
        if (Interlocked.Increment(ref _open) == 1)
        {
            Volatile.Write(ref _isOutageTold, 0);
            log.LogInformation("Socket Mode: connected");
        }

        _figures.Connections.Add(1);
        _first.TrySetResult();
        await connection.Closed;
        _figures.Connections.Add(-1);
        if (Interlocked.Decrement(ref _open) == 0 && !stop.IsCancellationRequested) TellOutage(await connection.Ended);
    }

    private void Tell(string reason, int failures)
    {
        _trouble = reason;
        if (Volatile.Read(ref _open) == 0) TellOutage(reason);
        else if (failures == WorthTelling) log.LogWarning("Socket Mode: one of {Connections} connections cannot be kept open ({Reason}). Trying again by itself", options.Connections, reason);
        else log.LogDebug("Socket Mode: a connection ended ({Reason})", reason);
    }

    /// <summary>Once, until a connection is open again.</summary>
    private void TellOutage(string reason)
    {
        if (Interlocked.Exchange(ref _isOutageTold, 1) == 0) log.LogWarning("Socket Mode: no connection is open ({Reason}). Trying again by itself", reason);
    }

    /// <summary>Never throws: an envelope is acknowledged, or left for Slack to send again.</summary>
    private async Task<Handled> Handle(Envelope envelope)
    {
        _figures.Envelopes.Add(1, Figures.Type(envelope.Type));
        SlackPayload payload;
        try
        {
            payload = SlackPayload.Read(envelope.Payload);
        }
        catch (Exception)
        {
            // It would be no better the next time.
            _figures.Refusals.Add(1, Figures.Reason("unreadable"));
            return new(IsAcknowledged: true);
        }

        Delivered delivered;
        try
        {
            delivered = await deliver(payload, CancellationToken.None);
        }
        catch (Exception)
        {
            // An event comes back when it is not acknowledged. An act would too, for nothing: its person has been told by whoever threw.
            _figures.Failures.Add(1, Figures.Type(payload));
            return new(IsAcknowledged: payload is not (EventCallback or AppRateLimited));
        }

        return new(IsAcknowledged: true, envelope.TakesAnswer ? Body(payload, delivered.Answer) : null) { Afterwards = went => Follow(payload, delivered, went && envelope.TakesAnswer) };
    }

    private string? Body(SlackPayload payload, Answer answer)
    {
        try
        {
            return ResponseBody.For(payload, answer);
        }
        catch (Exception)
        {
            // An answer that cannot be written is an empty one: the act is done, and the person must not read that it failed.
            _figures.Failures.Add(1, Figures.Type(payload));
            return null;
        }
    }

    private async Task Follow(SlackPayload payload, Delivered delivered, bool answered)
    {
        try
        {
            if (delivered.Afterwards is { } afterwards) await afterwards(answered);
        }
        catch (Exception failure)
        {
            _figures.Failures.Add(1, Figures.Type(payload));
            log.LogError(failure, "What follows a {Payload} failed", payload.GetType().Name);
        }
    }
}
