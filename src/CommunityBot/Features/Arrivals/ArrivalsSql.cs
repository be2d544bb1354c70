using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Arrivals;

internal static class ArrivalsSql
{
    /// <summary>False when an arrival of this person is already prepared in this community.</summary>
    public static async Task<bool> AddArrival(this Tx tx, CommunitySettings community, Arrival arrival) => await tx.Execute("""
        insert into arrivals (id, workspace, community, user_id, first_name, introduction, status, began_at)
        values (@id, @workspace, @community, @user, @firstName, @introduction, 'prepared', @beganAt)
        on conflict do nothing
        """, new
    {
        id = arrival.Id,
        workspace = community.Workspace.Value,
        community = arrival.Community,
        user = arrival.User.Value,
        firstName = arrival.FirstName,
        introduction = arrival.Introduction,
        beganAt = arrival.BeganAt.ToUnixTimeMilliseconds(),
    }) == 1;

    public static async Task<Arrival?> FindArrival(this Tx tx, string id) =>
        ToArrival(await tx.Find<Row>($"{Columns} where id = @id", new { id }));

    public static async Task<Arrival?> LatestArrival(this Tx tx, string community, UserId user) =>
        ToArrival(await tx.Find<Row>($"{Columns} where community = @community and user_id = @user order by began_at desc, id desc limit 1", new { community, user = user.Value }));

    public static async Task<IReadOnlyList<Arrival>> PreparedArrivals(this Tx tx, string community) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and status = 'prepared' order by began_at, id", new { community })).Select(Read)];

    /// <summary>Who, and when; not those taken back.</summary>
    public static async Task<IReadOnlyList<(UserId User, DateTimeOffset At)>> ArrivalsSince(this Tx tx, string community, DateTimeOffset moment) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and began_at >= @since and status <> 'cancelled' order by began_at, id", new { community, since = moment.ToUnixTimeMilliseconds() }))
            .Select(Read).Select(arrival => (arrival.User, arrival.BeganAt))];

    public static async Task<IReadOnlyList<Arrival>> ArrivalsIn(this Tx tx, Announcement announcement) =>
        [.. (await tx.List<Row>($"""
            {Columns} where community = @community and announced_on = @day and announced_in = @number and status = 'published'
            order by handled_at, id
            """, new { community = announcement.Community, day = LocalDatePattern.Iso.Format(announcement.Day), number = announcement.Number })).Select(Read)];

    /// <summary>Those announced that day or later, message by message.</summary>
    public static async Task<IReadOnlyList<Arrival>> ArrivalsAnnouncedFrom(this Tx tx, string community, LocalDate day) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and status = 'published' and announced_on >= @day order by announced_on, announced_in, handled_at, id", new { community, day = LocalDatePattern.Iso.Format(day) })).Select(Read)];

    /// <summary>The last of that day's announcements so far; null when nobody was announced yet.</summary>
    public static async Task<Announcement?> LastAnnouncementOf(this Tx tx, string community, LocalDate day) => await tx.Find<int?>("""
        select max(announced_in) from arrivals where community = @community and announced_on = @day and status = 'published'
        """, new { community, day = LocalDatePattern.Iso.Format(day) }) is { } number ? new(community, day, number) : null;

    /// <summary>False when someone was faster, and it is not in any of these states any more: the "where" is the lock.</summary>
    public static async Task<bool> SaveHandled(this Tx tx, Arrival arrival, params ArrivalStatus[] from) => await tx.Execute($"""
        update arrivals set status = @status, introduction = @introduction, handled_by = @by, handled_at = @at, announced_on = @day, announced_in = @number, refused = null
        where id = @id and {tx.AnyOf("status", "from")}
        """, new
    {
        id = arrival.Id,
        status = Stored(arrival.Status),
        introduction = arrival.Introduction,
        by = arrival.HandledBy?.Value,
        at = arrival.HandledAt?.ToUnixTimeMilliseconds(),
        day = arrival.Announcement is { } a ? LocalDatePattern.Iso.Format(a.Day) : null,
        number = arrival.Announcement?.Number,
        from = from.Select(Stored).ToArray(),
    }) == 1;

    /// <summary>The announcement was not taken: whoever was in it waits again, with the reason.</summary>
    public static Task PrepareAgain(this Tx tx, Announcement announcement, string code) => tx.Execute("""
        update arrivals set status = 'prepared', handled_by = null, handled_at = null, announced_on = null, announced_in = null, refused = @code
        where community = @community and announced_on = @day and announced_in = @number and status = 'published'
        """, new { code, community = announcement.Community, day = LocalDatePattern.Iso.Format(announcement.Day), number = announcement.Number });

    public static Task ForgetIntroductions(this Tx tx, string community, DateTimeOffset handledBefore) => tx.Execute("""
        update arrivals set introduction = null where community = @community and handled_at < @before and introduction is not null
        """, new { community, before = handledBefore.ToUnixTimeMilliseconds() });

    private const string Columns = """
        select id, community, user_id, introduction, status, began_at, handled_by, handled_at, announced_on, announced_in, refused,
               coalesce(nullif(first_name, ''), (select coalesce(nullif(p.first_name, ''), p.name) from people p where p.user_id = arrivals.user_id), '') as first_name,
               (select nullif(p.name, '') from people p where p.user_id = arrivals.user_id) as shown_name
        from arrivals
        """;

    private static string Stored(ArrivalStatus status) => status switch
    {
        ArrivalStatus.Prepared => "prepared",
        ArrivalStatus.Published => "published",
        ArrivalStatus.Skipped => "skipped",
        _ => "cancelled",
    };

    private static Arrival? ToArrival(Row? row) => row is null ? null : Read(row);

    private static Arrival Read(Row row) => new()
    {
        Id = row.Id,
        Community = row.Community,
        User = new(row.UserId),
        FirstName = row.FirstName,
        ShownName = row.ShownName,
        Introduction = row.Introduction,
        Status = Enum.Parse<ArrivalStatus>(row.Status, ignoreCase: true),
        BeganAt = DateTimeOffset.FromUnixTimeMilliseconds(row.BeganAt),
        HandledBy = row.HandledBy is { } by ? new UserId(by) : null,
        HandledAt = row.HandledAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        Announcement = row.AnnouncedOn is { } day ? new(row.Community, LocalDatePattern.Iso.Parse(day).Value, row.AnnouncedIn ?? 0) : null,
        Refused = row.Refused,
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public string FirstName { get; init; } = "";
        public string? ShownName { get; init; }
        public string? Introduction { get; init; }
        public string Status { get; init; } = "";
        public long BeganAt { get; init; }
        public string? HandledBy { get; init; }
        public long? HandledAt { get; init; }
        public string? AnnouncedOn { get; init; }
        public int? AnnouncedIn { get; init; }
        public string? Refused { get; init; }
    }
}
