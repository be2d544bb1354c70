using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>
/// What Slack's reference says of one method: tier, scopes (one of them is enough), arguments and errors.
/// Read from <c>methods.json</c>, drawn from docs.slack.dev/reference/methods in August 2026.
/// </summary>
internal sealed record MethodFacts(
    string Name, int? Tier, bool JsonBody, IReadOnlyList<string> Scopes, IReadOnlyList<string> Required, IReadOnlySet<string> Arguments, IReadOnlySet<string> Errors)
{
    private static readonly JsonObject Reference = Load();
    private static readonly HashSet<string> CommonErrors = [.. Reference.Texts("common_errors")];

    private static readonly Dictionary<string, MethodFacts> Methods = Reference.Object("methods")!.ToDictionary(
        m => m.Key,
        m => new MethodFacts(
            m.Key,
            m.Value.Number("tier"),
            m.Value.Flag("json_body"),
            [.. m.Value.Texts("scopes")],
            [.. m.Value.Texts("required")],
            m.Value.Texts("args").ToHashSet(),
            m.Value.Texts("errors").ToHashSet()));

    /// <summary>Whether it is called with the app's own token, in the header, and not with the bot's.</summary>
    internal bool IsOfTheApp => Name.StartsWith("apps.", StringComparison.Ordinal);

    /// <summary>Calls a minute. "Special" methods are said to bear several hundred.</summary>
    internal int PerMinute => Tier switch { 1 => 1, 2 => 20, 3 => 50, 4 => 100, _ => 300 };

    internal static IEnumerable<MethodFacts> All => Methods.Values;

    internal static MethodFacts? Find(string method) => Methods.GetValueOrDefault(method);

    /// <summary>Whether this method may answer this error; for <see cref="Faults.Any"/>, whether every method may.</summary>
    internal static bool Documents(string method, string code) =>
        CommonErrors.Contains(code) || (Find(method)?.Errors.Contains(code) ?? false);

    /// <summary>The errors this method may answer; for <see cref="Faults.Any"/>, those that every method may.</summary>
    internal static IEnumerable<string> ErrorsOf(string method) => CommonErrors.Union(Find(method)?.Errors ?? new HashSet<string>()).Order(StringComparer.Ordinal);

    private static JsonObject Load()
    {
        using var stream = typeof(MethodFacts).Assembly.GetManifestResourceStream("methods.json")!;
        return JsonSerializer.Deserialize<JsonObject>(stream)!;
    }
}
