using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>Who reads a Home tab, or asks for help: what every section is drawn for.</summary>
/// <param name="User">Whose page it is.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Communities">Those the person belongs to, as a member or by a role, by name, with what they are in each.</param>
/// <param name="Now">The moment it is drawn.</param>
public sealed record Reader(UserId User, Language Language, IReadOnlyList<(CommunitySettings Community, Standing Standing)> Communities, DateTimeOffset Now)
{
    /// <summary>Administers the workspace, in a community or in none.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The communities in which this person may do that.</summary>
    public IEnumerable<CommunitySettings> WhereMay(Act act) => Communities.Where(c => Permissions.Allows(act, c.Standing)).Select(c => c.Community);

    /// <summary>Whether this person may do that in one community at least.</summary>
    public bool May(Act act) => WhereMay(act).Any();

    /// <summary>Those communities, and for an administrator, who looks after them all, the others as well.</summary>
    public async Task<IReadOnlyList<(CommunitySettings Community, Standing Standing)>> Everywhere(Tx tx)
    {
        if (!IsAdministrator) return Communities;
        var all = Communities.ToList();
        foreach (var other in (await tx.Communities()).Where(one => Communities.All(mine => mine.Community.Id != one.Id))) all.Add((other, await tx.StandingOf(other.Id, User)));
        return all;
    }

    /// <summary>The communities in which this person may do that, those an administrator is not in among them.</summary>
    public async Task<IEnumerable<CommunitySettings>> WhereverMay(Tx tx, Act act) => (await Everywhere(tx)).Where(c => Permissions.Allows(act, c.Standing)).Select(c => c.Community);

    /// <summary>The person, as the database knows them now.</summary>
    public static async Task<Reader> Of(Tx tx, UserId user, DateTimeOffset now)
    {
        var communities = new List<(CommunitySettings, Standing)>();
        foreach (var community in await tx.CommunitiesOf(user)) communities.Add((community, await tx.StandingOf(community.Id, user)));
        return new(user, await tx.LanguageOf(user), communities, now) { IsAdministrator = await tx.IsAdministrator(user) };
    }
}
