using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Kit;

/// <summary>
/// A Web API over real HTTP that answers what a test tells it to: for the ways Slack fails, which a faithful emulator
/// cannot be asked to show at the chosen instant. Where nothing is told, it does what is asked of it. What a script throws is
/// kept, and thrown again when it is disposed.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly ConcurrentQueue<SlackCall> _calls = new();
    private readonly ConcurrentQueue<Exception> _thrown = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> _channels = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private int _messages;

    private FakeSlack(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>What the test says to one call. Null: what Slack would do on a good day.</summary>
    public Func<SlackCall, Task<Reply?>> Script { get; set; } = _ => Task.FromResult<Reply?>(null);

    /// <summary>Every call, in the order they came.</summary>
    public IReadOnlyList<SlackCall> Calls => [.. _calls];

    public SlackApi Api { get; private set; } = null!;

    public static async Task<FakeSlack> Start(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var slack = new FakeSlack(app, clock);
        app.MapPost("/api/{method}", slack.Serve);
        await app.StartAsync(TestContext.Current.CancellationToken);
        slack.Api = new SlackApi(slack._http, new SlackConnection("xoxb-test", new Uri(app.Urls.First() + "/api/")));
        return slack;
    }

    /// <summary>The texts in a channel, oldest first.</summary>
    public IReadOnlyList<string> Texts(string channel) => [.. Messages(channel).Select(message => message["text"]!.GetValue<string>())];

    public IReadOnlyList<SlackCall> CallsOf(string method) => [.. _calls.Where(call => call.Method == method)];

    /// <summary>Does what the call asks, whatever becomes of the answer.</summary>
    public Reply Do(SlackCall call) => call.Method switch
    {
        "chat.postMessage" => Post(call),
        "chat.update" => Update(call),
        "conversations.open" => Reply.Ok(new JsonObject { ["channel"] = new JsonObject { ["id"] = "D" + call["users"] } }),
        "conversations.history" => History(call),
        _ => Reply.Ok(),
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
        if (!_thrown.IsEmpty) throw new AggregateException("A script threw, which the caller saw as Slack failing.", _thrown);
    }

    private async Task Serve(HttpContext http, string method)
    {
        var call = new SlackCall(method, _clock.GetUtcNow(), await Arguments(http.Request));
        _calls.Enqueue(call);
        Reply reply;
        try
        {
            reply = await Script(call) ?? Do(call);
        }
        catch (Exception thrown)
        {
            _thrown.Enqueue(thrown);
            throw;
        }
        if (reply.IsLost)
        {
            http.Abort();
            return;
        }
        http.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await http.Response.WriteAsJsonAsync(reply.Body, http.RequestAborted);
    }

    private static async Task<JsonObject> Arguments(HttpRequest request)
    {
        if (!request.HasFormContentType) return (await JsonNode.ParseAsync(request.Body))!.AsObject();
        var form = await request.ReadFormAsync();
        return new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString())));
    }

    private Reply Post(SlackCall call)
    {
        var number = Interlocked.Increment(ref _messages);
        var ts = string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow().ToUnixTimeSeconds()}.{number:000000}");
        var message = call.Arguments.DeepClone().AsObject();
        message["ts"] = ts;
        Messages(call["channel"]).Enqueue(message);
        return Reply.Ok(new JsonObject { ["channel"] = call["channel"], ["ts"] = ts });
    }

    private Reply Update(SlackCall call)
    {
        var message = Messages(call["channel"]).FirstOrDefault(message => message["ts"]!.GetValue<string>() == call["ts"]);
        if (message is null) return Reply.Error("message_not_found");
        message["text"] = call["text"];
        return Reply.Ok();
    }

    private Reply History(SlackCall call)
    {
        var oldest = decimal.Parse(call["oldest"], CultureInfo.InvariantCulture);
        var found = Messages(call["channel"]).Where(message => decimal.Parse(message["ts"]!.GetValue<string>(), CultureInfo.InvariantCulture) > oldest);
        return Reply.Ok(new JsonObject { ["messages"] = new JsonArray([.. found.Reverse().Select(message => message.DeepClone())]) });
    }

    private ConcurrentQueue<JsonObject> Messages(string channel) => _channels.GetOrAdd(channel, _ => new());
}

/// <summary>One call as it arrived, with the business time of its arrival.</summary>
public sealed record SlackCall(string Method, DateTimeOffset At, JsonObject Arguments)
{
    public string this[string argument] => Arguments[argument]?.ToString() ?? "";
}

/// <summary>An answer of Slack's, or its loss.</summary>
public sealed record Reply(int Status, JsonObject Body)
{
    public int? RetryAfter { get; init; }

    public bool IsLost { get; init; }

    /// <summary>The connection breaks instead of an answer.</summary>
    public static Reply Lost { get; } = new(0, []) { IsLost = true };

    public static Reply Ok(JsonObject? body = null)
    {
        body ??= [];
        body["ok"] = true;
        return new Reply(200, body);
    }

    public static Reply Error(string code) => new(200, new JsonObject { ["ok"] = false, ["error"] = code });

    public static Reply TooMany(int retryAfter) => new(429, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" }) { RetryAfter = retryAfter };
}
