using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The rules as they are read, accepted and looked after.</summary>
internal static class ReadingViews
{
    private const int LongestText = 4000, LongestName = 80, LongestOption = 75, Listed = 20;

    public static Message Rules(RulesShown shown)
    {
        var t = ReadingTexts.All.In(shown.Language);
        List<Block> blocks = [.. Blocks(shown)];
        if (shown.IsDue) blocks.Add(new Actions(Accept(t, shown)));
        blocks.AddRange(ForEditors(t, shown));
        return new(Whole(t, shown).Cut(LongestText), blocks);
    }

    /// <summary>To a member who had asked for something else: the answer to that stays in sight, and the rules are a press away.</summary>
    public static Message Offer(RulesShown shown)
    {
        var t = ReadingTexts.All.In(shown.Language);
        var offer = shown.HasChangedSince ? t.OfferNew(shown.Community.Name) : t.Offer(shown.Community.Name);
        return new(offer, new Section(offer) { Accessory = Read(t, shown) });
    }

    /// <summary>In the letter of a member who has not accepted it.</summary>
    public static LetterPart NewVersion(RulesShown shown)
    {
        var t = ReadingTexts.All.In(shown.Language);
        var text = t.NewVersion(shown.Revision.Version, On(shown.Language, shown.Revision.Since));
        return new(shown.Community, [new Section(text) { Accessory = Read(t, shown) }], text);
    }

    /// <summary>Sent, it accepts them, where that is due.</summary>
    public static Modal Modal(RulesShown shown)
    {
        var t = ReadingTexts.All.In(shown.Language);
        return RulesFeature.Reading.Modal(t.Title, Edition(shown), [.. Blocks(shown), .. ForEditors(t, shown)]) with
        {
            Submit = shown.IsDue ? t.Accept : null,
            Close = t.Close,
        };
    }

    /// <summary>One text of them: the heading, the lists, what may follow.</summary>
    public static IEnumerable<Section> Text(HouseRules rules, Language language) => Section.Of(Lines(ReadingTexts.All.In(language), rules));

    /// <summary>One rule by itself: "Parmi ce qui n’a pas sa place ici :" and the rule, which would say the contrary without that.</summary>
    public static Mrkdwn One(Language language, HouseRule? rule) => rule is null ? $"" : Mrkdwn.Join("\n", [Among(language, rule), Mrkdwn.Quote(rule.Text)]);

    /// <summary>What stands above a rule that is told by itself.</summary>
    public static Mrkdwn Among(Language language, HouseRule rule) => ReadingTexts.All.In(language).Among(Heading(ReadingTexts.All.In(language), rule));

    /// <summary>In one line: "Ce qui n’a pas sa place ici : faire la promotion de son entreprise."</summary>
    public static string Noted(Language language, HouseRule rule) => ReadingTexts.All.In(language).Noted(Heading(ReadingTexts.All.In(language), rule), rule.Text);

    /// <summary>The rules to choose from, under the headings of both lists.</summary>
    /// <param name="value">What is carried for the rule at a place.</param>
    public static IReadOnlyList<OptionGroup> Choices(Language language, HouseRules rules, Func<int, string> value)
    {
        var t = ReadingTexts.All.In(language);
        Option[] options = [.. rules.All.Select((rule, place) => new Option(PlainText.Cut(rule, LongestOption), value(place)))];
        (string Label, Option[] Options)[] groups = [(t.Expected, options[..rules.Expected.Count]), (t.NotAllowed, options[rules.Expected.Count..])];
        return [.. groups.Where(group => group.Options.Length > 0).Select(group => new OptionGroup(group.Label, group.Options))];
    }

