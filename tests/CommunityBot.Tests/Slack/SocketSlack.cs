using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using CommunityBot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Slack;

/// <summary>The end of Socket Mode that Slack holds, over real WebSockets, saying what a test says.</summary>
internal sealed class SocketSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly Channel<SlackSocket> _opened = System.Threading.Channels.Channel.CreateUnbounded<SlackSocket>();
    private readonly ConcurrentQueue<SlackSocket> _all = [];
    private readonly ConcurrentQueue<string> _asked = [];

    private SocketSlack(WebApplication app) => _app = app;

    public SlackApi Api { get; private set; } = null!;

    /// <summary>The token of each call to apps.connections.open.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>What those calls are answered instead of an address: status, body and Retry-After.</summary>
    public ConcurrentQueue<(int Status, string Body, int? RetryAfter)> Answers { get; } = [];

    /// <summary>What connections are told first instead of hello; nothing where it is empty.</summary>
    public ConcurrentQueue<string> Greetings { get; } = [];

    public static async Task<SocketSlack> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new SocketSlack(app);
        app.UseWebSockets();
        app.MapPost("/api/apps.connections.open", slack.Open);
        app.Map("/link", slack.Accept);
        await app.StartAsync(TestContext.Current.CancellationToken);
        slack.Api = new SlackApi(slack._http, new SlackConnection("xapp-test", new Uri(app.Urls.Single() + "/api/")));
        return slack;
    }

    /// <summary>The next connection that had its hello.</summary>
    public Task<SlackSocket> Next() => _opened.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(SlackSocket.Patience, TimeProvider.System);

    /// <summary>The connections that came, whatever they were told.</summary>
    public IReadOnlyList<SlackSocket> Accepted => [.. _all];

    /// <summary>Cuts every connection, so that none is taken leave of at the end of a test.</summary>
    public void CloseAll()
    {
        foreach (var socket in _all) socket.Cut();
    }

    public async ValueTask DisposeAsync()
    {
        CloseAll();
        await _app.DisposeAsync();
        foreach (var socket in _all) socket.Dispose();
        _http.Dispose();
    }

    private async Task Open(HttpContext http)
    {
        _asked.Enqueue(http.Request.Headers.Authorization.ToString());
        if (Answers.TryDequeue(out var answer))
        {
            http.Response.StatusCode = answer.Status;
            if (answer.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await http.Response.WriteAsync(answer.Body, http.RequestAborted);
            return;
        }

        await http.Response.WriteAsync($$"""{"ok":true,"url":"ws://{{http.Request.Host}}/link"}""", http.RequestAborted);
    }

    private async Task Accept(HttpContext http)
    {
        var socket = new SlackSocket(await http.WebSockets.AcceptWebSocketAsync(), http);
        _all.Enqueue(socket);
        var greeted = !Greetings.TryDequeue(out var greeting);
        if (greeted) greeting = """{"type":"hello","num_connections":1,"debug_info":{"host":"applink"},"connection_info":{"app_id":"A1"}}""";
        if (greeting!.Length > 0) await socket.Write(greeting);
        var over = socket.Listen();
        if (greeted) _opened.Writer.TryWrite(socket);
        await over;
    }
}

/// <summary>One connection, as Slack holds it.</summary>
internal sealed class SlackSocket(WebSocket socket, HttpContext http) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string?> _frames = System.Threading.Channels.Channel.CreateUnbounded<string?>();
    private readonly CancellationTokenSource _cut = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);

    /// <summary>The next frame.</summary>
    public async Task<string> Read() => await ReadToTheEnd() ?? throw new InvalidOperationException("The connection was closed.");

    /// <summary>Null when nothing comes before a close in good order; otherwise what came.</summary>
    public Task<string?> ReadToTheEnd() => _frames.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TimeProvider.System);

    /// <summary>Sends an envelope, and reads its acknowledgement.</summary>
    public async Task<string> Ask(string id, string payload, bool takesAnswer = false)
    {
        await Send(id, payload, takesAnswer);
        return await Read();
    }

    public Task Send(string id, string payload, bool takesAnswer = false) =>
        Write($$"""{"envelope_id":"{{id}}","payload":{{payload}},"type":"events_api","accepts_response_payload":{{(takesAnswer ? "true" : "false")}}}""");

    public Task Disconnect(string reason) => Write($$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"applink"}}""");

    public Task Write(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>Slack closes it in good order.</summary>
    public Task Close() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Cut() => _cut.Cancel();

    public async Task Listen()
    {
        try
        {
            var piece = new byte[64 * 1024];
            while (true)
            {
                using var text = new MemoryStream();
                ValueWebSocketReceiveResult read;
                do
                {
                    read = await socket.ReceiveAsync(piece.AsMemory(), _cut.Token);
                    text.Write(piece, 0, read.Count);
                }
                while (!read.EndOfMessage);
                if (read.MessageType == WebSocketMessageType.Close) break;
                _frames.Writer.TryWrite(Encoding.UTF8.GetString(text.ToArray()));
            }

            _frames.Writer.TryWrite(null);
            if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            http.Abort();
        }
    }

    public void Dispose() => _cut.Dispose();
}
