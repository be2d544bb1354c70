using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The person takes the request back, as long as nobody has decided.</summary>
public sealed class WithdrawRequest(Acted acted, Outbox outbox, SlackApi slack, TimeProvider clock)
{
    public async Task<Answer> Withdraw(Press<Guid> press, CancellationToken stop)
    {
        var said = (Language: Language.French, Text: (Mrkdwn?)null);
        var answer = await acted.Once(press.DeliveryKey, async tx =>
        {
            if (await Desk.Hold(tx, press.Carried, press.User) is not { } desk || desk.Request.Person != press.User) return await Reply.Gone(tx, press.User);
            var now = clock.GetUtcNow();
            var withdrawn = desk.Request with { Status = JoinStatus.Withdrawn, DecidedBy = press.User, DecidedAt = now };
            var done = await tx.Decide(withdrawn);
            if (done)
            {
                await tx.Remember(desk.Community, withdrawn, HistoryStep.Withdrawn, press.User, now);
                await desk.Redraw(tx, outbox);
                await AskQuestion.RedrawOpen(tx, outbox, press.Carried);
            }
            var t = AskingTexts.All.In(desk.Language);
            said = (desk.Language, done ? t.WithdrawDone : t.WithdrawTooLate);
            return Reply.Whisper(said.Text!);
        }, stop);
        // Pressed in a modal, where nothing can be whispered: the modal itself says it.
        if (press.ViewId is not { } view || said.Text is null) return answer;
        await slack.UpdateModal(view, Reply.Notice(said.Language, AskingTexts.All.In(said.Language).FormTitle, new Section(said.Text)), stop);
        return Answer.Done;
    }
}
