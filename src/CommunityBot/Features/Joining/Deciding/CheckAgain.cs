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
            return Reply.Whisper(!read ? desk.Texts.SlackSilent : (await desk.Finding(tx, clock.GetUtcNow())).Eligibility switch
            {
                Eligibility.Eligible => desk.Texts.CheckedEligible,
                Eligibility.NotVerifiable => desk.Texts.CheckedNoWay,
                _ => desk.Texts.CheckedNot,
            });
        }, stop);
    }

    private async Task<bool> ReadProfile(Guid id, CancellationToken stop)
    {
        if (await db.Read(tx => tx.FindRequest(id), stop) is not { } request) return false;
        try
        {
            await people.Fresh(request.Person, stop);
            return true;
        }
        catch (SlackException)
        {
            return false;
        }
    }
}
