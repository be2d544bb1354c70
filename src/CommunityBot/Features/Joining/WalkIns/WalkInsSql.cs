using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Those who came in without a request. Every change of state says in its "where" which state it starts from: that is the lock.</summary>
internal static class WalkInsSql
{
    public static Task AddWalkIn(this Tx tx, CommunitySettings community, WalkIn w) => tx.Execute("""
        insert into walk_ins (id, workspace, community, user_id, group_id, came_at, inviter, status)
        values (@id, @workspace, @community, @person, @group, @cameAt, @inviter, 'waiting')
        """, new
    {
        id = JoiningSql.Key(w.Id), workspace = community.Workspace.Value, community = w.Community, person = w.Person.Value, group = JoiningSql.Key(w.Group),
        cameAt = w.CameAt.ToUnixTimeMilliseconds(), inviter = w.Inviter?.Value,
    });

    public static async Task<WalkIn?> FindWalkIn(this Tx tx, Guid id) =>
        (await tx.Find<Row>($"{Columns} where id = @id", new { id = JoiningSql.Key(id) }))?.ToWalkIn();

    public static async Task<WalkIn?> LatestWalkIn(this Tx tx, string community, UserId person) => (await tx.Find<Row>(
        $"{Columns} where community = @community and user_id = @person order by number desc limit 1", new { community, person = person.Value }))?.ToWalkIn();

    /// <summary>Those of one message, in the order they came.</summary>
    public static async Task<IReadOnlyList<WalkIn>> WalkInsOf(this Tx tx, Guid group) =>
        [.. (await tx.List<Row>($"{Columns} where group_id = @group order by number", new { group = JoiningSql.Key(group) })).Select(row => row.ToWalkIn())];

    /// <summary>The message that a newcomer joins: begun after that moment, with room in it, and on which nobody has acted; null when there is none.</summary>
    public static async Task<Guid?> OpenGroup(this Tx tx, string community, DateTimeOffset begunAfter) => await tx.Find<string>("""
        select group_id from walk_ins where community = @community and group_id > @floor
        group by group_id
        having count(*) < @most and count(settled_at) = 0 and count(asked_at) = 0
        order by min(number) desc limit 1
        """, new { community, floor = Floor(begunAfter), most = WalkIn.GroupAtMost }) is { } id ? Guid.ParseExact(id, "n") : null;

    /// <summary>Where the groups begun after that moment start in the order of their ids: a version 7 id begins with its milliseconds.</summary>
    private static string Floor(DateTimeOffset moment) => (moment.ToUnixTimeMilliseconds() + 1).ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>Those who came before the last reading of the channel began, still wait, and were not seen by it.</summary>
    public static async Task<IReadOnlyList<WalkIn>> WaitingButGone(this Tx tx, string community, DateTimeOffset begun) => [.. (await tx.List<Row>($"""
        {Columns} where community = @community and status = 'waiting' and came_at < @begun
          and not exists (select 1 from channel_people h where h.community = walk_ins.community and h.user_id = walk_ins.user_id)
        order by number
        """, new { community, begun = begun.ToUnixTimeMilliseconds() })).Select(row => row.ToWalkIn())];

    /// <summary>The messages in which someone still waits.</summary>
    public static async Task<IReadOnlyList<Guid>> WaitingGroups(this Tx tx) =>
        [.. (await tx.List<string>($"select distinct w.group_id from walk_ins w where {IsOpen}")).Select(id => Guid.ParseExact(id, "n"))];

    /// <summary>Those of one community, the oldest first.</summary>
    public static async Task<IReadOnlyList<Guid>> WaitingGroupsIn(this Tx tx, string community) => [.. (await tx.List<string>(
        $"select w.group_id from walk_ins w where w.community = @community and {IsOpen} group by w.group_id order by min(w.number)", new { community })).Select(id => Guid.ParseExact(id, "n"))];

