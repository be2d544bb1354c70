using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A facilitator gives up waiting for someone.</summary>
public sealed class CancelInvitation(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Cancel(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var found = await tx.FindInvitation(press.Carried);
        if (found is null || await tx.FindCommunity(found.Community) is not { } community)
            return Reply.Whisper(OnBehalfTexts.All.In(await tx.LanguageOf(press.User)).NoLongerWaits);
        var language = await tx.LanguageOf(press.User, community);
        var t = OnBehalfTexts.All.In(language);
        if (!Permissions.Allows(Act.FileForSomeone, await tx.StandingOf(community.Id, press.User)))
            return Reply.Whisper(t.OnlyFacilitators(await Desk.WhoMay(tx, [community], Act.FileForSomeone, language)));
        var now = clock.GetUtcNow();
        if (!await tx.CloseInvitation(found.Id, InvitationStatus.Cancelled, now))
            return Reply.Whisper((await tx.FindInvitation(found.Id))?.Status == InvitationStatus.Arrived ? t.HasCome(found.Name) : t.NoLongerWaits);
        await tx.Audit(community, press.User, "join_invitation_cancelled", JoiningSql.Key(found.Id), reason: null, now);
        await OnBehalfFeature.RefreshHomes(tx, outbox, community.Id);
        return Reply.Whisper(t.Cancelled(found.Name));
    }, stop);
}
