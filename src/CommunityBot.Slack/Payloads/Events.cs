using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>Slack tells of something that happened.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api</remarks>
public sealed record EventCallback : SlackPayload
{
    /// <summary>The same for every attempt to deliver it.</summary>
    public required string EventId { get; init; }

    public required SlackEvent Event { get; init; }

    [JsonPropertyName("team_id")]
    public TeamId? InTeam { get; init; }

    protected override TeamId? FindTeam() => InTeam;
    protected override string FindKey() => $"event:{EventId}";
}

/// <summary>Slack makes sure that the address is the bot's: it wants the challenge back.</summary>
public sealed record UrlVerification : SlackPayload
{
    public required string Challenge { get; init; }
}

/// <summary>More than 30,000 events in an hour: those of that minute were dropped.</summary>
public sealed record AppRateLimited : SlackPayload
{
    [JsonPropertyName("team_id")]
    public TeamId? InTeam { get; init; }

    /// <summary>The minute, in Unix seconds.</summary>
    public long MinuteRateLimited { get; init; }

    protected override TeamId? FindTeam() => InTeam;
}

/// <summary>What happened. Only the kinds the bot reads; any other is kept as it came.</summary>
[JsonConverter(typeof(EventConverter))]
public abstract record SlackEvent : FromSlack
{
    public required string Type { get; init; }

    /// <summary>The name the bot subscribes under, as in the manifest: <c>message.im</c> for a message in a private conversation.</summary>
    [JsonIgnore]
    public virtual string Subscription => Type;
}

/// <summary>A message was written, changed, or written by Slack itself, as its subtype says.</summary>
public sealed record MessageEvent : SlackEvent
{
    public string? Subtype { get; init; }
    public ChannelId? Channel { get; init; }
    public UserId? User { get; init; }

    /// <summary>Who wrote it, when it is an app: the bot's own messages come back with it.</summary>
    public string? BotId { get; init; }

    public string? Text { get; init; }
    public Ts? Ts { get; init; }

    /// <summary>The message that opens the thread; its own <see cref="Ts"/> on that one.</summary>
    public Ts? ThreadTs { get; init; }

    public string? ChannelType { get; init; }

    /// <summary>With the subtype <c>message_deleted</c>: the message that is gone.</summary>
    public Ts? DeletedTs { get; init; }

    /// <summary>With the subtype <c>message_changed</c>: the message as it is now.</summary>
    [JsonPropertyName("message")]
    public NewForm? Now { get; init; }

    /// <summary>With the subtypes <c>message_deleted</c> and <c>message_changed</c>: the message as it was. Slack has sent an empty list where there is none.</summary>
    public JsonElement? PreviousMessage { get; init; }

    /// <summary>The little that is read of <see cref="PreviousMessage"/>.</summary>
    [JsonIgnore]
    public OldForm? Was => PreviousMessage is { ValueKind: JsonValueKind.Object } was ? was.Deserialize(SlackJson.Wire.OldForm) : null;

    /// <summary>What was sent with it, with the subtype <c>file_share</c>. A file that was deleted stays here as a <c>tombstone</c>.</summary>
    public IReadOnlyList<SlackFile>? Files { get; init; }

    [JsonIgnore]
    public override string Subscription => ChannelType switch
    {
        "channel" => "message.channels",
        "group" => "message.groups",
        "im" or "mpim" or "app_home" => $"message.{ChannelType}",
        _ => Type,
    };

    /// <summary>The little that is read here of a message that is gone.</summary>
    public sealed record OldForm : FromSlack
    {
        public UserId? User { get; init; }

        /// <summary>The message it answered.</summary>
        public Ts? ThreadTs { get; init; }
    }

    /// <summary>The little that is read here of a message that was changed.</summary>
    public sealed record NewForm : FromSlack
    {
        public Ts? Ts { get; init; }

        /// <summary><c>tombstone</c> for one that was deleted and whose thread stays.</summary>
        public string? Subtype { get; init; }
    }
}

