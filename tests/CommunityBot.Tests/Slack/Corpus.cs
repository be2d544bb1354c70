using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Slack;

/// <summary>What Slack sends, gathered from public samples: <c>Payloads/sources.tsv</c> says where each file comes from.</summary>
internal static class Corpus
{
    public static IEnumerable<string> Files(string folder) => typeof(Corpus).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"Payloads/{folder}/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static string Text(string file)
    {
        using var reader = new StreamReader(typeof(Corpus).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }

    public static IEnumerable<(string File, JsonElement Json)> In(string folder) =>
        Files(folder).Where(file => file.EndsWith(".json", StringComparison.Ordinal)).Select(file => (file, Parse(Text(file))));

    public static JsonElement Parse(string json) => JsonElement.Parse(json);

    /// <summary>Every value of an object or of what is in it.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Properties(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Properties(property.Value).Prepend((property.Name, property.Value))),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    /// <summary>
    /// Slack writes null where it might have written nothing, and false where that is what nothing means
    /// (https://docs.slack.dev/reference/block-kit): those are the same, and nothing else is.
    /// </summary>
    public static bool Same(JsonElement read, JsonElement written) => JsonNode.DeepEquals(Plain(read), Plain(written));

    private static JsonNode? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(json.EnumerateObject()
            .Where(property => property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
            .Select(property => KeyValuePair.Create(property.Name, Plain(property.Value)))),
        JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Select(Plain)]),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(json),
    };
}