    /// <summary>How many in each message wait for a facilitator other than themselves, the oldest message first: not those who are to file a request, or have.</summary>
    public static async Task<IReadOnlyList<(string Community, Guid Group, int Count)>> UnsettledVisits(this Tx tx, UserId reader) => [.. (await tx.List<GroupRow>($"""
        select w.community, w.group_id, count(*) as people from walk_ins w
        where {IsOpen} and w.asked_at is null and w.user_id <> @reader
          and not exists (select 1 from join_requests r where r.workspace = w.workspace and r.community = w.community and r.user_id = w.user_id and r.status = 'pending')
        group by w.community, w.group_id order by min(w.number)
        """, new { reader = reader.Value })).Select(row => (row.Community, Guid.ParseExact(row.GroupId, "n"), (int)row.People))];

    /// <summary>Closes the visit. False when someone was faster.</summary>
    public static async Task<bool> Settle(this Tx tx, WalkIn settled) => await tx.Execute("""
        update walk_ins set status = @status, settled_by = @by, settled_at = @at, verified = @Verified, attempt = @Attempt, removal_error = null
        where id = @id and status = 'waiting'
        """, new
    {
        id = JoiningSql.Key(settled.Id), status = JoiningSql.Code(settled.Status), by = settled.SettledBy?.Value, at = settled.SettledAt?.ToUnixTimeMilliseconds(),
        settled.Verified, settled.Attempt,
    }) == 1;

    /// <summary>Back within the day.</summary>
    public static Task ComeBack(this Tx tx, WalkIn back) => tx.Execute("""
        update walk_ins set status = 'waiting', settled_at = null, came_at = @cameAt, inviter = @inviter where id = @id and status = 'left'
        """, new { id = JoiningSql.Key(back.Id), cameAt = back.CameAt.ToUnixTimeMilliseconds(), inviter = back.Inviter?.Value });

    /// <summary>False when someone has already invited the person to file a request, or the visit is over.</summary>
    public static async Task<bool> SaveAsked(this Tx tx, Guid id, UserId by, DateTimeOffset now) => await tx.Execute("""
        update walk_ins set asked_by = @by, asked_at = @now where id = @id and status = 'waiting' and asked_at is null
        """, new { id = JoiningSql.Key(id), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Slack did not remove the person: they wait again. False when this is about an older try.</summary>
    public static async Task<bool> SaveNotRemoved(this Tx tx, WalkIn w, string code) => await tx.Execute("""
        update walk_ins set status = 'waiting', settled_by = null, settled_at = null, removal_error = @code where id = @id and status = 'removed' and attempt = @Attempt
        """, new { id = JoiningSql.Key(w.Id), w.Attempt, code }) == 1;

    /// <summary>The visit <c>w</c> is not settled, nor has the person become a member by a request.</summary>
    private const string IsOpen = """
        w.status = 'waiting' and not exists (select 1 from members m where m.community = w.community and m.user_id = w.user_id and m.left_at is null)
        """;

    private const string Columns = """
        select id, group_id, community, user_id, came_at, inviter, status, settled_by, settled_at, verified, asked_by, asked_at, attempt, removal_error from walk_ins
        """;

    private sealed record GroupRow
    {
        public string Community { get; init; } = "";
        public string GroupId { get; init; } = "";
        public long People { get; init; }
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string GroupId { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public long CameAt { get; init; }
        public string? Inviter { get; init; }
        public string Status { get; init; } = "";
        public string? SettledBy { get; init; }
        public long? SettledAt { get; init; }
        public bool Verified { get; init; }
        public string? AskedBy { get; init; }
        public long? AskedAt { get; init; }
        public int Attempt { get; init; }
        public string? RemovalError { get; init; }

        public WalkIn ToWalkIn() => new(Guid.ParseExact(Id, "n"), Guid.ParseExact(GroupId, "n"), Community, new UserId(UserId), At(CameAt)!.Value, User(Inviter))
        {
            Status = Enum.Parse<WalkInStatus>(Status, ignoreCase: true),
            SettledBy = User(SettledBy),
            SettledAt = At(SettledAt),
            Verified = Verified,
            AskedBy = User(AskedBy),
            AskedAt = At(AskedAt),
            Attempt = Attempt,
            RemovalError = RemovalError,
        };

        private static UserId? User(string? id) => id is null ? null : new UserId(id);

        private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }
}
