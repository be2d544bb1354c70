using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>Invites back into the channel a member who left it without meaning to.</summary>
public sealed class ReturnToChannel(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Return(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await tx.FindDeparture(press.Carried) is not { } found || found.Person != press.User || await tx.FindCommunity(found.Community) is not { } community)
            return Answer.Saying(LeavingTexts.All.In(await tx.LanguageOf(press.User)).NoLongerMember);
        await tx.Hold(community.Id);
        var t = LeavingTexts.All.In(await tx.LanguageOf(press.User, community));
        if (await tx.DepartureAsked(community.Id, press.User) is not { } asked || asked.Id != found.Id)
            return Answer.Saying(await tx.IsMember(community.Id, press.User) ? t.Stays(community.Channel) : t.NoLongerMember);
        // A key of its own: after a refusal the next press asks again.
        await outbox.Invite(tx, $"leaving:{LeavingSql.Key(asked.Id)}:invite:{Guid.CreateVersion7(clock.GetUtcNow()):n}", community.Channel, press.User, LeavingFeature.Invited, LeavingSql.Key(asked.Id));
        return Answer.Done;
    }, stop);

    /// <summary>Slack let the person in, or the question says why not.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (await tx.FindDeparture(Guid.ParseExact(outcome.About, "n")) is not { Status: DepartureStatus.Asked } asked || await tx.FindCommunity(asked.Community) is not { } community) return;
        await tx.SaveDeparture(community, outcome.Succeeded ? asked with { Status = DepartureStatus.Stayed, Error = null } : asked with { Error = outcome.Code ?? "unknown" });
        await outbox.Refresh(tx, LeavingFeature.Asking(asked.Id));
    }
}
