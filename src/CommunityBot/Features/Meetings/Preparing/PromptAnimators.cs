using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>Each morning: asks for the meetings that nobody has scheduled, and tells of the month that passed without one.</summary>
public sealed class PromptAnimators(LettersFeature letters, TellWhoPrepares tell, TimeProvider clock)
{
    public async Task Run(Tx tx, CommunitySettings community)
    {
        await tx.Hold(community.Id);
        var now = clock.GetUtcNow();
        await FollowSeries(tx, community, now);
        await LookBack(tx, community, now);
        if (community.Meetings is not { } series) return;
        foreach (var expected in community.ExpectedFrom(now))
        {
            if (Prompting.StageAt(Period.DaysBetween(community.DayAt(now), expected.Suggested), series.PromptDaysBefore) is not { } stage) break;
            if (await tx.HadMeeting(community.Id, expected.Month) || await tx.SkippedMonth(community.Id, expected.Month) is not null) continue;
            var isFirst = await tx.MarkAsked(community, expected.Month, now, community.LocalStartOn(expected.Suggested));
            var slot = new MeetingSlot(community.Id, expected.Month);
            foreach (var who in await Asked(tx, community, expected.Month, stage, isFirst))
                await letters.Add(tx, $"meeting:{slot}:{expected.Suggested:uuuu-MM-dd}:{stage}:{who}", who, community, MeetingsFeature.PromptFor(slot), usefulUntil: community.StartOn(expected.Suggested));
        }
    }

    /// <summary>Who is called where those who prepare have scheduled nothing.</summary>
    internal static async Task<IReadOnlyList<UserId>> Called(Tx tx, CommunitySettings community) =>
        await tx.Holders(community.Id, Role.Pilot) is { Count: > 0 } pilots ? pilots : await tx.Holders(community.Id, Role.Facilitator);

    /// <summary>Those who prepare, then those who lead. Where nobody was asked before, such as for a series that is new, both: who leads is not told of others what nobody asked them.</summary>
    private static async Task<IEnumerable<UserId>> Asked(Tx tx, CommunitySettings community, YearMonth month, PromptStage stage, bool isFirst)
    {
        var called = stage == PromptStage.Call ? await Called(tx, community) : [];
        return stage == PromptStage.Call && !isFirst ? called : called.Union(await MeetingsFeature.PreparersOf(tx, community, month));
    }

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

    /// <summary>A month that was asked about and whose day is past without anything scheduled is missed.</summary>
    private async Task LookBack(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var (month, _) in await tx.MonthsAsked(community.Id))
        {
            if (community.ExpectedIn(month) is not { } expected || community.StartOn(expected.Suggested) > now || await tx.HadMeeting(community.Id, month) || !await tx.MarkMissed(community.Id, month, now)) continue;
            await tell.OfMissed(tx, community, month);
        }
    }
}
