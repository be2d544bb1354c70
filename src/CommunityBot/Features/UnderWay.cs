using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>What a person waits for, or has to answer, as a feature says it in a section with its button.</summary>
/// <param name="Section">What is said, and the way to go on.</param>
/// <param name="Typed">Said first to someone who types to the bot what may have been meant as the answer; null where none is expected.</param>
public sealed record UnderWay(Section Section, Mrkdwn? Typed = null);
