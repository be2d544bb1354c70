using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>Hides what gives rights: tokens, and the ends of addresses that need none.</summary>
internal static partial class Secrets
{
    private const string Hidden = "•••";

    /// <summary>The same, without secrets; what is JSON inside a text is unfolded, to be read.</summary>
    internal static JsonNode? Hide(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, IsSecret(field.Key) ? Hidden : Hide(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Hide)]),
        _ when node.AsText() is { } text => text is ['{' or '[', ..] && Json.Parse(text) is { } unfolded ? Hide(unfolded) : Hide(text),
        _ => node?.DeepClone(),
    };

    internal static string Hide(string text) => Address().Replace(Token().Replace(text, "${kind}" + Hidden), "${kept}" + Hidden);

    private static bool IsSecret(string name) => name is "token" or "trigger_id" or "client_secret" or "signing_secret";

    [GeneratedRegex(@"\b(?<kind>xox[a-z]-|xapp-)[\w-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    // A response URL, one that takes a file, or that of a WebSocket.
    [GeneratedRegex(@"(?<kept>https?://[^\s""/]+/((app|actions|commands)/\w+/\w+|upload/v1)/|[?&]ticket=)[\w-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
