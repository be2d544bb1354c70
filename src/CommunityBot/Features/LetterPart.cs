using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>What a feature has to say in somebody's letter of the day, as it stands when the letter is sent.</summary>
/// <param name="Community">The one it is about: its name is the heading that the part stands under.</param>
/// <param name="Blocks">Neither greeting nor the community's name: the letter says both.</param>
/// <param name="Text">The same in words, for notifications and screen readers.</param>
public sealed record LetterPart(CommunitySettings Community, IReadOnlyList<Block> Blocks, Mrkdwn Text)
{
    /// <summary>What is a message where it stands by itself, such as in the facilitators' channel.</summary>
    public static LetterPart Of(CommunitySettings community, Message message) => new(community, message.Blocks, message.Text);

    /// <summary>A part that is one text.</summary>
    public static LetterPart Of(CommunitySettings community, Mrkdwn text) => Of(community, Message.Saying(text));
}
