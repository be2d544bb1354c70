using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Makes members of people who were in the channel: engagement unsaid, no rules accepted, no welcome, no arrival, no message.</summary>
public sealed class AdmitHere(Database db, Outbox outbox, TimeProvider clock)
{
    private const int Piece = 200;

    /// <summary>In pieces, each authorised and checked again: stopped half-way, the rest is still offered. Says how many became members.</summary>
    /// <param name="wanted">Whom; null for everyone whom the directory says may join.</param>
    public async Task<int> Admit(string community, UserId by, IReadOnlySet<UserId>? wanted, CancellationToken stop)
    {
        var admitted = 0;
        for (var piece = Piece; piece == Piece; admitted += piece) piece = await db.Write(tx => AdmitSome(tx, community, by, wanted), stop);
        return admitted;
    }

    private async Task<int> AdmitSome(Tx tx, string id, UserId by, IReadOnlySet<UserId>? wanted)
    {
        await tx.Hold(id);
        if (await tx.FindCommunity(id) is not { } community || !Permissions.Allows(Act.AdmitThoseHere, await tx.StandingOf(id, by))) return 0;
        var now = clock.GetUtcNow();
        var here = await tx.PeopleHere(community, now);
        var some = here.People.Where(p => wanted is null ? p.Finding.Eligibility == Eligibility.Eligible : p.MayBeChosen && wanted.Contains(p.Person.Id)).Take(Piece).ToList();
        foreach (var (person, finding) in some)
        {
            await tx.Admit(community, new Member { Community = id, User = person.Id, Engagement = Engagement.Unsaid, JoinedAt = now });
            await tx.Audit(community, by, "here_admitted", person.Id.Value, finding.Eligibility == Eligibility.Eligible ? null : "not_verified", now);
        }
        outbox.RefreshHomes(tx, [.. await tx.Holders(id, [.. Permissions.RolesAllowed(Act.AdmitThoseHere)]), .. some.Select(p => p.Person.Id)]);
        return some.Count;
    }
}
