using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>What stands in an <see cref="Actions"/> block or beside a <see cref="Section"/>.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/block-elements</remarks>
[JsonConverter(typeof(ElementConverter))]
public abstract record Element(string Type)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = Type;

    /// <summary>Names what was pressed. At most 255 characters, different from the others of its block.</summary>
    public string? ActionId { get; init => field = Limit.Text("element.action_id", value, 255); }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A button. Made with a <see cref="ButtonId{T}"/>, its press finds its handler.</summary>
public sealed record Button : Element
{
    /// <param name="actionId">At most 255 characters.</param>
    /// <param name="text">At most 75 characters, of which about 30 are seen.</param>
    public Button(string actionId, string text) : base("button")
    {
        ActionId = actionId;
        Text = Limit.Text("button.text", text, 75);
    }

    [JsonConverter(typeof(PlainTextConverter))]
    public string Text { get; }

    /// <summary>What the press brings back. At most 2,000 characters.</summary>
    public string? Value { get; init => field = Limit.Text("button.value", value, 2000); }

    /// <summary>A page to open. At most 3,000 characters. Slack tells of the press all the same.</summary>
    public string? Url { get; init => field = Limit.Text("button.url", value, 3000); }

    public ButtonStyle? Style { get; init; }

    /// <summary>Asked before the press is sent.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Read aloud in place of the text. At most 75 characters.</summary>
    public string? AccessibilityLabel { get; init => field = Limit.Text("button.accessibility_label", value, 75); }
}

/// <summary>The acts that are rarer than a button's, behind three dots. Made with a <see cref="MenuId{T}"/>, a choice finds its handler.</summary>
public sealed record Overflow : Element
{
    /// <param name="actionId">At most 255 characters.</param>
    /// <param name="options">One to five.</param>
    public Overflow(string actionId, IReadOnlyList<Option> options) : base("overflow")
    {
        ActionId = actionId;
        Options = Limit.Count("overflow.options", options, 5);
    }

    public IReadOnlyList<Option> Options { get; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ButtonStyle>))]
public enum ButtonStyle
{
    [JsonStringEnumMemberName("primary")] Primary,
    [JsonStringEnumMemberName("danger")] Danger,
}

/// <summary>"Are you sure?"</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Text">At most 300 characters.</param>
/// <param name="Confirm">The words that go on: at most 30 characters.</param>
/// <param name="Deny">The words that go back: at most 30 characters.</param>
public sealed record ConfirmDialog(string Title, Mrkdwn Text, string Confirm, string Deny)
{
    [JsonConverter(typeof(PlainTextConverter))]
    public string Title { get; } = Limit.Text("confirm.title", Title, 100);

    public Mrkdwn Text { get; } = Limit.Text("confirm.text", Text, 300);

    [JsonConverter(typeof(PlainTextConverter))]
    public string Confirm { get; } = Limit.Text("confirm.confirm", Confirm, 30);

    [JsonConverter(typeof(PlainTextConverter))]
    public string Deny { get; } = Limit.Text("confirm.deny", Deny, 30);

    public ButtonStyle? Style { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>An element the bot would not have written itself, kept to the letter.</summary>
public sealed record UnknownElement(string Type, JsonElement Raw) : Element(Type), IKeptRaw;
