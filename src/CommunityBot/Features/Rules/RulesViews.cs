using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

public static class RulesViews
{
    private const int LongestText = 4000;

    /// <param name="communities">The names of those whose rules these are.</param>
    public static Message Offer(Language language, IReadOnlyList<string> communities, HouseRules rules)
    {
        var t = RulesTexts.All.In(language);
        List<Mrkdwn> lines =
        [
            t.Expected, .. rules.Expected.Select(rule => (Mrkdwn)$"• {rule}"),
            t.NotAllowed, .. rules.NotAllowed.Select(rule => (Mrkdwn)$"• {rule}"),
            $"{rules.Exclusion}",
        ];
        var offer = t.Offer(communities);
        var all = Mrkdwn.Join("\n", lines);
        return new(Mrkdwn.Join("\n", [offer, all]).Cut(LongestText),
            [new Section(offer), .. Section.Of(all), new Actions(RulesFeature.Accept.Button(t.Accept, rules.Version) with { Style = ButtonStyle.Primary })]);
    }
}
