using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Arrivals;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The invitation to the channel: what follows its success, what is shown of its failure, and trying it again.</summary>
public sealed class LetIn(Acted acted, Outbox outbox, ArrivalsFeature arrivals, TimeProvider clock)
{
    /// <summary>Queues the invitation. Its key counts the tries, so that each is one row.</summary>
    internal static Task Invite(Tx tx, Outbox outbox, CommunitySettings community, JoinRequest request) => outbox.Invite(tx,
        string.Create(CultureInfo.InvariantCulture, $"joining:{JoiningSql.Key(request.Id)}:invite:{request.Attempt}"),
        community.Channel, request.Person, JoiningFeature.Invited, string.Create(CultureInfo.InvariantCulture, $"{JoiningSql.Key(request.Id)}.{request.Attempt}"));

    /// <summary>Slack answered: inside, with a welcome and an arrival; or not, and the card says why. An answer to an invitation since undone changes nothing.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        var (id, attempt) = outcome.About.Split('.') is [var key, var count] ? (Guid.ParseExact(key, "n"), int.Parse(count, CultureInfo.InvariantCulture)) : default;
        if (await tx.FindRequest(id) is not { } told) return;
        // An undoing may be under way: what it leaves is read once it is through.
        await tx.Hold(told.Community);
        if (await tx.FindRequest(id) is not { Status: JoinStatus.Approved } request || request.Attempt != attempt) return;
        // Excluded meanwhile: the removal is on its way behind the invitation.
        if (!await tx.IsMember(request.Community, request.Person)) return;
        if (!outcome.Succeeded)
        {
            await tx.SaveInviteError(request, outcome.Code ?? "unknown");
        }
        else if (await tx.SaveEntered(request, clock.GetUtcNow()))
        {
            var person = await tx.FindPerson(request.Person);
            await arrivals.Begin(tx, new Newcomer(request.Community, request.Person, request.Answers.Introduction, person?.FirstName ?? person?.Name ?? ""));
        }
        await Desk.Redraw(tx, outbox, request);
    }

    public Task<Answer> TryAgain(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await Desk.Hold(tx, press.Carried, press.User) is not { } desk) return await Reply.Gone(tx, press.User);
        if (await desk.Refusal(tx, Act.DecideJoinRequest) is { } refusal) return Reply.Whisper(refusal);
        if (desk.Request.Status != JoinStatus.Approved) return Reply.Whisper(desk.Standing());
        if (!await tx.IsMember(desk.Community.Id, desk.Request.Person)) return Reply.Whisper(desk.Texts.NoLongerMember);
        if (!await tx.InviteAgain(desk.Request)) return Reply.Whisper(desk.Texts.NothingToRetry);
        await Invite(tx, outbox, desk.Community, desk.Request with { Attempt = desk.Request.Attempt + 1 });
        await desk.Redraw(tx, outbox);
        return Answer.Done;
    }, stop);
}
