using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Something a person can press, choose or fill in, and the block it stands in.</summary>
internal sealed record Control(JsonObject Block, JsonObject Element)
{
    internal string Type => Element.Text("type") ?? "";
    internal string BlockId => Block.Text("block_id") ?? "";
    internal string ActionId => Element.Text("action_id") ?? "";
    internal bool InInput => Block.Text("type") == "input";
    internal string Text => Element.Object("text").Text("text") ?? "";
    internal string? ConfirmText => Element.Object("confirm") is { } confirm
        ? string.Join("\n", new[] { confirm.Object("title").Text("text"), Rendering.Read(confirm.Object("text")) }.OfType<string>())
        : null;

    /// <summary>Options of a menu, those of its groups too.</summary>
    internal IEnumerable<JsonObject> Options =>
        Element.Objects("options").Concat(Element.Objects("option_groups").SelectMany(g => g.Objects("options")));

    /// <summary>Every control of these blocks, in reading order.</summary>
    internal static IEnumerable<Control> In(JsonArray blocks) =>
        from block in Nesting.In(blocks)
        from element in ElementsOf(block)
        where element.Text("type") is not ("image" or "plain_text" or "mrkdwn")
        select new Control(block, element);

    private static IEnumerable<JsonObject> ElementsOf(JsonObject block) => block.Text("type") switch
    {
        "actions" or "context_actions" => block.Objects("elements"),
        "card" => block.Objects("actions"),
        "section" => block.Object("accessory") is { } accessory ? [accessory] : [],
        "input" => block.Object("element") is { } element ? [element] : [],
        _ => [],
    };
}
