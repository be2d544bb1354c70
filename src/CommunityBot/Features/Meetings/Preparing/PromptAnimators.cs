using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>Each morning: asks for the meetings that nobody has scheduled, and tells of the month that passed without one.</summary>
public sealed class PromptAnimators(LettersFeature letters, MeetingsFeature meetings)
{
    public async Task Run(Tx tx, CommunitySettings community)
    {
        if (community.Meetings is not { } series) return;
        await tx.Hold(community.Id);
        var now = meetings.Now;
        await LookBack(tx, community, now);
        foreach (var expected in community.ExpectedFrom(now))
        {
            if (Prompting.StageAt(Period.DaysBetween(community.DayAt(now), expected.Suggested), series.PromptDaysBefore) is not { } stage) break;
            if (await tx.HadMeeting(community.Id, expected.Month)) continue;
            await tx.MarkAsked(community, expected.Month, now);
            var slot = new MeetingSlot(community.Id, expected.Month);
            foreach (var who in stage == PromptStage.Call ? await Called(tx, community) : await MeetingsFeature.Preparers(tx, community))
                await letters.Add(tx, $"meeting:{slot}:{stage}:{who}", who, community, MeetingsFeature.PromptFor(slot), usefulUntil: community.StartOn(expected.Suggested));
        }
    }

    /// <summary>A month that was asked about and whose day is past without anything scheduled is missed. Where the series was changed meanwhile, its new day counts.</summary>
    private async Task LookBack(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var month in await tx.MonthsAsked(community.Id))
        {
            if (community.ExpectedIn(month) is not { } expected || community.StartOn(expected.Suggested) > now || await tx.HadMeeting(community.Id, month) || !await tx.MarkMissed(community.Id, month, now)) continue;
            await meetings.TellMissed(tx, community, month);
        }
    }

    private static async Task<IReadOnlyList<UserId>> Called(Tx tx, CommunitySettings community) =>
        await tx.Holders(community.Id, Role.Pilot) is { Count: > 0 } pilots ? pilots : await tx.Holders(community.Id, Role.Facilitator);
}
