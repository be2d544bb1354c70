using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Refuses with a reason for the card and courteous words for the person.</summary>
public sealed class RefuseRequest(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Open(Press<Guid> press, CancellationToken stop) => DeskForm.Open(db, slack, press, Act.DecideJoinRequest, async (tx, desk) =>
        desk.Request.Status == JoinStatus.Pending ? (await Draw(tx, desk, chosen: null), null) : (null, desk.Standing()), stop);

    /// <summary>Proposes the letter of the reason chosen, as long as the one proposed before is untouched.</summary>
    public async Task<Answer> Choose(Choosing<Guid> choosing, CancellationToken stop)
    {
        if (Reason(choosing.Chosen) is not { } reason) return Answer.Done;
        var written = choosing[Fields.FirstOrDefault(choosing.Has, JoiningFeature.Note)] ?? "";
        var form = await db.Read(async tx => await Desk.Find(tx, choosing.Carried, choosing.User) is { } desk && await desk.Refusal(tx, Act.DecideJoinRequest) is null
            && DecisionViews.IsAsProposed(written, await desk.LanguageOfPerson(tx), await FirstName(tx, desk), desk.Community.Name) ? await Draw(tx, desk, reason) : null, stop);
        try
        {
            if (form is not null) await slack.UpdateModal(choosing.View.Id, form, stop);
        }
        catch (SlackException closed) when (closed.Code == "not_found")
        {
            // Nobody reads it any more.
        }
        return Answer.Done;
    }

    public Task<Answer> Refuse(Submission<Guid> form, CancellationToken stop) => Refuse(form, Fields.FirstOrDefault(form.Has, JoiningFeature.Note), stop);

    private Task<Answer> Refuse(Submission<Guid> form, TextField words, CancellationToken stop) => DeskForm.Submit(acted, form, words, Act.DecideJoinRequest, async (tx, desk) =>
    {
        if (DeskForm.Words(form, words, 1, JoinRules.NoteAtMost, desk.Texts) is { Error: { } error }) return error;
        if (Reason(form[JoiningFeature.Reason]) is not { } reason) return Answer.Error(JoiningFeature.Reason, desk.Texts.Missing);
        var now = clock.GetUtcNow();
        var theirs = await desk.LanguageOfPerson(tx);
        var note = DecisionViews.Words(form[words]!.Trim(), theirs, reason, await FirstName(tx, desk), desk.Community.Name);
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
        var letter = Message.Quoting(DecisionTexts.All.In(theirs).Refused(desk.Community.Name), note, await desk.WriteTo(tx, theirs));
        await outbox.Post(tx, $"joining:{JoiningSql.Key(refused.Id)}:refused:{refused.Round}", Place.Private(refused.Person), letter, Priority.Waiting);
        await desk.Redraw(tx, outbox);
        await AskQuestion.RedrawOpen(tx, outbox, refused.Id);
        return Answer.Done;
    }, stop);

    /// <summary>The names the field of the letter may have.</summary>
    private static TextField[] Fields => [JoiningFeature.Note, .. Enum.GetValues<RefusalReason>().Select(JoiningFeature.NoteFor)];

    private static RefusalReason? Reason(string? code) => Enum.TryParse<RefusalReason>(code, ignoreCase: true, out var reason) ? reason : null;

    private async Task<Modal> Draw(Tx tx, Desk desk, RefusalReason? chosen)
    {
        var seesDues = Permissions.Allows(Act.SeeDues, await tx.StandingOf(desk.Community.Id, desk.User));
        var found = (await desk.Finding(tx, clock.GetUtcNow())).Eligibility;
        return DecisionViews.Refusal(desk, seesDues, found, await FirstName(tx, desk), await desk.LanguageOfPerson(tx), chosen);
    }

    /// <summary>Empty when the profile was never read.</summary>
    private static async Task<string> FirstName(Tx tx, Desk desk) => await tx.FindPerson(desk.Request.Person) is { } person ? person.FirstName ?? person.Name : "";
}
