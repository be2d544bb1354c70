using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Something a person can press, as it shows: a button, an icon, one half of a feedback, an entry of an overflow menu, a workflow.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Chosen">What a press tells beside the control itself; null for what has but one way to be pressed.</param>
internal sealed record Pressable(Control Control, string Text, string? Value, string? Label, JsonObject? Chosen)
{
    internal bool IsWorkflow => Control.Type == "workflow_button";
    internal bool IsHalf => Control.Type == "feedback_buttons";
    internal bool IsButton => Control.Type is "button" or "icon_button" or "feedback_buttons";

    /// <summary>All that these blocks show to this reader, in reading order.</summary>
    internal static IEnumerable<Pressable> In(JsonArray blocks, Person reader) =>
        Control.In(blocks).Where(c => IsShown(c.Element, reader)).SelectMany(Of);

    private static IEnumerable<Pressable> Of(Control control) => control.Type switch
    {
        "button" or "icon_button" or "workflow_button" => [new(control, control.Text, control.Element.Text("value"), control.Element.Text("accessibility_label"), null)],
        "feedback_buttons" => new[] { "positive_button", "negative_button" }.Select(control.Element.Object).OfType<JsonObject>().Select(half => HalfOf(control, half)),
        "overflow" => control.Options.Select(option => new Pressable(
            control, Rendering.Read(option.Object("text")), option.Text("value"), null, new JsonObject { ["type"] = "overflow", ["selected_option"] = option.Copy() })),
        _ => [],
    };

    private static Pressable HalfOf(Control control, JsonObject half) => new(
        control, half.Object("text").Text("text") ?? "", half.Text("value"), half.Text("accessibility_label"),
        new JsonObject { ["type"] = control.Type, ["text"] = half.Object("text")?.Copy(), ["value"] = half.Text("value") });

    // An icon may be for some only.
    private static bool IsShown(JsonObject element, Person reader) =>
        element.Array("visible_to_user_ids") is not { Count: > 0 } || element.Texts("visible_to_user_ids").Contains(reader.Id);
}
