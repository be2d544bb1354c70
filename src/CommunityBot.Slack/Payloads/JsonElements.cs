using System.Text.Json;

namespace CommunityBot.Slack;

/// <summary>Looks into JSON that may be anything.</summary>
internal static class JsonElements
{
    /// <summary>The named text, or null where there is none or something else.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The named list's texts.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)] : [];
}
