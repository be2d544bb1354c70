using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Reads the person's profile and the directory again, and draws the card from them.</summary>
public sealed class CheckAgain(Database db, Acted acted, Outbox outbox, People people, TimeProvider clock)
{
    public async Task<Answer> Check(Press<Guid> press, CancellationToken stop)
    {
        var refused = await db.Read(async tx => await Desk.Find(tx, press.Carried, press.User) is { } desk
            ? await desk.Refusal(tx, Act.DecideJoinRequest) is { } refusal ? Reply.Whisper(refusal) : null
            : await Reply.Gone(tx, press.User), stop);
        if (refused is not null) return refused;

        var read = await ReadProfile(press.Carried, stop);
        return await acted.Once(press.DeliveryKey, async tx =>
        {
            if (await Desk.Find(tx, press.Carried, press.User) is not { } desk) return await Reply.Gone(tx, press.User);
            await desk.Redraw(tx, outbox);
            if (desk.Request.Status != JoinStatus.Pending) return Reply.Whisper(desk.Standing());
            return Reply.Whisper(read ? await Found(tx, desk) : desk.Texts.SlackSilent);
        }, stop);
    }

    /// <summary>What was found and, when the membership is not established, why (for those who may see it) and what can be done.</summary>
    private async Task<Mrkdwn> Found(Tx tx, Desk desk)
    {
        var finding = await desk.Finding(tx, clock.GetUtcNow());
        if (finding.Eligibility == Eligibility.Eligible) return desk.Texts.CheckedEligible;
        if (finding.Eligibility == Eligibility.NotVerifiable) return desk.Texts.CheckedNoWay;
        if (!Permissions.Allows(Act.SeeDues, await tx.StandingOf(desk.Community.Id, desk.User)))
        {
            var facilitators = await tx.Holders(desk.Community.Id, Role.Facilitator);
            return facilitators.Count == 0 ? desk.Texts.CheckedNot : Mrkdwn.Join("\n", [desk.Texts.CheckedNot, desk.Texts.FacilitatorsNext(desk.Language.People(facilitators))]);
        }
        var t = CardTexts.All.In(desk.Language);
        return finding.Eligibility == Eligibility.DuesInDefault
            ? Mrkdwn.Join("\n", [desk.Texts.CheckedNot, t.DuesInDefault(finding.Company, finding.Since), desk.Texts.SettleNext])
            : Mrkdwn.Join("\n", [desk.Texts.CheckedNot, t.NotAnAdherent(finding.ValidUntil), desk.Texts.LinkNext]);
    }

    private async Task<bool> ReadProfile(Guid id, CancellationToken stop) =>
        await db.Read(tx => tx.FindRequest(id), stop) is { } request && await people.Renew(request.Person, stop);
}
