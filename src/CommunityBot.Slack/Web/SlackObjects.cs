using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>Who the token is.</summary>
public sealed record AuthTest : FromSlack
{
    public required TeamId TeamId { get; init; }

    /// <summary>The bot, as a user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The bot, as the author of its messages; absent for a token that is not a bot's.</summary>
    public BotId? BotId { get; init; }

    /// <summary>The workspace's address, ending in a slash: <c>https://subarachnoid.slack.com/</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The workspace's name.</summary>
    [JsonPropertyName("team")]
    public string? TeamName { get; init; }

    /// <summary>The bot's handle.</summary>
    [JsonPropertyName("user")]
    public string? UserName { get; init; }

    /// <summary>What time it was for Slack, from a header of the answer: a signature more than five minutes away from the clock is refused.</summary>
    [JsonIgnore]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The scopes granted to the token, from a header of the answer.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Scopes { get; init; } = [];
}

/// <summary>Which app an app-level token is of.</summary>
public sealed record AppTest : FromSlack
{
    /// <summary>Null where Slack does not say.</summary>
    public string? AppId { get; init; }
}

/// <summary>A bot, as the author of its messages.</summary>
public sealed record BotInfo : FromSlack
{
    /// <summary>The app it belongs to; absent for what is older than apps.</summary>
    public string? AppId { get; init; }
}

/// <summary>A part of a long list.</summary>
/// <param name="Next">The cursor of the next part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    public string? Next { get; } = string.IsNullOrEmpty(Next) ? null : Next;
}

/// <summary>Where a WebSocket may be opened.</summary>
internal sealed record SocketAddress(Uri Url);

/// <summary>Where a message went.</summary>
public sealed record Sent(ChannelId Channel, Ts Ts);

/// <summary>A channel or a private conversation.</summary>
public sealed record Channel : FromSlack
{
    public required ChannelId Id { get; init; }

    /// <summary>Absent for a private conversation.</summary>
    public string? Name { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>The bot is in it.</summary>
    public bool IsMember { get; init; }
}

/// <summary>A message already there.</summary>
public sealed record HistoryMessage : FromSlack
{
    public required Ts Ts { get; init; }
    public UserId? User { get; init; }
    public string? BotId { get; init; }
    public string? Subtype { get; init; }
    public string? Text { get; init; }

    /// <summary>Who answered in its thread: the first few of them, each once.</summary>
    public IReadOnlyList<UserId>? ReplyUsers { get; init; }

    /// <summary>How many answers there are in it.</summary>
    public int ReplyCount { get; init; }

    /// <summary>The emoji under it.</summary>
    public IReadOnlyList<Reaction>? Reactions { get; init; }

    /// <summary>Any app's, read as it is: one that breaks our own rules must not make the whole history unreadable.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>The named text of the metadata of this type; null where there is none, or another app's.</summary>
    public string? MetadataText(string eventType, string name) =>
        Metadata is { } metadata && metadata.Text("event_type") == eventType && metadata.TryGetProperty("event_payload", out var payload) ? payload.Text(name) : null;
}

/// <summary>An emoji under a message.</summary>
public sealed record Reaction : FromSlack
{
    /// <summary>Without colons.</summary>
    public required string Name { get; init; }

    /// <summary>Who put it there: all of them where they are few.</summary>
    public IReadOnlyList<UserId> Users { get; init; } = [];
}

/// <summary>A person or a bot, as the workspace knows them.</summary>
/// <remarks>https://docs.slack.dev/reference/objects/user-object</remarks>
public sealed record User : FromSlack
{
    public required UserId Id { get; init; }
    public TeamId? TeamId { get; init; }
    public UserProfile? Profile { get; init; }

    /// <summary>The old handle: the last resort, for want of any other name.</summary>
    [JsonPropertyName("name")]
    public string? Handle { get; init; }

    [JsonPropertyName("deleted")]
    public bool IsDeleted { get; init; }

    public bool IsBot { get; init; }

    /// <summary>A guest.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A guest of one channel.</summary>
    public bool IsUltraRestricted { get; init; }

    public bool IsAdmin { get; init; }
    public bool IsOwner { get; init; }

    /// <summary>An IETF name such as <c>fr-FR</c>; absent for people of other workspaces.</summary>
    public string? Locale { get; init; }

    /// <summary>An IANA name; absent for bots and some guests.</summary>
    [JsonPropertyName("tz")]
    public string? TimeZone { get; init; }

    /// <summary>Absent without the scope, and for some guests with it.</summary>
    [JsonIgnore]
    public string? Email => Some(Profile?.Email);

    [JsonIgnore]
    public string RealName => Some(Profile?.RealName) ?? Some(Handle) ?? Id.Value;

    /// <summary>What the person chose to be called, or their real name.</summary>
    [JsonIgnore]
    public string DisplayName => Some(Profile?.DisplayName) ?? RealName;

    [JsonIgnore]
    public string? FirstName => Some(Profile?.FirstName);

    [JsonIgnore]
    public string? Title => Some(Profile?.Title);

    /// <summary>Slack writes an empty text for what was left blank.</summary>
    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>What a person says of themselves. Slack writes an empty text for what was left blank.</summary>
public sealed record UserProfile : FromSlack
{
    public string? Email { get; init; }
    public string? RealName { get; init; }
    public string? DisplayName { get; init; }
    public string? FirstName { get; init; }
    public string? Title { get; init; }
}
