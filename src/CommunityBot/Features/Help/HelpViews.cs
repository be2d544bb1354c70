using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

public static class HelpViews
{
    private const int LongestText = 4000, LongestCarried = 2000, LongestLabel = 75;

    /// <summary>A mistyped word is short; more of it would only push the question away.</summary>
    private const int LongestWord = 40;

    /// <param name="underWay">What the person waits for or has to answer: said first.</param>
    public static Message Help(Language language, Offer offer, IReadOnlyList<UnderWay> underWay)
    {
        var t = HelpTexts.All.In(language);
        return Listed(t.Title, language, offer, underWay);
    }

    /// <summary>The same lines on the Home tab, where the rest is said above them.</summary>
    public static IReadOnlyList<Block> AtHome(Language language, Offer offer)
    {
        var t = HelpTexts.All.In(language);
        return [new Header(t.HomeTitle), .. Section.Of(Mrkdwn.Join("\n", Lines(t, language, offer))), .. Section.Of(Mrkdwn.Join("\n", ByRole(t, offer)))];
    }

    public static Message Unknown(Language language, string typed, Offer offer)
    {
        var t = HelpTexts.All.In(language);
        return Listed(t.Unknown(PlainText.Cut(typed, LongestWord)), language, offer, []);
    }

    /// <param name="rest">What followed the word; it will follow the one that was meant.</param>
    public static Message DidYouMean(Language language, string typed, string meant, string rest)
    {
        var t = HelpTexts.All.In(language);
        var question = t.DidYouMean(PlainText.Cut(typed, LongestWord), meant);
        var otherwise = t.Otherwise(Typed(language, HelpFeature.Help));
        return new(Mrkdwn.Join("\n", [question, otherwise]),
            new Section(question),
            new Actions(HelpFeature.Run.Button(t.Run($"{BotMap.SlashIn(language)} {meant}"), PlainText.Cut($"{meant} {rest}".TrimEnd(), LongestCarried)) with { Style = ButtonStyle.Primary }),
            new Context(otherwise));
    }

    /// <summary>The answer to plain words: where the person stands, and a button for each next step.</summary>
    /// <param name="underWay">What the person waits for or has to answer: said first, and before all what the words typed may have been meant to answer.</param>
    public static Message NextSteps(Language language, IReadOnlyList<CommunitySettings> communities, Offer offer, IReadOnlyList<UnderWay> underWay)
    {
        var t = HelpTexts.All.In(language);
        Mrkdwn where = communities.Count > 0 ? Mrkdwn.Join("\n", communities.Select(c => t.InCommunity(c.Name, c.Channel))) : underWay.Count == 0 ? t.Outsider : $"";
        SubCommandName[] steps = communities.Count == 0 && underWay.Count == 0 && offer.Joining is { } joining ? [joining, HelpFeature.Help] : [HelpFeature.Help];
        var role = ByRole(t, offer);
        var hello = underWay.Select(each => each.Typed).FirstOrDefault(typed => typed is not null) ?? t.Hello;
        List<Section> sections = [.. underWay.OrderBy(each => each.Typed is null).Select(each => each.Section)];
        IEnumerable<Mrkdwn> said = [hello, .. sections.Select(section => section.Text), where, .. role, .. steps.Select(step => Line(t, language, step)), t.HomeTab, t.NotRead];
        return new(Mrkdwn.Join("\n", said.Where(text => text.Length > 0)).Cut(LongestText),
        [
            new Section(hello),
            .. sections,
            .. Section.Of(where),
            .. Section.Of(Mrkdwn.Join("\n", role)),
            .. steps.Select(step => new Section(Line(t, language, step)) { Accessory = Start(language, step) }),
            new Context(t.HomeTab, t.NotRead),
        ]);
    }

    private static Message Listed(Mrkdwn title, Language language, Offer offer, IReadOnlyList<UnderWay> underWay)
    {
        var t = HelpTexts.All.In(language);
        var all = Mrkdwn.Join("\n", [title, .. Lines(t, language, offer)]);
        var role = Mrkdwn.Join("\n", ByRole(t, offer));
        IEnumerable<Mrkdwn> said = [.. underWay.Select(each => each.Section.Text), all, role, t.HomeTab];
        return new(Mrkdwn.Join("\n", said.Where(text => text.Length > 0)).Cut(LongestText), [.. underWay.Select(each => each.Section), .. Section.Of(all), .. Section.Of(role), new Context(t.HomeTab)]);
    }

    /// <summary>One line for each thing: a direct command and a sub-command that do the same share it. What one does every week comes first, then what a role gives to do, and last what is done once.</summary>
    private static IEnumerable<Mrkdwn> Lines(IHelpTexts t, Language language, Offer offer) =>
        offer.Commands.Select(c => (Typed: (Mrkdwn)$"`{c.Slash}`", c.Description, Rank: Rank(offer, c.Needs, c.IsSeldom)))
            .Concat(offer.SubCommands.Select(s => (Typed: Typed(language, s), s.Description, Rank: Rank(offer, s.Needs, s.IsSeldom))))
            .OrderBy(line => line.Rank)
            // What Slack shows of a command has no marks: the same words with them are the same thing.
            .GroupBy(line => line.Description.In(language).Replace("`", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
            .Select(same => t.Line(Mrkdwn.Join(t.Or, same.Select(line => line.Typed)), language.InSentence(same.Last().Description.In(language))))
            .Concat(offer.Shortcuts.Select(s => t.Line(t.OnMessages(s.Name.In(language)), language.InSentence(s.Description.In(language)))));

    /// <summary>Whoever is nowhere yet has one thing to begin with.</summary>
    private static int Rank(Offer offer, Act? needs, bool isSeldom) =>
        needs == Act.AskToJoin && !offer.IsSomewhere ? 0
        : isSeldom ? 3
        : needs is { } act && offer.RoleActs.Contains(act) && !Permissions.IsForMembers(act) ? 2
        : 1;

    private static Mrkdwn Line(IHelpTexts t, Language language, SubCommandName step) => t.Line(Typed(language, step), step.Description.In(language));

    private static IReadOnlyList<Mrkdwn> ByRole(IHelpTexts t, Offer offer) =>
        offer.RoleActs.Select(t.Doing).OfType<Mrkdwn>().ToList() is { Count: > 0 } doing ? [t.RoleTitle, .. doing] : [];

    private static Mrkdwn Typed(Language language, SubCommandName name) =>
        $"`{BotMap.SlashIn(language)} {name.In(language)}`";

    private static Button Start(Language language, SubCommandName step) =>
        HelpFeature.Run.Button(Capital(step.In(language)), step.In(language)) with { AccessibilityLabel = PlainText.Cut(Capital(step.Description.In(language)), LongestLabel) };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
