using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Makes a refused or undone request wait for a decision again.</summary>
public sealed class ReopenRequest(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Reopen(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await Desk.Hold(tx, press.Carried, press.User) is not { } desk) return await Reply.Gone(tx, press.User);
        if (await desk.Refusal(tx, Act.DecideJoinRequest) is { } refusal) return Reply.Whisper(refusal);
        if (!desk.Request.IsReopenable) return Reply.Whisper(desk.Standing());
        if (desk.Request.ForgottenAt is not null) return Reply.Whisper(desk.Texts.Forgotten(desk.Request.Person));
        if (await tx.IsMember(desk.Community.Id, desk.Request.Person)) return Reply.Whisper(desk.Texts.NowMember);
        if (!await tx.ReopenRequest(desk.Request)) return Reply.Whisper(desk.Texts.AnotherPending);

        var reopened = desk.Request with { Status = JoinStatus.Pending, Round = desk.Request.Round + 1 };
        await tx.Remember(desk.Community, reopened, HistoryStep.Reopened, press.User, clock.GetUtcNow());
        var words = DecisionTexts.All.In(await desk.LanguageOfPerson(tx)).Reopened(desk.Community.Name);
        await outbox.Post(tx, $"joining:{JoiningSql.Key(reopened.Id)}:reopened:{reopened.Round}", Place.Private(reopened.Person), Reply.Say(words), Priority.Waiting);
        await desk.Redraw(tx, outbox);
        await AskQuestion.RedrawOpen(tx, outbox, reopened.Id);
        return Answer.Done;
    }, stop);
}
