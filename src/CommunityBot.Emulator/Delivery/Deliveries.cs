using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Emulator;

/// <summary>Sends things to the bot as Slack does: signed, with three seconds to answer, events with their retries.</summary>
public sealed class Deliveries : IAsyncDisposable
{
    private static readonly TimeSpan[] Retries = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    // Slack looks at its own clock; here business time may be moved by hand, without timers, so it is looked at again this often.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly Workspace _workspace;
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxAutomaticRedirections = 2, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Lock _gate = new();
    private readonly List<PendingEvent> _waiting = [];
    private readonly Task _pump;
    private Uri? _url;
    private int _inHand;

    internal Deliveries(Workspace workspace)
    {
        _workspace = workspace;
        _url = _workspace.Options.EventsUrl;
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

    /// <summary>Sets the app's request URL; null takes it away, and everything fails with a connection failure.</summary>
    public void To(Uri? requestUrl) => _url = requestUrl;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pump;
        _http.Dispose();
        _stop.Dispose();
        _wake.Dispose();
    }

    /// <summary>Sends a form or JSON once (twice when a fault asks for it) and tells what came back first.</summary>
    internal async Task<Answered> Send(string kind, string contentType, string body)
    {
        lock (_gate)
            _inHand++;
        try
        {
            if (!_workspace.Faults.TakeTwice())
                return await Post(kind, contentType, body, 0, []);
            var both = await Task.WhenAll(Post(kind, contentType, body, 0, []), Post(kind, contentType, body, 0, []));
            return both[0];
        }
        finally
        {
            lock (_gate)
                _inHand--;
        }
    }

    /// <summary>Queues an event: sent at once, and again after a failure.</summary>
    internal void Queue(string kind, string body)
    {
        lock (_gate)
            _waiting.Add(new PendingEvent(kind, body, 0, null, _workspace.Now));
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
            List<(string, string)> headers = pending.Attempt == 0 ? [] :
                [("X-Slack-Retry-Num", pending.Attempt.Invariant()), ("X-Slack-Retry-Reason", pending.Reason ?? "unknown_error")];
            var twice = pending.Attempt == 0 && _workspace.Faults.TakeTwice();
            var answers = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1)
                .Select(_ => Post(pending.Kind, "application/json", pending.Body, pending.Attempt, headers)));
            if (answers[0] is { Failure: { } reason, NoRetry: false } && pending.Attempt < Retries.Length && !_stop.IsCancellationRequested)
            {
                lock (_gate)
                    _waiting.Add(pending with { Attempt = pending.Attempt + 1, Reason = reason, Due = _workspace.Now + Retries[pending.Attempt] });
            }
        }
        finally
        {
            lock (_gate)
                _inHand--;
            if (!_stop.IsCancellationRequested)
                _wake.Release();
        }
    }

    private async Task<Answered> Post(string kind, string contentType, string body, int attempt, IReadOnlyList<(string, string)> headers)
    {
        var started = _workspace.Now;
        var answered = await Exchange(contentType, body, headers);
        _workspace.Journal.Note(new Delivery(kind, body, attempt, answered.Status, answered.Body, answered.Failure, started));
        if (answered.Failure is "http_timeout")
            _workspace.Journal.Complain(kind, $"No answer within {_workspace.Options.AnswerWithin.TotalSeconds} s.");
        else if (answered.Failure is "http_error" or "too_many_redirects")
            _workspace.Journal.Complain(kind, $"Answered HTTP {answered.Status}, which Slack counts as a failure.");
        return answered;
    }

    private async Task<Answered> Exchange(string contentType, string body, IReadOnlyList<(string Name, string Value)> headers)
    {
        if (_url is not { } to)
            return Answered.Failed("connection_failed");
        var bytes = Encoding.UTF8.GetBytes(body);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        limit.CancelAfter(_workspace.Options.AnswerWithin);
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.TryAddWithoutValidation("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        Sign(request, bytes);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            var status = (int)response.StatusCode;
            return new Answered(status, response.Content.Headers.ContentType?.MediaType ?? "", text)
            {
                Failure = response.IsSuccessStatusCode ? null : status is >= 300 and < 400 ? "too_many_redirects" : "http_error",
                NoRetry = response.StatusCode != HttpStatusCode.OK && response.Headers.TryGetValues("X-Slack-No-Retry", out var no) && no.Contains("1"),
            };
        }
        catch (OperationCanceledException)
        {
            return Answered.Failed("http_timeout");
        }
        catch (HttpRequestException)
        {
            return Answered.Failed("connection_failed");
        }
    }

    // docs.slack.dev/authentication/verifying-requests-from-slack
    private void Sign(HttpRequestMessage request, byte[] body)
    {
        var timestamp = _workspace.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(_workspace.Options.SigningSecret), signed);
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(mac));
    }

    [DebuggerDisplay("{Kind} attempt {Attempt} due {Due}")]
    private sealed record PendingEvent(string Kind, string Body, int Attempt, string? Reason, DateTimeOffset Due);
}

/// <summary>What the bot answered. <c>Failure</c> is Slack's retry reason.</summary>
internal sealed record Answered(int? Status, string ContentType, string Body)
{
    internal string? Failure { get; init; }
    internal bool NoRetry { get; init; }

    internal static Answered Failed(string reason) => new(null, "", "") { Failure = reason };
}
