using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What the Home tab shows of joining.</summary>
internal static class AtHomeViews
{
    private const int Room = 3000, LongestPurpose = 200;

    /// <param name="more">How many are not shown.</param>
    public static IReadOnlyList<Block> Requests(Language language, IReadOnlyList<MyRequest> mine, int more)
    {
        if (mine.Count == 0) return [];
        var t = AtHomeTexts.All.In(language);
        return
        [
            new Header(t.MineTitle(mine.Count + more)),
            .. mine.SelectMany(request => request.Request.Status == JoinStatus.Pending ? Pending(language, request) : [Answered(language, request)]),
            .. more > 0 ? [new Context(t.MoreOfMine(more))] : Array.Empty<Block>(),
        ];
    }

    /// <summary>A request that waits, with the way to take it back; then each question that waits for an answer.</summary>
    public static IEnumerable<Section> Pending(Language language, MyRequest mine)
    {
        var t = AtHomeTexts.All.In(language);
        var asking = AskingTexts.All.In(language);
        List<Mrkdwn> lines = [t.Pending(mine.Community.Name, language.When(mine.Request.AskedAt))];
        if (mine.Unanswered.Count == 0) lines.Add(mine.Deciders.Count > 0 ? t.Next(language.People(mine.Deciders)) : t.NextUnsaid);
        if (mine.UsualWait is { } wait) lines.Add(asking.UsualWait(wait));
        if (mine.IsToBeChecked) lines.Add(asking.MembershipToCheck);
        yield return new Section(Mrkdwn.Join("\n", lines).Cut(Room)) { Accessory = FormViews.Withdraw(asking, mine.Request.Id) };
        foreach (var section in mine.Unanswered.SelectMany(question => Unanswered(language, mine.Community, question))) yield return section;
    }

    /// <summary>A question, whole, with the button that opens its answer at its end.</summary>
    public static IReadOnlyList<Section> Unanswered(Language language, CommunitySettings community, Question question)
    {
        var t = QuestionTexts.All.In(language);
        List<Section> sections = [.. Section.Quoting(t.Asked(question.By, community.Name), question.Words)];
        sections[^1] = sections[^1] with { Accessory = JoiningFeature.Answer.Button(t.Answer, question.Id) with { Style = ButtonStyle.Primary } };
        return sections;
    }

    /// <param name="open">Those this person may ask to join.</param>
    public static IReadOnlyList<Block> ToJoin(Language language, IReadOnlyList<CommunitySettings> open, bool isNewcomer)
    {
        if (open.Count == 0) return [];
        var t = AtHomeTexts.All.In(language);
        var shown = open.Take(isNewcomer ? CommunitiesToJoin.ShownToNewcomers : CommunitiesToJoin.ShownToMembers).ToList();
        var more = open.Count - shown.Count;
        return
        [
            new Header(isNewcomer ? t.JoinTitle : t.JoinAnotherTitle),
            .. shown.Select(community => new Section(Purpose(community))
            {
                Accessory = JoiningFeature.OpenForm.Button(t.Join, community.Id).Aloud(t.JoinAloud(community.Name)),
            }),
            .. more > 0 ? [new Section(t.MoreToJoin(more)) { Accessory = JoiningFeature.Choose.Button(t.Choose, "") }] : Array.Empty<Block>(),
        ];
    }

    /// <param name="more">How many are not shown.</param>
    /// <param name="channels">Where the cards of those arrive, for who is in these channels.</param>
    public static IReadOnlyList<Block> Waiting(Language language, IReadOnlyList<WaitingRequest> waiting, int more, IReadOnlyList<ChannelId> channels)
    {
        var t = AtHomeTexts.All.In(language);
        return
        [
            .. waiting.Select(request => new Section(ToSettle(t, language, request)) { Accessory = ToCard(t, language, request) }),
            .. more > 0 ? [new Context(t.MoreWaits(more, channels))] : Array.Empty<Block>(),
        ];
    }

    /// <summary>For a pilot, all that stands in the way is to be checked with the facilitator: why is not said.</summary>
    private static Eligibility? Veiled(Eligibility eligibility) => eligibility == Eligibility.Eligible ? eligibility : null;

    private static Mrkdwn ToSettle(IAtHomeTexts t, Language language, WaitingRequest waiting)
    {
        var (request, name) = (waiting.Request, waiting.Community.Name);
        if (request.Status == JoinStatus.Approved) return t.NotLetIn(request.Person, name);
        return Mrkdwn.Join("\n", [t.Waits(request.Person, name, language.When(request.AskedAt)), t.Membership(waiting.SeesDues ? waiting.Finding.Eligibility : Veiled(waiting.Finding.Eligibility), waiting.Finding.ValidUntil)]);
    }

    private static Button ToCard(IAtHomeTexts t, Language language, WaitingRequest waiting) => waiting.Card is { } address
        ? (JoiningFeature.SeeCard.Button(t.SeeCard, waiting.Request.Id) with { Url = address }).Aloud(language, waiting.Name)
        : SendCard(language, waiting.Request.Id, waiting.Name);

    /// <summary>Has the card sent to who presses.</summary>
    /// <param name="name">The person's who asked; null when the profile was never read.</param>
    public static Button SendCard(Language language, Guid request, string? name) =>
        JoiningFeature.SendCard.Button(AtHomeTexts.All.In(language).SendCard, request).Aloud(language, name);

    private static Section Answered(Language language, MyRequest mine)
    {
        var t = AtHomeTexts.All.In(language);
        var asking = AskingTexts.All.In(language);
        var name = mine.Community.Name;
        return mine.Request switch
        {
            { Status: JoinStatus.Approved, InviteError: not null } => new(asking.NotYetIn(name)),
            { Status: JoinStatus.Approved } => new(asking.Approved(name)),
            { Status: JoinStatus.Undone } => new(asking.Undone(name)),
            { Status: JoinStatus.Expired } => new(asking.Expired(name)) { Accessory = JoiningFeature.AskAgain.Button(asking.AskAgain, mine.Community.Id) },
            { DecidedAt: { } at } => new(t.Answered(name, language.When(at))) { Accessory = JoiningFeature.AskAgain.Button(asking.AskAgain, mine.Community.Id) },
            _ => new(asking.Answered(name)) { Accessory = JoiningFeature.AskAgain.Button(asking.AskAgain, mine.Community.Id) },
        };
    }

    private static Mrkdwn Purpose(CommunitySettings community)
    {
        var purpose = PlainText.Cut(PlainText.OneLine(community.Purpose), LongestPurpose);
        return purpose.Length == 0 ? (Mrkdwn)$"*{community.Name}*" : $"*{community.Name}*\n{purpose}";
    }
}
