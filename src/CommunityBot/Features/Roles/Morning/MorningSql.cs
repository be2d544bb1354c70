using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>A functional role that nobody holds any more, since somebody's time in it ended.</summary>
internal sealed record Vacancy(FunctionalRole Role, UserId User, UserId? EndedBy);

/// <summary>What people are told of functional roles in the morning, and on which day they were: a local day of the community.</summary>
internal static class MorningSql
{
    /// <summary>Those that are not closed, also of people who are gone.</summary>
    public static async Task<IReadOnlyList<Guid>> OpenTenures(this Tx tx, string community) =>
        [.. (await tx.List<string>("select id from functional_roles where community = @community and ended_at is null order by number", new { community })).Select(id => Guid.ParseExact(id, "n"))];

    /// <summary>Those of these communities in which anybody has ever held a functional role; elsewhere there is nothing to look at.</summary>
    public static Task<IReadOnlySet<string>> WithTenures(this Tx tx, IReadOnlyCollection<string> communities) =>
        tx.CommunitiesWith($"select distinct community from functional_roles where {tx.AnyOf("community", "communities")}", communities);

    public static Task MarkFortnight(this Tx tx, Guid id, LocalDate day) => tx.Execute("update functional_roles set fortnight_on = @day where id = @id", new { id = RolesSql.Key(id), day = RolesSql.Day(day) });

    public static Task MarkLastDays(this Tx tx, Guid id, LocalDate day) => tx.Execute("update functional_roles set last_days_on = @day where id = @id", new { id = RolesSql.Key(id), day = RolesSql.Day(day) });

    /// <summary>Marks that it is told today that nobody holds this role any more. False where it has been told.</summary>
    public static async Task<bool> MarkVacant(this Tx tx, string community, FunctionalRole role, LocalDate day) => await tx.Execute(
        "update functional_roles set vacant_on = @day where community = @community and role = @role and ended_at is not null and vacant_on is null",
        new { community, role = Office.Code(role), day = RolesSql.Day(day) }) > 0;

    /// <summary>Those whose end was told on that day.</summary>
    public static async Task<IReadOnlyList<Guid>> ToldOn(this Tx tx, string community, LocalDate day) => [.. (await tx.List<string>(
        "select id from functional_roles where community = @community and (fortnight_on = @day or last_days_on = @day) order by until_day, number", new { community, day = RolesSql.Day(day) }))
        .Select(id => Guid.ParseExact(id, "n"))];

    /// <summary>The roles whose vacancy was told on that day, with the last who held each.</summary>
    public static async Task<IReadOnlyList<Vacancy>> VacantOn(this Tx tx, string community, LocalDate day) => [.. (await tx.List<VacantRow>(
        "select role, user_id, ended_by from functional_roles where community = @community and vacant_on = @day order by ended_at desc", new { community, day = RolesSql.Day(day) }))
        .Select(row => new Vacancy(Enum.Parse<FunctionalRole>(row.Role, ignoreCase: true), new UserId(row.UserId), row.EndedBy is null ? null : new UserId(row.EndedBy)))
        .DistinctBy(vacancy => vacancy.Role)];

    /// <summary>The roles of this person whose last day had passed, closed between these moments.</summary>
    public static async Task<IReadOnlyList<FunctionalRole>> OverBetween(this Tx tx, string community, UserId user, DateTimeOffset from, DateTimeOffset to) => [.. (await tx.List<string>(
        "select role from functional_roles where community = @community and user_id = @user and ending = 'over' and ended_at >= @from and ended_at < @to order by number",
        new { community, user = user.Value, from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds() })).Select(role => Enum.Parse<FunctionalRole>(role, ignoreCase: true))];

    /// <summary>The days on which something was told of this role since that one.</summary>
    public static async Task<IReadOnlyList<LocalDate>> DaysTold(this Tx tx, string community, FunctionalRole role, LocalDate since) =>
        [.. (await tx.List<ToldRow>("select fortnight_on, last_days_on, vacant_on from functional_roles where community = @community and role = @role", new { community, role = Office.Code(role) }))
            .SelectMany(row => new[] { row.FortnightOn, row.LastDaysOn, row.VacantOn }).Select(RolesSql.Day).OfType<LocalDate>().Where(day => day >= since).Distinct()];

    public static async Task<CoreTeam?> FindCoreTeam(this Tx tx, string community) =>
        await tx.Find<TeamRow>("select size, warned_on from core_teams where community = @community", new { community }) is { } row
            ? new(Enum.Parse<CoreTeamSize>(row.Size, ignoreCase: true), RolesSql.Day(row.WarnedOn)) : null;

    public static Task SaveCoreTeam(this Tx tx, CommunitySettings community, CoreTeam team) => tx.Execute("""
        insert into core_teams (workspace, community, size, warned_on) values (@workspace, @community, @size, @warned)
        on conflict (community) do update set size = excluded.size, warned_on = excluded.warned_on
        """, new { workspace = community.Workspace.Value, community = community.Id, size = team.Size.ToString().ToLowerInvariant(), warned = RolesSql.Day(team.WarnedOn) });

    private sealed record VacantRow
    {
        public string Role { get; init; } = "";
        public string UserId { get; init; } = "";
        public string? EndedBy { get; init; }
    }

    private sealed record ToldRow
    {
        public string? FortnightOn { get; init; }
        public string? LastDaysOn { get; init; }
        public string? VacantOn { get; init; }
    }

    private sealed record TeamRow
    {
        public string Size { get; init; } = "";
        public string? WarnedOn { get; init; }
    }
}
