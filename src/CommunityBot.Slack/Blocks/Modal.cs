using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>A modal.</summary>
/// <param name="CallbackId">Names it when it is submitted. At most 255 characters.</param>
/// <param name="Title">At most 24 characters; so are <see cref="Submit"/> and <see cref="Close"/>.</param>
/// <param name="Blocks">At most 100.</param>
/// <remarks>https://docs.slack.dev/reference/views</remarks>
public sealed record Modal(string CallbackId, string Title, params IReadOnlyList<Block> Blocks)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "modal";

    public string CallbackId { get; } = Limit.Text("modal.callback_id", CallbackId, 255);

    [JsonConverter(typeof(PlainTextConverter))]
    public string Title { get; } = Limit.Text("modal.title", Title, 24);

    public IReadOnlyList<Block> Blocks { get; } = Block.Checked("modal.blocks", Blocks, 100);

    /// <summary>The words of the button that sends the form; Slack wants them as soon as there is an input.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Submit { get; init => field = Limit.Text("modal.submit", value, 24); }

    [JsonConverter(typeof(PlainTextConverter))]
    public string? Close { get; init => field = Limit.Text("modal.close", value, 24); }

    /// <summary>Comes back with the form, unseen by the person. At most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init => field = Limit.Text("modal.private_metadata", value, 3000); }

    /// <exception cref="SlackLimitException">There is an input and nothing to send it with.</exception>
    public JsonNode ToJson() => Submit is null && Blocks.OfType<Input>().Any()
        ? throw new SlackLimitException("modal.submit", 24, 0)
        : JsonSerializer.SerializeToNode(this, SlackJson.Wire.Modal)!;
}
