using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>Somebody's act on something the bot showed.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction</remarks>
public abstract record Interaction : SlackPayload
{
    [JsonPropertyName("team")]
    public TeamRef? InTeam { get; init; }

    [JsonPropertyName("user")]
    public required UserRef By { get; init; }

    [JsonIgnore]
    public UserId User => By.Id;

    /// <summary>For an app of a whole organisation Slack names no team; the person's own is the next best.</summary>
    protected override TeamId? FindTeam() => InTeam?.Id ?? By.TeamId;
}

/// <summary>A workspace, in a few words.</summary>
public sealed record TeamRef : FromSlack
{
    public required TeamId Id { get; init; }
}

/// <summary>A person, in a few words. The names Slack adds are handles, and are not to be shown.</summary>
public sealed record UserRef : FromSlack
{
    public required UserId Id { get; init; }
    public TeamId? TeamId { get; init; }
}

/// <summary>A channel, in a few words. Its name is <c>directmessage</c> or <c>privategroup</c> where it is not public.</summary>
public sealed record ChannelRef : FromSlack
{
    public required ChannelId Id { get; init; }
}

/// <summary>A shortcut that is not on a message: it has no channel and no response_url.</summary>
public sealed record GlobalShortcut : Interaction
{
    public required string CallbackId { get; init; }

    [JsonPropertyName("trigger_id")]
    public required TriggerId Trigger { get; init; }

    protected override string FindKey() => $"shortcut:{Trigger}";
}

/// <summary>A shortcut on a message.</summary>
public sealed record MessageShortcut : Interaction
{
    public required string CallbackId { get; init; }

    [JsonPropertyName("trigger_id")]
    public required TriggerId Trigger { get; init; }

    [JsonPropertyName("channel")]
    public required ChannelRef InChannel { get; init; }

    [JsonIgnore]
    public ChannelId Channel => InChannel.Id;

    public Ts? MessageTs { get; init; }

    /// <summary>As the person saw it; null where Slack does not give it.</summary>
    [JsonPropertyName("message")]
    public MessageRef? On { get; init; }

    public Uri? ResponseUrl { get; init; }

    protected override string FindKey() => $"shortcut:{Trigger}";
}

/// <summary>A message, as the person saw it on whose screen it stands.</summary>
public sealed record MessageRef : FromSlack
{
    /// <summary>In Slack's format; empty for one that holds a file alone.</summary>
    public string? Text { get; init; }

    /// <summary>Who wrote it; the app's own user for an app.</summary>
    public UserId? User { get; init; }

    /// <summary>Not null for an app's.</summary>
    public BotId? BotId { get; init; }

    /// <summary>The message whose thread it is in, or that has one.</summary>
    public Ts? ThreadTs { get; init; }
}
