using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Blocks, and what holds for all blocks of a message or a view (docs.slack.dev/reference/block-kit/blocks).</summary>
internal static class BlockRules
{
    private const int MostInMessage = 50;
    private const int MostInView = 100;

    private static readonly Dictionary<string, Rule> InMessages = Blocks(Surface.Message);
    private static readonly Dictionary<string, Rule> InModals = Blocks(Surface.Modal);
    private static readonly Dictionary<string, Rule> InHomes = Blocks(Surface.Home);

    // Accepted by their type alone; "file" can be read and never posted, and an alert stands in modals only.
    private static readonly string[] OthersInMessages =
        ["card", "carousel", "container", "context_actions", "data_table", "data_visualization", "markdown", "plan", "table", "task_card", "video"];

    private static readonly string[] OthersInModals = ["alert", "card", "container", "video"];
    private static readonly string[] OthersInHomes = ["card", "carousel", "container", "data_table", "table", "video"];

    internal static void CheckMessage(JsonNode? blocks, Problems problems) =>
        Check(blocks, MostInMessage, InMessages, OthersInMessages, "/blocks", problems);

    internal static void CheckView(JsonNode? blocks, Surface surface, Problems problems)
    {
        if (surface is Surface.Home)
            Check(blocks, MostInView, InHomes, OthersInHomes, "/blocks", problems);
        else
            Check(blocks, MostInView, InModals, OthersInModals, "/blocks", problems);
    }

    /// <summary>The answer to block_suggestion: options or groups, not both, a hundred at most.</summary>
    internal static void CheckSuggestions(JsonObject? answer, Problems problems)
    {
        if (answer is null)
        {
            problems.Add("must provide an object", "");
            return;
        }

        new Shape()
            .May("options", Values.List(0, 100, Compositions.Option()))
            .May("option_groups", Values.List(0, 100, Compositions.OptionGroup))
            .OneOf("options", "option_groups")
            .Check(answer, "", problems);
    }

    private static Dictionary<string, Rule> Blocks(Surface surface) => new()
    {
        ["section"] = Block("section").May("text", Compositions.Any(3000)).May("fields", Values.List(1, 10, Compositions.Any(2000)))
            .May("accessory", Elements.Among(Elements.InSection, surface)).May("expand", Values.Boolean).AtLeastOneOf("text", "fields").Check,
        ["header"] = Block("header").Must("text", Compositions.Plain(150)).May("level", Values.Number(1, 4)).Check,
        ["divider"] = Block("divider").Check,
        ["context"] = Block("context").Must("elements", Values.List(1, 10, ContextElement(surface))).Check,
        ["actions"] = Block("actions").Must("elements", Values.List(1, 25, Elements.Among(Elements.InActions, surface))).Check,
        ["input"] = Block("input").Must("label", Compositions.Plain(2000)).Must("element", Elements.Among(Elements.InInput, surface))
            .May("hint", Compositions.Plain(2000)).May("optional", Values.Boolean).May("dispatch_action", Values.Boolean).Check,
        ["image"] = Block("image").Must("alt_text", Values.Text(2000)).May("image_url", Values.Text(3000)).May("slack_file", Values.Anything)
            .May("title", Compositions.Plain(2000)).OneOf("image_url", "slack_file").Check,
        ["rich_text"] = Block("rich_text").Must("elements", Values.List(1, 1000, RichTextElement)).Check,
    };

    private static Shape Block(string type) => new Shape().Must("type", Values.One(type)).May("block_id", Values.Text(255));

    private static Rule ContextElement(Surface surface)
    {
        var image = Elements.Among(new HashSet<string> { "image" }, surface);
        var text = Compositions.Any(3000);
        return (node, at, problems) => (node.Text("type") == "image" ? image : text)(node, at, problems);
    }

    private static void RichTextElement(JsonNode? node, string at, Problems problems)
    {
        if (node.Text("type") is not ("rich_text_section" or "rich_text_list" or "rich_text_preformatted" or "rich_text_quote"))
            problems.Add($"unsupported type: {node.Text("type")}", at + "/type");
        else if (node.Array("elements") is null)
            problems.Add("missing required field: elements", at);
    }

    private static void Check(JsonNode? node, int most, Dictionary<string, Rule> known, string[] others, string at, Problems problems)
    {
        Values.List(0, most, (block, pointer, found) =>
        {
            var type = block.Text("type") ?? "";
            if (known.TryGetValue(type, out var rule))
                rule(block, pointer, found);
            else if (!others.Contains(type))
                found.Add($"unsupported type: {type}", pointer + "/type");
        })(node, at, problems);
        if (node is not JsonArray blocks)
            return;
        UniqueBlockIds(blocks, at, problems);
        UniqueActionIds(blocks, at, problems);
        if (Control.In(blocks).Count(c => c.Element.Flag("focus_on_load")) > 1)
            problems.Add("only one element may have focus_on_load", at);
    }

    private static void UniqueBlockIds(JsonArray blocks, string at, Problems problems)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Text("block_id") is { Length: > 0 } id && !seen.Add(id))
                problems.Add($"block_id `{id}` is used more than once: Block ID needs to be unique", $"{at}/{i.Invariant()}/block_id");
        }
    }

    private static void UniqueActionIds(JsonArray blocks, string at, Problems problems)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var seen = new HashSet<string>();
            foreach (var element in blocks[i].Objects("elements"))
            {
                if (element.Text("action_id") is { Length: > 0 } id && !seen.Add(id))
                    problems.Add($"action_id `{id}` already exists for this block", $"{at}/{i.Invariant()}");
            }
        }
    }
}
