using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>What the letter of the day says to those who prepare meetings. Nothing is left to say once a meeting is scheduled, or to somebody who prepares them no more.</summary>
public sealed class DrawPrompts(TimeProvider clock)
{
    public async Task<LetterPart?> Prompt(Tx tx, MeetingSlot slot, UserId reader)
    {
        if (slot.Month is not { } month || await ForWhoPrepares(tx, slot.Community, reader) is not { } community || community.Meetings is not { } series || await tx.MeetingOf(community.Id, month) is not null) return null;
        var (language, now) = (await tx.LanguageOf(reader, community), clock.GetUtcNow());
        if (await Instead(tx, community, month, reader, language, community.DayAt(now)) is { } instead) return await LettersFeature.WasTold(tx, MeetingsFeature.PromptFor(slot), reader) ? LetterPart.Of(community, instead) : null;
        var given = await tx.GivenMonth(community.Id, month);
        var askedBy = given?.To == reader ? given?.By : null;
        if (await Months.Open(tx, community, month, now) is { } open)
            return open.Cancelled is { WasGivenUp: true } ? null : PreparingViews.AnotherDay(language, community, open, open.Dates(community, now), community.DayAt(now), await Others(open.StageAt(community, now)), askedBy, isByReader: open.Cancelled?.ChangedBy == reader);
        if (community.ExpectedIn(month) is not { } expected || community.StartOn(expected.Suggested) <= now) return null;
        var days = Period.DaysBetween(community.DayAt(now), expected.Suggested);
        // Moved further by a change of the series, it is asked for as at first.
        var stage = Prompting.StageAt(days, series.PromptDaysBefore) ?? PromptStage.Ask;
        // Those who prepare are not told of themselves that nobody did.
        if (stage == PromptStage.Call && !(await PromptAnimators.Called(tx, community, community.DayAt(now))).Contains(reader)) stage = PromptStage.Remind;
        return PreparingViews.Prompt(language, community, expected, stage, days, await Others(stage), askedBy);

        async Task<IReadOnlyList<UserId>> Others(PromptStage by) => [.. (await PromptAnimators.Asked(tx, community, month, by, community.DayAt(now))).Where(who => who != reader)];
    }

    /// <summary>What became of it for this reader, in the place of being asked; null while they are.</summary>
    private static async Task<Mrkdwn?> Instead(Tx tx, CommunitySettings community, YearMonth month, UserId reader, Language language, LocalDate today)
    {
        var t = PreparingTexts.All.In(language);
        if (await tx.SkippedMonth(community.Id, month) is var (by, why)) return t.SkippedBy(MeetingsViews.Month(language, month), by == reader ? null : by, why);
        return await tx.GivenMonth(community.Id, month) is var (to, _) && to != reader && !(await PromptAnimators.Called(tx, community, today)).Contains(reader) ? t.GivenTo(MeetingsViews.Month(language, month), to) : null;
    }

    public async Task<LetterPart?> Missed(Tx tx, MeetingSlot slot, UserId reader)
    {
        if (slot.Month is not { } month || await ForWhoPrepares(tx, slot.Community, reader) is not { } community || await tx.MeetingOf(community.Id, month) is not null) return null;
        var again = community.ExpectedBefore(month) is { } before && await tx.WasWithoutMeeting(community.Id, before.Month);
        var (language, now) = (await tx.LanguageOf(reader, community), clock.GetUtcNow());
        if (await tx.SkippedMonth(community.Id, month) is var (by, why)) return LetterPart.Of(community, PreparingTexts.All.In(language).SkippedBy(MeetingsViews.Month(language, month), by == reader ? null : by, why));
        var lack = await tx.CancelledOf(community.Id, month) is { } cancelled ? cancelled.WasGivenUp ? Lack.NoDateFound : Lack.Cancelled : Lack.NobodyScheduled;
        var next = await MeetingsFeature.ToCome(tx, community, now) is [var first, ..] ? first : null;
        return PreparingViews.Missed(language, community, month, lack, Months.IsOver(community, month, now), again, await Months.NotScheduled(tx, community, now), community.DayAt(now), next);
    }

    public async Task<LetterPart?> DateWanted(Tx tx, Guid id, UserId reader)
    {
        if (await tx.FindMeeting(id) is not { Status: MeetingStatus.Postponed } it || await ForWhoPrepares(tx, it.Community, reader) is not { } community) return null;
        var left = LookForDates.GivenUpOn(community, it) - community.DayAt(clock.GetUtcNow());
        return PostponingViews.DateWanted(await tx.LanguageOf(reader, community), community, it, NewDates.For(community, it.Details.Start, clock.GetUtcNow()), community.DayAt(clock.GetUtcNow()), Math.Max(0, left.Days));
    }

    public async Task<LetterPart?> Topics(Tx tx, Guid id, UserId reader)
    {
        if (await tx.FindMeeting(id) is not { } it || !it.IsToCome(clock.GetUtcNow()) || await ForWhoPrepares(tx, it.Community, reader) is not { } community) return null;
        return await tx.TopicsFor(id) is { Count: > 0 } topics ? PreparingViews.Topics(await tx.LanguageOf(reader, community), community, it, topics) : null;
    }

    private static async Task<CommunitySettings?> ForWhoPrepares(Tx tx, string id, UserId reader) =>
        await tx.FindCommunity(id) is { } community && Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(id, reader)) ? community : null;
}
