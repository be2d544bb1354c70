using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Features.Arrivals;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Makes someone who is already in the channel a member. Engagement and house rules are unsaid: the rules are offered at the next command.</summary>
public sealed class AdmitWalkIn(Acted acted, Outbox outbox, ArrivalsFeature arrivals, TimeProvider clock)
{
    /// <param name="confirmed">The presser was shown what was not verified.</param>
    public Task<Answer> Admit(Press<Guid> press, bool confirmed, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (at, instead) = await Doorstep.Hold(tx, press.Carried, press.User);
        if (at is null) return instead!;
        var now = clock.GetUtcNow();
        var (community, walkIn) = (at.Community, at.WalkIn);
        var person = await tx.FindPerson(walkIn.Person);
        var found = (await tx.EligibilityOf(community, person?.Email, now)).Eligibility;
        var isPending = await tx.PendingRequest(community.Id, walkIn.Person) is not null;
        var admission = WalkIn.Admit(at.KindOf(person), isPending, found, confirmed);
        if (admission != Admission.Granted)
        {
            await WalkInsFeature.Redraw(tx, outbox, walkIn);
            return Reply.Whisper(admission switch
            {
                Admission.CannotBeMember => at.Texts.CannotBeMember(at.KindOf(person)),
                Admission.RequestPending => at.Texts.DecideOnTheRequest,
                Admission.NotEligible => at.Texts.NotEligible,
                _ => DecisionTexts.All.In(at.Language).NowUnverifiable,
            });
        }

        var verified = found == Eligibility.Eligible;
        if (!await tx.Settle(walkIn with { Status = WalkInStatus.Admitted, SettledBy = press.User, SettledAt = now, Verified = verified })) return Reply.Whisper(at.Standing());
        await tx.Admit(community, new Member { Community = community.Id, User = walkIn.Person, Engagement = Engagement.Unsaid, JoinedAt = now });
        await tx.Audit(community, press.User, "walk_in_admitted", walkIn.Person.Value, verified ? null : "not_verified", now);
        await arrivals.Begin(tx, new Newcomer(community.Id, walkIn.Person, Introduction: null, person?.FirstName ?? person?.Name ?? ""));
        await WalkInsFeature.Redraw(tx, outbox, walkIn);
        outbox.RefreshHomes(tx, walkIn.Person);
        return Answer.Done;
    }, stop);
}
