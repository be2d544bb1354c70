using CommunityBot.Community;
using CommunityBot.Features.Leaving;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>Lists, letters and the form.</summary>
internal static class MembershipViews
{
    private const int Room = 3000;

    /// <summary>In the place of the form: it can no longer be sent.</summary>
    public static Answer Instead(Language language, Mrkdwn text)
    {
        var t = MembershipTexts.All.In(language);
        return Answer.Update(new Modal(MembershipFeature.Notice, t.ExclusionTitle, new Section(text)) { Close = t.Close });
    }

    public static Message Card(Language language, CommunitySettings community, LapseList list, Page page, IReadOnlyList<LapseLine> lines)
    {
        var t = MembershipTexts.All.In(language);
        var isNextHidden = list.Shown == page.Number && page.Number < list.Pages;
        var headline = isNextHidden || lines.Any(line => line.IsOpen) ? t.Headline(list.People, community.Name) : t.Settled(list.People, community.Name);
        List<Mrkdwn> texts = [page.Number == 1 ? headline : t.Following(page.Number, list.Pages, community.Name)];
        List<Block> blocks = [new Section(texts[0])];
        foreach (var line in lines)
        {
            var text = Mrkdwn.Join("\n", Line(t, language, community, line));
            texts.Add(text);
            blocks.AddRange(Section.Of(text));
            if (line.Holds) blocks.Add(new Actions([.. Buttons(t, language, line)]));
        }
        if (isNextHidden) blocks.Add(new Actions(MembershipFeature.Others.Button(t.Others(list.People - (page.Number * Page.Size)), page)));
        return new(Mrkdwn.Join("\n", texts).Cut(4000), blocks);
    }

    public static Modal Exclusion(LapseDesk desk, string note, bool holdsRoles) => MembershipFeature.Exclusion.Modal(desk.Texts.ExclusionTitle, desk.Lapse.Id,
    [
        new Section(desk.Texts.ExclusionIntro(desk.Lapse.Person, desk.Community.Channel, desk.Community.Name)),
        .. holdsRoles ? [new Section(desk.Texts.RolesBecomeVacant(desk.Community.Room))] : Array.Empty<Block>(),
        MembershipFeature.Reason.Input(desk.Texts.ReasonLabel, new TextInput { Multiline = true, MinLength = LeavingFeature.ReasonAtLeast, MaxLength = LeavingFeature.ReasonAtMost }) with { Hint = desk.Texts.ReasonHint },
        MembershipFeature.Note.Input(desk.Texts.NoteLabel, new TextInput { Multiline = true, MaxLength = LeavingFeature.NoteAtMost, Initial = PlainText.Cut(note, LeavingFeature.NoteAtMost) }) with { Hint = desk.Texts.NoteHint },
        MembershipFeature.Confirmation.Input(desk.Texts.ConfirmLabel, new Checkboxes(new Option(desk.Texts.Confirm, "yes"))),
    ]) with
    {
        Submit = desk.Texts.ExclusionSend,
        Close = desk.Texts.Cancel,
    };

    private static IEnumerable<Mrkdwn> Line(IMembershipTexts t, Language language, CommunitySettings community, LapseLine line)
    {
        var lapse = line.Lapse;
        yield return line.Holds ? Mrkdwn.Join("", [(Mrkdwn)$"{lapse.Person}", t.Because, t.Why(line.Finding)]) : $"{lapse.Person}";
        if (lapse is { RemindedBy: { } reminder, RemindedAt: { } at } && (line.IsReminderSent || line.Holds))
            yield return line.IsReminderSent ? t.RemindedBy(reminder, language.When(at)) : t.ReminderWaits(reminder, language.When(at));
        if (lapse is { Status: LapseStatus.Left, ActedBy: { } by, ActedAt: { } left } && line.Holds) yield return t.LeftBy(by, language.When(left));
        if (lapse is { Status: LapseStatus.Excluded, ActedBy: { } excluder, ActedAt: { } excluded }) yield return t.ExcludedBy(excluder, language.When(excluded));
        else if (lapse.Status == LapseStatus.Relisted) yield return t.Relisted;
        else if (!line.IsMember) yield return t.NoLongerMember;
        else if (line.IsDeactivated) yield return t.AccountClosed;
        else if (lapse.Status == LapseStatus.Eligible || line.Finding.Eligibility == Eligibility.Eligible) yield return t.EligibleAgain;
        else if (!line.Holds) yield return t.NotVerifiable;
        if (lapse.RemovalError is { } code) yield return t.StillInside(community.Channel, code);
        if (lapse.FacilitationError is { } refused && community.Room is { } facilitators) yield return t.StillInside(facilitators, refused);
    }

    /// <summary>Read aloud with the person's name: the message holds many of the same buttons.</summary>
    private static IEnumerable<Button> Buttons(IMembershipTexts t, Language language, LapseLine line)
    {
        IEnumerable<Button> open = line.Lapse.Status == LapseStatus.Open ? [MembershipFeature.Remind.Button(t.Remind, line.Lapse.Id), MembershipFeature.Leave.Button(t.Leave, line.Lapse.Id)] : [];
        return open.Append(MembershipFeature.Exclude.Button(t.Exclude, line.Lapse.Id))
            .Select(button => button.Aloud(language, line.Name));
    }
}
