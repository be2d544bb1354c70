using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>Each morning, asks those who prepare, and whoever put a meeting off, for its new date; after a week without one it is given up, and everyone who answered hears so.</summary>
public sealed class LookForDates(LettersFeature letters, TellOfMeeting tell, TellWhoPrepares preparing, TimeProvider clock)
{
    /// <summary>In days.</summary>
    internal const int Patience = 7;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        await tx.Hold(community.Id);
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        foreach (var it in (await tx.MeetingsToCome(community.Id, now)).Where(meeting => meeting.Status == MeetingStatus.Postponed))
        {
            if (today >= GivenUpOn(community, it)) await GiveUp(tx, community, it, now);
            else if (today > community.DayAt(it.ChangedAt))
                foreach (var who in await Asked(tx, community, it))
                    await letters.Add(tx, $"meeting:{MeetingsSql.Key(it.Id)}:date:{today:uuuu-MM-dd}:{who}", who, community, MeetingsFeature.DateOf(it.Id), usefulUntil: Daytime.EndOfDay(now, community.Zone));
        }
    }

    /// <summary>The day from which its date is not looked for any more.</summary>
    internal static LocalDate GivenUpOn(CommunitySettings community, Meeting it) => community.DayAt(it.ChangedAt).PlusDays(Patience);

    /// <summary>Whoever put it off was told that they would be, whether they prepare meetings or not.</summary>
    private static async Task<IReadOnlyList<UserId>> Asked(Tx tx, CommunitySettings community, Meeting it)
    {
        var preparing = await MeetingsFeature.Preparers(tx, community);
        return it.ChangedBy is { } by && Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, by)) ? [.. preparing.Union([by])] : preparing;
    }

    private async Task GiveUp(Tx tx, CommunitySettings community, Meeting it, DateTimeOffset now)
    {
        // Nobody cancelled it, and why it was put off is not why it does not take place.
        var givenUp = it with { Status = MeetingStatus.Cancelled, Reason = null, Sequence = it.Sequence + 1, ChangedBy = null, ChangedAt = now };
        await tx.SaveMeeting(givenUp);
        await tx.Audit(community, null, "meeting_given_up", MeetingsSql.Key(it.Id), it.Details.Topic, now);
        await tell.Follow(tx, community, givenUp, it);
        await preparing.OfGivenUp(tx, community, givenUp);
        if (it.Month is not { } month) return;
        await tx.MarkAsked(community, month, now);
        if (await tx.MarkMissed(community.Id, month, now)) await preparing.OfMissed(tx, community, month);
    }
}
