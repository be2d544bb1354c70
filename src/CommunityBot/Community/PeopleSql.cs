using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Community;

/// <summary>People as last read from Slack, and what follows from it.</summary>
public static class PeopleSql
{
    /// <summary>What was last read of this person, however old; null for one never read.</summary>
    public static async Task<Person?> FindPerson(this Tx tx, UserId user) => (await tx.Find<Row>("""
        select user_id, workspace, name, first_name, email, title, language, time_zone, is_guest, is_bot, is_deactivated, is_administrator, read_at
        from people where user_id = @user
        """, new { user = user.Value }))?.ToPerson();

    /// <summary>Everyone whom Slack has told of since that moment.</summary>
    public static async Task<IReadOnlySet<UserId>> ReadSince(this Tx tx, DateTimeOffset moment) =>
        (await tx.List<string>("select user_id from people where read_at > @moment", new { moment = moment.ToUnixTimeMilliseconds() })).Select(id => new UserId(id)).ToHashSet();

    /// <summary>The language to write to this person in: their own where it is known, else the community's.</summary>
    public static async Task<Language> LanguageOf(this Tx tx, UserId user, CommunitySettings community) =>
        Languages.OfLocale(await tx.Find<string>("select language from people where user_id = @user", new { user = user.Value })) ?? community.Language;

    /// <summary>The same where no community is meant: their own, else that of a community of theirs, else of any.</summary>
    public static async Task<Language> LanguageOf(this Tx tx, UserId user) =>
        (await tx.FindPerson(user))?.Language
        ?? (await tx.CommunitiesOf(user)).Concat(await tx.Communities()).Select(community => community.Language).FirstOrDefault();

    /// <summary>The zone this person lives in where Slack has told it, else the community's.</summary>
    public static async Task<DateTimeZone> ZoneOf(this Tx tx, UserId user, CommunitySettings community) =>
        await tx.Find<string>("select time_zone from people where user_id = @user", new { user = user.Value }) is { } zone
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? community.Zone : community.Zone;

    /// <summary>The zones these people live in, where Slack has told them.</summary>
    public static async Task<IReadOnlyDictionary<UserId, DateTimeZone>> ZonesOf(this Tx tx, IReadOnlyCollection<UserId> users) =>
        (await tx.List<(string User, string Zone)>($"select user_id, time_zone from people where {tx.AnyOf("user_id", "users")} and time_zone is not null", new { users = users.Select(user => user.Value).ToArray() }))
        .Select(row => (User: new UserId(row.User), Zone: DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.Zone))).Where(row => row.Zone is not null).ToDictionary(row => row.User, row => row.Zone!);

    /// <summary>Keeps what Slack said; an older answer that arrives late changes nothing.</summary>
    public static Task SavePerson(this Tx tx, Person person) => tx.Execute("""
        insert into people (user_id, workspace, name, first_name, email, title, language, time_zone, is_guest, is_bot, is_deactivated, is_administrator, read_at)
        values (@id, @team, @Name, @FirstName, @Email, @Title, @language, @TimeZone, @IsGuest, @IsBot, @IsDeactivated, @IsAdministrator, @readAt)
        on conflict (user_id) do update set workspace = excluded.workspace, name = excluded.name, first_name = excluded.first_name, email = excluded.email,
            title = excluded.title, language = excluded.language, time_zone = excluded.time_zone, is_guest = excluded.is_guest, is_bot = excluded.is_bot,
            is_deactivated = excluded.is_deactivated, is_administrator = excluded.is_administrator, read_at = excluded.read_at
        where people.read_at <= excluded.read_at
        """, new
    {
        id = person.Id.Value, team = person.Team.Value, person.Name, person.FirstName, person.Email, person.Title, language = person.Language?.Code(), person.TimeZone,
        person.IsGuest, person.IsBot, person.IsDeactivated, person.IsAdministrator, readAt = person.ReadAt.ToUnixTimeMilliseconds(),
    });

    /// <summary>Whether this person administers the workspace, by Slack or by the configuration. An administrator of another workspace, met in a shared channel, does not.</summary>
    public static async Task<bool> IsAdministrator(this Tx tx, UserId user) => await tx.Find<int>("""
        select (select count(*) from people where user_id = @user and is_administrator and not is_deactivated
                and (workspace in (select workspace from installation) or workspace in (select workspace from communities)))
             + (select count(*) from administrators where user_id = @user)
        """, new { user = user.Value }) > 0;

    /// <summary>Those who administer that workspace, as far as Slack has told, and those whom the configuration names.</summary>
    public static async Task<IReadOnlyList<UserId>> Administrators(this Tx tx, TeamId workspace) => [.. (await tx.List<string>("""
        select user_id from people where workspace = @workspace and is_administrator and not is_deactivated
        union select user_id from administrators where workspace = @workspace
        """, new { workspace = workspace.Value })).Select(id => new UserId(id))];

    /// <summary>Makes these users the administrators named by the configuration, and no others.</summary>
    public static async Task SetAdministrators(this Tx tx, TeamId workspace, IReadOnlyList<UserId> users)
    {
        await tx.Execute("delete from administrators where workspace = @workspace", new { workspace = workspace.Value });
        foreach (var user in users)
            await tx.Execute("insert into administrators (workspace, user_id) values (@workspace, @user) on conflict do nothing", new { workspace = workspace.Value, user = user.Value });
    }

    private sealed record Row
    {
        public string UserId { get; init; } = "";
        public string Workspace { get; init; } = "";
        public string Name { get; init; } = "";
        public string? FirstName { get; init; }
        public string? Email { get; init; }
        public string? Title { get; init; }
        public string? Language { get; init; }
        public string? TimeZone { get; init; }
        public bool IsGuest { get; init; }
        public bool IsBot { get; init; }
        public bool IsDeactivated { get; init; }
        public bool IsAdministrator { get; init; }
        public long ReadAt { get; init; }

        public Person ToPerson() => new()
        {
            Id = new UserId(UserId),
            Team = new TeamId(Workspace),
            Name = Name,
            FirstName = FirstName,
            Email = Email,
            Title = Title,
            Language = Languages.OfLocale(Language),
            TimeZone = TimeZone,
            IsGuest = IsGuest,
            IsBot = IsBot,
            IsDeactivated = IsDeactivated,
            IsAdministrator = IsAdministrator,
            ReadAt = DateTimeOffset.FromUnixTimeMilliseconds(ReadAt),
        };
    }
}
