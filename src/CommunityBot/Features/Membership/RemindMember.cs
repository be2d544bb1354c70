using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>
/// A courteous private message, in the daytime of who reads it: the membership of the person's organisation is to be checked. Never an amount, a date, nor a
/// company's dues.
/// </summary>
public sealed class RemindMember(Database db, People people, Acted acted, Outbox outbox, ShowLapses show, TimeProvider clock)
{
    public async Task<Answer> Remind(Press<Guid> press, CancellationToken stop)
    {
        await LapseDesk.ReadAgain(db, people, press.Carried, stop);
        return await acted.Once(press.DeliveryKey, async tx =>
        {
            if (await LapseDesk.Hold(tx, press.Carried, press.User) is not { } desk) return Answer.Saying(await LapseDesk.Gone(tx, press.User));
            var now = clock.GetUtcNow();
            var refusal = await desk.Refusal(tx, Act.FollowMembership, now);
            await desk.Redraw(tx, show);
            if (refusal is not null) return Answer.Saying(refusal);
            if (!await tx.MarkReminded(desk.Lapse.Id, press.User, now)) return Answer.Saying(desk.Standing(now));
            await tx.Audit(desk.Community, press.User, "membership_reminded", desk.Lapse.Person.Value, reason: null, now);
            var daytime = desk.Community.NextDaytime(now, await tx.ZoneOf(desk.Lapse.Person, desk.Community));
            await outbox.Show(tx, $"membership:{MembershipSql.Key(desk.Lapse.Id)}:reminder:{now.ToUnixTimeMilliseconds()}", Place.Private(desk.Lapse.Person), MembershipFeature.Reminder(desk.Lapse.Id),
                Priority.Waiting, MembershipFeature.Reminded, notBefore: daytime);
            return Answer.Done;
        }, stop);
    }

    /// <summary>Nothing for someone who is eligible again, excluded or gone when the hour comes.</summary>
    public async Task<Message?> Draw(Tx tx, string id)
    {
        if (await tx.FindLapse(Guid.ParseExact(id, "n")) is not { Status: LapseStatus.Reminded } lapse || await LapseDesk.Find(tx, lapse.Id, lapse.Person) is not { } theirs) return null;
        if (!(await theirs.Line(tx, clock.GetUtcNow())).Holds) return null;
        var facilitators = (await tx.Holders(theirs.Community.Id, Role.Facilitator)).Where(holder => holder != lapse.Person).ToList();
        return Message.Saying(theirs.Texts.Reminder(theirs.Community.Name, theirs.Language.People(facilitators)));
    }

    /// <summary>Sent, the list says so; refused by Slack, or with nothing left to say, nobody was reminded and it may be done again.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Key.Split(':') is not ["membership", var id, "reminder", ..] || await tx.FindLapse(Guid.ParseExact(id, "n")) is not { } lapse) return;
        if (outcome.Ts is null) await tx.MarkNotReminded(lapse.Id);
        await show.Redraw(tx, lapse.Page);
    }
}
