using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>Each morning, asks those who prepare for the new date of a meeting that was put off; after a week without one, it does not take place.</summary>
public sealed class LookForDates(LettersFeature letters, MeetingsFeature meetings)
{
    /// <summary>In days.</summary>
    private const int Patience = 7;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        await tx.Hold(community.Id);
        var now = meetings.Now;
        var today = community.DayAt(now);
        foreach (var it in (await tx.MeetingsToCome(community.Id, now)).Where(meeting => meeting.Status == MeetingStatus.Postponed))
        {
            if (today >= GivenUpOn(community, it)) await GiveUp(tx, community, it, now);
            else if (today > community.DayAt(it.ChangedAt))
                foreach (var who in await MeetingsFeature.Preparers(tx, community))
                    await letters.Add(tx, $"meeting:{MeetingsSql.Key(it.Id)}:date:{today:uuuu-MM-dd}:{who}", who, community, MeetingsFeature.DateOf(it.Id), usefulUntil: Daytime.EndOfDay(now, community.Zone));
        }
    }

    /// <summary>The day from which its date is not looked for any more.</summary>
    internal static LocalDate GivenUpOn(CommunitySettings community, Meeting it) => community.DayAt(it.ChangedAt).PlusDays(Patience);

    private async Task GiveUp(Tx tx, CommunitySettings community, Meeting it, DateTimeOffset now)
    {
        await tx.SaveMeeting(it with { Status = MeetingStatus.Cancelled, Sequence = it.Sequence + 1, ChangedAt = now }, it);
        await letters.Refresh(tx, MeetingsFeature.DateOf(it.Id));
        await meetings.Redraw(tx, it);
        if (it.Month is not { } month) return;
        await tx.MarkAsked(community, month, now);
        await tx.MarkMissed(community.Id, month, now);
        await meetings.TellMissed(tx, community, month);
    }
}
