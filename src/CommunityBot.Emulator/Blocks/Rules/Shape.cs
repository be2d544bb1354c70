using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Checks one value and says what is wrong with it, and where.</summary>
internal delegate void Rule(JsonNode? node, string pointer, Problems problems);

/// <summary>An object of Block Kit: the properties it must have, those it may have, and no other, for Slack refuses unknown ones.</summary>
internal sealed class Shape
{
    private readonly Dictionary<string, Rule> _properties = [];
    private readonly List<string> _required = [];
    private readonly List<Rule> _whole = [];

    /// <summary>What every block has.</summary>
    internal static Shape OfBlock(string type) => new Shape().Must("type", Values.One(type)).May("block_id", Values.Text(255));

    internal Shape Must(string name, Rule rule)
    {
        _required.Add(name);
        return May(name, rule);
    }

    internal Shape May(string name, Rule rule)
    {
        _properties.Add(name, rule);
        return this;
    }

    /// <summary>A rule on the object as a whole.</summary>
    internal Shape Also(Rule rule)
    {
        _whole.Add(rule);
        return this;
    }

    internal Shape OneOf(params string[] names) => Also((node, at, problems) =>
    {
        var given = names.Count(n => ((JsonObject)node!)[n] is not null);
        if (given != 1)
            problems.Add($"must have exactly one of {string.Join(", ", names)}", at);
    });

    internal Shape AtMostOneOf(params string[] names) => Also((node, at, problems) =>
    {
        if (names.Count(n => ((JsonObject)node!)[n] is not null) > 1)
            problems.Add($"must have no more than one of {string.Join(", ", names)}", at);
    });

    internal Shape AtLeastOneOf(params string[] names) => Also((node, at, problems) =>
    {
        if (!names.Any(n => ((JsonObject)node!)[n] is not null))
            problems.Add($"must have one of {string.Join(", ", names)}", at);
    });

    internal void Check(JsonNode? node, string pointer, Problems problems)
    {
        if (node is not JsonObject given)
        {
            problems.Add("must provide an object", pointer);
            return;
        }

        foreach (var name in _required.Where(r => given[r] is null))
            problems.Add($"missing required field: {name}", pointer);
        foreach (var (name, value) in given)
        {
            if (!_properties.TryGetValue(name, out var rule))
                problems.Add($"invalid additional property: {name}", pointer);
            else if (value is not null)
                rule(value, $"{pointer}/{name}", problems);
        }

        foreach (var rule in _whole)
            rule(given, pointer, problems);
    }
}
