using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Reads the person's profile and the directory again, and draws the message from them.</summary>
public sealed class CheckWalkIn(Database db, Acted acted, Outbox outbox, People people, TimeProvider clock)
{
    public async Task<Answer> Check(Press<Guid> press, CancellationToken stop)
    {
        if (await db.Read(tx => tx.FindWalkIn(press.Carried), stop) is { Status: WalkInStatus.Waiting } waiting) await people.ReadAgain(waiting.Person, stop);
        return await acted.Once(press.DeliveryKey, async tx =>
        {
            var (at, instead) = await Doorstep.Hold(tx, press.Carried, press.User);
            if (at is null) return instead!;
            await WalkInsFeature.Redraw(tx, outbox, at.WalkIn);
            var person = await tx.FindPerson(at.WalkIn.Person);
            if (at.KindOf(person) is var kind and not AccountKind.Person) return Reply.Whisper(at.Texts.CannotBeMember(kind));
            var found = (await tx.EligibilityOf(at.Community, person?.Email, clock.GetUtcNow())).Eligibility;
            var t = DecisionTexts.All.In(at.Language);
            return Reply.Whisper(found switch
            {
                Eligibility.Eligible => t.CheckedEligible,
                Eligibility.NotVerifiable => person is null ? t.SlackSilent : t.CheckedNoWay,
                _ => Mrkdwn.Join("\n", [t.CheckedNot, at.Texts.ByRequestOnly]),
            });
        }, stop);
    }
}
