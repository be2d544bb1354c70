using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The person takes the request back, as long as nobody has decided.</summary>
public sealed class WithdrawRequest(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Withdraw(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await Desk.Hold(tx, press.Carried, press.User) is not { } desk || desk.Request.Person != press.User) return await Reply.Gone(tx, press.User);
        var t = AskingTexts.All.In(desk.Language);
        var now = clock.GetUtcNow();
        var withdrawn = desk.Request with { Status = JoinStatus.Withdrawn, DecidedBy = press.User, DecidedAt = now };
        if (!await tx.Decide(withdrawn)) return Reply.Whisper(t.WithdrawTooLate);
        await tx.Remember(desk.Community, withdrawn, HistoryStep.Withdrawn, press.User, now);
        await desk.Redraw(tx, outbox);
        await AskQuestion.RedrawOpen(tx, outbox, press.Carried);
        return Reply.Whisper(t.WithdrawDone);
    }, stop);
}
