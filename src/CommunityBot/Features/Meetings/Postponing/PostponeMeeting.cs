using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Puts a meeting off, to a date proposed or to one that is still to be found; everyone who answered is told at once, and why, and the channel when its turn comes.</summary>
public sealed class PostponeMeeting(Database db, SlackApi slack, Acted acted, TellOfMeeting tell, TimeProvider clock)
{
    /// <summary>Chosen by who does not know yet.</summary>
    internal const string Later = "later";

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.ScheduleMeeting, async desk =>
        {
            if (desk.TooLate(clock.GetUtcNow()) is { } why) return MeetingDesk.Whispered(desk.Language, why);
            form = PostponingViews.Form(desk.Language, desk.Community, desk.It, NewDates.For(desk.Community, desk.It.Details.Start, clock.GetUtcNow()), desk.Community.DayAt(clock.GetUtcNow()), (await tx.AnswersTo(desk.It.Id)).Everyone.Count);
            return Answer.Done;
        }, MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => MeetingDesk.At(tx, form.Carried, form.User, Act.ScheduleMeeting, async desk =>
    {
        var (it, now, typed, chosen) = (desk.It, clock.GetUtcNow(), form[MeetingsFeature.Why]?.Trim() ?? "", form[MeetingsFeature.NewDate]);
        if (desk.TooLate(now) is { } why) return MeetingDesk.Instead(desk.Language, why, typed);
        if (typed.Length == 0) return Answer.Error(MeetingsFeature.Why, desk.Texts.Missing);
        if (typed.Length > CancelMeeting.WhyAtMost) return Answer.Error(MeetingsFeature.Why, desk.Texts.TooLong(CancelMeeting.WhyAtMost));
        DateTimeOffset? to = null;
        if (chosen != Later)
        {
            if (!long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return Answer.Error(MeetingsFeature.NewDate, desk.Texts.Missing);
            to = DateTimeOffset.FromUnixTimeSeconds(seconds);
            if (to <= now) return Answer.Error(MeetingsFeature.NewDate, desk.Texts.Past);
        }

        var changed = it with { Reason = typed, Sequence = it.Sequence + 1, ChangedBy = form.User, ChangedAt = now };
        changed = to is { } start
            ? changed with { Details = it.Details with { Start = start }, LastMove = new(it.Details.Start, form.User, changed.Sequence, now) }
            : changed with { Status = MeetingStatus.Postponed, LastMove = null };
        await tx.SaveMeeting(changed);
        await tx.Audit(desk.Community, form.User, "meeting_postponed", MeetingsSql.Key(it.Id), it.Details.Topic, now);
        return Answer.Update(MeetingFormViews.Postponed(desk.Language, desk.Community, changed, it.Details.Start, await tell.Follow(tx, desk.Community, changed, it), now));
    }, (language, why) => MeetingDesk.Instead(language, why, form[MeetingsFeature.Why])), stop);
}
