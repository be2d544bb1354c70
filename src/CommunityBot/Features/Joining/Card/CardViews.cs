using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Whom a copy of the card is drawn for. The facilitators' channel reads what a facilitator reads: it is private to them.</summary>
public enum CardReader { Facilitator, Pilot, Nobody }

/// <summary>All that a copy of the card shows, read at the moment it is drawn.</summary>
/// <param name="Person">What Slack last said of the person; null when never read.</param>
/// <param name="ReadBy">The reader of a private copy; null in the facilitators' channel.</param>
public sealed record JoinCard(CommunitySettings Community, JoinRequest Request, Person? Person, EligibilityFinding Finding,
    IReadOnlyList<HistoryEntry> History, IReadOnlyList<Question> Questions, CardReader Reader, UserId? ReadBy)
{
    /// <summary>The arrival is in the channel: the approval is no longer undone.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>It was approved, and the person is no longer a member.</summary>
    public bool HasLeft { get; init; }

    public bool HasAddress => Person?.Email is not null;

    /// <summary>What stands in the way where nothing can be verified.</summary>
    public Missing Missing => Person.Lacks();

    /// <summary>Nobody sees buttons on their own request, nor someone who no longer holds a role.</summary>
    public bool HasButtons => Reader != CardReader.Nobody && ReadBy != Request.Person;
}

internal static class CardViews
{
    private const int Room = 3000, HistoryLines = 10;

    public static Message Card(Language language, JoinCard card)
    {
        var t = CardTexts.All.In(language);
        if (card.Reader == CardReader.Nobody) return Reply.Say(t.NoLongerYours(card.Community.Name));
        var r = card.Request;
        var status = r.Status == JoinStatus.Pending ? Membership(t, card) : Decision(t, language, card);
        // A card often follows another: a line keeps the buttons of the one above from being taken for its own.
        List<Block> blocks = [new Divider(), new Section(t.Headline(r.Person, card.Community.Name)), new Context(r.FiledBy is { } by ? t.FiledBy(by, language.When(r.AskedAt)) : t.Asked(language.When(r.AskedAt))), .. StillWaiting(t, r), .. status.Split(Room).Select(text => new Section(text))];
        if (r.Note is { } note && card.Reader == CardReader.Facilitator) blocks.AddRange(Section.Quoting(t.WordsSent, note));
        blocks.Add(new Divider());
        blocks.AddRange(Answers(t, language, card));
        blocks.AddRange(card.Questions.SelectMany(question => Asked(t, language, question)));
        blocks.AddRange(Before(t, language, card));
        if (card.Community.Objectives.Count > 0 && r.ForgottenAt is null) blocks.Add(new Section(JoiningWords.Bullets(t.Objectives, card.Community.Objectives).Cut(Room)));
        if (card.HasButtons && Buttons(t, card) is { Count: > 0 } buttons) blocks.Add(new Actions([.. buttons.Select(button => button.Aloud(language, card.Person?.Name))]));
        // Notifications and screen readers get the same, in the same order.
        return new Message(Mrkdwn.Join("\n", blocks.SelectMany(Read)).Cut(Room), blocks);
    }

    /// <summary>Says why a pilot gets it now, and to all that it is time.</summary>
    private static IEnumerable<Block> StillWaiting(ICardTexts t, JoinRequest r) =>
        r is { Status: JoinStatus.Pending, EscalatedAt: not null } ? [new Section(t.StillWaiting)] : [];

    private static IEnumerable<Mrkdwn> Read(Block block) => block switch
    {
        Section section => [section.Text, .. section.Fields ?? []],
        Context context => context.Elements,
        _ => [],
    };

