using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Emulator;

/// <summary>Payloads recorded from Slack (see Payloads/SOURCES.md), and their skeleton: the keys, and the kind of each value.</summary>
internal static class Payloads
{
    internal static JsonNode Load(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Emulator", "Payloads", name + ".json")))!;

    /// <summary>One of the corpus that the bot's own reading is tested with (see Slack/Payloads/README.md).</summary>
    internal static JsonNode OfCorpus(string path) =>
        JsonNode.Parse(typeof(Payloads).Assembly.GetManifestResourceStream($"Payloads/{path}.json") ?? throw new ArgumentException($"The corpus has no {path}.", nameof(path)))!;

    /// <summary>
    /// <c>view.state object</c>, <c>actions[].value string</c>… Ids of blocks and actions are wildcards, and what a bot put in blocks and texts is its own.
    /// </summary>
    internal static IReadOnlySet<string> Skeleton(JsonNode payload)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        Walk(payload, "", lines);
        return lines;
    }

    private static void Walk(JsonNode? node, string path, SortedSet<string> lines)
    {
        if (path.Length > 0)
            lines.Add($"{path} {Kind(node)}");
        if (path.EndsWith("blocks", StringComparison.Ordinal) || path.EndsWith("values", StringComparison.Ordinal))
            return;
        if (node is JsonObject thing)
        {
            foreach (var (name, value) in thing)
                Walk(value, path.Length == 0 ? name : $"{path}.{name}", lines);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list)
                Walk(value, path + "[]", lines);
        }
    }

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString()!.ToLowerInvariant(),
    };
}