    /// <summary>Where several communities may be meant.</summary>
    public static Message Choose(Language language, CommunityMeant meant, string typed)
    {
        var t = ReadingTexts.All.In(language);
        if (meant.Choices.Count == 0) return RulesWords.Say(t.NoCommunity);
        var ask = typed.Length == 0 ? t.Which : t.Unknown(PlainText.Cut(typed, LongestName));
        return new(Mrkdwn.Join("\n", [ask, .. meant.Choices.Take(Listed).Select(c => (Mrkdwn)$"• {c.Name}")]).Cut(LongestText),
            [new Section(ask), .. meant.Choices.Take(Listed).Select(c => new Section($"*{c.Name}*") { Accessory = RulesFeature.Show.Button(t.Read, c.Id).Aloud(language, c.Name) })]);
    }

    public static Section ToAccept(Language language, CommunitySettings community)
    {
        var t = ReadingTexts.All.In(language);
        return new(t.ToAccept(community.Name)) { Accessory = RulesFeature.Read.Button(t.Read, community.Id).Aloud(language, community.Name) };
    }

    public static Section InForce(Language language, CommunitySettings community, RulesRevision revision, (int Accepted, int Members) acceptance)
    {
        var t = ReadingTexts.All.In(language);
        return new(Mrkdwn.Join(" ", [t.InForceIn(community.Name, revision.Version, On(language, revision.Since)), t.Acceptance(acceptance.Accepted, acceptance.Members)]))
        {
            Accessory = RulesFeature.Read.Button(t.Read, community.Id).Aloud(language, community.Name),
        };
    }

    /// <summary>"12 mars 2026", in the zone of who reads.</summary>
    public static SlackDate On(Language language, DateTimeOffset at) => language.Moment(at, "{date}");

    private static IEnumerable<Block> Blocks(RulesShown shown)
    {
        var t = ReadingTexts.All.In(shown.Language);
        yield return new Header(PlainText.Cut(t.Heading(shown.Community.Name), 150));
        yield return new Context(t.InForce(shown.Revision.Version, On(shown.Language, shown.Revision.Since)));
        foreach (var section in Text(shown.Revision.In(shown.Language), shown.Language)) yield return section;
        if (shown.Revision.Given(shown.Language) is null) yield return new Context(t.OnlyInTheOther);
        if (shown.IsAccepted) yield return new Context(t.YouAccepted);
    }

    private static IEnumerable<Block> ForEditors(IReadingTexts t, RulesShown shown) => shown.Acceptance is not { } acceptance ? [] :
    [
        new Context(t.Acceptance(acceptance.Accepted, acceptance.Members)),
        new Actions(RulesFeature.Edit.Button(t.Edit, shown.Community.Id), RulesFeature.History.Button(t.History, shown.Community.Id)),
    ];

    private static string Heading(IReadingTexts t, HouseRule rule) => rule.IsExpected ? t.Expected : t.NotAllowed;

    private static Button Read(IReadingTexts t, RulesShown shown) =>
        RulesFeature.Read.Button(t.Read, shown.Community.Id).Aloud(shown.Language, shown.Community.Name) with { Style = ButtonStyle.Primary };

    private static Button Accept(IReadingTexts t, RulesShown shown) => RulesFeature.Accept.Button(t.Accept, Edition(shown)) with { Style = ButtonStyle.Primary };

    private static Edition Edition(RulesShown shown) => new(shown.Community.Id, shown.Revision.Version);

    private static Mrkdwn Whole(IReadingTexts t, RulesShown shown) => Mrkdwn.Join("\n",
        [$"*{t.Heading(shown.Community.Name)}*", t.InForce(shown.Revision.Version, On(shown.Language, shown.Revision.Since)), Lines(t, shown.Revision.In(shown.Language))]);

    private static Mrkdwn Lines(IReadingTexts t, HouseRules rules) => Mrkdwn.Join("\n",
    [
        .. rules.Expected.Count == 0 ? [] : rules.Expected.Select(rule => (Mrkdwn)$"• {rule}").Prepend(t.Titled(t.Expected)),
        .. rules.NotAllowed.Count == 0 ? [] : rules.NotAllowed.Select(rule => (Mrkdwn)$"• {rule}").Prepend(t.Titled(t.NotAllowed)),
        $"{rules.Exclusion}",
    ]);
}
