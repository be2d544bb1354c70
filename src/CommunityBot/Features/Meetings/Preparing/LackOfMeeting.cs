using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>The next meeting of the series: missing from when it is asked for, while nobody has scheduled it.</summary>
public sealed class LackOfMeeting(TimeProvider clock)
{
    public async Task<Missing?> Look(Tx tx, CommunitySettings community, Week week, UserId reader)
    {
        var now = clock.GetUtcNow();
        if (community.Meetings is not { } series || await Months.NotScheduled(tx, community, now) is not { } expected) return null;
        if (Prompting.StageAt(Period.DaysBetween(community.DayAt(now), expected.Suggested), series.PromptDaysBefore) is not { } stage) return null;
        if (await tx.GivenMonth(community.Id, expected.Month) is var (to, _) && to != reader) return null;
        // A letter of this week asks for it already.
        if (await LettersFeature.IsTold(tx, MeetingsFeature.PromptFor(new(community.Id, expected.Month)), reader, week.Monday)) return null;
        var language = await tx.LanguageOf(reader, community);
        var month = MeetingsViews.Month(language, expected.Month);
        return new(
            PreparingViews.WithOthers(language, PreparingTexts.All.In(language).Lacks(month, language.LongDay(expected.Suggested, community.DayAt(now))), [.. (await PromptAnimators.Asked(tx, community, expected.Month, stage, community.DayAt(now))).Where(who => who != reader)]),
            MeetingsFeature.Schedule.Button(MeetingsTexts.All.In(language).ScheduleMonth(month), new(community.Id, expected.Month)).Aloud(language, community.Name));
    }
}
