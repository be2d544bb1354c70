using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A command somebody typed.</summary>
/// <remarks>https://docs.slack.dev/interactivity/implementing-slash-commands</remarks>
public sealed record SlashCommand : SlackPayload
{
    /// <summary>With its slash: <c>/rejoindre</c>.</summary>
    [JsonPropertyName("command")]
    public required string Name { get; init; }

    /// <summary>What follows the name, as Slack sends it: three characters escaped, mentions as tokens. May be empty.</summary>
    public string Text { get; init => field = value ?? ""; } = "";

    [JsonPropertyName("team_id")]
    public TeamId? InTeam { get; init; }

    [JsonPropertyName("user_id")]
    public required UserId User { get; init; }

    [JsonPropertyName("channel_id")]
    public required ChannelId Channel { get; init; }

    /// <summary><c>directmessage</c> or <c>privategroup</c> where the channel is not public.</summary>
    public string? ChannelName { get; init; }

    [JsonPropertyName("trigger_id")]
    public required TriggerId Trigger { get; init; }

    /// <summary>Takes at most five answers in thirty minutes.</summary>
    public Uri? ResponseUrl { get; init; }

    protected override TeamId? FindTeam() => InTeam;
    protected override string FindKey() => $"command:{Trigger}";
}

/// <summary>Slack checks that the address answers over TLS.</summary>
public sealed record SslCheck : SlackPayload;
