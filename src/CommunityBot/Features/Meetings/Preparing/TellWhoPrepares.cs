using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>Has those who prepare meetings, and those who lead, read of one in their letter of the day.</summary>
public sealed class TellWhoPrepares(LettersFeature letters)
{
    /// <summary>Pilots and facilitators, of a month that passed without its meeting; again where it had another since, which does not take place either.</summary>
    internal async Task OfMissed(Tx tx, CommunitySettings community, YearMonth month)
    {
        var slot = new MeetingSlot(community.Id, month);
        var latest = await tx.CancelledOf(community.Id, month) is { } cancelled ? $":{MeetingsSql.Key(cancelled.Id)}" : "";
        foreach (var who in await tx.Holders(community.Id, Role.Pilot, Role.Facilitator))
            await letters.Add(tx, $"meeting:{slot}:missed{latest}:{who}", who, community, MeetingsFeature.MissedIn(slot));
    }

    /// <summary>Who scheduled a meeting, or those who prepare them now, of a topic proposed for it.</summary>
    internal async Task OfTopic(Tx tx, CommunitySettings community, Meeting it, Guid topic)
    {
        foreach (var who in await MeetingsFeature.PreparersOf(tx, community, it))
            await letters.Add(tx, $"meeting:{MeetingsSql.Key(it.Id)}:topic:{MeetingsSql.Key(topic)}:{who}", who, community, MeetingsFeature.TopicsFor(it.Id), usefulUntil: it.Details.Start);
    }

    /// <summary>Who scheduled a meeting that was given up, and those who were asked for its date; who leads reads it with the month.</summary>
    internal async Task OfGivenUp(Tx tx, CommunitySettings community, Meeting it)
    {
        foreach (var who in (await MeetingsFeature.PreparersOf(tx, community, it)).Union(await MeetingsFeature.Preparers(tx, community)))
            await letters.Add(tx, $"meeting:{MeetingsSql.Key(it.Id)}:given_up:{who}", who, community, MeetingsFeature.GivenUp(it.Id));
    }
}
