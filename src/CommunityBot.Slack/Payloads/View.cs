using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A modal or a home page, as Slack holds it.</summary>
public sealed record View : FromSlack
{
    public ViewId Id { get; init; }

    /// <summary><c>modal</c>, <c>home</c> or another to come.</summary>
    public string? Type { get; init; }

    public string? CallbackId { get; init; }
    public string? PrivateMetadata { get; init; }
    public ViewState? State { get; init; }
}

/// <summary>What its fields hold.</summary>
public sealed record ViewState : FromSlack
{
    /// <summary>By block id, then by action id.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, StateValue>>? Values { get; init; }

    /// <summary>Null where the form has no such field.</summary>
    internal StateValue? Of(Field field) => Values?.GetValueOrDefault(field.Name)?.GetValueOrDefault(field.Name);
}

/// <summary>What a person put in a field; everything is null in one left untouched.</summary>
public sealed record StateValue : FromSlack
{
    public string? Value { get; init; }
    public ChosenOption? SelectedOption { get; init; }
    public IReadOnlyList<ChosenOption>? SelectedOptions { get; init; }
    public UserId? SelectedUser { get; init; }
    public IReadOnlyList<UserId>? SelectedUsers { get; init; }
    public DateOnly? SelectedDate { get; init; }
    public ChannelId? SelectedConversation { get; init; }

    [JsonConverter(typeof(ClockTimeConverter))]
    public TimeOnly? SelectedTime { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long? SelectedDateTime { get; init; }
}

/// <summary>An option that was chosen; its words are Slack's to show.</summary>
public sealed record ChosenOption : FromSlack
{
    public required string Value { get; init; }
}

/// <summary>A form was sent.</summary>
public sealed record ViewSubmission : Interaction
{
    public required View View { get; init; }

    [JsonPropertyName("trigger_id")]
    public TriggerId? Trigger { get; init; }

    /// <summary>A form that was updated in place to another one keeps its id, and is another act.</summary>
    protected override string FindKey() => $"view:{View.Id}:{View.CallbackId}";
}

/// <summary>A modal was closed without being sent; only told where it asked for it.</summary>
public sealed record ViewClosed : Interaction
{
    public required View View { get; init; }
}
