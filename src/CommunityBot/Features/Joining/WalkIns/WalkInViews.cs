using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>All that the message shows of one person, read at the moment it is drawn.</summary>
/// <param name="Person">What Slack last said of the person; null when never read.</param>
/// <param name="Request">Their last request in this community, whatever became of it.</param>
public sealed record Visit(WalkIn WalkIn, Person? Person, AccountKind Kind, EligibilityFinding Finding, JoinRequest? Request)
{
    /// <summary>A member by now, of whichever way.</summary>
    public bool IsMember { get; init; }

    /// <summary>The address of the reader's copy of the request's card; null while it is on its way.</summary>
    public string? RequestCard { get; init; }

    /// <summary>What stands in the way where nothing can be verified.</summary>
    public Missing Missing => Person.Lacks();

    public bool IsPending => Request is { Status: JoinStatus.Pending };

    /// <summary>Something may still be decided here.</summary>
    public bool IsOpen => WalkIn.Status == WalkInStatus.Waiting && !IsMember && Kind != AccountKind.App;
}

internal static class WalkInViews
{
    private const int Room = 3000, NameAtMost = 80;

    public static Message Card(Language language, CommunitySettings community, IReadOnlyList<Visit> visits)
    {
        var t = WalkInTexts.All.In(language);
        var headline = t.Headline(visits.Count, community.Channel);
        var lines = visits.Select(visit => (Visit: visit, Text: Mrkdwn.Join("\n", Said(language, community, visit)))).ToList();
        List<Block> blocks = [new Section(headline)];
        foreach (var (visit, text) in lines)
        {
            blocks.Add(new Section(text.Cut(Room)));
            if (visit.IsOpen) blocks.Add(new Actions([.. Buttons(language, visit).Select(button => button.Aloud(language, visit.Person?.Name))]));
        }
        return new Message(Mrkdwn.Join("\n", [headline, .. lines.Select(line => line.Text)]).Cut(Room), blocks);
    }

    /// <summary>On the Home tab: how many wait in each message, and the way to it.</summary>
    public static IReadOnlyList<Block> AtHome(Language language, IReadOnlyList<WaitingVisits> waiting)
    {
        var t = WalkInTexts.All.In(language);
        return [.. waiting.Select(visits => new Section($"{t.Headline(visits.Count, visits.Channel)}.") { Accessory = visits.Card is null ? null : WalkInsFeature.SeeCard.Button(t.SeeCard, visits.Group) with { Url = visits.Card } })];
    }

    private static IEnumerable<Mrkdwn> Said(Language language, CommunitySettings community, Visit visit)
    {
        var t = WalkInTexts.All.In(language);
        var w = visit.WalkIn;
        var settled = language.When(w.SettledAt ?? w.CameAt);
        yield return t.Came(w.Person, language.When(w.CameAt), w.Inviter);
        switch (w)
        {
            case { Status: WalkInStatus.Admitted }:
                yield return t.Admitted(w.SettledBy ?? w.Person, settled);
                if (!w.Verified) yield return CardTexts.All.In(language).WithoutVerification;
                yield break;
            case { Status: WalkInStatus.Removed }:
                yield return t.Removed(w.SettledBy ?? w.Person, settled);
                yield break;
            case { Status: WalkInStatus.Left }:
                yield return t.Left(settled);
                yield break;
        }
        if (visit.IsMember) yield return t.NowMember;
        else if (visit.Kind != AccountKind.Person) yield return t.CannotBeMember(visit.Kind);
        else foreach (var line in Open(language, visit)) yield return line;
        if (w.RemovalError is { } code && visit.IsOpen)
        {
            var (why, remedy) = t.RemovalRefused(code, community.Channel);
            yield return t.NotRemoved(why, remedy);
        }
    }

    private static IEnumerable<Mrkdwn> Open(Language language, Visit visit)
    {
        var t = WalkInTexts.All.In(language);
        if (visit.IsPending)
        {
            yield return t.Filed(language.When(visit.Request!.AskedAt), visit.RequestCard);
            yield break;
        }
        yield return CardViews.Found(CardTexts.All.In(language), visit.Finding, visit.Missing);
        if (visit.Finding.Eligibility is Eligibility.NotAnAdherent or Eligibility.DuesInDefault) yield return t.ByRequestOnly;
        if (visit.Request is { Status: JoinStatus.Refused, DecidedAt: { } refused }) yield return t.RefusedBefore(language.When(refused));
        if (visit.WalkIn is { AskedBy: { } by, AskedAt: { } asked }) yield return t.AskedBy(by, language.When(asked));
    }

    private static IEnumerable<Button> Buttons(Language language, Visit visit)
    {
        var t = WalkInTexts.All.In(language);
        var card = CardTexts.All.In(language);
        var id = visit.WalkIn.Id;
        var decidedHere = visit is { Kind: AccountKind.Person, IsPending: false };
        if (decidedHere && visit.Finding.Eligibility == Eligibility.Eligible) yield return WalkInsFeature.Admit.Button(t.Admit, id) with { Style = ButtonStyle.Primary };
        if (decidedHere && visit.Finding.Eligibility == Eligibility.NotVerifiable)
        {
            yield return WalkInsFeature.AdmitUnverified.Button(t.AdmitUnverified, id) with
            {
                Confirm = new ConfirmDialog(t.UnverifiedTitle, card.UnverifiedAsk(visit.Missing), t.UnverifiedYes, card.UnverifiedNo),
            };
        }
        if (decidedHere && visit.WalkIn.AskedAt is null) yield return WalkInsFeature.Ask.Button(t.Ask, id);
        yield return WalkInsFeature.Remove.Button(t.Remove, id) with
        {
            Confirm = new ConfirmDialog(t.RemoveTitle, t.RemoveAsk(visit.Person is { } person ? PlainText.Cut(person.Name, NameAtMost) : null), t.RemoveYes, t.RemoveNo) { Style = ButtonStyle.Danger },
        };
        if (decidedHere && visit.Finding.Eligibility != Eligibility.Eligible) yield return WalkInsFeature.CheckAgain.Button(card.CheckAgain, id);
    }
}
