using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Emulator;

/// <summary>A Slack workspace behind a real HTTP server on 127.0.0.1.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    // Slack takes files of a gigabyte; all of this is in memory.
    private const long LargestBody = 100_000_000;

    private readonly WebApplication _server;

    private EmulatorHost(WebApplication server, Workspace workspace)
    {
        _server = server;
        Workspace = workspace;
    }

    public Workspace Workspace { get; }

    /// <summary>Where things are sent to the bot from; <see cref="Deliveries.To"/> tells it where.</summary>
    public Deliveries Deliver => Workspace.Deliver;

    /// <summary>The root, with a final slash.</summary>
    public Uri Address => Workspace.Address;

    /// <summary>What the bot takes for <c>https://slack.com/api/</c>.</summary>
    public Uri ApiUrl => new(Address, "api/");

    /// <summary>Starts listening.</summary>
    /// <exception cref="InvalidOperationException">The port is taken.</exception>
    public static async Task<EmulatorHost> Start(EmulatorOptions options, CancellationToken stop = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.Limits.MaxRequestBodySize = LargestBody;
            k.Listen(IPAddress.Loopback, options.Port);
        });
        var app = builder.Build();
        var workspace = new Workspace(options);
        var site = new Site(workspace);
        app.Use(Wire.Lay);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(10), KeepAliveTimeout = TimeSpan.FromSeconds(10) });
        app.Run(site.Handle);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await workspace.Scheduled.DisposeAsync();
            await workspace.Deliver.DisposeAsync();
            await app.DisposeAsync();
            throw new InvalidOperationException(
                $"Port {options.Port} is already taken on this machine. Stop what uses it, or choose another one with --port.", e);
        }

        workspace.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return new EmulatorHost(app, workspace);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Workspace.Scheduled.DisposeAsync();
        await Workspace.Deliver.DisposeAsync();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        // Connections left open by a bot that waits for a lost answer are cut, not waited for.
        await _server.StopAsync(atOnce.Token);
        await _server.DisposeAsync();
    }
}

/// <summary>Which part of the emulator a path belongs to.</summary>
internal sealed class Site(Workspace workspace)
{
    private readonly WebApi _api = new(workspace);
    private readonly FileDownloads _files = new(workspace);
    private readonly ControlApi _control = new(workspace);

    internal async Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (FromAfar(context.Request) is { } refusal)
            await ControlApi.Refuse(context, refusal);
        else if (path.StartsWith("/api/", StringComparison.Ordinal))
            await Call(context, path["/api/".Length..]);
        else if (path.StartsWith(FileDownloads.Root, StringComparison.Ordinal))
            await _files.Handle(context, path);
        else if (path.StartsWith(FileUploads.Root, StringComparison.Ordinal))
            await workspace.Uploads.Handle(context, path);
        else if (path == "/link/")
            await workspace.Sockets.Accept(context);
        else if (workspace.ResponseUrls.Knows(path))
            await Respond(context, path);
        else
            await _control.Handle(context, path);
    }

    // A page of the wide web must not reach in: neither under a name of its own that points here, nor with a form it posts or a socket it opens.
    private static ControlRefusal? FromAfar(HttpRequest request) =>
        request.Host.Host is not ("127.0.0.1" or "localhost") ? new ControlRefusal(421, "Call http://127.0.0.1 or http://localhost.")
        : request.Headers.Origin is [{ } origin] && origin != $"http://{request.Host}" ? new ControlRefusal(403, "A page from elsewhere may not act here.")
        : null;

    // A fault of the emulator's own must not pass for one of Slack's.
    private async Task Call(HttpContext context, string method)
    {
        try
        {
            await _api.Handle(context, method);
        }
        catch (Exception e) when (e is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            workspace.Journal.Complain(method, $"The emulator failed: {e}");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private async Task Respond(HttpContext context, string path)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = await reader.ReadToEndAsync(context.RequestAborted);
        using var entry = workspace.Journal.Begin(Sender.Bot, "response_url", request, one => one with { PersonId = workspace.ResponseUrls.ReaderOf(path) });
        var (status, body) = workspace.ResponseUrls.Post(path, context.Request.ContentType, request, entry);
        entry.End(status, body);
        context.Response.StatusCode = status;
        context.Response.ContentType = body == "ok" ? "text/html" : "application/json; charset=utf-8";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