    private static List<Block> Answers(ICardTexts t, Language language, JoinCard card)
    {
        var a = card.Request.Answers;
        if (card.Request.ForgottenAt is not null) return [new Section(t.Forgotten)];
        List<Block> blocks = [];
        blocks.AddRange(Section.Quoting(t.Why, a.Why));
        if (a.Brings is { } brings) blocks.AddRange(Section.Quoting(t.Brings, brings));
        blocks.Add(new Section(Mrkdwn.Join("\n", [t.Work, Work(t, a)]))
        {
            Fields = [Mrkdwn.Join("\n", [t.Engagement, (Mrkdwn)$"{EngagementTexts.All.In(language).Name(a.Engagement)}"])],
        });
        if (a.Introduction is { } introduction) blocks.AddRange(Section.Quoting(t.Introduction, introduction));
        else blocks.Add(new Section(Mrkdwn.Join("\n", [t.Introduction, t.FirstNameOnly])));
        return blocks;
    }

    private static Mrkdwn Work(ICardTexts t, JoinAnswers a) => (a.Job, a.Company) switch
    {
        (null, null) => t.NotSaid,
        (null, { } company) => $"{company}",
        ({ } job, null) => $"{job}",
        ({ } job, { } company) => $"{job}\n{company}",
    };

    /// <summary>A pilot learns neither that dues are in default nor, by elimination, that they are not.</summary>
    private static Mrkdwn Membership(ICardTexts t, JoinCard card) => (card.Finding.Eligibility, card.Reader) switch
    {
        (Eligibility.NotVerifiable, _) or (Eligibility.Eligible, CardReader.Facilitator) => Found(t, card.Finding, card.Missing),
        (Eligibility.Eligible, _) => t.Verified,
        (_, CardReader.Facilitator) => Mrkdwn.Join("\n", [Found(t, card.Finding, card.Missing), t.Rule]),
        _ => t.ToBeChecked,
    };

    /// <summary>What the directory says of someone, for facilitators alone.</summary>
    /// <param name="missing">What stands in the way where nothing can be verified.</param>
    public static Mrkdwn Found(ICardTexts t, EligibilityFinding finding, Missing missing) => finding.Eligibility switch
    {
        Eligibility.Eligible => t.Eligible(finding.AdherentName, finding.Company, finding.ValidUntil),
        Eligibility.NotAnAdherent => t.NotAnAdherent(finding.ValidUntil),
        Eligibility.DuesInDefault => t.DuesInDefault(finding.Company, finding.Since),
        _ => t.NotVerifiable(missing),
    };

    private static Mrkdwn Decision(ICardTexts t, Language language, JoinCard card)
    {
        var r = card.Request;
        var by = r.DecidedBy ?? r.Person;
        var at = language.When(r.DecidedAt ?? r.AskedAt);
        return r.Status switch
        {
            JoinStatus.Approved => Mrkdwn.Join("\n", Approved(t, language, card, by, at)),
            JoinStatus.Refused => t.RefusedBy(by, at, Reason(t, card.Reader, r.Reason)),
            JoinStatus.Withdrawn => t.WithdrawnAt(at),
            JoinStatus.Expired => t.ExpiredAt(at),
            _ => r.RemovalError is { } code ? Mrkdwn.Join("\n", [t.UndoneBy(by, at), t.StillInside(card.Community.Channel, code)]) : t.UndoneBy(by, at),
        };
    }

    private static IEnumerable<Mrkdwn> Approved(ICardTexts t, Language language, JoinCard card, UserId by, SlackDate at)
    {
        yield return t.ApprovedBy(by, at);
        if (card.Request.Found == Eligibility.NotVerifiable) yield return t.WithoutVerification;
        if (card.HasLeft) yield return t.NoLongerMember;
        else if (card.Request.EnteredAt is { } entered) yield return t.Inside(language.When(entered));
        else if (card.Request.InviteError is { } code)
        {
            var (why, remedy) = t.InvitationRefused(code, card.Community.Channel);
            yield return t.NotYetIn(why, remedy);
        }
        else yield return t.OnTheWay;
    }

