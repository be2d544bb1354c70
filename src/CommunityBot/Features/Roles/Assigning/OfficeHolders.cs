using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>A role of a community and who holds it now, or will.</summary>
/// <param name="Holders">Of one of the four roles.</param>
/// <param name="Tenures">Of a functional one.</param>
internal sealed record OfficeHolders(Office Office, IReadOnlyList<UserId> Holders, IReadOnlyList<Tenure> Tenures)
{
    public IReadOnlyList<UserId> People => Office.Functional is null ? Holders : [.. Tenures.Select(tenure => tenure.User)];

    /// <summary>Nobody holds it on that day.</summary>
    public bool IsVacant(LocalDate today) => Office.Functional is null ? Holders.Count == 0 : !Tenures.Any(tenure => tenure.HoldsOn(today));

    public static async Task<IReadOnlyList<OfficeHolders>> Of(Tx tx, CommunitySettings community, LocalDate today)
    {
        var tenures = await tx.Tenures(community.Id);
        var all = new List<OfficeHolders>();
        foreach (var office in Office.All)
        {
            all.Add(office.Role is { } role
                ? new(office, await tx.Holders(community.Id, role), [])
                : new(office, [], [.. tenures.Where(tenure => tenure.Role == office.Functional && !tenure.IsOver(today))]));
        }
        return all;
    }

    public static async Task<OfficeHolders> Of(Tx tx, CommunitySettings community, Office office, LocalDate today) => (await Of(tx, community, today)).First(one => one.Office == office);
}
