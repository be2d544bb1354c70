using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>
/// The playground's own calls, for people and scripts: look at the workspace, and act as anyone in it. A wrong call gets a sentence, never a stack trace.
/// </summary>
internal sealed class ControlApi(Workspace workspace)
{
    // Whoever has more to read reads the traffic.
    private const int MostComplaints = 100;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        MaxDepth = Json.Deepest,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Dense = new(Readable) { WriteIndented = false };

    private readonly PersonCalls _people = new(workspace);
    private readonly TrafficCalls _traffic = new(workspace);
    private readonly FaultCalls _faults = new(workspace);
    private readonly ClockCalls _clock = new(workspace);
    private readonly AccountCalls _accounts = new(workspace);
    private readonly SocketCalls _sockets = new(workspace);

    internal async Task Handle(HttpContext context, string path)
    {
        try
        {
            if (HttpMethods.IsGet(context.Request.Method))
                await Get(context, path);
            else if (HttpMethods.IsPost(context.Request.Method))
                await Post(context, path);
            else
                throw new ControlRefusal(405, "Use GET to look and POST to act.");
        }
        catch (ControlRefusal e)
        {
            await Refuse(context, e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            await Write(context, 400, new { error = SentenceOf(e) });
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            await Write(context, 500, new { error = $"The emulator failed: {e.GetType().Name}: {e.Message}" });
        }
    }

    internal static Task Refuse(HttpContext context, ControlRefusal refusal) => Write(context, refusal.Status, new { error = refusal.Message });

    // .NET adds the name of the parameter, which tells nothing to whoever calls.
    private static string SentenceOf(Exception e) => e is ArgumentException { ParamName: { } name }
        ? e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : e.Message;

    private async Task Get(HttpContext context, string path)
    {
        switch (path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["help"]:
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(Help.Text(workspace), context.RequestAborted);
                break;
            case ["workspace"]:
                await Write(context, 200, Overview(withMoment: true));
                break;
            case ["workspace", "stream"]:
                var people = context.Request.Query["as"].OfType<string>().Select(workspace.As).ToList();
                var horizon = Horizon.Parse(context.Request.Query["from"].OfType<string>());
                await new LiveStream(workspace, person => Live(person, horizon), Moment, TrafficNews).Write(context, people);
                break;
            case ["workspace", "traffic"]:
                await Write(context, 200, _traffic.All(context.Request.Query["since"]));
                break;
            case ["workspace", "traffic", var exchange]:
                await Write(context, 200, _traffic.One(exchange));
                break;
            case ["workspace", "faults"]:
                await Write(context, 200, _faults.Look());
                break;
            case ["workspace", "people", var person]:
                await Write(context, 200, _people.Look(workspace.As(person)));
                break;
            case ["workspace", "people", var person, "files", var id]:
                var file = workspace.Files.Find(id) is { IsDeleted: false } found && workspace.Files.IsSeenBy(workspace.As(person), found) ? found : throw new ControlRefusal(404, "There is no such file, or not for this person.");
                await FileDownloads.Write(context.Response, file, toKeep: true, context.RequestAborted);
                break;
            default:
                await PageFiles.Write(context, PageFiles.Find(path) ?? throw new ControlRefusal(404, $"There is nothing at {path}. GET /help says what there is."));
                break;
        }
    }

    private async Task Post(HttpContext context, string path)
    {
        var body = await ReadBody(context.Request);
        var answer = path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["workspace", "people"] => _accounts.Arrive(body),
            ["workspace", "people", var person, var act] => await _people.Act(workspace.As(person), act, body),
            ["workspace", "faults"] => _faults.Break(body),
            ["workspace", "faults", "clear"] => _faults.Clear(body),
            ["workspace", "socket"] => await _sockets.Act(body),
            ["workspace", "clock", "advance"] => await _clock.Advance(body, context.RequestAborted),
            ["workspace", "clock", "stop"] => await _clock.Stop(),
            _ => throw new ControlRefusal(404, $"There is nothing at {path}. GET /help says what there is."),
        };
        await Write(context, 200, answer);
    }

    private static async Task<JsonObject> ReadBody(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            throw new ControlRefusal(415, "Send JSON, with Content-Type: application/json (curl --json does).");
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject ??
                throw new ControlRefusal(400, "Send a JSON object.");
        }
        catch (JsonException e)
        {
            throw new ControlRefusal(400, "This is not JSON: " + e.Message);
        }
    }

    private static async Task Write(HttpContext context, int status, object answer)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(JsonSerializer.Serialize(answer, Readable), context.RequestAborted);
    }

    private string Live(Person? person, Horizon horizon) => JsonSerializer.Serialize(person is null ? Overview() : _people.Look(person, horizon), Dense);

    private string Moment() => JsonSerializer.Serialize(new { now = workspace.Now, quiet = workspace.IsQuiet }, Dense);

    private string? TrafficNews(Cursor since, out Cursor until) => _traffic.News(since, out until) is { } news ? JsonSerializer.Serialize(news, Dense) : null;

    // On a screen the moment goes by itself: it is another one at every look.
    private object Overview(bool withMoment = false)
    {
        lock (workspace.Gate)
        {
            return new
            {
                team = workspace.Options.TeamName,
                teamUrl = workspace.Options.TeamUrl,
                app = workspace.Manifest.Name,
                began = workspace.Began,
                now = withMoment ? workspace.Now : (DateTimeOffset?)null,
                homeTab = workspace.Manifest.HomeTab,
                messagesTab = workspace.Manifest.MessagesTab,
                clock = _clock.State,
                people = workspace.People.Select(p => new { p.Id, p.Name, p.Handle, p.RealName, p.Email, p.IsBot, p.IsGuest, p.IsDeactivated, p.TimeZone, p.Locale, p.Title, p.Role, unread = _people.UnreadPrivately(p) }).ToList(),
                channels = workspace.Channels.Select(c => new { c.Id, c.Name, c.IsPrivate, c.IsArchived, c.Members }).ToList(),
                groups = workspace.Groups.Select(g => new { g.Id, g.Handle, g.Name }).ToList(),
                commands = workspace.Manifest.Commands.Select(c => new { c.Command, c.Description, c.UsageHint }),
                shortcuts = workspace.Manifest.Shortcuts.Select(s => new { s.CallbackId, s.Name, s.Description, s.OnMessages }),
                quiet = withMoment ? workspace.IsQuiet : (bool?)null,
                complaints = workspace.Complaints.TakeLast(MostComplaints),
                complaintsInAll = workspace.Complaints.Count,
                faults = _faults.InForce(),
                socket = _sockets.Look(),
            };
        }
    }
}

/// <summary>A call refused with a status and a sentence.</summary>
internal sealed class ControlRefusal(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;
}
