using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Slack;

/// <summary>A payload as it comes over Socket Mode, to be acknowledged by its id.</summary>
/// <param name="Id">The same for every copy.</param>
/// <param name="Type"><c>events_api</c>, <c>interactive</c> or <c>slash_commands</c>.</param>
/// <param name="TakesAnswer">Whether the acknowledgement may carry an answer.</param>
/// <param name="Payload">What a request would have carried.</param>
internal sealed record Envelope(string Id, string Type, bool TakesAnswer, JsonElement Payload)
{
    /// <summary>Null for a frame that is no envelope.</summary>
    public static Envelope? In(JsonElement frame) => frame.Text("envelope_id") is not { } id ? null : new(
        id,
        frame.Text("type") ?? "none",
        frame.TryGetProperty("accepts_response_payload", out var takes) && takes.ValueKind == JsonValueKind.True,
        frame.TryGetProperty("payload", out var payload) ? payload : default);
}

/// <summary>What becomes of an envelope.</summary>
/// <param name="IsAcknowledged">False for what could not be kept: Slack sends it again.</param>
/// <param name="Body">The answer that the acknowledgement carries, as JSON.</param>
internal sealed record Handled(bool IsAcknowledged, string? Body = null)
{
    /// <summary>Runs once the acknowledgement has gone, and is told whether it has: its connection may be lost.</summary>
    public Func<bool, Task>? Afterwards { get; init; }

    public string Acknowledgement(Envelope of)
    {
        var frame = new JsonObject { ["envelope_id"] = of.Id };
        if (Body is not null) frame["payload"] = JsonNode.Parse(Body);
        return SlackJson.Text(frame);
    }
}
