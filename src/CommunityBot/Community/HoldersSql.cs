using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Who holds which role in a community.</summary>
public static class HoldersSql
{
    /// <summary>Those who hold any of these roles, each once, the longest-standing first.</summary>
    public static async Task<IReadOnlyList<UserId>> Holders(this Tx tx, string community, params Role[] roles) =>
        OfRoles(roles, await tx.List<HolderRow>("select user_id, role from role_holders where community = @community order by since_at, user_id", new { community }));

    /// <summary>Those of them whose account is not closed.</summary>
    /// <inheritdoc cref="Holders"/>
    public static async Task<IReadOnlyList<UserId>> HoldersThere(this Tx tx, string community, params Role[] roles) => OfRoles(roles, await tx.There(community));

    /// <summary>Of the first of these groups of roles in which anybody is left, those whose account is not closed.</summary>
    /// <inheritdoc cref="Holders"/>
    public static Task<IReadOnlyList<UserId>> FirstThere(this Tx tx, string community, params Role[][] groups) => tx.FirstThere(community, new HashSet<UserId>(), groups);

    /// <param name="except">They are left out.</param>
    /// <inheritdoc cref="FirstThere(Tx, string, Role[][])"/>
    public static async Task<IReadOnlyList<UserId>> FirstThere(this Tx tx, string community, IReadOnlySet<UserId> except, params Role[][] groups)
    {
        var there = await tx.There(community);
        return groups.Select(roles => OfRoles(roles, there).Where(user => !except.Contains(user)).ToList()).FirstOrDefault(left => left.Count > 0) ?? [];
    }

    private static Task<IReadOnlyList<HolderRow>> There(this Tx tx, string community) => tx.List<HolderRow>("""
        select h.user_id, h.role from role_holders h
        where h.community = @community and not exists (select 1 from people p where p.user_id = h.user_id and p.is_deactivated) order by h.since_at, h.user_id
        """, new { community });

    private static IReadOnlyList<UserId> OfRoles(Role[] roles, IReadOnlyList<HolderRow> holders) =>
        [.. holders.Where(holder => roles.Contains(RoleOf(holder.Role))).Select(holder => new UserId(holder.UserId)).Distinct()];

    /// <summary>Those who hold each role, in the order of their ids.</summary>
    public static async Task<ILookup<Role, string>> HoldersByRole(this Tx tx, string community) =>
        (await tx.List<HolderRow>("select user_id, role from role_holders where community = @community order by user_id", new { community })).ToLookup(holder => RoleOf(holder.Role), holder => holder.UserId);

    /// <summary>Who is shown what is to be announced: pilots and animators; where there are none, facilitators.</summary>
    public static async Task<IReadOnlyList<UserId>> Announcers(this Tx tx, string community) =>
        await tx.Holders(community, Role.Pilot, Role.Animator) is { Count: > 0 } announcers ? announcers : await tx.Holders(community, Role.Facilitator);

    /// <summary>The same for what concerns somebody: whoever it is about does not decide alone, and where there is nobody else the facilitators do.</summary>
    public static async Task<IReadOnlyList<UserId>> AnnouncersOf(this Tx tx, string community, UserId person)
    {
        var others = (await tx.Announcers(community)).Where(one => one != person).ToList();
        return others.Count > 0 ? others : [.. (await tx.Holders(community, Role.Facilitator)).Where(one => one != person)];
    }

    /// <summary>Those whose role allows it, each once, the longest-standing first.</summary>
    public static Task<IReadOnlyList<UserId>> WhoMay(this Tx tx, Act act, string community) => tx.Holders(community, [.. Permissions.RolesAllowed(act)]);

    /// <summary>The same, in any of these communities.</summary>
    public static async Task<IReadOnlyList<UserId>> WhoMay(this Tx tx, Act act, IEnumerable<CommunitySettings> communities)
    {
        var who = new List<UserId>();
        foreach (var community in communities) who.AddRange(await tx.WhoMay(act, community.Id));
        return [.. who.Distinct()];
    }

    /// <summary>The roles this person holds in this community.</summary>
    public static async Task<IReadOnlyList<Role>> RolesOf(this Tx tx, string community, UserId user) =>
        [.. (await tx.List<string>("select role from role_holders where community = @community and user_id = @user", new { community, user = user.Value })).Select(RoleOf).Order()];

    /// <summary>What this person is in this community at this moment.</summary>
    public static async Task<Standing> StandingOf(this Tx tx, string community, UserId user) => new()
    {
        User = user,
        IsMember = await tx.IsMember(community, user),
        IsAdministrator = await tx.IsAdministrator(user),
        Roles = await tx.RolesOf(community, user),
    };

    /// <summary>Gives a role; giving it twice does nothing.</summary>
    public static Task GiveRole(this Tx tx, CommunitySettings community, UserId user, Role role, DateTimeOffset now) => tx.Execute("""
        insert into role_holders (workspace, community, user_id, role, since_at) values (@workspace, @community, @user, @role, @now)
        on conflict do nothing
        """, new { workspace = community.Workspace.Value, community = community.Id, user = user.Value, role = CodeOf(role), now = now.ToUnixTimeMilliseconds() });

    /// <summary>Takes a role back from somebody. False when they did not hold it.</summary>
    public static async Task<bool> TakeRole(this Tx tx, string community, UserId user, Role role) => await tx.Execute(
        "delete from role_holders where community = @community and user_id = @user and role = @role", new { community, user = user.Value, role = CodeOf(role) }) == 1;

    private static string CodeOf(Role role) => role.ToString().ToLowerInvariant();

    private static Role RoleOf(string code) => Enum.Parse<Role>(code, ignoreCase: true);

    private sealed record HolderRow
    {
        public string UserId { get; init; } = "";
        public string Role { get; init; } = "";
    }
}
