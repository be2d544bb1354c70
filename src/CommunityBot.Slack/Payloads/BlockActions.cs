using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A press, or a choice that is sent at once.</summary>
public sealed record BlockActions : Interaction
{
    /// <summary>One, as far as anybody has seen.</summary>
    public required IReadOnlyList<BlockAction> Actions { get; init; }

    public Container? Container { get; init; }

    [JsonPropertyName("channel")]
    public ChannelRef? InChannel { get; init; }

    /// <summary>The modal or the home page it was pressed in.</summary>
    public View? View { get; init; }

    [JsonPropertyName("trigger_id")]
    public TriggerId? Trigger { get; init; }

    /// <summary>Only from a message. Takes at most five answers in thirty minutes.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>Null in a modal.</summary>
    [JsonIgnore]
    public ChannelId? Channel => InChannel?.Id ?? Container?.ChannelId;

    /// <summary>The modal it was pressed in, where it may be replaced by an answer: nothing is typed in it. Null in a message, and in the Home tab, which is published whole.</summary>
    [JsonIgnore]
    public ViewId? InNotice => View is { Type: "modal", Id: var modal } && View.State?.Values is not { Count: > 0 } ? modal : null;

    /// <summary>Without its moment a press cannot be told from the next one on the same button.</summary>
    protected override string? FindKey() => Actions is [{ ActionTs: { Length: > 0 } at } action, ..]
        ? $"press:{View?.Id.Value ?? Channel?.Value}:{Container?.MessageTs?.Value}:{action.ActionId}:{at}" : null;
}

/// <summary>What was pressed.</summary>
public sealed record BlockAction : FromSlack
{
    /// <summary>Of the element: <c>button</c>, <c>overflow</c>.</summary>
    public string? Type { get; init; }

    public string? ActionId { get; init; }
    public string? BlockId { get; init; }
    public string? Value { get; init; }

    /// <summary>What was chosen in a list or a menu; null for a button.</summary>
    public ChosenOption? SelectedOption { get; init; }

    /// <summary>The button also opened a page.</summary>
    public string? Url { get; init; }

    public string? ActionTs { get; init; }
}

/// <summary>Where it was pressed.</summary>
public sealed record Container : FromSlack
{
    public ChannelId? ChannelId { get; init; }
    public Ts? MessageTs { get; init; }

    /// <summary>Only the person who pressed sees that message.</summary>
    public bool? IsEphemeral { get; init; }
}

/// <summary>What somebody is typing in an <see cref="ExternalSelect"/>.</summary>
public sealed record BlockSuggestion : Interaction
{
    public required string ActionId { get; init; }
    public required string Value { get; init; }
    public View? View { get; init; }
}
