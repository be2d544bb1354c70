using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Somebody says whether they come; the latest answer counts.</summary>
public sealed class AnswerMeeting(Acted acted, Outbox outbox, TellOfMeeting tell, TimeProvider clock)
{
    public Task<Answer> Press(Press<Guid> press, Coming coming, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => MeetingDesk.At(tx, press.Carried, press.User, Act.AnswerMeeting, async desk =>
    {
        var now = clock.GetUtcNow();
        if (desk.TooLate(now) is { } why) return MeetingDesk.Whispered(desk.Language, why);
        await tx.SaveAnswer(desk.Community, desk.It.Id, press.User, coming, now);
        var isRecalled = coming != Coming.No && await tell.RemindSoon(tx, desk.It, press.User);
        await tell.RedrawCounts(tx, desk.It);
        // One's own answer alone shows there.
        outbox.RefreshHomes(tx, press.User);
        // The list it was pressed in shows what was answered; what everybody sees is drawn again by itself.
        return press.IsAlone
            ? Answer.Replace(await ShowMeetings.Draw(tx, desk.Community, press.User, desk.Language, now, MeetingsViews.NotedWords(desk.Language, desk.It, coming, isRecalled)))
            : Answer.Whisper(MeetingsViews.Noted(desk.Language, desk.It, coming, isRecalled));
    }, MeetingDesk.Whispered), stop);
}
