using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>
/// Rules for simple values. "Characters" are counted in UTF-16 units, the strictest reading of Slack's undocumented unit.
/// </summary>
internal static class Values
{
    internal static readonly Rule Boolean = (node, at, problems) =>
    {
        if (!(node is JsonValue value && value.TryGetValue(out bool _)))
            problems.Add("must provide a boolean", at);
    };

    internal static readonly Rule Anything = (_, _, _) => { };

    internal static Rule Text(int most, int least = 1) => (node, at, problems) =>
    {
        if (node.AsText() is not { } text)
            problems.Add("must provide a string", at);
        else if (text.Length > most)
            problems.Add($"must be less than {most + 1} characters", at);
        else if (text.Length < least)
            problems.Add($"must be more than {least - 1} characters", at);
    };

    internal static Rule Number(int least, int most) => (node, at, problems) =>
    {
        if (!(node is JsonValue value && value.TryGetValue(out int number)))
            problems.Add("must provide an integer", at);
        else if (number < least || number > most)
            problems.Add($"must be between {least} and {most}", at);
    };

    internal static readonly Rule Decimal = (node, at, problems) =>
    {
        if (!(node is JsonValue value && value.TryGetValue(out double _)))
            problems.Add("must provide a number", at);
    };

    internal static Rule Above(double least) => (node, at, problems) =>
    {
        if (!(node is JsonValue value && value.TryGetValue(out double number)))
            problems.Add("must provide a number", at);
        else if (number <= least)
            problems.Add($"must be more than {least.ToString(CultureInfo.InvariantCulture)}", at);
    };

    internal static Rule One(params string[] values) => (node, at, problems) =>
    {
        if (!values.Contains(node.AsText()))
            problems.Add("must be a valid enum value", at);
    };

    internal static Rule Matching(string pattern) => (node, at, problems) =>
    {
        if (node.AsText() is not { } text || !Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            problems.Add("does not match the required pattern", at);
    };

    internal static Rule Day => (node, at, problems) =>
    {
        if (!DateOnly.TryParseExact(node.AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            problems.Add("must be a date as YYYY-MM-DD", at);
    };

    internal static Rule List(int least, int most, Rule each) => (node, at, problems) =>
    {
        if (node is not JsonArray list)
        {
            problems.Add("must provide an array", at);
            return;
        }

        if (list.Count > most)
            problems.Add($"no more than {most} items allowed", at);
        if (list.Count < least)
            problems.Add($"no fewer than {least} items allowed", at);
        for (var i = 0; i < list.Count; i++)
            each(list[i], $"{at}/{i.Invariant()}", problems);
    };
}
