using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Arrivals;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Goes back on an approval, by who gave it, until the arrival is announced.</summary>
public sealed class UndoApproval(Database db, SlackApi slack, Acted acted, Outbox outbox, ArrivalsFeature arrivals, TimeProvider clock)
{
    public Task<Answer> Open(Press<Guid> press, CancellationToken stop) => DeskForm.Open(db, slack, press, Act.DecideJoinRequest,
        async (tx, desk) => await Why(tx, desk) is { } instead ? (null, instead) : (DecisionViews.Undoing(desk), null), stop);

    public Task<Answer> Undo(Submission<Guid> form, CancellationToken stop) => DeskForm.Submit(acted, form, JoiningFeature.Note, Act.DecideJoinRequest, async (tx, desk) =>
    {
        var (note, error) = DeskForm.Words(form, JoiningFeature.Note, 1, JoinRules.NoteAtMost, desk.Texts);
        if (error is not null) return error;
        if (await Why(tx, desk) is { } instead) return DeskForm.Notice(desk, desk.Texts.UndoTitle, instead);
        if (!await arrivals.TakeBack(tx, desk.Community.Id, desk.Request.Person)) return DeskForm.Notice(desk, desk.Texts.UndoTitle, desk.Texts.AlreadyAnnounced);

        var now = clock.GetUtcNow();
        var undone = desk.Request with { Status = JoinStatus.Undone, DecidedBy = form.User, DecidedAt = now, Note = note };
        if (!await tx.UndoApproval(undone)) return DeskForm.Notice(desk, desk.Texts.UndoTitle, desk.Standing());
        await tx.EndMembership(desk.Community.Id, undone.Person, now);
        await tx.Remember(desk.Community, undone, HistoryStep.Undone, form.User, now);
        var key = $"joining:{JoiningSql.Key(undone.Id)}:undone:{undone.Round}";
        await outbox.Remove(tx, key + ":removal", desk.Community.Channel, undone.Person, JoiningFeature.Removed, JoiningSql.Key(undone.Id));
        var heading = DecisionTexts.All.In(await desk.LanguageOfPerson(tx)).Undone(desk.Community.Name);
        await outbox.Post(tx, key + ":letter", Place.Private(undone.Person), Message.Quoting(heading, note), Priority.Waiting);
        await desk.Redraw(tx, outbox);
        return Answer.Done;
    }, stop);

    /// <summary>Slack answered the removal: a refusal goes on the card, for someone to do it by hand.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded) return;
        var id = Guid.ParseExact(outcome.About, "n");
        await tx.SaveRemovalError(id, outcome.Code ?? "unknown");
        await outbox.Refresh(tx, JoiningFeature.Card(id));
    }

    /// <summary>Why this approval is not this person's to undo; null when it is.</summary>
    private static async Task<Mrkdwn?> Why(Tx tx, Desk desk) => desk.Request switch
    {
        { Status: not JoinStatus.Approved } => desk.Standing(),
        { DecidedBy: { } by } when by != desk.User => desk.Texts.OnlyWhoApproved(by),
        _ when !await tx.IsMember(desk.Community.Id, desk.Request.Person) => desk.Texts.NoLongerMember,
        _ when await ArrivalsFeature.IsAnnounced(tx, desk.Community.Id, desk.Request.Person) => desk.Texts.AlreadyAnnounced,
        _ => null,
    };
}
