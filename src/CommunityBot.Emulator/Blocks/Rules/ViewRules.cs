using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A modal as a whole (docs.slack.dev/reference/views).</summary>
internal static class ViewRules
{
    /// <summary>Bytes of JSON; more is <c>view_too_large</c>.</summary>
    internal const int LargestView = 250_000;

    private static readonly Shape Modal = new Shape()
        .Must("type", Values.One("modal"))
        .Must("title", Compositions.Plain(24))
        .Must("blocks", Values.Anything)
        .May("submit", Compositions.Plain(24))
        .May("close", Compositions.Plain(24))
        .May("private_metadata", Values.Text(3000, least: 0))
        .May("callback_id", Values.Text(255, least: 0))
        .May("external_id", Values.Text(255, least: 0))
        .May("clear_on_close", Values.Boolean)
        .May("notify_on_close", Values.Boolean)
        .May("submit_disabled", Values.Boolean);

    internal static void Check(JsonNode? view, Problems problems)
    {
        Modal.Check(view, "", problems);
        if (view is not JsonObject given || given["blocks"] is not { } blocks)
            return;
        BlockRules.CheckModal(blocks, problems);
        if (blocks is JsonArray list && list.Any(b => b.Text("type") == "input") && given["submit"] is null)
            problems.Add("submit is required when a block is an input", "");
    }
}
