using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A message. Screen readers and notifications read only <paramref name="Text"/>, so it says everything the blocks say.</summary>
/// <param name="Text">At most 4,000 characters: beyond, Slack refuses a rewrite.</param>
/// <param name="Blocks">At most 50.</param>
public sealed record Message(Mrkdwn Text, params IReadOnlyList<Block> Blocks)
{
    [JsonConverter(typeof(BareMrkdwnConverter))]
    public Mrkdwn Text { get; } = Limit.Text("message.text", Text, 4000);

    public IReadOnlyList<Block> Blocks { get; } = Block.Checked("message.blocks", Blocks, 50);

    /// <summary>Seen by whoever may read the channel's history through the API: no secrets.</summary>
    public MessageMetadata? Metadata { get; init; }

    /// <summary>A text alone, in as many sections as it needs.</summary>
    public static Message Saying(Mrkdwn text) => new(text.Cut(Section.Longest), [.. Section.Of(text)]);

    /// <summary>What a person wrote to another, whole, under a heading.</summary>
    /// <param name="ending">What follows their words; null when nothing does.</param>
    public static Message Quoting(Mrkdwn heading, string words, Mrkdwn? ending = null)
    {
        var quoted = Mrkdwn.Join("\n", [heading, Mrkdwn.Quote(words)]);
        return ending is null
            ? new(quoted.Cut(Section.Longest), [.. Section.Quoting(heading, words)])
            : new(Mrkdwn.Join("\n", [quoted, ending]).Cut(Section.Longest), [.. Section.Quoting(heading, words), new Section(ending)]);
    }

    public JsonNode ToJson()
    {
        var json = JsonSerializer.SerializeToNode(this, SlackJson.Wire.Message)!.AsObject();
        if (Blocks is []) json.Remove("blocks");
        return json;
    }

    /// <summary>As text, to be kept until it is sent.</summary>
    public string ToStored() => JsonSerializer.Serialize(this, SlackJson.Wire.Message);

    public static Message FromStored(string json) => JsonSerializer.Deserialize(json, SlackJson.Wire.Message) ?? throw new JsonException("No message.");
}

/// <summary>Data that travels with a message.</summary>
/// <param name="EventType">A name of the app's own, such as <c>communitybot</c>.</param>
/// <param name="Payload">Flat and small: Slack publishes no limit, so no more than 2,000 characters are sent.</param>
public sealed record MessageMetadata(string EventType, JsonObject Payload)
{
    [JsonPropertyName("event_payload")]
    public JsonObject Payload { get; } = Payload.ToJsonString().Length is var length && length <= 2000
        ? Payload : throw new SlackLimitException("metadata.event_payload", 2000, length);
}
