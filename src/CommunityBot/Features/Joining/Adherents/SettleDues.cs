using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A facilitator says that the company's dues are settled; it holds until the next import, which knows better.</summary>
public sealed class SettleDues(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Open(Press<Guid> press, CancellationToken stop) => DeskForm.Open(db, slack, press, Act.SettleDues, async (tx, desk) =>
    {
        if (desk.Request.Status != JoinStatus.Pending) return (null, desk.Standing());
        var finding = await desk.Finding(tx, clock.GetUtcNow());
        return finding.Eligibility == Eligibility.DuesInDefault
            ? (DecisionViews.Settling(desk, finding.Company ?? finding.AdherentName ?? ""), null)
            : (null, finding.Eligibility == Eligibility.Eligible ? desk.Texts.CheckedEligible : desk.Texts.CheckedNot);
    }, stop);

    public Task<Answer> Settle(Submission<Guid> form, CancellationToken stop) => DeskForm.Submit(acted, form, Act.SettleDues, async (tx, desk) =>
    {
        var (because, error) = DeskForm.Words(form, JoiningFeature.Because, JoinRules.ReasonAtLeast, JoinRules.ReasonAtMost, desk.Texts);
        if (error is not null) return error;
        var now = clock.GetUtcNow();
        var address = (await tx.FindPerson(desk.Request.Person))?.Email;
        if (address is null || !await tx.SettleDues(desk.Community.Workspace, address, form.User, because, now))
            return DeskForm.Notice(desk, desk.Texts.SettleTitle, desk.Texts.CheckedNot);
        await tx.Remember(desk.Community, desk.Request, HistoryStep.Settled, form.User, now, because);
        await FollowDirectory.Changed(tx, outbox, now);
        await desk.Redraw(tx, outbox);
        return Answer.Done;
    }, stop);
}
