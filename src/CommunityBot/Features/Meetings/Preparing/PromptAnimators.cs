using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>Each morning: asks for the meetings that nobody has scheduled, and tells of the month that passed without one.</summary>
public sealed class PromptAnimators(LettersFeature letters, TellWhoPrepares tell, TimeProvider clock)
{
    /// <summary>That a month was missed is news for so long after it: what a bot that was away finds later is noted alone.</summary>
    private static readonly TimeSpan IsNews = TimeSpan.FromDays(14);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        await tx.Hold(community.Id);
        var now = clock.GetUtcNow();
        await FollowSeries(tx, community, now);
        await LookBack(tx, community, now);
        await AskForAnotherDay(tx, community, now);
        if (community.Meetings is not { } series) return;
        foreach (var expected in community.ExpectedFrom(now))
        {
            if (Prompting.StageAt(Period.DaysBetween(community.DayAt(now), expected.Suggested), series.PromptDaysBefore) is not { } stage) break;
            if (await tx.HadMeeting(community.Id, expected.Month) || await tx.SkippedMonth(community.Id, expected.Month) is not null) continue;
            var isFirst = await tx.MarkAsked(community, expected.Month, now, community.LocalStartOn(expected.Suggested));
            var slot = new MeetingSlot(community.Id, expected.Month);
            foreach (var who in await ToAsk(tx, community, expected.Month, stage, isFirst, community.DayAt(now)))
                await letters.Add(tx, $"meeting:{slot}:{expected.Suggested:uuuu-MM-dd}:{stage}:{who}", who, community, MeetingsFeature.PromptFor(slot), usefulUntil: community.StartOn(expected.Suggested));
        }
    }

    /// <summary>Who is called where those who prepare have scheduled nothing: of the pilots, else of the facilitators, those who do not rest.</summary>
    internal static async Task<IReadOnlyList<UserId>> Called(Tx tx, CommunitySettings community, LocalDate today) =>
        await tx.FirstThere(community.Id, await RhythmFeature.Resting(tx, community, today), [Role.Pilot], [Role.Facilitator]);

    /// <summary>Everybody who has been asked for that month's meeting by then: nobody need wonder who else was. Where all who prepare it rest, who is called is asked in their place.</summary>
    internal static async Task<IReadOnlyList<UserId>> Asked(Tx tx, CommunitySettings community, YearMonth month, PromptStage stage, LocalDate today)
    {
        var (resting, called) = (await RhythmFeature.Resting(tx, community, today), await Called(tx, community, today));
        var preparing = (await MeetingsFeature.PreparersOf(tx, community, month)).Where(who => !resting.Contains(who)).ToList();
        return preparing.Count == 0 ? called : stage == PromptStage.Call ? [.. preparing.Union(called)] : preparing;
    }

    /// <summary>Those who prepare, then those who lead. Where nobody was asked before, such as for a series that is new, both: who leads is not told of others what nobody asked them.</summary>
    private static async Task<IReadOnlyList<UserId>> ToAsk(Tx tx, CommunitySettings community, YearMonth month, PromptStage stage, bool isFirst, LocalDate today) =>
        stage == PromptStage.Call && !isFirst ? await Called(tx, community, today) : await Asked(tx, community, month, stage, today);

    /// <summary>
    /// The day of a month is past and nobody had scheduled its meeting, or it was cancelled: the month is not over. Those who prepare are asked for another day on the
    /// morning after, and each week from then on, with who leads, while it has a day left that would do.
    /// </summary>
    private async Task AskForAnotherDay(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var open in await Months.Open(tx, community, now))
        {
            var (month, since) = (open.Expected.Month, open.Since(community));
            var (wasAsked, isMissed) = await tx.Asked(community.Id, month);
            if (open.IsSkipped || isMissed || !wasAsked || since >= community.DayAt(now)) continue;
            var (slot, weeks) = (new MeetingSlot(community.Id, month), open.WeeksAt(community, now));
            if (weeks > 0 && open.Dates(community, now).Count == 0) continue;
            foreach (var who in await Asked(tx, community, month, open.StageAt(community, now), community.DayAt(now)))
                await letters.Add(tx, $"meeting:{slot}:another:{since:uuuu-MM-dd}:{TimeOf(weeks)}:{who}", who, community, MeetingsFeature.PromptFor(slot), usefulUntil: Months.End(community, month));
        }
    }

    /// <summary>The time of asking, in a letter's key.</summary>
    internal static string TimeOf(int weeks) => weeks switch { 0 => "first", 1 => "again", _ => weeks.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Where the series was changed, or a break came in between, what was asked for is asked for no more; its new day is, when its turn comes.</summary>
    private async Task FollowSeries(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var (month, askedFor) in await tx.MonthsAsked(community.Id))
        {
            var expected = community.ExpectedIn(month);
            var isAsItWas = expected is not null && (askedFor is null || askedFor == community.LocalStartOn(expected.Suggested));
            if (isAsItWas || await tx.HadMeeting(community.Id, month)) continue;
            // A day that is past by the new rule alone was nobody's to keep.
            if (expected is null || community.StartOn(expected.Suggested) <= now) await tx.ForgetAsked(community.Id, month);
            else await tx.MoveAsked(community.Id, month, community.LocalStartOn(expected.Suggested));
            await letters.Refresh(tx, MeetingsFeature.PromptFor(new(community.Id, month)));
        }
    }

    /// <summary>A month that was asked about, and is over without a meeting, is missed. One of long ago is told to nobody.</summary>
    private async Task LookBack(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var (month, _) in await tx.MonthsAsked(community.Id))
        {
            if (community.ExpectedIn(month) is null || !Months.IsOver(community, month, now) || await tx.MeetingOf(community.Id, month) is not null || !await tx.MarkMissed(community.Id, month, now)) continue;
            if (Months.End(community, month) > now - IsNews) await tell.OfMissed(tx, community, month);
        }
    }
}
