using CommunityBot.Features;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Features.Letters;

internal static class LetterParts
{
    /// <summary>A part as it would be by itself, for a snapshot: Slack's limits are checked with it.</summary>
    public static Message Alone(this LetterPart part) => new(part.Text, part.Blocks);
}
