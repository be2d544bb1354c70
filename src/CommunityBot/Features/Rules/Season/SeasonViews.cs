using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>One rule, in the community's channel.</summary>
internal static class SeasonViews
{
    public static Message Post(Language language, string rule, bool isExpected)
    {
        var t = SeasonTexts.All.In(language);
        var heading = Mrkdwn.Join("\n", [t.Heading, isExpected ? t.Expected : t.NotAllowed]);
        return new(Mrkdwn.Join("\n", [heading, Mrkdwn.Quote(rule), t.Whole]).Cut(4000), [.. Section.Quoting(heading, rule), new Context(t.Whole)]);
    }
}
