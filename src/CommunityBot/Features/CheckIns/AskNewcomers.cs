using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.CheckIns;

/// <summary>Asks those whose day has come, in their letter of the day. In a break nobody is asked: it is put off to the first working day.</summary>
public sealed class AskNewcomers(LettersFeature letters, TimeProvider clock)
{
    /// <summary>A day that passed before it was written down is made up for so many days, and no longer: nobody is asked about a welcome of before the bot asked.</summary>
    private const int MadeUpFor = 2;

    /// <summary>Past the last day asked, with room for a break.</summary>
    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(CheckIn.Days[^1] + MadeUpFor + 1), UsefulFor = TimeSpan.FromDays(7);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        foreach (var (person, welcomed) in await ArrivalsFeature.WelcomedSince(tx, community.Id, now - LookedBack))
            foreach (var day in CheckIn.Days)
                if (community.DayAt(welcomed).PlusDays(day) is var due && due >= today.PlusDays(-MadeUpFor))
                    await tx.AddCheckIn(community, new(Guid.CreateVersion7(now), community.Id, person, welcomed, day, due));

        if (!community.IsWorkingDay(today)) return;
        // After a long break the week and the month may come together: one question is enough.
        foreach (var theirs in (await tx.CheckInsDue(community.Id, today)).GroupBy(checkIn => checkIn.Person))
        {
            foreach (var checkIn in theirs) await tx.MarkAsked(checkIn.Id, now);
            // Whoever holds a role here is not new, nor would they read their own words.
            if ((await tx.RolesOf(community.Id, theirs.Key)).Count > 0) continue;
            // Whoever left and came back is asked about the stay that goes on.
            if (await tx.FindMember(community.Id, theirs.Key) is { LeftAt: null } member && theirs.FirstOrDefault(checkIn => checkIn.WelcomedAt >= member.JoinedAt) is { } asked)
                await letters.Add(tx, $"check_ins:{CheckInsSql.Key(asked.Id)}", theirs.Key, community, CheckInsFeature.PartOf(asked.Id), usefulUntil: now + UsefulFor);
        }
    }
}
