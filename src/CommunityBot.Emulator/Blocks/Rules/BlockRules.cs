using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Blocks, and what holds for all blocks of a message or a view (docs.slack.dev/reference/block-kit/blocks).</summary>
internal static class BlockRules
{
    private const int MostInMessage = 50;
    private const int MostInView = 100;

    // "file" can be read and never posted.
    private static readonly Dictionary<string, Rule> InMessages = Everywhere(Surface.Message).With(CardRules.In(Surface.Message)).With(FigureRules.In(Surface.Message)).With(TaskRules.InMessages);
    private static readonly Dictionary<string, Rule> InModals = Everywhere(Surface.Modal).With(CardRules.In(Surface.Modal));
    private static readonly Dictionary<string, Rule> InHomes = Everywhere(Surface.Home).With(CardRules.In(Surface.Home)).With(FigureRules.In(Surface.Home));

    internal static void CheckMessage(JsonNode? blocks, Problems problems)
    {
        Check(blocks, MostInMessage, Surface.Message, problems);
        if (blocks is JsonArray { Count: > 0 } given)
            Totals.Check(given, problems);
    }

    internal static void CheckView(JsonNode? blocks, Surface surface, Problems problems) => Check(blocks, MostInView, surface, problems);

    /// <summary>One block, of those kinds or, without them, of all that may stand there.</summary>
    internal static Rule Among(Surface surface, IReadOnlySet<string>? kinds = null) => (block, at, problems) =>
    {
        var type = block.Text("type") ?? "";
        var known = surface switch { Surface.Message => InMessages, Surface.Modal => InModals, _ => InHomes };
        if (kinds?.Contains(type) is not false && known.TryGetValue(type, out var rule))
            rule(block, at, problems);
        else
            problems.Add($"unsupported type: {type}", at + "/type");
    };

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

    private static Dictionary<string, Rule> Everywhere(Surface surface) => new()
    {
        ["section"] = Shape.OfBlock("section").May("text", Compositions.Any(3000)).May("fields", Values.List(1, 10, Compositions.Any(2000)))
            .May("accessory", Elements.Among(Elements.InSection, surface)).May("expand", Values.Boolean).AtLeastOneOf("text", "fields").Check,
        ["header"] = Shape.OfBlock("header").Must("text", Compositions.Plain(150)).May("level", Values.Number(1, 4)).Check,
        ["divider"] = Shape.OfBlock("divider").Check,
        ["context"] = Shape.OfBlock("context").Must("elements", Values.List(1, 10, ContextElement(surface))).Check,
        ["actions"] = Shape.OfBlock("actions").Must("elements", Values.List(1, 25, Elements.Among(Elements.InActions, surface))).Check,
        ["input"] = Shape.OfBlock("input").Must("label", Compositions.Plain(2000)).Must("element", Elements.Among(Elements.InInput, surface))
            .May("hint", Compositions.Plain(2000)).May("optional", Values.Boolean).May("dispatch_action", Values.Boolean).Also(FilesTellNothing).Check,
        ["image"] = Shape.OfBlock("image").Must("alt_text", Values.Text(2000)).May("image_url", Values.Text(3000)).May("slack_file", Compositions.SlackFile)
            .May("title", Compositions.Plain(2000)).OneOf("image_url", "slack_file").Check,
        ["rich_text"] = RichTextRules.Block,
        ["video"] = TaskRules.Video,
    };

    private static Dictionary<string, Rule> With(this Dictionary<string, Rule> rules, Dictionary<string, Rule> more)
    {
        foreach (var (type, rule) in more)
            rules.Add(type, rule);
        return rules;
    }

    private static void FilesTellNothing(JsonNode? input, string at, Problems problems)
    {
        if (input.Flag("dispatch_action") && input.Object("element").Text("type") == "file_input")
            problems.Add("dispatch_action is not supported with file_input", at);
    }

    private static Rule ContextElement(Surface surface)
    {
        var image = Elements.Among(new HashSet<string> { "image" }, surface);
        var text = Compositions.Any(3000);
        return (node, at, problems) => (node.Text("type") == "image" ? image : text)(node, at, problems);
    }

    private static void Check(JsonNode? node, int most, Surface surface, Problems problems)
    {
        const string At = "/blocks";
        Values.List(0, most, Among(surface))(node, At, problems);
        if (node is not JsonArray blocks)
            return;
        UniqueIds(blocks, At, problems);
        if (Control.In(blocks).Count(c => c.Element.Flag("focus_on_load")) > 1)
            problems.Add("only one element may have focus_on_load", At);
    }

    private static void UniqueIds(JsonArray blocks, string at, Problems problems)
    {
        var seen = new HashSet<string>();
        foreach (var (block, pointer) in Nesting.WithPointers(blocks, at))
        {
            if (block.Text("block_id") is { Length: > 0 } id && !seen.Add(id))
                problems.Add($"block_id `{id}` is used more than once: Block ID needs to be unique", pointer + "/block_id");
            var actions = new HashSet<string>();
            foreach (var element in block.Objects("elements").Concat(block.Objects("actions")))
            {
                if (element.Text("action_id") is { Length: > 0 } action && !actions.Add(action))
                    problems.Add($"action_id `{action}` already exists for this block", pointer);
            }
        }
    }
}
