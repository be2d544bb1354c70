using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Refuses with a reason for the card and courteous words for the person.</summary>
public sealed class RefuseRequest(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Open(Press<Guid> press, CancellationToken stop) => DeskForm.Open(db, slack, press, Act.DecideJoinRequest, async (tx, desk) =>
    {
        if (desk.Request.Status != JoinStatus.Pending) return (null, desk.Standing());
        var seesDues = Permissions.Allows(Act.SeeDues, await tx.StandingOf(desk.Community.Id, press.User));
        var found = (await desk.Finding(tx, clock.GetUtcNow())).Eligibility;
        return (DecisionViews.Refusal(desk, seesDues, found, await FirstName(tx, desk), await desk.LanguageOfPerson(tx)), null);
    }, stop);

    public Task<Answer> Refuse(Submission<Guid> form, CancellationToken stop) => DeskForm.Submit(acted, form, JoiningFeature.Note, Act.DecideJoinRequest, async (tx, desk) =>
    {
        if (DeskForm.Words(form, JoiningFeature.Note, 1, JoinRules.NoteAtMost, desk.Texts) is { Error: { } error }) return error;
        if (!Enum.TryParse<RefusalReason>(form[JoiningFeature.Reason], ignoreCase: true, out var reason)) return Answer.Error(JoiningFeature.Reason, desk.Texts.Missing);
        var now = clock.GetUtcNow();
        var theirs = await desk.LanguageOfPerson(tx);
        var note = DecisionViews.Words(form[JoiningFeature.Note]!.Trim(), theirs, reason, await FirstName(tx, desk), desk.Community.Name);
        var refused = desk.Request with
        {
            Status = JoinStatus.Refused,
            DecidedBy = form.User,
            DecidedAt = now,
            Reason = reason,
            Note = note,
            Found = (await desk.Finding(tx, now)).Eligibility,
        };
        if (!await tx.Decide(refused)) return DeskForm.Notice(desk, desk.Texts.RefuseTitle, desk.Standing());
        await tx.Remember(desk.Community, refused, HistoryStep.Refused, form.User, now, JoiningSql.Code(reason));
        var letter = DecisionViews.Letter(DecisionTexts.All.In(theirs).Refused(desk.Community.Name), note, await desk.WriteTo(tx, theirs));
        await outbox.Post(tx, $"joining:{JoiningSql.Key(refused.Id)}:refused:{refused.Round}", Place.Private(refused.Person), letter, Priority.Waiting);
        await desk.Redraw(tx, outbox);
        await AskQuestion.RedrawOpen(tx, outbox, refused.Id);
        return Answer.Done;
    }, stop);

    /// <summary>Empty when the profile was never read.</summary>
    private static async Task<string> FirstName(Tx tx, Desk desk) => await tx.FindPerson(desk.Request.Person) is { } person ? person.FirstName ?? person.Name : "";
}
