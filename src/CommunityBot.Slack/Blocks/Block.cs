using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A block of Block Kit. Only those the features use; any other that is read is kept as it came.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks</remarks>
[JsonConverter(typeof(BlockConverter))]
public abstract record Block(string Type)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = Type;

    /// <summary>At most 255 characters, different for every block. Slack makes one up where there is none.</summary>
    public string? BlockId { get; init => field = Limit.Text("block.block_id", value, 255); }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, SlackJson.Wire.Block)!;

    /// <summary>A message may have no block at all.</summary>
    internal static IReadOnlyList<Block> Checked(string limit, IReadOnlyList<Block>? blocks, int max)
    {
        if (blocks is null or []) return [];
        Limit.Different("block_id", blocks.Select(block => block.BlockId));
        return Limit.Count(limit, blocks, max);
    }
}

/// <summary>A title. At most 150 characters.</summary>
public sealed record Header(string Text) : Block("header")
{
    [JsonConverter(typeof(PlainTextConverter))]
    public string Text { get; } = Limit.Text("header.text", Text, 150);
}

/// <summary>A text, at most 3,000 characters.</summary>
public sealed record Section(Mrkdwn Text) : Block("section")
{
    internal const int Longest = 3000;

    public Mrkdwn Text { get; } = Limit.Text("section.text", Text, Longest);

    /// <summary>Short texts in two columns: at most 10, of 2,000 characters.</summary>
    public IReadOnlyList<Mrkdwn>? Fields
    {
        get;
        init => field = value is null ? null : [.. Limit.Count("section.fields", value, 10).Select(text => Limit.Text("section.field", text, 2000))];
    }

    /// <summary>A button beside the text.</summary>
    public Element? Accessory { get; init; }

    /// <summary>A text that is never cut, in as many sections as it needs; none where it is empty.</summary>
    public static IEnumerable<Section> Of(Mrkdwn text) => text.Length == 0 ? [] : text.Split(Longest).Select(piece => new Section(piece));

    /// <summary>A heading and what a person wrote, whole, every line marked as a quotation: escaping may make 5,000 characters of 1,000, which take more than one section.</summary>
    public static IEnumerable<Section> Quoting(Mrkdwn heading, string words) => Quoting(heading, Mrkdwn.Escaped(words));

    /// <summary>The same for what they wrote in Slack, in its format.</summary>
    public static IEnumerable<Section> Quoting(Mrkdwn heading, Mrkdwn words)
    {
        List<Mrkdwn> section = [heading];
        foreach (var line in words.ToString().ReplaceLineEndings("\n").Split('\n').SelectMany(line => Mrkdwn.Raw(line).Split(Longest - 10)))
        {
            Mrkdwn quoted = $"> {line}";
            if (section.Sum(l => l.Length + 1) + quoted.Length > Longest)
            {
                yield return new Section(Mrkdwn.Join("\n", section));
                section = [];
            }
            section.Add(quoted);
        }
        yield return new Section(Mrkdwn.Join("\n", section));
    }
}

/// <summary>Small grey texts: at most 10.</summary>
public sealed record Context(params IReadOnlyList<Mrkdwn> Elements) : Block("context")
{
    public IReadOnlyList<Mrkdwn> Elements { get; } = [.. Limit.Count("context.elements", Elements, 10).Select(text => Limit.Text("context.text", text, 3000))];
}

/// <summary>A line.</summary>
public sealed record Divider() : Block("divider");

/// <summary>Buttons in a row: at most 25, none with the action id of another.</summary>
public sealed record Actions(params IReadOnlyList<Element> Elements) : Block("actions")
{
    public IReadOnlyList<Element> Elements { get; } = Checked(Elements);

    private static IReadOnlyList<Element> Checked(IReadOnlyList<Element> elements)
    {
        Limit.Different("action_id", Limit.Count("actions.elements", elements, 25).Select(element => element.ActionId));
        return elements;
    }
}

/// <summary>A question in a form. Its block id names it when the form is sent, and where an error is shown.</summary>
public sealed record Input : Block
{
    /// <param name="blockId">At most 255 characters.</param>
    /// <param name="label">At most 2,000 characters.</param>
    /// <param name="element">What the answer is given in.</param>
    public Input(string blockId, string label, InputElement element) : base("input")
    {
        BlockId = blockId;
        Label = Limit.Text("input.label", label, 2000);
        Element = element;
    }

    [JsonConverter(typeof(PlainTextConverter))]
    public string Label { get; }

    public InputElement Element { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Optional { get; init; }

    /// <summary>The bot is told as soon as it is changed, before the form is sent.</summary>
    [JsonPropertyName("dispatch_action")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ToldAtOnce { get; init; }

    /// <summary>A smaller text under the field. At most 2,000 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Hint { get; init => field = Limit.Text("input.hint", value, 2000); }
}

/// <summary>A block the bot would not have written itself, kept to the letter.</summary>
public sealed record UnknownBlock(string Type, JsonElement Raw) : Block(Type), IKeptRaw;
