using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A file the bot sends.</summary>
/// <param name="Name">With its extension, by which a computer knows what opens it.</param>
/// <param name="Title">What Slack shows.</param>
/// <param name="Words">The message it comes with.</param>
public sealed record OutgoingFile(string Name, string Title, [property: JsonConverter(typeof(BareMrkdwnConverter))] Mrkdwn Words, byte[] Content)
{
    /// <summary>As text, to be kept until it is sent.</summary>
    public string ToStored() => JsonSerializer.Serialize(this, SlackJson.Wire.OutgoingFile);

    public static OutgoingFile FromStored(string json) => JsonSerializer.Deserialize(json, SlackJson.Wire.OutgoingFile) ?? throw new JsonException("No file.");
}

/// <summary>Where the bytes of one file go.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/files.getUploadURLExternal</remarks>
public sealed record UploadPlace : FromSlack
{
    public required Uri UploadUrl { get; init; }
    public required FileId FileId { get; init; }
}
