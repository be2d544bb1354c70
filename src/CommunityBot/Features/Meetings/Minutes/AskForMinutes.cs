using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>Asks whoever takes the notes for the minutes, kindly and four times at most; the last time everybody who prepares meetings is asked.</summary>
public sealed class AskForMinutes(LettersFeature letters, TimeProvider clock)
{
    public async Task Run(Tx tx, CommunitySettings community)
    {
        await tx.Hold(community.Id);
        var now = clock.GetUtcNow();
        foreach (var id in await tx.WithoutMinutes(community.Id, now.AddDays(-MinutesChase.NoMore - 1), now))
        {
            if (await tx.FindMeeting(id) is not { } it || TimeOf(community, it) is not { } time) continue;
            foreach (var who in await Asked(tx, community, it, time))
                await letters.Add(tx, $"meeting:{MeetingsSql.Key(id)}:minutes:{time}:{who}", who, community, MeetingsFeature.MinutesWanted(id), usefulUntil: it.Details.End.AddDays(MinutesChase.NoMore));
        }
    }

    public async Task<LetterPart?> Part(Tx tx, Guid id, UserId reader)
    {
        if (await tx.FindMeeting(id) is not { Status: MeetingStatus.Scheduled } it || await tx.FindCommunity(it.Community) is not { } community || await tx.MinutesOf(id) is not null) return null;
        if (TimeOf(community, it) is not { } time || !(await Asked(tx, community, it, time)).Contains(reader)) return null;
        var taker = await tx.NoteTakerOf(id);
        return MinutesViews.Wanted(await tx.LanguageOf(reader, community), community, it, taker?.User == reader ? taker.GivenBy : null, MinutesChase.IsLast(time));
    }

    /// <summary>On the day of the meeting, somebody is asked to take its notes as on the day after.</summary>
    private int? TimeOf(CommunitySettings community, Meeting it) =>
        MinutesChase.TimeAt(Math.Max(it.HasBegun(clock.GetUtcNow()) ? 1 : 0, Period.DaysBetween(community.DayAt(it.Details.End), community.DayAt(clock.GetUtcNow()))));

    private static async Task<IReadOnlyList<UserId>> Asked(Tx tx, CommunitySettings community, Meeting it, int time)
    {
        var takers = await NoteTakers.Of(tx, community, it);
        return MinutesChase.IsLast(time) ? [.. takers.Union(await MeetingsFeature.Preparers(tx, community))] : takers;
    }
}
