using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Emulator;

/// <summary>What the bot under the emulator's eyes answers.</summary>
internal sealed record Reply(string Body = "", string ContentType = "application/json", int Status = 200)
{
    internal bool NoRetry { get; init; }
}

/// <summary>A request as it came from the emulator.</summary>
internal sealed record Received(string Body, IReadOnlyDictionary<string, string> Headers)
{
    internal IReadOnlyDictionary<string, string> Form => QueryHelpers.ParseQuery(Body).ToDictionary(f => f.Key, f => f.Value.ToString());

    /// <summary>The JSON of an event or of an interaction.</summary>
    internal JsonObject Json => (JsonObject)JsonNode.Parse(Body.StartsWith('{') ? Body : Form["payload"])!;

    internal string Type => Body.StartsWith("token=", StringComparison.Ordinal) ? "command" : (string)Json["type"]!;

    // Written out again on purpose: sharing the emulator's code, or the bot's, would cancel out a mistake.
    internal bool IsSignedWith(string secret)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        var text = $"v0:{Headers["X-Slack-Request-Timestamp"]}:{Body}";
        return Headers["X-Slack-Signature"] == "v0=" + Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
    }
}

/// <summary>The smallest possible bot: a web server that keeps what it gets and answers what it is told.</summary>
internal sealed class TinyBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = [];

    private TinyBot(WebApplication app) => _app = app;

    internal Func<Received, Task<Reply>> Answers { get; set; } = _ => Task.FromResult(new Reply());

    internal IReadOnlyList<Received> Received => [.. _received];

    internal Uri Url { get; private set; } = null!;

    internal static async Task<TinyBot> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var bot = new TinyBot(server);
        server.Run(bot.Handle);
        await server.StartAsync(TestContext.Current.CancellationToken);
        bot.Url = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/slack/events");
        return bot;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Handle(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var one = new Received(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()));
        _received.Enqueue(one);
        var reply = await Answers(one);
        context.Response.StatusCode = reply.Status;
        if (reply.NoRetry)
            context.Response.Headers["X-Slack-No-Retry"] = "1";
        if (reply.Body.Length == 0)
            return;
        context.Response.ContentType = reply.ContentType;
        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }
}
