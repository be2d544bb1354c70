using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Slack;

/// <summary>An answer as Slack reads it in the response to what it sent.</summary>
internal static class ResponseBody
{
    /// <summary>
    /// Null for an empty body. A press and a shortcut always get one, since Slack drops any other; so does a form that has
    /// no response_action, since Slack tells the person of "trouble connecting" at any other text.
    /// </summary>
    public static string? For(SlackPayload payload, Answer answer) => (payload, answer) switch
    {
        (SlashCommand, Answer.Whispered { Message: var message }) => Whisper(message),
        (ViewSubmission, Answer.Refused { ByField: var errors }) => Write(new() { ["response_action"] = "errors", ["errors"] = new JsonObject(errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value))) }),
        (ViewSubmission, Answer.Updated { Modal: var modal }) => Write(new() { ["response_action"] = "update", ["view"] = modal.ToJson() }),
        (ViewSubmission, Answer.Pushed { Modal: var modal }) => Write(new() { ["response_action"] = "push", ["view"] = modal.ToJson() }),
        (ViewSubmission, Answer.Closed) => Write(new() { ["response_action"] = "clear" }),
        (BlockSuggestion, var suggested) => Write(new() { ["options"] = JsonSerializer.SerializeToNode((suggested as Answer.Suggested)?.Proposed ?? [], SlackJson.Wire.IReadOnlyListOption) }),
        _ => null,
    };

    private static string Whisper(Message message)
    {
        var body = message.ToJson().AsObject();
        body["response_type"] = "ephemeral";
        return Write(body);
    }

    private static string Write(JsonObject body) => SlackJson.Text(body);
}
