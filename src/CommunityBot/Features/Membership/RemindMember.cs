using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>A courteous private message: the membership of the person's organisation is to be checked. Never an amount, a date, nor a company's dues.</summary>
public sealed class RemindMember(Database db, People people, Acted acted, Outbox outbox, TimeProvider clock)
{
    public async Task<Answer> Remind(Press<Guid> press, CancellationToken stop)
    {
        await LapseDesk.ReadAgain(db, people, press.Carried, stop);
        return await acted.Once(press.DeliveryKey, async tx =>
        {
            if (await LapseDesk.Hold(tx, press.Carried, press.User) is not { } desk) return MembershipViews.Whisper(await LapseDesk.Gone(tx, press.User));
            var now = clock.GetUtcNow();
            var refusal = await desk.Refusal(tx, Act.FollowMembership, now);
            await desk.Redraw(tx, outbox);
            if (refusal is not null) return MembershipViews.Whisper(refusal);
            if (!await tx.MarkReminded(desk.Lapse.Id, press.User, now)) return MembershipViews.Whisper(desk.Standing(now));
            await tx.Audit(desk.Community, press.User, "membership_reminded", desk.Lapse.Person.Value, reason: null, now);

            var theirs = await tx.LanguageOf(desk.Lapse.Person, desk.Community);
            var facilitators = (await tx.Holders(desk.Community.Id, Role.Facilitator)).Where(holder => holder != desk.Lapse.Person).ToList();
            await outbox.Post(tx, $"membership:{MembershipSql.Key(desk.Lapse.Id)}:reminder", Place.Private(desk.Lapse.Person),
                MembershipViews.Say(MembershipTexts.All.In(theirs).Reminder(desk.Community.Name, theirs.People(facilitators))), Priority.Waiting);
            return Answer.Done;
        }, stop);
    }
}
