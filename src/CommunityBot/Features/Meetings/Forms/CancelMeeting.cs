using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Cancels a meeting and says why to everyone who answered, and in the channel.</summary>
public sealed class CancelMeeting(Database db, SlackApi slack, Acted acted, TellOfMeeting tell, TimeProvider clock)
{
    internal const int WhyAtMost = 500;

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.ScheduleMeeting, async desk =>
        {
            if (desk.TooLate(clock.GetUtcNow()) is { } why) return MeetingDesk.Whispered(desk.Language, why);
            if (await Months.WithoutBeside(tx, desk.Community, desk.It.Month, clock.GetUtcNow()) is { } beside) return MeetingDesk.Whispered(desk.Language, PostponingTexts.All.In(desk.Language).NotTwice(MeetingsViews.Month(desk.Language, beside)));
            form = MeetingFormViews.Cancel(desk.Language, desk.Community, desk.It, (await tx.AnswersTo(desk.It.Id)).Everyone.Count);
            return Answer.Done;
        }, MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => MeetingDesk.At(tx, form.Carried, form.User, Act.ScheduleMeeting, async desk =>
    {
        var (it, now, typed) = (desk.It, clock.GetUtcNow(), form[MeetingsFeature.Why]?.Trim() ?? "");
        if (desk.TooLate(now) is { } why) return MeetingDesk.Instead(desk.Language, why, typed);
        if (await Months.WithoutBeside(tx, desk.Community, it.Month, now) is { } beside) return MeetingDesk.Instead(desk.Language, PostponingTexts.All.In(desk.Language).NotTwice(MeetingsViews.Month(desk.Language, beside)), typed);
        if (typed.Length == 0) return Answer.Error(MeetingsFeature.Why, desk.Texts.Missing);
        if (typed.Length > WhyAtMost) return Answer.Error(MeetingsFeature.Why, desk.Texts.TooLong(WhyAtMost));
        var cancelled = it with { Status = MeetingStatus.Cancelled, LastMove = null, Reason = typed, Sequence = it.Sequence + 1, ChangedBy = form.User, ChangedAt = now };
        await tx.SaveMeeting(cancelled);
        // From now on the month is missed, unless another meeting takes its place.
        if (it.Month is { } month && desk.Community.ExpectedIn(month) is { } expected) await tx.MarkAsked(desk.Community, month, now, desk.Community.LocalStartOn(expected.Suggested));
        await tx.Audit(desk.Community, form.User, "meeting_cancelled", MeetingsSql.Key(it.Id), it.Details.Topic, now);
        return Answer.Update(MeetingFormViews.Cancelled(desk.Language, desk.Community, cancelled, await tell.Follow(tx, desk.Community, cancelled, it), now));
    }, (language, why) => MeetingDesk.Instead(language, why, form[MeetingsFeature.Why])), stop);
}
