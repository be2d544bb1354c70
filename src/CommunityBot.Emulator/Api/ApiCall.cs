using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A call whose caller is known: its arguments, read as Slack reads them from a form or from JSON.</summary>
internal sealed class ApiCall(Workspace workspace, MethodFacts method, IReadOnlyList<string> granted, JsonObject arguments)
{
    internal Workspace Workspace { get; } = workspace;
    internal MethodFacts Method { get; } = method;

    /// <summary>Where the journal tells of it.</summary>
    internal Entry? Entry { get; init; }

    /// <summary>Whether the token is the app's, not the bot's.</summary>
    internal bool IsOfTheApp { get; init; }

    /// <summary>Codes of <c>warning</c> to answer.</summary>
    internal List<string> Warnings { get; } = [];

    /// <summary>All of them, as they came.</summary>
    internal JsonObject Arguments => arguments;

    internal bool Has(string name) => arguments[name] is { } node && node.AsText() is not "";

    internal string? Text(string name) => arguments[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        // In JSON numbers and booleans are taken for what they would be in a form.
        JsonValue value => value.ToJsonString(),
        var structured => structured.ToJsonString(),
    };

    internal bool Flag(string name) => Text(name) is "true" or "1";

    internal int? Number(string name) =>
        Text(name) is not { Length: > 0 } text ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ApiError("invalid_arguments", $"[ERROR] must be an integer [json-pointer:/{name}]");

    /// <summary>Commas between, in forms and in JSON alike.</summary>
    internal IReadOnlyList<string> List(string name) => arguments[name] is JsonArray array
        ? [.. array.Select(Emulator.Json.AsText).OfType<string>()]
        : [.. (Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A structured argument: JSON inside a form field, or as it is in a JSON body.</summary>
    /// <exception cref="ApiError"><paramref name="error"/> when it is not JSON.</exception>
    internal JsonNode? Json(string name, string error)
    {
        if (arguments[name] is not { } node)
            return null;
        if (node.AsText() is not { } text)
            return node;
        if (text.Length == 0)
            return null;
        try
        {
            return Emulator.Json.Read(text) ?? throw new ApiError(error);
        }
        catch (JsonException)
        {
            throw new ApiError(error);
        }
    }

    /// <summary>The code where the reference gives it to this method, which it does not to all that take the same argument; else the one that holds for all.</summary>
    internal string CodeOr(string code) => Method.Errors.Contains(code) ? code : "invalid_arguments";

    /// <summary>Refuses the call unless its token has one of these scopes.</summary>
    internal void Need(params IReadOnlyList<string> scopes)
    {
        if (scopes.Count == 0 || scopes.Intersect(granted).Any())
            return;
        throw new ApiError("missing_scope")
        {
            More = new JsonObject { ["needed"] = string.Join(',', scopes), ["provided"] = string.Join(',', granted) },
        };
    }

    /// <summary>Of the method's scopes, those that hold for this kind of conversation: <c>channels:</c>, <c>groups:</c> or <c>im:</c>.</summary>
    internal void NeedFor(Channel channel) => NeedFor(channel.IsIm ? "im:" : channel.IsPrivate ? "groups:" : "channels:");

    /// <summary>Of the method's scopes, those of that family.</summary>
    internal void NeedFor(string family) => Need([.. Method.Scopes.Where(s => s.StartsWith(family, StringComparison.Ordinal))]);

    /// <summary>The conversation named, if the bot can see it: private ones only from inside.</summary>
    /// <exception cref="ApiError"><c>channel_not_found</c>.</exception>
    internal Channel Channel(string name = "channel") =>
        Workspace.FindConversation(Text(name)) is { } channel && (!channel.IsPrivate || channel.Has(Workspace.Bot))
            ? channel
            : throw new ApiError("channel_not_found");
}