    /// <summary>For a pilot, a refusal over the membership has one wording, whichever it was.</summary>
    private static string? Reason(ICardTexts t, CardReader reader, RefusalReason? reason) => reason switch
    {
        null => null,
        RefusalReason.NotAnAdherent or RefusalReason.DuesInDefault when reader != CardReader.Facilitator => t.MembershipReason,
        { } known => t.Reason(known),
    };

    private static IEnumerable<Block> Asked(ICardTexts t, Language language, Question question)
    {
        if (question.Words.Length == 0) return [];
        IEnumerable<Block> asked = Section.Quoting(t.QuestionBy(question.By, language.When(question.AskedAt)), question.Words);
        return question is { Answer: { } answer, AnsweredAt: { } at }
            ? asked.Concat(Section.Quoting(t.AnswerAt(language.When(at)), answer))
            : asked.Append(new Context(t.NoAnswerYet));
    }

    private static IEnumerable<Block> Before(ICardTexts t, Language language, JoinCard card)
    {
        var told = card.History.Where(entry => !entry.IsCurrentDecisionOf(card.Request) && (card.Reader == CardReader.Facilitator || entry.Step is not (HistoryStep.Linked or HistoryStep.Settled))).ToList();
        if (told.Count == 0) yield break;
        var lines = told.TakeLast(HistoryLines).Select(entry => t.History(entry.Step, entry.By, language.When(entry.At), entry.Step == HistoryStep.Refused ? Reason(t, card.Reader, entry.RefusedFor) : entry.Reason));
        IEnumerable<Mrkdwn> earlier = told.Count > HistoryLines ? [t.Earlier(told.Count - HistoryLines)] : [];
        foreach (var piece in Mrkdwn.Join("\n", [t.HistoryHeading, .. earlier, .. lines.Select(line => (Mrkdwn)$"• {line}")]).Split(Room)) yield return new Section(piece);
    }

    private static IReadOnlyList<Button> Buttons(ICardTexts t, JoinCard card)
    {
        var r = card.Request;
        var mayUndo = !card.IsAnnounced && (card.ReadBy is null || card.ReadBy == r.DecidedBy);
        return r.Status switch
        {
            JoinStatus.Pending => [.. Approval(t, card), JoiningFeature.Refuse.Button(t.Refuse, r.Id), JoiningFeature.Ask.Button(t.Ask, r.Id), JoiningFeature.CheckAgain.Button(t.CheckAgain, r.Id)],
            JoinStatus.Approved when card.HasLeft => [],
            JoinStatus.Approved =>
            [
                .. r.InviteError is null ? Array.Empty<Button>() : [JoiningFeature.TryAgain.Button(t.TryAgain, r.Id) with { Style = ButtonStyle.Primary }],
                .. mayUndo ? [JoiningFeature.Undo.Button(t.Undo, r.Id)] : Array.Empty<Button>(),
            ],
            _ when r.IsReopenable && r.ForgottenAt is null => [JoiningFeature.Reopen.Button(t.Reopen, r.Id)],
            _ => [],
        };
    }

    private static IEnumerable<Button> Approval(ICardTexts t, JoinCard card) => (card.Finding.Eligibility, card.Reader) switch
    {
        (Eligibility.Eligible, _) => [JoiningFeature.Approve.Button(t.Approve, card.Request.Id) with { Style = ButtonStyle.Primary }],
        (Eligibility.NotVerifiable, _) =>
        [
            JoiningFeature.ApproveUnverified.Button(t.ApproveUnverified, card.Request.Id) with
            {
                Confirm = new ConfirmDialog(t.UnverifiedTitle, t.UnverifiedAsk(card.Missing), t.UnverifiedYes, t.UnverifiedNo),
            },
        ],
        (Eligibility.NotAnAdherent, CardReader.Facilitator) when card.HasAddress => [JoiningFeature.ItIsThisAdherent.Button(t.ItIsThisAdherent, card.Request.Id)],
        (Eligibility.DuesInDefault, CardReader.Facilitator) => [JoiningFeature.DuesAreSettled.Button(t.DuesAreSettled, card.Request.Id)],
        _ => [],
    };
}
