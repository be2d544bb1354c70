using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>Something Slack wrote: the fields we do not read are kept.</summary>
public abstract record FromSlack
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>One delivery: somebody's act, or an event.</summary>
[JsonConverter(typeof(PayloadConverter))]
public abstract record SlackPayload : FromSlack
{
    [JsonPropertyName("api_app_id")]
    public string? AppId { get; init; }

    /// <summary>The workspace it happened in; null where Slack does not say, as for an app of a whole organisation.</summary>
    [JsonIgnore]
    public TeamId? Team => FindTeam();

    /// <summary>The same for every copy of one delivery, so that it acts once; null where nothing is to be done twice.</summary>
    [JsonIgnore]
    public string? DeliveryKey => FindKey();

    protected virtual TeamId? FindTeam() => null;

    protected virtual string? FindKey() => null;

    /// <exception cref="JsonException">Not a JSON object.</exception>
    public static SlackPayload Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, SlackJson.Wire.SlackPayload) ?? throw new JsonException("No payload.");

    public static SlackPayload Read(JsonElement json) => json.Deserialize(SlackJson.Wire.SlackPayload) ?? throw new JsonException("No payload.");
}

/// <summary>A payload of a type the bot does not read, or that lacks what it needs.</summary>
public sealed record UnknownPayload(string Type, [property: JsonIgnore] JsonElement Raw) : SlackPayload, IKeptRaw
{
    protected override TeamId? FindTeam() => (Raw.TryGetProperty("team", out var team) ? team.Text("id") : Raw.Text("team_id")) is { } id ? new TeamId(id) : null;
}

internal sealed class PayloadConverter() : FamilyConverter<SlackPayload>(type => type switch
{
    "slash_command" => typeof(SlashCommand),
    "ssl_check" => typeof(SslCheck),
    "block_actions" => typeof(BlockActions),
    "block_suggestion" => typeof(BlockSuggestion),
    "view_submission" => typeof(ViewSubmission),
    "view_closed" => typeof(ViewClosed),
    "shortcut" => typeof(GlobalShortcut),
    "message_action" => typeof(MessageShortcut),
    "event_callback" => typeof(EventCallback),
    "url_verification" => typeof(UrlVerification),
    "app_rate_limited" => typeof(AppRateLimited),
    _ => null,
}, (type, raw) => new UnknownPayload(type, raw) { AppId = raw.Text("api_app_id") })
{
    /// <summary>Forms have no type: they are told by a field.</summary>
    protected override string? TypeOf(JsonElement json) =>
        base.TypeOf(json) ?? (json.Text("command") is not null ? "slash_command" : json.Text("ssl_check") is not null ? "ssl_check" : null);
}
