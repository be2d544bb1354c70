using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>What the welcome is drawn from.</summary>
/// <param name="Holders">Who holds which role in the community, in the order in which roles are presented; a role nobody holds is not there.</param>
public sealed record Welcome(string FirstName, CommunitySettings Community, HouseRules Rules, IReadOnlyList<(Role Role, IReadOnlyList<UserId> Who)> Holders)
{
    /// <summary>The community's own; null where it has none, and the bot speaks in its.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The functional roles that somebody holds, by name in the reader's language.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<UserId> Who)> Functions { get; init; } = [];

    /// <summary>The next meeting; null where none is scheduled.</summary>
    public MeetingToJoin? NextMeeting { get; init; }

    /// <summary>The member who welcomes the newcomer; null for nobody.</summary>
    public UserId? Buddy { get; init; }

    /// <summary>Whom it is to; null where nobody in particular is welcomed.</summary>
    public UserId? Newcomer { get; init; }

    /// <summary>They accepted the rules to come in: those are pointed to, and not said again.</summary>
    public bool HasAcceptedRules { get; init; }

    /// <summary>The animators sign; where there are none the pilots, then the facilitators. Nobody signs a welcome to themselves.</summary>
    public IReadOnlyList<UserId> Signed =>
        Holding(Role.Animator) ?? Holding(Role.Pilot) ?? Holding(Role.Facilitator) ?? [];

    private List<UserId>? Holding(Role role) =>
        Holders.Where(h => h.Role == role).Select(h => h.Who.Where(one => one != Newcomer).ToList()).FirstOrDefault(others => others.Count > 0);
}

/// <summary>The private message that a newcomer reads first.</summary>
public static class WelcomeViews
{
    /// <summary>Four thousand characters is what Slack takes of a text read aloud; the rules are said whole, so the community's own description is what gives way.</summary>
    public static Message Welcome(IWelcomeTexts t, Welcome w)
    {
        var values = Values(t, w);
        var words = w.Words ?? Shipped(t);
        var (hello, purpose, first) = (Template.Draw(words[0], values), Template.Draw(words[1], values), Template.Draw(words[2], values));
        var rules = w.HasAcceptedRules ? t.RulesAccepted(w.Rules.Version) : Rules(t, w.Rules);
        var who = Mrkdwn.Join("\n", [t.WhoDoesWhat, .. w.Holders.Select(h => t.RoleLine(h.Role, h.Who)), .. w.Functions.Select(f => t.FunctionLine(f.Name, f.Who))]);
        IReadOnlyList<Mrkdwn> rest = [first, .. w.Buddy is { } buddy ? [t.Buddy(buddy)] : Array.Empty<Mrkdwn>(), rules, .. w.NextMeeting is { } next ? [next.Text] : Array.Empty<Mrkdwn>(), .. w.Holders.Count + w.Functions.Count > 0 ? [who] : Array.Empty<Mrkdwn>(), .. Ending(t, w)];
        var room = ArrivalsViews.LongestText - hello.Length - rest.Sum(part => part.Length + 2) - 2;
        return new(Mrkdwn.Join("\n\n", [hello, .. room > 100 ? [purpose.Cut(room)] : Array.Empty<Mrkdwn>(), .. rest]).Cut(ArrivalsViews.LongestText),
        [
            .. Section.Of(hello),
            .. Section.Of(purpose.Cut(3000)),
            .. rest.SelectMany<Mrkdwn, Block>(part => w.NextMeeting is { } meeting && ReferenceEquals(part, meeting.Text) ? meeting.Blocks : Section.Of(part)),
        ]);
    }

    public static Message TakenBack(IWelcomeTexts t) => new(t.TakenBack, new Section(t.TakenBack));

    /// <summary>The bot's own words: a greeting, what the community is for, and what to begin with.</summary>
    public static IReadOnlyList<string> Shipped(IWelcomeTexts t) => [t.Greeting, t.WhatFor, t.FirstThings];

    /// <summary>What the variables of the words stand for.</summary>
    public static IReadOnlyDictionary<Variable, Mrkdwn> Values(IWelcomeTexts t, Welcome w) => new Dictionary<Variable, Mrkdwn>
    {
        [Variable.FirstName] = Mrkdwn.Escaped(w.FirstName),
        [Variable.Community] = Mrkdwn.Escaped(w.Community.Name),
        [Variable.Channel] = $"{w.Community.Channel}",
        [Variable.Purpose] = w.Community.Purpose.Length > 0 ? Mrkdwn.Escaped(w.Community.Purpose) : t.PurposeUnsaid,
        [Variable.Objectives] = Mrkdwn.Join("\n", w.Community.Objectives.Count == 0 ? [] : [t.ObjectivesTitle, .. w.Community.Objectives.Select(Listed)]),
        [Variable.Animators] = t.People(w.Signed),
    };

    private static Mrkdwn Rules(IWelcomeTexts t, HouseRules rules) => Mrkdwn.Join("\n",
        [t.RulesTitle(rules.Version), t.Expected, .. rules.Expected.Select(Listed), t.NotAllowed, .. rules.NotAllowed.Select(Listed), Mrkdwn.Escaped(rules.Exclusion)]);

    private static IEnumerable<Mrkdwn> Ending(IWelcomeTexts t, Welcome w)
    {
        if (w.Community.Roadmap is { Length: > 0 } roadmap) yield return t.Roadmap(roadmap);
        if (w.Signed.Count > 0) yield return t.Signature(w.Signed);
    }

    private static Mrkdwn Listed(string item) => $"• {item}";
}
