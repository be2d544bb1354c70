using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Who is in a community's channel, as Slack last said.</summary>
internal static class HereSql
{
    /// <summary>Notes that these people are in the channel.</summary>
    public static Task SaveHere(this Tx tx, CommunitySettings community, IEnumerable<UserId> people, DateTimeOffset now) => tx.Execute($"""
        insert into channel_people (workspace, community, user_id, seen_at)
        select @workspace, @community, user_id, @now from {tx.RowsOf("people", "user_id text")} where true
        on conflict (community, user_id) do update set seen_at = excluded.seen_at
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, now = now.ToUnixTimeMilliseconds(),
        people = Rows(people),
    });

    /// <summary>Forgets those who were not seen at the last reading.</summary>
    public static Task ForgetGone(this Tx tx, string community, DateTimeOffset before) => tx.Execute(
        "delete from channel_people where community = @community and seen_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });

    public static Task ForgetHere(this Tx tx, string community, UserId user) => tx.Execute(
        "delete from channel_people where community = @community and user_id = @user", new { community, user = user.Value });

    /// <summary>Those of the channel who are not members, with what the directory says of them that day: two statements, however many they are.</summary>
    /// <param name="among">Only these; null for all.</param>
    public static async Task<PeopleHere> PeopleHere(this Tx tx, CommunitySettings community, DateTimeOffset now, IEnumerable<UserId>? among = null)
    {
        var only = among is null ? "" : $"and h.user_id in (select user_id from {tx.RowsOf("among", "user_id text")})";
        var all = await tx.List<Row>($"""
            select p.user_id, p.workspace, p.name, p.first_name, p.email, p.is_guest,
                   exists (select 1 from members m where m.community = h.community and m.user_id = h.user_id) as was_member,
                   coalesce((select j.status from join_requests j where j.workspace = h.workspace and j.community = h.community and j.user_id = h.user_id order by j.number desc limit 1), '')
                       in ('refused', 'undone') as was_refused
            from channel_people h join people p on p.user_id = h.user_id
            where h.community = @community {only} and not p.is_bot and not p.is_deactivated
              and not exists (select 1 from members m where m.community = h.community and m.user_id = h.user_id and m.left_at is null)
              and not exists (select 1 from role_holders r where r.community = h.community and r.user_id = h.user_id)
              and not exists (select 1 from join_requests j where j.workspace = h.workspace and j.community = h.community and j.user_id = h.user_id and j.status = 'pending')
              and not exists (select 1 from walk_ins w where w.community = h.community and w.user_id = h.user_id and w.status = 'waiting')
            order by p.name, p.user_id
            """, new { community = community.Id, among = among is null ? null : Rows(among) });
        var people = all.Select(row => (Person: row.ToPerson(now), row.Past)).Where(p => p.Person.KindIn(community.Workspace) == AccountKind.Person).ToList();
        var findings = await tx.EligibilitiesOf(community, people.Select(p => p.Person.Email), now);
        return new([.. people.Select(p => new PersonHere(p.Person, findings[Addresses.Normalized(p.Person.Email)], p.Past))], all.Count - people.Count);
    }

    /// <summary>Makes members of these people, engagement unsaid and no rules accepted, and says so in the audit: two statements, however many they are.</summary>
    public static async Task AdmitHere(this Tx tx, CommunitySettings community, UserId by, IEnumerable<PersonHere> people, DateTimeOffset now)
    {
        var admitted = JsonSerializer.Serialize(people.Select(p => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["user_id"] = p.Person.Id.Value, ["reason"] = p.Finding.Eligibility == Eligibility.Eligible ? null : "not_verified",
        }));
        var args = new { workspace = community.Workspace.Value, community = community.Id, by = by.Value, engagement = JoiningSql.Code(Engagement.Unsaid), now = now.ToUnixTimeMilliseconds(), admitted };
        await tx.Execute($"""
            insert into members (workspace, community, user_id, engagement, job, company, joined_at)
            select @workspace, @community, user_id, @engagement, '', '', @now from {tx.RowsOf("admitted", "user_id text", "reason text")} where true
            on conflict (community, user_id) do update set engagement = excluded.engagement, rules_version = null, rules_offered_at = null,
                job = excluded.job, company = excluded.company, joined_at = excluded.joined_at, left_at = null
            """, args);
        await tx.Execute($"""
            insert into audit (workspace, community, actor, action, about, reason, done_at)
            select @workspace, @community, @by, '{Admitted}', user_id, reason, @now from {tx.RowsOf("admitted", "user_id text", "reason text")}
            """, args);
    }

    /// <summary>Who last made members of people of this channel, since that moment; of one of these people, where some are named.</summary>
    public static async Task<UserId?> LastAdmittedBy(this Tx tx, string community, DateTimeOffset since, IEnumerable<UserId>? among) => await tx.Find<string>($"""
        select actor from audit where community = @community and done_at >= @since and action = '{Admitted}'
          {(among is null ? "" : $"and about in (select user_id from {tx.RowsOf("among", "user_id text")})")}
        order by id desc limit 1
        """, new { community, since = since.ToUnixTimeMilliseconds(), among = among is null ? null : Rows(among) }) is { } actor ? new UserId(actor) : null;

    private const string Admitted = "here_admitted";

    private static string Rows(IEnumerable<UserId> people) =>
        JsonSerializer.Serialize(people.Select(user => new Dictionary<string, string>(StringComparer.Ordinal) { ["user_id"] = user.Value }));

    /// <summary>Nobody is known to be in the channel, and nobody wanted to be asked later.</summary>
    public static async Task ForgetHere(this Tx tx, string community)
    {
        await tx.Execute("delete from channel_people where community = @community", new { community });
        await tx.Execute("delete from here_later where community = @community", new { community });
    }

    /// <summary>This facilitator is not asked again before that moment.</summary>
    public static Task SaveLater(this Tx tx, CommunitySettings community, UserId user, DateTimeOffset until) => tx.Execute("""
        insert into here_later (workspace, community, user_id, until_at) values (@workspace, @community, @user, @until)
        on conflict (community, user_id) do update set until_at = excluded.until_at
        """, new { workspace = community.Workspace.Value, community = community.Id, user = user.Value, until = until.ToUnixTimeMilliseconds() });

    public static async Task<bool> IsLater(this Tx tx, string community, UserId user, DateTimeOffset now) => await tx.Find<int>(
        "select count(*) from here_later where community = @community and user_id = @user and until_at > @now", new { community, user = user.Value, now = now.ToUnixTimeMilliseconds() }) > 0;

    private sealed record Row
    {
        public string UserId { get; init; } = "";
        public string Workspace { get; init; } = "";
        public string Name { get; init; } = "";
        public string? FirstName { get; init; }
        public string? Email { get; init; }
        public bool IsGuest { get; init; }
        public bool WasMember { get; init; }
        public bool WasRefused { get; init; }

        public Past Past => WasMember ? Past.WasMember : WasRefused ? Past.WasRefused : Past.None;

        public Person ToPerson(DateTimeOffset now) => new() { Id = new UserId(UserId), Team = new TeamId(Workspace), Name = Name, FirstName = FirstName, Email = Email, IsGuest = IsGuest, ReadAt = now };
    }
}
