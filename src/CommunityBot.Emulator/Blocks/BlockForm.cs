using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Blocks as Slack stores them: with the ids and defaults it fills in.</summary>
internal static class BlockForm
{
    internal static JsonArray Complete(JsonArray blocks, Ids ids)
    {
        var copy = blocks.Copy();
        foreach (var block in Nesting.In(copy))
        {
            if (block.Text("block_id") is not { Length: > 0 })
                block["block_id"] = ids.Next('b');
        }

        foreach (var control in Control.In(copy))
        {
            if (control.Element.Text("action_id") is not { Length: > 0 })
                control.Element["action_id"] = ids.Next('a');
        }

        foreach (var block in copy.OfType<JsonObject>())
            FillDefaults(block);
        return copy;
    }

    /// <summary>Attachments, with the blocks that stand in them.</summary>
    internal static JsonArray CompleteAttachments(JsonArray attachments, Ids ids)
    {
        var copy = attachments.Copy();
        foreach (var attachment in copy.OfType<JsonObject>())
        {
            if (attachment.Array("blocks") is { } blocks)
                attachment["blocks"] = Complete(blocks, ids);
        }

        return copy;
    }

    private static void FillDefaults(JsonObject node)
    {
        if (node.Text("type") == "plain_text" && !node.ContainsKey("emoji"))
            node["emoji"] = true;
        else if (node.Text("type") == "mrkdwn" && !node.ContainsKey("verbatim"))
            node["verbatim"] = false;
        else if (node.Text("type") == "input" && !node.ContainsKey("optional"))
            node["optional"] = false;
        foreach (var (_, child) in node.ToList())
        {
            if (child is JsonObject inner)
                FillDefaults(inner);
            else if (child is JsonArray list)
                list.OfType<JsonObject>().ToList().ForEach(FillDefaults);
        }
    }
}
