using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>
/// Socket Mode: the WebSockets the app opened, of which each payload takes any one (docs.slack.dev/apis/events-api/using-socket-mode).
/// </summary>
public sealed class Sockets
{
    private const int Most = 10;
    private readonly Workspace _workspace;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _tickets = [];
    private readonly List<SocketConnection> _open = [];
    private int _turn;
    private bool _losesNext;

    internal Sockets(Workspace workspace)
    {
        _workspace = workspace;
        AppOfToken = workspace.Options.AppId;
    }

    /// <summary>The app that the app-level token is of: another one where somebody mixed up the tokens of two apps, and each of them is valid.</summary>
    public string AppOfToken { get; set; }

    /// <summary>How many connections have had their hello and are to stay: neither closed nor told that they end.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _open.Count(c => c is { IsGreeted: true, IsDismissed: false });
        }
    }

    /// <summary>How many addresses were given out by <c>apps.connections.open</c>.</summary>
    public int Opened { get; private set; }

    /// <summary>Slack renews the oldest connection, as it does every few hours: it says so, may still send on it, and closes it ten seconds later if the app has not.</summary>
    /// <param name="reason"><c>refresh_requested</c>, or <c>warning</c>.</param>
    public Task Renew(string reason = "refresh_requested") => Oldest(_ => true).Dismiss(reason, TimeSpan.FromSeconds(10));

    /// <summary>The oldest connection that lives goes dead: it takes everything, answers nothing, and is not closed.</summary>
    public void Freeze() => Oldest(c => !c.IsFrozen).Freeze();

    /// <summary>
    /// What somebody does next reaches the app, which answers it; the connection is cut before the answer is here.
    /// </summary>
    public void LoseNextAnswer()
    {
        lock (_gate)
            _losesNext = true;
    }

    /// <summary>Someone switches Socket Mode off in the app's settings. Until the manifest says otherwise, new connections are told so too.</summary>
    public async Task SwitchOff()
    {
        _workspace.Manifest = _workspace.Manifest with { SocketMode = false };
        List<SocketConnection> all;
        lock (_gate)
            all = [.. _open];
        await Task.WhenAll(all.Select(c => c.Dismiss("link_disabled", TimeSpan.Zero)));
    }

    /// <summary>An address for one connection, soon.</summary>
    internal JsonObject NewUrl()
    {
        var ticket = Ids.Secret();
        lock (_gate)
        {
            Opened++;
            foreach (var old in _tickets.Where(t => IsOld(t.Value)).Select(t => t.Key).ToList())
                _tickets.Remove(old);
            _tickets.Add(ticket, TimeProvider.System.GetTimestamp());
        }

        var address = _workspace.Address;
        return new JsonObject { ["url"] = $"ws://{address.Authority}/link/?ticket={ticket}&app_id={AppOfToken}" };
    }

    internal async Task Accept(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !TakeTicket(context.Request.Query["ticket"].ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var wire = context.Features.Get<Wire>()!;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new SocketConnection(_workspace, socket, wire, context.RequestAborted);
        var number = Enter(connection);
        try
        {
            if (!_workspace.Manifest.SocketMode)
                await connection.Dismiss("link_disabled", TimeSpan.Zero);
            else if (number > Most)
                await connection.Dismiss("too_many_websockets", TimeSpan.Zero);
            else
                await connection.Greet(number);
            await connection.Read();
        }
        finally
        {
            lock (_gate)
                _open.Remove(connection);
            _workspace.Changes.Tell();
        }
    }

    /// <summary>
    /// Sends an envelope on one connection. Where that is closed before it is acknowledged, an event is sent on another one; nothing is known to bring an act
    /// back, and its person is told that it failed.
    /// </summary>
    /// <param name="limit">The three seconds the bot has.</param>
    internal async Task<Answered> Exchange(Parcel parcel, CancellationToken limit)
    {
        var isLost = !parcel.IsEvent && TakeLoss();
        try
        {
            while (Next() is { } connection)
            {
                if (await connection.Exchange(parcel, limit) is not { } answered || (answered.Failure is not null && parcel.IsEvent))
                    continue;
                if (!isLost)
                    return answered;
                connection.Cut();
                break;
            }

            return Answered.Failed("connection_failed");
        }
        catch (OperationCanceledException)
        {
            return Answered.Failed("timeout");
        }
    }

    private SocketConnection Oldest(Predicate<SocketConnection> also)
    {
        lock (_gate)
            return _open.Find(c => c is { IsGreeted: true, IsDismissed: false } && also(c)) ?? throw new InvalidOperationException("The app has no connection open.");
    }

    // The turn goes round, so that two copies of one payload come on two connections where there are two.
    private SocketConnection? Next()
    {
        lock (_gate)
        {
            var ready = _open.FindAll(c => c.IsGreeted);
            return ready.Count == 0 ? null : ready[_turn++ % ready.Count];
        }
    }

    private bool TakeLoss()
    {
        lock (_gate)
        {
            var isLost = _losesNext;
            _losesNext = false;
            return isLost;
        }
    }

    private int Enter(SocketConnection connection)
    {
        lock (_gate)
        {
            _open.Add(connection);
            return _open.Count;
        }
    }

    private bool TakeTicket(string ticket)
    {
        lock (_gate)
            return _tickets.Remove(ticket, out var made) && !IsOld(made);
    }

    private bool IsOld(long made) => TimeProvider.System.GetElapsedTime(made) > _workspace.Options.SocketTicketsLive;
}
