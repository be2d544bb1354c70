using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>The Home tab of one person. It has no title and nothing to send: only blocks, at least one.</summary>
/// <param name="Blocks">At most <see cref="MostBlocks"/>.</param>
/// <remarks>https://docs.slack.dev/surfaces/app-home</remarks>
public sealed record HomeView(params IReadOnlyList<Block> Blocks)
{
    public const int MostBlocks = 100;

    [JsonPropertyOrder(-1)]
    public string Type { get; } = "home";

    public IReadOnlyList<Block> Blocks { get; } = Limit.Count("home.blocks", Block.Checked("home.blocks", Blocks, MostBlocks), MostBlocks);

    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, SlackJson.Wire.HomeView)!;
}
