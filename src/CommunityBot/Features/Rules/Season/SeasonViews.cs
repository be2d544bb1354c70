using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>One rule, in the community's channel.</summary>
internal static class SeasonViews
{
    public static Message Post(Language language, HouseRule rule)
    {
        var t = SeasonTexts.All.In(language);
        var heading = Mrkdwn.Join("\n", [t.Heading, ReadingViews.Among(language, rule)]);
        return new(Mrkdwn.Join("\n", [heading, Mrkdwn.Quote(rule.Text), t.Whole]).Cut(4000), [.. Section.Quoting(heading, rule.Text), new Context(t.Whole)]);
    }
}
