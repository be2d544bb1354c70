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
        return finding.Eligibility == Eligibility.DuesInDefault ? (DecisionViews.Settling(desk, Owing(finding)), null) : (null, desk.Texts.NothingToSettle);
    }, stop);

    public Task<Answer> Settle(Submission<Seen> form, CancellationToken stop) => DeskForm.Submit(acted, form, JoiningFeature.Because, Act.SettleDues, async (tx, desk) =>
    {
        if (desk.Request.Status != JoinStatus.Pending) return DeskForm.Notice(desk, desk.Texts.SettleTitle, desk.Standing());
        var (because, error) = DeskForm.Words(form, JoiningFeature.Because, JoinRules.ReasonAtLeast, JoinRules.ReasonAtMost, desk.Texts);
        if (error is not null) return error;
        var now = clock.GetUtcNow();
        var finding = await desk.Finding(tx, now);
        var address = (await tx.FindPerson(desk.Request.Person))?.Email;
        if (address is null || finding.Eligibility != Eligibility.DuesInDefault || Owing(finding) != form.Carried.What || !await tx.SettleDues(desk.Community.Workspace, address, form.User, because, now))
        {
            await desk.Redraw(tx, outbox);
            return DeskForm.Notice(desk, desk.Texts.SettleTitle, desk.Texts.NothingToSettle);
        }
        await tx.Remember(desk.Community, desk.Request, HistoryStep.Settled, form.User, now, because);
        await FollowDirectory.Changed(tx, outbox, now);
        await desk.Redraw(tx, outbox);
        return Answer.Done;
    }, stop);

    /// <summary>Whose dues are meant, as the form shows it.</summary>
    private static string Owing(EligibilityFinding finding) => finding.Company ?? finding.AdherentName ?? "";
}
