using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Pacing;

internal static class PacingSql
{
    // In hand as long as the outbox has it: a row it gave up without a word holds nobody up.
    private const string OnItsWay = "(p.status = 'handed' and exists (select 1 from outbox o where o.workspace = p.workspace and o.key = p.handed_as and o.done_at is null and o.dead_at is null))";
    private const string Columns = $"select p.*, {OnItsWay} as on_its_way from paced_posts p";

    /// <summary>False where there is one under this key already.</summary>
    public static async Task<bool> AddPost(
        this Tx tx, CommunitySettings community, string key, Subject subject, PostClass c, DateTimeOffset wanted, DateTimeOffset? usefulUntil, string? tell, string? moved, ChannelId? channel, DateTimeOffset now) => await tx.Execute("""
        insert into paced_posts (workspace, community, key, subject, class, wanted_at, useful_until_at, tell, moved, channel, status, queued_at, due_at)
        values (@workspace, @community, @key, @subject, @class, @wanted, @until, @tell, @moved, @channel, 'waiting', @now, 0)
        on conflict (workspace, key) do nothing
        """, new
        {
            workspace = community.Workspace.Value, community = community.Id, key, subject = subject.ToString(), @class = (int)c,
            wanted = wanted.ToUnixTimeMilliseconds(), until = usefulUntil?.ToUnixTimeMilliseconds(), tell, moved, channel = channel?.Value, now = now.ToUnixTimeMilliseconds(),
        }) == 1;

    /// <summary>What the plan of a community is made of: what waits, what is on its way, and what was sent in the last days.</summary>
    public static Task<IReadOnlyList<PostRow>> PostsThatCount(this Tx tx, CommunitySettings community, DateTimeOffset now) => tx.List<PostRow>(
        $"""
        {Columns} where p.community = @community and (p.status in ('waiting', 'handed') or (p.status = 'sent' and p.sent_at > @since))
        order by p.number
        """, new { community = community.Id, since = (now - TimeSpan.FromDays(3)).ToUnixTimeMilliseconds() });

    public static async Task<IReadOnlyList<PacedPost>> PostsToCome(this Tx tx, CommunitySettings community) =>
        [.. (await tx.List<PostRow>($"{Columns} where p.community = @community and (p.status = 'waiting' or {OnItsWay}) order by p.number", new { community = community.Id })).Select(row => row.ToPost())];

    public static async Task<PacedPost?> FindPost(this Tx tx, TeamId workspace, string key) =>
        (await tx.Find<PostRow>($"{Columns} where p.workspace = @workspace and p.key = @key", new { workspace = workspace.Value, key }))?.ToPost();

    public static async Task<PacedPost?> FindPostOf(this Tx tx, TeamId workspace, Subject subject) =>
        (await tx.Find<PostRow>($"{Columns} where p.workspace = @workspace and p.subject = @subject order by p.number desc limit 1", new { workspace = workspace.Value, subject = subject.ToString() }))?.ToPost();

    /// <summary>The post that was handed to the outbox under this key, now or at an earlier try.</summary>
    public static Task<PostRow?> FindHanded(this Tx tx, long number) => tx.Find<PostRow>($"{Columns} where p.number = @number", new { number });

    public static async Task<bool> RemoveWaiting(this Tx tx, CommunitySettings community, string key) =>
        await tx.Execute("delete from paced_posts where workspace = @workspace and key = @key and status = 'waiting'", new { workspace = community.Workspace.Value, key }) == 1;

    /// <summary>Unless it is what is wanted under that key; where nothing is, unless its moment has come and it waits for its turn.</summary>
    public static async Task<bool> RemoveWaiting(this Tx tx, CommunitySettings community, string key, PostWanted? wanted, DateTimeOffset now) => await tx.Execute(
        $"delete from paced_posts where workspace = @workspace and key = @key and status = 'waiting' and {(wanted is null ? "wanted_at > @at" : "(class <> @class or wanted_at <> @at or useful_until_at <> @until)")}",
        new
        {
            workspace = community.Workspace.Value, key, @class = (int?)wanted?.Class, at = (wanted?.At ?? now).ToUnixTimeMilliseconds(), until = wanted?.UsefulUntil.ToUnixTimeMilliseconds(),
        }) == 1;

    /// <summary>Until it loses its use, as before.</summary>
    public static async Task<bool> MakeUrgent(this Tx tx, CommunitySettings community, string key, DateTimeOffset now) => await tx.Execute("""
        update paced_posts set class = 0, wanted_at = @now, due_at = @now
        where workspace = @workspace and key = @key and status = 'waiting' and (useful_until_at is null or useful_until_at > @now)
        """,
        new { workspace = community.Workspace.Value, key, now = now.ToUnixTimeMilliseconds() }) == 1;

    public static async Task<bool> Suspend(this Tx tx, CommunitySettings community, string key) => await tx.Execute(
        "update paced_posts set status = 'ended' where workspace = @workspace and key = @key and status = 'waiting'", new { workspace = community.Workspace.Value, key }) == 1;

    public static async Task<bool> Resume(this Tx tx, CommunitySettings community, string key) => await tx.Execute(
        "update paced_posts set status = 'waiting', handed_at = null, handed_as = null where workspace = @workspace and key = @key and status = 'ended' and sent_at is null",
        new { workspace = community.Workspace.Value, key }) == 1;

