using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>What one answers to being asked for a month's meeting: somebody else prepares it, or there is none that month, and why.</summary>
public sealed class AnswerPrompt(Database db, SlackApi slack, Acted acted, LettersFeature letters, TellWhoPrepares tell, TimeProvider clock)
{
    public async Task<Answer> Choose(Press<ChosenOfPrompt> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => At(tx, press.Carried.Slot, press.User, async (community, month, language) =>
        {
            if (press.Carried.Choice == PromptChoice.Skip && await Months.WithoutBeside(tx, community, month, clock.GetUtcNow()) is { } beside) return MeetingDesk.Whispered(language, PreparingTexts.All.In(language).NotTwoSkipped(MeetingsViews.Month(language, beside)));
            if (press.Carried.Choice == PromptChoice.HandOver)
            {
                var others = (await tx.HoldersThere(community.Id, [.. Permissions.RolesAllowed(Act.ScheduleMeeting)])).Where(one => one != press.User).ToList();
                form = PreparingViews.HandOver(language, press.Carried.Slot, others.Count == 0 ? null : language.People(others));
            }
            else form = PreparingViews.Skip(language, community, press.Carried.Slot);
            return Answer.Done;
        }, MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> HandOver(Submission<MeetingSlot> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        await tx.Hold(form.Carried.Community);
        return await At(tx, form.Carried, form.User, async (community, month, language) =>
        {
            var (t, now) = (PreparingTexts.All.In(language), clock.GetUtcNow());
            if (form[MeetingsFeature.Preparer] is not { } other) return Answer.Error(MeetingsFeature.Preparer, MeetingsTexts.All.In(language).Missing);
            if (other == form.User) return Answer.Error(MeetingsFeature.Preparer, t.SomebodyElse);
            if (!Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, other))) return Answer.Error(MeetingsFeature.Preparer, t.MayNotPrepare);
            await tx.MarkAsked(community, month, now, community.ExpectedIn(month) is { } expected ? community.LocalStartOn(expected.Suggested) : null);
            await tx.GiveMonth(community.Id, month, other, form.User);
            await letters.Add(tx, $"meeting:{form.Carried}:given:{form.DeliveryKey}", other, community, MeetingsFeature.PromptFor(form.Carried), usefulUntil: Months.End(community, month));
            await letters.Refresh(tx, MeetingsFeature.PromptFor(form.Carried));
            return Answer.Update(PreparingViews.HandedOver(language, other));
        }, (language, why) => MeetingDesk.Instead(language, why));
    }, stop);

    public Task<Answer> Skip(Submission<MeetingSlot> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        await tx.Hold(form.Carried.Community);
        var typed = form[MeetingsFeature.Why]?.Trim() ?? "";
        return await At(tx, form.Carried, form.User, async (community, month, language) =>
        {
            var (t, now) = (MeetingsTexts.All.In(language), clock.GetUtcNow());
            if (await Months.WithoutBeside(tx, community, month, now) is { } beside) return MeetingDesk.Instead(language, PreparingTexts.All.In(language).NotTwoSkipped(MeetingsViews.Month(language, beside)), typed);
            if (typed.Length == 0) return Answer.Error(MeetingsFeature.Why, t.Missing);
            if (typed.Length > CancelMeeting.WhyAtMost) return Answer.Error(MeetingsFeature.Why, t.TooLong(CancelMeeting.WhyAtMost));
            await tx.MarkAsked(community, month, now, community.ExpectedIn(month) is { } expected ? community.LocalStartOn(expected.Suggested) : null);
            await tx.MarkMissed(community.Id, month, now);
            await tx.SkipMonth(community.Id, month, form.User, typed);
            await tx.Audit(community, form.User, "month_skipped", MeetingSlot.Pattern.Format(month), MeetingSlot.Pattern.Format(month), now);
            await tell.OfMissed(tx, community, month);
            await letters.Refresh(tx, MeetingsFeature.PromptFor(form.Carried));
            return Answer.Done;
        }, (language, why) => MeetingDesk.Instead(language, why, typed));
    }, stop);

    /// <summary>Runs the step for who prepares meetings, while the month's is still asked for; otherwise says why not.</summary>
    private static async Task<Answer> At(Tx tx, MeetingSlot slot, UserId user, Func<CommunitySettings, YearMonth, Language, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (slot.Month is not { } month || await tx.FindCommunity(slot.Community) is not { } community)
        {
            var unknown = await tx.LanguageOf(user);
            return refuse(unknown, MeetingsTexts.All.In(unknown).Gone);
        }
        var language = await tx.LanguageOf(user, community);
        if (!Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, user))) return refuse(language, await MeetingDesk.Refusal(tx, MeetingsTexts.All.In(language), community, Act.ScheduleMeeting));
        if (await tx.MeetingOf(community.Id, month) is { } taken) return refuse(language, MeetingsTexts.All.In(language).AlreadyScheduled(taken.ScheduledBy, MeetingsViews.Moment(language, taken.Details.Start), taken.Details.Topic));
        if (await tx.SkippedMonth(community.Id, month) is { } skipped) return refuse(language, PreparingTexts.All.In(language).SkippedBy(MeetingsViews.Month(language, month), skipped.By == user ? null : skipped.By, skipped.Why));
        return await step(community, month, language);
    }
}
