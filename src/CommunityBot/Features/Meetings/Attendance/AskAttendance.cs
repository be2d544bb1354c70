using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.Meetings;

/// <summary>The morning after a meeting, and once more three days later, asks whoever scheduled it how many came.</summary>
public sealed class AskAttendance(LettersFeature letters, TimeProvider clock)
{
    private const int Again = 3, NoMore = 7;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        foreach (var id in await tx.WithoutAttendance(community.Id, now.AddDays(-NoMore), now))
        {
            if (await tx.FindMeeting(id) is not { } it) continue;
            var time = now - it.Details.End < TimeSpan.FromDays(Again) ? "first" : "again";
            foreach (var who in await MeetingsFeature.PreparersOf(tx, community, it))
                await letters.Add(tx, $"meeting:{MeetingsSql.Key(id)}:attendance:{time}:{who}", who, community, MeetingsFeature.AttendanceOf(id), usefulUntil: it.Details.End.AddDays(NoMore));
        }
    }
}
