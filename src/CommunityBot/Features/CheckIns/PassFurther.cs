using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>Words that nobody has answered go on to the next who may, as the form said; those that were for one person go nowhere unless the newcomer says so. The newcomer is told where they stand.</summary>
public sealed class PassFurther(Outbox outbox, LettersFeature letters, CheckInsFeature checkIns, TimeProvider clock)
{
    /// <summary>For what a newcomer is told of it.</summary>
    private static readonly TimeSpan UsefulFor = TimeSpan.FromDays(7);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        await tx.Hold(community.Id);
        var now = clock.GetUtcNow();
        foreach (var checkIn in await tx.OpenCheckIns(community.Id))
        {
            if (community.AddWorkingDays(checkIn.PassedAt ?? checkIn.AnsweredAt ?? now, CheckIn.AnsweredWithin) > now || !await tx.IsMember(community.Id, checkIn.Person)) continue;
            var readership = await Readership.Of(tx, community.Id, checkIn.Person);
            var next = readership.After(checkIn);
            var key = $"check_ins:{CheckInsSql.Key(checkIn.Id)}";
            if (checkIn.Buddy is null && next is null)
            {
                await letters.Add(tx, $"{key}:unanswered", checkIn.Person, community, CheckInsFeature.UnansweredOf(checkIn.Id), usefulUntil: now + UsefulFor);
                continue;
            }
            // The newcomer was asked already, and leaves their words where they are.
            if (checkIn.Buddy is not null && checkIn.PassedAt is not null) continue;

            var had = readership.Of(checkIn);
            await tx.PassOn(checkIn.Id, next?.Role, now);
            if (next is not null) await checkIns.ShowTo(tx, community, checkIn.Id, [.. next.People.Except(had)]);
            await letters.Add(tx, $"{key}:passed:{next?.Role.ToString() ?? "nobody"}", checkIn.Person, community, CheckInsFeature.PassedOf(checkIn.Id), usefulUntil: now + UsefulFor);
            await checkIns.Redraw(tx, checkIn);
            outbox.RefreshHomes(tx, [checkIn.Person, .. had]);
        }
    }
}
