namespace CommunityBot.Durability;

/// <summary>What is kept of an event: who, where and when. Never what was written.</summary>
public sealed record InboxEvent
{
    /// <summary>Slack's, the same for every delivery.</summary>
    public required string EventId { get; init; }

    public required string Workspace { get; init; }

    /// <summary>The type, with the channel's kind for a message: <c>message.im</c>.</summary>
    public required string Type { get; init; }

    public string? Channel { get; init; }
    public string? User { get; init; }

    /// <summary>The message's ts, or the event's own. With the type and the channel, it tells copies sent under another event id.</summary>
    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }
    public string? Subtype { get; init; }
    public bool FromBot { get; init; }

    /// <summary>Who brought <see cref="User"/> in, where Slack says it.</summary>
    public string? Inviter { get; init; }

    /// <summary>Ids of the files sent with a message, with commas between them; null where there are none.</summary>
    public string? Files { get; init; }

    /// <summary>The message holds a question mark outside links and code.</summary>
    public bool Asks { get; init; }

    /// <summary>The message it is about, where that is another: deleted, or given an emoji.</summary>
    public string? About { get; init; }

    /// <summary>The name of the emoji given or taken away.</summary>
    public string? Reaction { get; init; }

    /// <summary>Events of one lane run in the order they came: the channel, or the person.</summary>
    public required string Lane { get; init; }
}
