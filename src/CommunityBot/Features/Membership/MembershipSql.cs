using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>A community whose members are to be looked at again.</summary>
internal sealed record Review
{
    public string Community { get; init; } = "";

    /// <summary>Tells one asking from the next.</summary>
    public long AskedAt { get; init; }

    /// <summary>In a row.</summary>
    public int Failures { get; init; }
}

/// <summary>A list: how many pages it has, and how many are on screen.</summary>
internal sealed record LapseList
{
    public string Community { get; init; } = "";
    public int Pages { get; init; }
    public int Shown { get; init; }

    /// <summary>On all its pages.</summary>
    public int People { get; init; }
}

/// <summary>Members who are no longer eligible. Every change of state says in its "where" which states it starts from: that is the lock.</summary>
internal static class MembershipSql
{
    private const string Columns = "select id, community, user_id, list, page, status, acted_by, acted_at, reminded_by, reminded_at, removal_error, facilitation_error from membership_lapses";
    private const string Active = "status in ('open', 'reminded', 'left')";

    public static Task AskReviews(this Tx tx, DateTimeOffset now) => tx.Execute("""
        insert into membership_reviews (workspace, community, asked_at, due_at) select workspace, id, @now, @now from communities where true
        on conflict (community) do update set asked_at = membership_reviews.asked_at + 1, due_at = excluded.due_at, failures = 0
        """, new { now = now.ToUnixTimeMilliseconds() });

    public static Task<Review?> NextReview(this Tx tx, DateTimeOffset now) => tx.Find<Review>(
        "select community, asked_at, failures from membership_reviews where due_at <= @now order by due_at, community limit 1", new { now = now.ToUnixTimeMilliseconds() });

    public static async Task<DateTimeOffset?> NextReviewDue(this Tx tx) =>
        await tx.Find<long?>("select min(due_at) from membership_reviews") is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>To be done later; unless it was asked again meanwhile.</summary>
    public static Task PutReviewOff(this Tx tx, Review review, DateTimeOffset due) => tx.Execute(
        "update membership_reviews set due_at = @due, failures = failures + 1 where community = @Community and asked_at = @AskedAt",
        new { review.Community, review.AskedAt, due = due.ToUnixTimeMilliseconds() });

    /// <summary>False when it was asked again meanwhile, or another instance did it.</summary>
    public static async Task<bool> EndReview(this Tx tx, Review review) =>
        await tx.Execute("delete from membership_reviews where community = @Community and asked_at = @AskedAt", review) == 1;

    public static async Task<IReadOnlyList<Lapse>> ActiveLapses(this Tx tx, string community) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and {Active}", new { community })).Select(row => row.ToLapse())];

    public static async Task<IReadOnlyList<Lapse>> LapsesOf(this Tx tx, Page page) =>
        [.. (await tx.List<Row>($"{Columns} where list = @list and page = @number order by place", new { list = Key(page.List), number = page.Number })).Select(row => row.ToLapse())];

