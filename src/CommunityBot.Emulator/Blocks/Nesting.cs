using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Blocks and those that stand inside them: the cards of a carousel, the blocks of a container.</summary>
internal static class Nesting
{
    /// <summary>All of them, in reading order.</summary>
    internal static IEnumerable<JsonObject> In(JsonArray blocks) => WithPointers(blocks, "").Select(one => one.Block);

    /// <summary>Each with where it stands, as a JSON pointer.</summary>
    /// <param name="at">Where the blocks stand.</param>
    internal static IEnumerable<(JsonObject Block, string At)> WithPointers(JsonArray blocks, string at)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not JsonObject block)
                continue;
            var here = $"{at}/{i.Invariant()}";
            yield return (block, here);
            if (InsideOf(block) is not { } inside || block.Array(inside) is not { } list)
                continue;
            foreach (var one in WithPointers(list, $"{here}/{inside}"))
                yield return one;
        }
    }

    private static string? InsideOf(JsonObject block) => block.Text("type") switch
    {
        "carousel" => "elements",
        "container" => "child_blocks",
        _ => null,
    };
}
