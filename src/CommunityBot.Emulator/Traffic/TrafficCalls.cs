using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What goes between the bot and Slack, as plain JSON: a line for each exchange, and all of it on demand. No secret is in it.</summary>
internal sealed class TrafficCalls(Workspace workspace)
{
    private const int LongestGist = 160;

    /// <summary>What changed since a <see cref="Cursor"/>, a line each; null when nothing did.</summary>
    internal object? News(Cursor since, out Cursor until)
    {
        var (last, forgotten, changed) = workspace.Journal.After(since.In(workspace));
        until = new Cursor(workspace.Began, last);
        return until == since ? null : new { began = workspace.Began, until = until.ToString(), most = Journal.Most, forgotten, exchanges = changed.Select(Line).ToList() };
    }

    /// <summary>What changed since a <see cref="Cursor"/>, whole.</summary>
    internal object All(string? since)
    {
        var from = Cursor.Parse(since);
        var (last, forgotten, changed) = workspace.Journal.After(from.In(workspace));
        return new { began = workspace.Began, until = new Cursor(workspace.Began, last).ToString(), most = Journal.Most, forgotten, exchanges = changed.Select(Whole).ToList() };
    }

    /// <summary>One exchange, whole.</summary>
    internal object One(string id) => long.TryParse(id, CultureInfo.InvariantCulture, out var number) && workspace.Journal.Find(number) is { } exchange
        ? Whole(exchange)
        : throw new ControlRefusal(404, $"There is no exchange {id}: the last {Journal.Most} are kept. GET /workspace/traffic lists them.");

    private JsonObject Whole(Exchange exchange)
    {
        var whole = Line(exchange);
        whole["request"] = Secrets.Hide(Json.Parse(exchange.Request) ?? exchange.Request);
        whole["answer"] = exchange.Answer is { Length: > 0 } answer ? Secrets.Hide(Json.Parse(answer) ?? answer) : null;
        return whole;
    }

    private JsonObject Line(Exchange exchange)
    {
        var request = Json.Parse(exchange.Request) as JsonObject ?? [];
        var gist = Gist.Of(exchange, request, workspace.Bot);
        var channel = workspace.FindConversation(gist.ChannelId);
        var person = workspace.FindPerson(exchange.PersonId ?? gist.PersonId) ?? channel?.Peer ?? workspace.FindPerson(gist.ChannelId);
        return new JsonObject
        {
            ["id"] = exchange.Id,
            ["from"] = exchange.From == Sender.Bot ? "bot" : "slack",
            ["kind"] = exchange.Kind,
            ["at"] = exchange.At,
            ["milliseconds"] = exchange.Took is { } took ? Math.Round(took.TotalMilliseconds, 1) : null,
            ["who"] = person?.Name,
            ["where"] = channel is null ? null : channel.IsIm ? "private" : "#" + channel.Name,
            ["gist"] = Short(Secrets.Hide(gist.Words)),
            ["state"] = StateOf(exchange),
            ["status"] = exchange.Status,
            ["error"] = exchange.Error,
            ["failure"] = exchange.Failure,
            ["retryAfter"] = exchange.RetryAfter?.TotalSeconds,
            ["attempt"] = exchange.Attempt,
            ["fault"] = exchange.Fault?.Name(),
            ["warnings"] = Json.ArrayOf(exchange.Warnings),
            ["complaints"] = Json.ArrayOf(exchange.Complaints),
        };
    }

    // From bad to good: Slack holds it against the bot, it came to nothing, it is under way.
    private static string StateOf(Exchange exchange) => exchange switch
    {
        { Complaints.Count: > 0 } => "wrong",
        { Error: not null } or { Failure: not null } or { Status: >= 400 } or { Warnings.Count: > 0 } => "refused",
        { Took: null } => "underWay",
        _ => "fine",
    };

    private static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= LongestGist ? line : line[..LongestGist] + "…";
    }
}

/// <summary>Until where somebody has read the traffic of one run of the workspace. In another run nothing has been read.</summary>
internal sealed record Cursor(DateTimeOffset Began, long Change)
{
    /// <summary>Nothing was read where the text is none of ours.</summary>
    internal static Cursor Parse(string? text) =>
        text?.Split('-') is [var began, var change] && long.TryParse(began, CultureInfo.InvariantCulture, out var ticks) && ticks is > 0 and < 3_000_000_000_000_000_000 &&
        long.TryParse(change, CultureInfo.InvariantCulture, out var number)
            ? new Cursor(new DateTimeOffset(ticks, TimeSpan.Zero), number)
            : new Cursor(DateTimeOffset.MinValue, 0);

    /// <summary>The change in the journal of this run.</summary>
    internal long In(Workspace workspace) => workspace.Began == Began ? Change : 0;

    public override string ToString() => $"{Began.UtcTicks.Invariant()}-{Change.Invariant()}";
}
