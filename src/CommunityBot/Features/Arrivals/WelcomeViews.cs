using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>What the welcome is drawn from.</summary>
/// <param name="Holders">Who holds which role in the community, in the order in which roles are presented; a role nobody holds is not there.</param>
public sealed record Welcome(string FirstName, CommunitySettings Community, HouseRules Rules, IReadOnlyList<(Role Role, IReadOnlyList<UserId> Who)> Holders)
{
    /// <summary>The animators sign; where there are none the pilots, then whoever holds a role.</summary>
    public IReadOnlyList<UserId> Signed =>
        Holding(Role.Animator) ?? Holding(Role.Pilot) ?? Holding(Role.Facilitator) ?? [];

    private IReadOnlyList<UserId>? Holding(Role role) => Holders.Where(h => h.Role == role).Select(h => h.Who).FirstOrDefault();
}

/// <summary>The private message that a newcomer reads first.</summary>
public static class WelcomeViews
{
    /// <summary>Four thousand characters is what Slack takes of a text read aloud; the rules are said whole, so the community's own description is what gives way.</summary>
    public static Message Welcome(IWelcomeTexts t, Welcome w)
    {
        var hello = t.Hello(w.FirstName, w.Community.Name, w.Community.Channel);
        var purpose = Purpose(t, w.Community);
        var rules = Rules(t, w.Rules);
        var who = Mrkdwn.Join("\n", [t.WhoDoesWhat, .. w.Holders.Select(h => t.RoleLine(h.Role, h.Who))]);
        IReadOnlyList<Mrkdwn> rest = [t.FirstThings(w.Community.Channel), rules, .. w.Holders.Count > 0 ? [who] : Array.Empty<Mrkdwn>(), .. Ending(t, w)];
        var room = ArrivalsViews.LongestText - hello.Length - rest.Sum(part => part.Length + 2) - 2;
        return new(Mrkdwn.Join("\n\n", [hello, .. room > 100 ? [purpose.Cut(room)] : Array.Empty<Mrkdwn>(), .. rest]).Cut(ArrivalsViews.LongestText),
        [
            new Section(hello),
            new Section(purpose.Cut(3000)),
            .. rest.SelectMany(Section.Of),
        ]);
    }

    public static Message TakenBack(IWelcomeTexts t) => new(t.TakenBack, new Section(t.TakenBack));

    private static Mrkdwn Purpose(IWelcomeTexts t, CommunitySettings community)
    {
        var purpose = community.Purpose.Length > 0 ? Mrkdwn.Escaped(community.Purpose) : t.PurposeUnsaid;
        return Mrkdwn.Join("\n", community.Objectives.Count == 0
            ? [t.PurposeTitle, purpose]
            : [t.PurposeTitle, purpose, t.ObjectivesTitle, .. community.Objectives.Select(Listed)]);
    }

    private static Mrkdwn Rules(IWelcomeTexts t, HouseRules rules) => Mrkdwn.Join("\n",
        [t.RulesTitle(rules.Version), t.Expected, .. rules.Expected.Select(Listed), t.NotAllowed, .. rules.NotAllowed.Select(Listed), Mrkdwn.Escaped(rules.Exclusion)]);

    private static IEnumerable<Mrkdwn> Ending(IWelcomeTexts t, Welcome w)
    {
        if (w.Community.Roadmap is { Length: > 0 } roadmap) yield return t.Roadmap(roadmap);
        if (w.Signed.Count > 0) yield return t.Signature(w.Signed);
    }

    private static Mrkdwn Listed(string item) => $"• {item}";
}
