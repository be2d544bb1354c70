using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Rhythm;
using CommunityBot.Features.Roles;

namespace CommunityBot.Features.Monthly;

/// <summary>Gathers what the bot knows of a month.</summary>
internal static class CountMonth
{
    /// <summary>Days before the month in which somebody who arrived is still a newcomer.</summary>
    private const int NewFor = 60;

    /// <summary>What people said in it: who wrote is forgotten after a season, so it is counted once.</summary>
    public static async Task<MonthlyAccount> Count(Tx tx, CommunitySettings community, MonthOf of)
    {
        var (from, until) = (of.Begins(community), of.Ends(community));
        var talk = await RhythmFeature.TalkBetween(tx, community, from, until);
        var newcomers = (await ArrivalsFeature.WelcomedSince(tx, community.Id, from.AddDays(-NewFor))).Where(one => one.At < until).GroupBy(one => one.User);
        var firstWords = 0;
        foreach (var newcomer in newcomers)
            if (await RhythmFeature.FirstWords(tx, community, newcomer.Key, newcomer.Max(one => one.At)) is { } spoke && spoke >= from && spoke < until) firstWords++;
        return new(of, talk.Messages, talk.Replies, talk.Voices, firstWords);
    }

    /// <summary>The rest, which stays known: who came to a meeting may be noted days later.</summary>
    public static async Task<MonthlyFacts> Facts(Tx tx, CommunitySettings community, MonthlyAccount account, DateTimeOffset now)
    {
        var (from, until) = (account.Of.Begins(community), account.Of.Ends(community));
        var (members, joined, left) = await tx.MembersBetween(community.Id, from, until);
        var next = await MeetingsFeature.Next(tx, community, now);
        return new(
            account, members, joined, left,
            [.. (await MeetingsFeature.Held(tx, community, from, until)).Select(held => new MonthlyMeeting(community.DayAt(held.Start), held.Topic, held.Came))],
            next is null ? null : community.DayAt(next.Details.Start), next is null && community.Meetings is not null,
            await AnnouncementsFeature.NewsOf(tx, community, from, until),
            await RolesFeature.VacantOn(tx, community, community.DayAt(now), community.Language),
            await RhythmFeature.QuestionsWaiting(tx, community, now),
            (await tx.HoldersThere(community.Id, Role.Animator)).Count > 0);
    }
}
