using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A facilitator says which adherent this is: the Slack address becomes another address of that adherent.</summary>
public sealed class LinkAdherent(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    private const int Proposed = 50, OptionRoom = 75;

    public Task<Answer> Open(Press<Guid> press, CancellationToken stop) => DeskForm.Open(db, slack, press, Act.LinkAdherent, async (tx, desk) =>
    {
        if (desk.Request.Status != JoinStatus.Pending) return (null, desk.Standing());
        var person = await tx.FindPerson(desk.Request.Person);
        return person?.Email is { } address ? (DecisionViews.Linking(desk, address), null) : (null, CardTexts.All.In(desk.Language).NotVerifiable(person.Lacks()));
    }, stop);

    /// <summary>Shows the directory to facilitators only; to anyone else it proposes nothing. An address too long for Slack's option cannot be proposed.</summary>
    public Task<Answer> Suggest(Suggestion typed, CancellationToken stop) => db.Read(async tx =>
    {
        if (!Seen.TryParse(typed.PrivateMetadata, null, out var seen) || await Desk.Find(tx, seen.Request, typed.User) is not { } desk || await desk.Refusal(tx, Act.LinkAdherent) is not null)
            return Answer.Options([]);
        // What is proposed may be typed or pasted back, commas and all.
        var found = await tx.SearchAdherents(desk.Community.Workspace, typed.Value.Replace(',', ' '), Proposed);
        return Answer.Options([.. found.Where(adherent => adherent.Email.Length <= OptionRoom).Select(Option)]);
    }, stop);

    public Task<Answer> Link(Submission<Seen> form, CancellationToken stop) => DeskForm.Submit(acted, form, JoiningFeature.Because, Act.LinkAdherent, async (tx, desk) =>
    {
        if (desk.Request.Status != JoinStatus.Pending) return DeskForm.Notice(desk, desk.Texts.LinkTitle, desk.Standing());
        if (form[JoiningFeature.Adherent] is not { Length: > 0 } adherent) return Answer.Error(JoiningFeature.Adherent, desk.Texts.LinkMissing);
        var (because, error) = DeskForm.Words(form, JoiningFeature.Because, JoinRules.ReasonAtLeast, JoinRules.ReasonAtMost, desk.Texts);
        if (error is not null) return error;
        var now = clock.GetUtcNow();
        var address = (await tx.FindPerson(desk.Request.Person))?.Email;
        if (address is null || address != form.Carried.What || !await tx.LinkAdherent(desk.Community.Workspace, address, adherent, form.User, because, now))
            return Answer.Error(JoiningFeature.Adherent, desk.Texts.LinkTaken);
        await tx.Remember(desk.Community, desk.Request, HistoryStep.Linked, form.User, now, because);
        await FollowDirectory.Changed(tx, outbox, now);
        await desk.Redraw(tx, outbox);
        return Answer.Done;
    }, stop);

    private static Option Option(AdherentFound adherent)
    {
        string[] parts = [$"{adherent.FirstName} {adherent.LastName}".Trim(), adherent.Company, adherent.Email];
        return new(PlainText.Cut(string.Join(", ", parts.Where(part => part.Length > 0)), OptionRoom), adherent.Email);
    }
}