    /// <summary>False where it is planned so already.</summary>
    public static async Task<bool> Replanned(this Tx tx, PostRow row, DateTimeOffset? moment, DateTimeOffset due)
    {
        var (planned, looked) = (moment?.ToUnixTimeMilliseconds(), due.ToUnixTimeMilliseconds());
        if (planned == row.PlannedAt && looked == row.DueAt) return false;
        await tx.Execute("update paced_posts set planned_at = @planned, due_at = @looked where number = @number", new { planned, looked, number = row.Number });
        return planned != row.PlannedAt;
    }

    public static Task MarkHanded(this Tx tx, PostRow row, string key, DateTimeOffset now) => tx.Execute(
        "update paced_posts set status = 'handed', tries = tries + 1, handed_as = @key, handed_at = @now where number = @number", new { key, number = row.Number, now = now.ToUnixTimeMilliseconds() });

    public static Task MarkSent(this Tx tx, PostRow row, DateTimeOffset at) => tx.Execute(
        "update paced_posts set status = 'sent', sent_at = @at where number = @number", new { number = row.Number, at = at.ToUnixTimeMilliseconds() });

    public static Task MarkEnded(this Tx tx, PostRow row) => tx.Execute("update paced_posts set status = 'ended' where number = @number", new { number = row.Number });

    /// <summary>Its hours ended before Slack took it: it waits again, in its old place.</summary>
    public static Task WaitAgain(this Tx tx, PostRow row) => tx.Execute("update paced_posts set status = 'waiting', handed_at = null, handed_as = null where number = @number", new { number = row.Number });

    /// <summary>What waits and is of no use any more.</summary>
    public static Task<IReadOnlyList<PostRow>> TooLate(this Tx tx, string community, DateTimeOffset now) => tx.List<PostRow>(
        $"{Columns} where p.community = @community and p.status = 'waiting' and p.useful_until_at <= @now order by p.number", new { community, now = now.ToUnixTimeMilliseconds() });

    /// <summary>The community whose next post is due first, and when. One whose post is on its way is not there: it is looked at when that one is posted.</summary>
    public static Task<DuePost?> NextPost(this Tx tx) => tx.Find<DuePost>(
        $"""
        select w.community, w.due_at from paced_posts w join communities c on c.id = w.community
        where w.status = 'waiting' and (w.class = 0 or not exists (select 1 from paced_posts p where p.community = w.community and {OnItsWay}))
        order by w.due_at, w.number limit 1
        """);

    /// <summary>What is due in a community that could not be settled is looked at again then.</summary>
    public static Task LookLater(this Tx tx, DuePost due, DateTimeOffset at) => tx.Execute(
        "update paced_posts set due_at = @at where community = @Community and status = 'waiting' and due_at < @at", new { due.Community, at = at.ToUnixTimeMilliseconds() });

    public static Task ForgetPosts(this Tx tx, string community, DateTimeOffset before) => tx.Execute(
        "delete from paced_posts where community = @community and status <> 'waiting' and queued_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });
}

internal sealed record DuePost
{
    public string Community { get; init; } = "";
    public long DueAt { get; init; }
}

/// <summary>A row of the table.</summary>
internal sealed record PostRow
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(30);

    public long Number { get; init; }
    public string Community { get; init; } = "";
    public string Key { get; init; } = "";
    public string Subject { get; init; } = "";
    public int Class { get; init; }
    public string? Tell { get; init; }
    public string? Moved { get; init; }

    /// <summary>Null for the one in which the community talks when its moment comes.</summary>
    public string? Channel { get; init; }
    public string Status { get; init; } = "";
    public int Tries { get; init; }
    public long? PlannedAt { get; init; }
    public long DueAt { get; init; }
    public string? HandedAs { get; init; }
    public bool OnItsWay { get; init; }

    // As the columns hold them: milliseconds.
    public long QueuedAt { get; init; }
    public long? HandedAt { get; init; }
    public long? SentAt { get; init; }
    public long? UsefulUntilAt { get; init; }

    public bool IsWaiting => Status == "waiting";
    public DateTimeOffset Wanted => At(WantedAt)!.Value;
    public long WantedAt { get; init; }
    public DateTimeOffset? UsefulUntil => At(UsefulUntilAt);

    /// <summary>It was planned before.</summary>
    public bool WasPlanned => DueAt > 0;

    /// <summary>When it counts: when it was posted; for one of which nothing was heard, when it was handed over.</summary>
    public DateTimeOffset CountsAt => At(SentAt ?? HandedAt ?? QueuedAt)!.Value;

    /// <summary>As if it were wanted without waiting.</summary>
    public PostRow AtOnce(DateTimeOffset now) => this with { Class = (int)PostClass.Urgent, WantedAt = now.ToUnixTimeMilliseconds() };

    /// <summary>For one without a moment: when it loses its use, or in a while.</summary>
    public DateTimeOffset LooksAgainAt(DateTimeOffset now) => UsefulUntil is { } until && until - now < Later ? until : now + Later;

    public WaitingPost ToWaiting() => new(Number, (PostClass)Class, Wanted, UsefulUntil) { Kept = Class == (int)PostClass.Promised ? At(PlannedAt) : null };

    public PacedPost ToPost() => new()
    {
        Key = Key, Subject = Durability.Subject.Of(Subject), Class = (PostClass)Class, Status = Enum.Parse<PostStatus>(Status, ignoreCase: true),
        QueuedAt = At(QueuedAt)!.Value, PlannedAt = At(PlannedAt), HandedAt = IsWaiting ? null : At(HandedAt), SentAt = At(SentAt),
    };

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}