/// <summary>An emoji was put under something, or taken away: its <see cref="SlackEvent.Type"/> says which.</summary>
public sealed record ReactionEvent : SlackEvent
{
    public UserId? User { get; init; }

    /// <summary>The emoji's name without colons: <c>+1</c>, <c>wave::skin-tone-3</c>.</summary>
    public string? Reaction { get; init; }

    public Reacted? Item { get; init; }
    public Ts? EventTs { get; init; }

    /// <summary>What it was put under. Without a channel, or a ts, where that is no message.</summary>
    public sealed record Reacted : FromSlack
    {
        public ChannelId? Channel { get; init; }
        public Ts? Ts { get; init; }
    }
}

/// <summary>Somebody, perhaps the bot itself, came into a channel the bot is in.</summary>
public sealed record MemberJoinedChannel : SlackEvent
{
    public UserId? User { get; init; }
    public ChannelId? Channel { get; init; }
    public UserId? Inviter { get; init; }
    public Ts? EventTs { get; init; }
}

/// <summary>A channel the bot was in was archived, a public one (<c>channel_archive</c>) or a private one (<c>group_archive</c>). The bot is not in it any more.</summary>
public sealed record ChannelArchive : SlackEvent
{
    public UserId? User { get; init; }
    public ChannelId? Channel { get; init; }
    public Ts? EventTs { get; init; }
}

/// <summary>A public channel was brought back from the archive. The bot is not in it.</summary>
public sealed record ChannelUnarchive : SlackEvent
{
    public UserId? User { get; init; }
    public ChannelId? Channel { get; init; }
    public Ts? EventTs { get; init; }
}

/// <summary>Somebody opened the conversation with the bot, on one of its tabs. Slack tells it at every opening: it is no sign of a first time.</summary>
public sealed record AppHomeOpened : SlackEvent
{
    public UserId? User { get; init; }

    /// <summary>The private conversation.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary><c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    public Ts? EventTs { get; init; }
}

/// <summary>Somebody left a channel the bot is in, or was removed from it: Slack does not say which.</summary>
public sealed record MemberLeftChannel : SlackEvent
{
    public UserId? User { get; init; }
    public ChannelId? Channel { get; init; }
    public Ts? EventTs { get; init; }
}

/// <summary>Somebody new is in the workspace: a person, a guest or an app.</summary>
public sealed record TeamJoin : SlackEvent
{
    public Newcomer? User { get; init; }
    public Ts? EventTs { get; init; }

    /// <summary>The little that is read here of a new account: users.info tells the rest, the language included.</summary>
    public sealed record Newcomer : FromSlack
    {
        public required UserId Id { get; init; }
        public bool IsBot { get; init; }
    }
}

/// <summary>Something about an account changed: the profile, the status, or that it was closed.</summary>
public sealed record UserChange : SlackEvent
{
    public Account? User { get; init; }
    public Ts? EventTs { get; init; }

    /// <summary>The little that is read here: users.info tells the rest.</summary>
    public sealed record Account : FromSlack
    {
        public required UserId Id { get; init; }

        /// <summary>The account is closed.</summary>
        [JsonPropertyName("deleted")]
        public bool IsDeleted { get; init; }
    }
}

/// <summary>An event of a kind the bot does not read.</summary>
public sealed record UnknownEvent : SlackEvent, IKeptRaw
{
    public required JsonElement Raw { get; init; }
}

internal sealed class EventConverter() : FamilyConverter<SlackEvent>(type => type switch
{
    "message" => typeof(MessageEvent),
    "member_joined_channel" => typeof(MemberJoinedChannel),
    "channel_archive" or "group_archive" => typeof(ChannelArchive),
    "channel_unarchive" => typeof(ChannelUnarchive),
    "app_home_opened" => typeof(AppHomeOpened),
    "member_left_channel" => typeof(MemberLeftChannel),
    "team_join" => typeof(TeamJoin),
    "user_change" => typeof(UserChange),
    "reaction_added" or "reaction_removed" => typeof(ReactionEvent),
    _ => null,
}, (type, raw) => new UnknownEvent { Type = type, Raw = raw });
