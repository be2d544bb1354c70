using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.House;

/// <summary>Checks JSON against the part of JSON Schema that Slack's manifest schema uses. A keyword it does not know is an error, so that nothing goes unchecked.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> Silent = ["$schema", "title", "description", "default", "definitions", "format", "_note"];

    public IReadOnlyList<string> Errors(JsonNode? value)
    {
        var errors = new List<string>();
        Check(root, value, "", errors);
        return errors;
    }

    private void Check(JsonObject schema, JsonNode? value, string at, List<string> errors)
    {
        foreach (var (keyword, rule) in schema) Check(keyword, rule!, schema, value, at, errors);
    }

    private void Check(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string at, List<string> errors)
    {
        void Unless(bool right)
        {
            if (!right) errors.Add($"{(at.Length == 0 ? "/" : at)}: {keyword} {rule.ToJsonString()}");
        }

        switch (keyword)
        {
            case "$ref": Check((JsonObject)root["definitions"]![rule.GetValue<string>().Split('/')[^1]]!, value, at, errors); break;
            case "type": Unless(rule is JsonArray types ? types.Any(t => Is(t!.GetValue<string>(), value)) : Is(rule.GetValue<string>(), value)); break;
            case "enum": Unless(rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value))); break;
            case "anyOf": Unless(rule.AsArray().Any(choice => Fits((JsonObject)choice!, value))); break;
            case "required": Unless(value is not JsonObject o || rule.AsArray().All(name => o.ContainsKey(name!.GetValue<string>()))); break;
            case "minLength": Unless(Text(value) is not { } text || text.Length >= rule.GetValue<int>()); break;
            case "maxLength": Unless(Text(value) is not { } text2 || text2.Length <= rule.GetValue<int>()); break;
            case "pattern" or "regex": Unless(Text(value) is not { } text3 || Regex.IsMatch(text3, rule.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1))); break;
            case "minItems": Unless(value is not JsonArray a || a.Count >= rule.GetValue<int>()); break;
            case "maxItems": Unless(value is not JsonArray a2 || a2.Count <= rule.GetValue<int>()); break;
            case "uniqueItems": Unless(value is not JsonArray a3 || a3.Select(i => i?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() == a3.Count); break;
            case "minProperties": Unless(value is not JsonObject o2 || o2.Count >= rule.GetValue<int>()); break;
            case "maxProperties": Unless(value is not JsonObject o3 || o3.Count <= rule.GetValue<int>()); break;
            case "items" when value is JsonArray items:
                for (var i = 0; i < items.Count; i++) Check((JsonObject)rule, items[i], $"{at}/{i}", errors);
                break;
            case "properties" when value is JsonObject known:
                foreach (var (name, inner) in rule.AsObject())
                    if (known.TryGetPropertyValue(name, out var held)) Check((JsonObject)inner!, held, $"{at}/{name}", errors);
                break;
            case "patternProperties" when value is JsonObject patterned:
                foreach (var (pattern, inner) in rule.AsObject())
                    foreach (var (name, held) in patterned)
                        if (Regex.IsMatch(name, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))) Check((JsonObject)inner!, held, $"{at}/{name}", errors);
                break;
            case "additionalProperties" when value is JsonObject extended && rule.GetValueKind() == JsonValueKind.False:
                foreach (var (name, _) in extended)
                    if (!IsNamed(schema, name)) errors.Add($"{at}/{name}: not a property the schema knows");
                break;
            case "items" or "properties" or "patternProperties" or "additionalProperties": break;
            default:
                if (!Silent.Contains(keyword)) throw new NotSupportedException($"The schema uses '{keyword}', which is not checked.");
                break;
        }
    }

    private bool Fits(JsonObject schema, JsonNode? value)
    {
        var errors = new List<string>();
        Check(schema, value, "", errors);
        return errors.Count == 0;
    }

    private static bool IsNamed(JsonObject schema, string name) =>
        (schema["properties"] as JsonObject)?.ContainsKey(name) == true
        || (schema["patternProperties"] as JsonObject)?.Any(p => Regex.IsMatch(name, p.Key, RegexOptions.None, TimeSpan.FromSeconds(1))) == true;

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("number" or "integer", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", null) => true,
        _ => false,
    };
}
