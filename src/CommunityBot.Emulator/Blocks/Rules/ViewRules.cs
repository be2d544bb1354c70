using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A modal or a Home as a whole (docs.slack.dev/reference/views).</summary>
internal static class ViewRules
{
    // Bytes of JSON.
    private const int LargestView = 250_000;

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    private static readonly Shape Home = new Shape()
        .Must("type", Values.One("home"))
        .Must("blocks", Values.Anything)
        .May("private_metadata", Values.Text(3000, least: 0))
        .May("callback_id", Values.Text(255, least: 0))
        .May("external_id", Values.Text(255, least: 0));

    /// <summary>What is, is <c>view_too_large</c>.</summary>
    internal static bool IsTooLarge(JsonNode? view) => view is not null && Encoding.UTF8.GetByteCount(view.ToJsonString(AsWritten)) > LargestView;

    internal static void Check(JsonNode? view, Surface surface, Problems problems)
    {
        if (surface is Surface.Home)
            CheckHome(view, problems);
        else
            CheckModal(view, problems);
    }

    // Nothing in a Home is sent, so that fields may stand there without a submit.
    private static void CheckHome(JsonNode? view, Problems problems)
    {
        Home.Check(view, "", problems);
        if (view is JsonObject given && given["blocks"] is { } blocks)
            BlockRules.CheckView(blocks, Surface.Home, problems);
    }

    private static void CheckModal(JsonNode? view, Problems problems)
    {
        Modal.Check(view, "", problems);
        if (view is not JsonObject given || given["blocks"] is not { } blocks)
            return;
        BlockRules.CheckView(blocks, Surface.Modal, problems);
        if (blocks is JsonArray list && list.Any(b => b.Text("type") == "input") && given["submit"] is null)
            problems.Add("submit is required when a block is an input", "");
    }
}
