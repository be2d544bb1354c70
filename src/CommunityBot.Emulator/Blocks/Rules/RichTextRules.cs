using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Rich text: its four kinds of parts, and what stands in them (docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
internal static class RichTextRules
{
    private static readonly HashSet<string> Leaves =
    [
        "text", "link", "user", "usergroup", "channel", "team", "broadcast", "emoji", "date", "color", "tag", "canvas", "canvas_message_unfurl", "canvas_user_mention", "citation",
        "file", "list_record", "message_mention", "salesforce_data_field", "attachment_mention", "work_object_mention", "workflow_mention",
    ];

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
            if (type == "rich_text_list")
                Part(inside[i], pointer, problems);
            else if (!Leaves.Contains(inside[i].Text("type") ?? ""))
                problems.Add($"unsupported type: {inside[i].Text("type")}", pointer + "/type");
        }
    }

    private static void List(JsonNode? node, string at, Problems problems)
    {
        Values.One("bullet", "ordered")(node!["style"], at + "/style", problems);
        if (node["indent"] is { } indent)
            Values.Number(0, 8)(indent, at + "/indent", problems);
    }
}
