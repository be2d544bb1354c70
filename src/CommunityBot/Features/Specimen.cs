using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>A text of the bot as it would look in a community's own words: what the feature that sends it lends to those who choose them.</summary>
/// <param name="Values">What its variables stand for in the example.</param>
/// <param name="Draw">The message with these words, passage by passage, made as the one that is sent.</param>
public sealed record Specimen(IReadOnlyDictionary<Variable, Mrkdwn> Values, Func<IReadOnlyList<string>, Message> Draw);
