using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>On the Home tab: one's functional roles with their end, the way to who does what, and a warning to those who can mend it where one person alone could administer.</summary>
public sealed class RolesAtHome
{
    /// <summary>Communities shown; the commands reach the others.</summary>
    internal const int Shown = 6;

    /// <summary>Whoever is away must not leave a community without anyone who can act.</summary>
    private const int Enough = 2;

    public async Task<IReadOnlyList<Block>> Draw(Tx tx, Reader reader)
    {
        var mine = await tx.TenuresOf(reader.User);
        var parts = new List<RolesHere>();
        foreach (var (community, standing) in (await reader.Everywhere(tx)).Take(Shown))
        {
            var today = community.DayAt(reader.Now);
            parts.Add(new(community, standing, [.. mine.Where(tenure => tenure.Community == community.Id && !tenure.IsOver(today))], today,
                Permissions.Allows(Act.AssignRoles, standing) && await Able(tx, community) < Enough));
        }
        return AtHomeViews.Roles(reader.Language, parts);
    }

    /// <summary>How many could give roles today, as far as is known.</summary>
    private static async Task<int> Able(Tx tx, CommunitySettings community)
    {
        var able = new HashSet<UserId>(await tx.Administrators(community.Workspace));
        foreach (var holder in await tx.WhoMay(Act.AssignRoles, community.Id))
            if ((await tx.FindPerson(holder)).KindIn(community.Workspace) != AccountKind.Closed) able.Add(holder);
        return able.Count;
    }
}

/// <summary>What a person is and may do about roles in one community.</summary>
/// <param name="IsAlone">Nobody else could give roles.</param>
internal sealed record RolesHere(CommunitySettings Community, Standing Standing, IReadOnlyList<Tenure> Mine, NodaTime.LocalDate Today, bool IsAlone);
