using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>Nothing is done about this member until the next import, which lists them again if it still holds.</summary>
public sealed class LeaveForNow(Acted acted, ShowLapses show, TimeProvider clock)
{
    public Task<Answer> Leave(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await LapseDesk.Hold(tx, press.Carried, press.User) is not { } desk) return Answer.Saying(await LapseDesk.Gone(tx, press.User));
        var now = clock.GetUtcNow();
        var refusal = await desk.Refusal(tx, Act.FollowMembership, now);
        await desk.Redraw(tx, show);
        if (refusal is not null) return Answer.Saying(refusal);
        if (!await tx.MarkLeft(desk.Lapse.Id, press.User, now)) return Answer.Saying(desk.Standing(now));
        await tx.Audit(desk.Community, press.User, "membership_left", desk.Lapse.Person.Value, reason: null, now);
        return Answer.Done;
    }, stop);
}