    public static async Task<Lapse?> FindLapse(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToLapse();

    public static Task AddList(this Tx tx, CommunitySettings community, Guid list, int pages, DateTimeOffset now) => tx.Execute(
        "insert into membership_lists (id, workspace, community, made_at, pages) values (@list, @workspace, @community, @now, @pages)",
        new { list = Key(list), workspace = community.Workspace.Value, community = community.Id, pages, now = now.ToUnixTimeMilliseconds() });

    /// <summary>In this order, in one statement.</summary>
    public static Task AddLapses(this Tx tx, CommunitySettings community, IEnumerable<Lapse> lapses) => tx.Execute($"""
        insert into membership_lapses (id, workspace, community, user_id, list, page, place, status)
        select id, @workspace, @community, person, list, page, place, 'open' from {tx.RowsOf("lapses", "id text", "person text", "list text", "page int", "place int")}
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id,
        lapses = JsonSerializer.Serialize(lapses.Select((lapse, place) => new { id = Key(lapse.Id), person = lapse.Person.Value, list = Key(lapse.Page.List), page = lapse.Page.Number, place })),
    });

    public static async Task<LapseList?> FindList(this Tx tx, Guid list) => await tx.Find<LapseList>("""
        select community, pages, shown, (select count(*) from membership_lapses where list = @list) as people from membership_lists where id = @list
        """, new { list = Key(list) });

    /// <summary>The page after this one is on screen from now on. False when it is already, or there is none.</summary>
    public static async Task<bool> ShowNext(this Tx tx, Page page) => await tx.Execute(
        "update membership_lists set shown = shown + 1 where id = @list and shown = @number and shown < pages", new { list = Key(page.List), number = page.Number }) == 1;

    /// <summary>It is over, by itself. False when it was already.</summary>
    public static async Task<bool> Close(this Tx tx, Guid id, LapseStatus status) =>
        await tx.Execute($"update membership_lapses set status = @status where id = @id and {Active}", new { id = Key(id), status = Code(status) }) == 1;

    /// <summary>False when someone was faster.</summary>
    public static async Task<bool> MarkReminded(this Tx tx, Guid id, UserId by, DateTimeOffset now) => await tx.Execute(
        "update membership_lapses set status = 'reminded', reminded_by = @by, reminded_at = @now where id = @id and status = 'open'",
        new { id = Key(id), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>The reminder did not reach the person, or had nothing to say any more.</summary>
    public static Task MarkNotReminded(this Tx tx, Guid id) => tx.Execute(
        "update membership_lapses set status = 'open', reminded_by = null, reminded_at = null where id = @id and status = 'reminded'", new { id = Key(id) });

    /// <inheritdoc cref="MarkReminded"/>
    public static async Task<bool> MarkLeft(this Tx tx, Guid id, UserId by, DateTimeOffset now) => await tx.Execute(
        "update membership_lapses set status = 'left', acted_by = @by, acted_at = @now where id = @id and status = 'open'",
        new { id = Key(id), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <inheritdoc cref="MarkReminded"/>
    public static async Task<bool> MarkExcluded(this Tx tx, Guid id, UserId by, DateTimeOffset now) => await tx.Execute(
        $"update membership_lapses set status = 'excluded', acted_by = @by, acted_at = @now where id = @id and {Active}",
        new { id = Key(id), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    public static Task SaveFacilitationError(this Tx tx, Guid id, string code) =>
        tx.Execute("update membership_lapses set facilitation_error = @code where id = @id and status = 'excluded'", new { id = Key(id), code });

    public static Task SaveRemovalError(this Tx tx, Guid id, string code) =>
        tx.Execute("update membership_lapses set removal_error = @code where id = @id and status = 'excluded'", new { id = Key(id), code });

    public static async Task ForgetLapses(this Tx tx, string community, DateTimeOffset before)
    {
        var age = new { community, before = before.ToUnixTimeMilliseconds() };
        await tx.Execute($"delete from membership_lapses where not ({Active}) and list in (select id from membership_lists where community = @community and made_at < @before)", age);
        await tx.Execute("delete from membership_lists where community = @community and made_at < @before and id not in (select list from membership_lapses)", age);
    }

    internal static string Key(Guid id) => id.ToString("n");

    private static string Code(LapseStatus status) => status.ToString().ToLowerInvariant();

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public string List { get; init; } = "";
        public int Page { get; init; }
        public string Status { get; init; } = "";
        public string? ActedBy { get; init; }
        public long? ActedAt { get; init; }
        public string? RemindedBy { get; init; }
        public long? RemindedAt { get; init; }
        public string? RemovalError { get; init; }
        public string? FacilitationError { get; init; }

        public Lapse ToLapse() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId), new(Guid.ParseExact(List, "n"), Page))
        {
            Status = Enum.Parse<LapseStatus>(Status, ignoreCase: true),
            ActedBy = Who(ActedBy),
            ActedAt = At(ActedAt),
            RemindedBy = Who(RemindedBy),
            RemindedAt = At(RemindedAt),
            RemovalError = RemovalError,
            FacilitationError = FacilitationError,
        };

        private static UserId? Who(string? id) => id is null ? null : new UserId(id);

        private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }
}
