using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Moves a meeting, or changes what is said of it; made remote, its place goes and its link is asked for.</summary>
public sealed class ChangeMeeting(Database db, SlackApi slack, People people, Acted acted, TellOfMeeting tell, TimeProvider clock)
{
    public async Task<Answer> Open(Press<Guid> press, bool remote, CancellationToken stop)
    {
        var zone = (await people.Soon(press.User, stop))?.TimeZone;
        Modal? form = null;
        var answer = await db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.ScheduleMeeting, async desk =>
        {
            if (desk.TooLateToChange(clock.GetUtcNow()) is { } why) return MeetingDesk.Whispered(desk.Language, why);
            var start = desk.It.Status == MeetingStatus.Postponed ? NewDates.For(desk.Community, desk.It.Details.Start, clock.GetUtcNow()).Cast<DateTimeOffset?>().FirstOrDefault() : desk.It.Details.Start;
            form = MeetingFormViews.Change(desk.Language, desk.It, start, await tx.TopicsFor(desk.It.Id), remote, zone ?? desk.Community.TimeZone);
            return Answer.Done;
        }, MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<MeetingEdition> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => MeetingDesk.At(tx, form.Carried.Meeting, form.User, Act.ScheduleMeeting, async desk =>
    {
        var (it, now) = (desk.It, clock.GetUtcNow());
        if (desk.TooLateToChange(now) is { } why) return MeetingDesk.Instead(desk.Language, why, MeetingForm.Typed(form));
        if (it.Sequence != form.Carried.Sequence) return MeetingDesk.Instead(desk.Language, desk.Texts.ChangedMeanwhile(it.ChangedBy ?? it.ScheduledBy), MeetingForm.Typed(form));
        // Neither the day it has nor one I propose for a meeting put off is refused.
        var (plan, errors) = MeetingForm.Read(form, desk.Texts, now, at => NewDates.For(desk.Community, it.Details.Start, now).Prepend(it.Details.Start).Any(date => desk.Community.DayAt(date) == desk.Community.DayAt(at))
            ? null : MeetingForm.OutsideOf(desk.Language, desk.Community, it.Month, at, now));
        if (plan is null) return Answer.Errors([.. errors]);
        if (plan == it.Details && it.Status == MeetingStatus.Scheduled) return Answer.Update(MeetingFormViews.Unchanged(desk.Language));

        var changed = it with { Status = MeetingStatus.Scheduled, Details = plan, Sequence = it.Sequence + 1, ChangedBy = form.User, ChangedAt = now };
        // A correction leaves the news of an earlier move as it is: not everybody may have read it yet.
        var isMoved = plan.Start != it.Details.Start || it.Status == MeetingStatus.Postponed;
        if (isMoved) changed = changed with { Reason = null, LastMove = new(it.Details.Start, form.User, changed.Sequence, now) };
        await tx.SaveMeeting(changed);
        await tx.Audit(desk.Community, form.User, isMoved ? "meeting_moved" : "meeting_changed", MeetingsSql.Key(it.Id), plan.Topic, now);
        return Answer.Update(MeetingFormViews.Changed(desk.Language, desk.Community, changed, isMoved, remote: !form.Has(MeetingsFeature.Place), await tell.Follow(tx, desk.Community, changed, it), now));
    }, (language, why) => MeetingDesk.Instead(language, why, MeetingForm.Typed(form))), stop);
}
