using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Makes the person a member and sends the invitation. The welcome waits for its success: see <see cref="LetIn"/>.</summary>
public sealed class ApproveRequest(Acted acted, Outbox outbox, TimeProvider clock)
{
    /// <param name="confirmed">The presser was shown what was not verified.</param>
    public Task<Answer> Approve(Press<Guid> press, bool confirmed, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await Desk.Hold(tx, press.Carried, press.User) is not { } desk) return await Reply.Gone(tx, press.User);
        var now = clock.GetUtcNow();
        var refusal = await desk.Refusal(tx, Act.DecideJoinRequest);
        var found = (await desk.Finding(tx, now)).Eligibility;
        switch (JoinRules.Approve(desk.Request, press.User, refusal is null, found, confirmed))
        {
            case Approval.NotAllowed or Approval.OwnRequest:
                return Reply.Whisper(refusal ?? desk.Texts.OwnRequest);
            case Approval.AlreadyDecided:
                return Reply.Whisper(desk.Standing());
            case Approval.NotEligible:
                await desk.Redraw(tx, outbox);
                return Reply.Whisper(desk.Texts.NotEligible);
            case Approval.NeedsConfirmation:
                await desk.Redraw(tx, outbox);
                return Reply.Whisper(desk.Texts.NowUnverifiable);
            default:
                return await Grant(tx, desk, found, now);
        }
    }, stop);

    private async Task<Answer> Grant(Tx tx, Desk desk, Eligibility found, DateTimeOffset now)
    {
        var approved = desk.Request with { Status = JoinStatus.Approved, DecidedBy = desk.User, DecidedAt = now, Found = found };
        if (!await tx.Decide(approved)) return Reply.Whisper(desk.Standing());
        var answers = approved.Answers;
        await tx.Admit(desk.Community, new Member
        {
            Community = desk.Community.Id, User = approved.Person, Engagement = answers.Engagement, RulesVersion = answers.RulesVersion,
            Job = answers.Job ?? "", Company = answers.Company ?? "", JoinedAt = now,
        });
        await tx.Remember(desk.Community, approved, HistoryStep.Approved, desk.User, now, found == Eligibility.NotVerifiable ? "not_verified" : null);
        await WalkInsFeature.RequestApproved(tx, approved);
        await LetIn.Invite(tx, outbox, desk.Community, approved);
        await desk.Redraw(tx, outbox);
        await AskQuestion.RedrawOpen(tx, outbox, approved.Id);
        return Answer.Done;
    }
}
