using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using CommunityBot.Durability;

namespace CommunityBot.Features.Meetings;

/// <summary>An animator says when and where the community meets, and about what: for a month of the series, or specially.</summary>
public sealed class ScheduleMeeting(Database db, SlackApi slack, People people, Acted acted, TellOfMeeting tell, TimeProvider clock)
{
    public async Task<Answer> Open(Press<MeetingSlot> press, CancellationToken stop)
    {
        var zone = (await people.Soon(press.User, stop))?.TimeZone;
        Modal? form = null;
        var answer = await db.Read(tx => AtDesk(tx, press.Carried, press.User, async (community, language) =>
        {
            if (await Taken(tx, press.Carried) is { } taken) return MeetingDesk.Whispered(language, AlreadyThere(language, taken));
            var expected = press.Carried.Month is { } month ? community.ExpectedIn(month) : null;
            var (now, asked) = (clock.GetUtcNow(), press.Carried.Month);
            DateTimeOffset? other = asked is { } of && await Months.Open(tx, community, of, now) is { } open ? open.Dates(community, now).Cast<DateTimeOffset?>().FirstOrDefault() : null;
            form = MeetingFormViews.Schedule(language, community, press.Carried, expected, other, now, zone ?? community.TimeZone);
            return Answer.Done;
        }, MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<MeetingSlot> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        await tx.Hold(form.Carried.Community);
        return await AtDesk(tx, form.Carried, form.User, async (community, language) =>
        {
            if (await Taken(tx, form.Carried) is { } taken) return MeetingDesk.Instead(language, AlreadyThere(language, taken), MeetingForm.Typed(form));
            var (t, now) = (MeetingsTexts.All.In(language), clock.GetUtcNow());
            var (plan, errors) = MeetingForm.Read(form, t, now, at => MeetingForm.OutsideOf(language, community, form.Carried.Month, at, now));
            if (plan is null) return Answer.Errors([.. errors]);
            var it = new Meeting
            {
                Id = Guid.CreateVersion7(now), Community = community.Id, Month = form.Carried.Month, Status = MeetingStatus.Scheduled, Details = plan,
                ScheduledBy = form.User, ScheduledAt = now, ChangedAt = now,
            };
            await tx.AddMeeting(community, it);
            if (it.Month is { } its) await tx.HasItsMeeting(community.Id, its);
            await tx.Audit(community, form.User, "meeting_scheduled", MeetingsSql.Key(it.Id), plan.Topic, now);
            return Answer.Update(MeetingFormViews.Scheduled(language, community, it, await tell.Announce(tx, community, it), now));
        }, (language, why) => MeetingDesk.Instead(language, why, MeetingForm.Typed(form)));
    }, stop);

    private static async Task<Answer> AtDesk(Tx tx, MeetingSlot slot, UserId user, Func<CommunitySettings, Language, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (await tx.FindCommunity(slot.Community) is not { } community)
        {
            var unknown = await tx.LanguageOf(user);
            return refuse(unknown, MeetingsTexts.All.In(unknown).Gone);
        }
        var language = await tx.LanguageOf(user, community);
        return Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, user))
            ? await step(community, language)
            : refuse(language, await MeetingDesk.Refusal(tx, MeetingsTexts.All.In(language), community, Act.ScheduleMeeting));
    }

    /// <summary>The meeting of that month, where somebody has scheduled it.</summary>
    private static async Task<Meeting?> Taken(Tx tx, MeetingSlot slot) => slot.Month is { } month ? await tx.MeetingOf(slot.Community, month) : null;

    private static Mrkdwn AlreadyThere(Language language, Meeting taken) =>
        MeetingsTexts.All.In(language).AlreadyScheduled(taken.ScheduledBy, MeetingsViews.Moment(language, taken.Details.Start), taken.Details.Topic);
}
