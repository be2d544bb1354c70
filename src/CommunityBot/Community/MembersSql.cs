using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Who is a member of which community.</summary>
public static class MembersSql
{
    /// <summary>This person's membership, also one that has ended.</summary>
    public static async Task<Member?> FindMember(this Tx tx, string community, UserId user) => (await tx.Find<Row>("""
        select community, user_id, engagement, rules_version, job, company, joined_at, left_at
        from members where community = @community and user_id = @user
        """, new { community, user = user.Value }))?.ToMember();

    /// <summary>Whether this person is a member today.</summary>
    public static async Task<bool> IsMember(this Tx tx, string community, UserId user) =>
        await tx.Find<int>("select count(*) from members where community = @community and user_id = @user and left_at is null", new { community, user = user.Value }) > 0;

    /// <summary>Whether this person was a member of any community, once, and is of none today.</summary>
    public static async Task<bool> WasMember(this Tx tx, UserId user) => await tx.Find<int>(
        "select count(*) from members where user_id = @user and left_at is not null and not exists (select 1 from members m where m.user_id = @user and m.left_at is null)", new { user = user.Value }) > 0;

    /// <summary>Everybody who belongs to a community, as a member or by a role; not those whose account is closed.</summary>
    public static async Task<IReadOnlyList<UserId>> Belonging(this Tx tx, string community) => [.. (await tx.List<string>("""
        select user_id from members where community = @community and left_at is null
        union select user_id from role_holders where community = @community
        except select user_id from people where is_deactivated
        order by user_id
        """, new { community })).Select(id => new UserId(id))];

    /// <summary>The members of today whose account is open, as far as is known, and the address Slack last told of each, the longest-standing first.</summary>
    public static async Task<IReadOnlyList<(UserId User, string? Email)>> MembersWithAddresses(this Tx tx, string community) => [.. (await tx.List<AddressRow>("""
        select m.user_id, p.email from members m left join people p on p.user_id = m.user_id
        where m.community = @community and m.left_at is null and not coalesce(p.is_deactivated, false) order by m.joined_at, m.user_id
        """, new { community })).Select(row => (new UserId(row.UserId), row.Email))];

    /// <summary>Records a member. One who had left, or is there already, takes what is given now.</summary>
    public static Task Admit(this Tx tx, CommunitySettings community, Member member) => tx.Execute("""
        insert into members (workspace, community, user_id, engagement, rules_version, job, company, joined_at)
        values (@workspace, @community, @user, @engagement, @rulesVersion, @job, @company, @joinedAt)
        on conflict (community, user_id) do update set engagement = excluded.engagement, rules_version = excluded.rules_version,
            job = excluded.job, company = excluded.company, joined_at = excluded.joined_at, left_at = null
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, user = member.User.Value,
        engagement = member.Engagement.ToString().ToLowerInvariant(), rulesVersion = member.RulesVersion, job = member.Job, company = member.Company,
        joinedAt = member.JoinedAt.ToUnixTimeMilliseconds(),
    });

    /// <summary>Ends a membership. False when there was none to end.</summary>
    public static async Task<bool> EndMembership(this Tx tx, string community, UserId user, DateTimeOffset now) => await tx.Execute("""
        update members set left_at = @now where community = @community and user_id = @user and left_at is null
        """, new { community, user = user.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    private sealed record AddressRow
    {
        public string UserId { get; init; } = "";
        public string? Email { get; init; }
    }

    private sealed record Row
    {
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public string Engagement { get; init; } = "";
        public int? RulesVersion { get; init; }
        public string Job { get; init; } = "";
        public string Company { get; init; } = "";
        public long JoinedAt { get; init; }
        public long? LeftAt { get; init; }

        public Member ToMember() => new()
        {
            Community = Community,
            User = new UserId(UserId),
            Engagement = Enum.Parse<Engagement>(Engagement, ignoreCase: true),
            RulesVersion = RulesVersion,
            Job = Job,
            Company = Company,
            JoinedAt = DateTimeOffset.FromUnixTimeMilliseconds(JoinedAt),
            LeftAt = LeftAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
