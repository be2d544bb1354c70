using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Reading JSON that may lack anything, without a cast at every step.</summary>
internal static class Json
{
    /// <summary>How deep is written, and read again, what was wrapped here: more than the depth at which <see cref="Read"/> stops, with all that is put around it.</summary>
    internal const int Deepest = 512;

    private static readonly JsonDocumentOptions Wrapped = new() { MaxDepth = Deepest };

    /// <summary>What came from outside: of a name given twice the last counts, and everything in it can be read.</summary>
    /// <exception cref="JsonException">It is no JSON, or holds half a character.</exception>
    internal static JsonNode? Read(string text) => Read(text, default);

    private static JsonNode? Read(string text, JsonDocumentOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(text, options);
            return From(document.RootElement);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("Half a character: " + e.Message, e);
        }
    }

    /// <summary>An object that came from outside; null where it is anything else.</summary>
    internal static JsonObject? ParseObject(string text) => Parse(text, default) as JsonObject;

    internal static string? Text(this JsonNode? node, string name) => (node as JsonObject)?[name].AsText();

    internal static string? AsText(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    internal static bool Flag(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    internal static int? Number(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    internal static JsonObject? Object(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    internal static JsonArray? Array(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonArray;

    internal static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) => node.Array(name)?.OfType<JsonObject>() ?? [];

    internal static IEnumerable<string> Texts(this JsonNode? node, string name) =>
        node.Array(name)?.Select(AsText).OfType<string>() ?? [];

    /// <summary>What was written here; null where the text is no JSON.</summary>
    internal static JsonNode? Parse(string text) => Parse(text, Wrapped);

    private static JsonNode? Parse(string text, JsonDocumentOptions options)
    {
        try
        {
            return Read(text, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static JsonObject Copy(this JsonObject node) => (JsonObject)node.DeepClone();

    internal static JsonArray Copy(this JsonArray node) => (JsonArray)node.DeepClone();

    internal static JsonArray ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    internal static JsonArray ArrayOf(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    internal static JsonObject PlainText(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = true };

    private static JsonNode? From(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var made = new JsonObject();
                foreach (var property in element.EnumerateObject())
                    made[property.Name] = From(property.Value);
                return made;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(From)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element.Clone());
        }
    }

    internal static string Invariant(this long number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Invariant(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
