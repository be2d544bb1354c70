using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Rich text: its four kinds of parts, and what stands in them (docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
internal static class RichTextRules
{
    // Each with the text it cannot do without; of the others Slack publishes no shape.
    private static readonly Dictionary<string, string?> Leaves = new()
    {
        ["text"] = "text", ["link"] = "url", ["user"] = "user_id", ["usergroup"] = "usergroup_id", ["channel"] = "channel_id", ["team"] = "team_id", ["broadcast"] = "range",
        ["emoji"] = "name", ["color"] = "value", ["tag"] = "text", ["date"] = "format",
        ["canvas"] = null, ["canvas_message_unfurl"] = null, ["canvas_user_mention"] = null, ["citation"] = null, ["file"] = null, ["list_record"] = null, ["message_mention"] = null,
        ["salesforce_data_field"] = null, ["attachment_mention"] = null, ["work_object_mention"] = null, ["workflow_mention"] = null,
    };

    /// <summary>A whole block, as a message, a field, a cell or a task has one.</summary>
    internal static readonly Rule Block = Shape.OfBlock("rich_text").Must("elements", Values.List(1, 1000, Part)).Check;

    private static void Part(JsonNode? node, string at, Problems problems)
    {
        var type = node.Text("type");
        if (type is not ("rich_text_section" or "rich_text_list" or "rich_text_preformatted" or "rich_text_quote"))
        {
            problems.Add($"unsupported type: {type}", at + "/type");
            return;
        }

        if (node.Array("elements") is not { } inside)
        {
            problems.Add("missing required field: elements", at);
            return;
        }

        if (type == "rich_text_list")
            List(node, at, problems);
        for (var i = 0; i < inside.Count; i++)
        {
            var pointer = $"{at}/elements/{i.Invariant()}";
            if (type != "rich_text_list")
                Leaf(inside[i], pointer, problems);
            else if (inside[i].Text("type") == "rich_text_section")
                Part(inside[i], pointer, problems);
            else
                problems.Add($"unsupported type: {inside[i].Text("type")}", pointer + "/type");
        }
    }

    private static void Leaf(JsonNode? node, string at, Problems problems)
    {
        var type = node.Text("type") ?? "";
        if (!Leaves.TryGetValue(type, out var needed))
            problems.Add($"unsupported type: {type}", at + "/type");
        else if (needed is not null && node.Text(needed) is null)
            problems.Add($"missing required field: {needed}", at);
    }

    private static void List(JsonNode? node, string at, Problems problems)
    {
        Values.One("bullet", "ordered")(node!["style"], at + "/style", problems);
        if (node["indent"] is { } indent)
            Values.Number(0, 8)(indent, at + "/indent", problems);
    }
}
