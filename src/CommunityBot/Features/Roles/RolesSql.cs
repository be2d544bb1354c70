using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Roles;

/// <summary>Who holds the functional roles. Whoever has left the community or the workspace holds none, also before its row is closed.</summary>
internal static class RolesSql
{
    private const string Columns = "select id, community, role, user_id, from_day, until_day, ended_at, fortnight_on, last_days_on from functional_roles f";

    private const string StillThere = """
        exists (select 1 from members m where m.community = f.community and m.user_id = f.user_id and m.left_at is null)
        and not exists (select 1 from people p where p.user_id = f.user_id and p.is_deactivated)
        """;

    /// <summary>Those of today and to come, the longest-standing first.</summary>
    public static async Task<IReadOnlyList<Tenure>> Tenures(this Tx tx, string community) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and ended_at is null and {StillThere} order by from_day, number", new { community })).Select(row => row.ToTenure())];

    /// <summary>The same of one role, past their last day too.</summary>
    public static async Task<IReadOnlyList<Tenure>> Tenures(this Tx tx, string community, FunctionalRole role) => [.. (await tx.Tenures(community)).Where(tenure => tenure.Role == role)];

    /// <summary>Of one person, in every community.</summary>
    public static async Task<IReadOnlyList<Tenure>> TenuresOf(this Tx tx, UserId user) =>
        [.. (await tx.List<Row>($"{Columns} where user_id = @user and ended_at is null and {StillThere} order by from_day, number", new { user = user.Value })).Select(row => row.ToTenure())];

    public static async Task<Tenure?> FindTenure(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToTenure();

    /// <summary>The functional roles of somebody who left then: a tenure is closed by the morning's look, at the earliest.</summary>
    public static async Task<IReadOnlyList<FunctionalRole>> HeldUntilLeaving(this Tx tx, string community, UserId user, DateTimeOffset at) => [.. (await tx.List<string>(
        "select role from functional_roles where community = @community and user_id = @user and (ended_at is null or (ending = 'left' and ended_at >= @at)) order by number",
        new { community, user = user.Value, at = at.ToUnixTimeMilliseconds() })).Select(role => Enum.Parse<FunctionalRole>(role, ignoreCase: true)).Distinct()];

    /// <summary>False when this person holds that role already.</summary>
    public static async Task<bool> AddTenure(this Tx tx, CommunitySettings community, Tenure tenure, UserId by, DateTimeOffset now) => await tx.Execute("""
        insert into functional_roles (id, workspace, community, role, user_id, from_day, until_day, given_by, given_at)
        values (@id, @workspace, @community, @role, @user, @from, @until, @by, @now) on conflict do nothing
        """, new
    {
        id = Key(tenure.Id), workspace = community.Workspace.Value, community = community.Id, role = Office.Code(tenure.Role), user = tenure.User.Value,
        from = Day(tenure.From), until = Day(tenure.Until), by = by.Value, now = now.ToUnixTimeMilliseconds(),
    }) == 1;

    /// <summary>False when it has ended already. <paramref name="by"/>: nobody, where it ended by itself.</summary>
    public static async Task<bool> EndTenure(this Tx tx, Guid id, UserId? by, Ending ending, DateTimeOffset now) => await tx.Execute(
        "update functional_roles set ended_by = @by, ended_at = @now, ending = @ending where id = @id and ended_at is null",
        new { id = Key(id), by = by?.Value, ending = Code(ending), now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Says its last day, or that there is none. False when it has ended already.</summary>
    public static async Task<bool> SetUntil(this Tx tx, Guid id, LocalDate? until) => await tx.Execute(
        "update functional_roles set until_day = @until where id = @id and ended_at is null", new { id = Key(id), until = Day(until) }) == 1;

    internal static string Key(Guid id) => id.ToString("n");

    internal static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    internal static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static string Code(Ending ending) => ending switch
    {
        Ending.Released => "released",
        Ending.HandedOver => "handed_over",
        Ending.Over => "over",
        _ => "left",
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string Role { get; init; } = "";
        public string UserId { get; init; } = "";
        public string FromDay { get; init; } = "";
        public string? UntilDay { get; init; }
        public long? EndedAt { get; init; }
        public string? FortnightOn { get; init; }
        public string? LastDaysOn { get; init; }

        public Tenure ToTenure() => new(Guid.ParseExact(Id, "n"), Community, Enum.Parse<FunctionalRole>(Role, ignoreCase: true), new UserId(UserId), Day(FromDay)!.Value, Day(UntilDay))
        {
            IsEnded = EndedAt is not null,
            FortnightOn = Day(FortnightOn),
            LastDaysOn = Day(LastDaysOn),
        };
    }
}
