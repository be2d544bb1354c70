using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.CheckIns;

/// <summary>What newcomers are asked and answer. That it was not answered, or not taken up, is the lock of the step that follows.</summary>
internal static class CheckInsSql
{
    private const string Columns = "select id, community, user_id, welcomed_at, day, due_on, answer, answered_at, words, buddy, readers, reached, passed_at, taken_by, taken_at from check_ins";

    /// <summary>Written once for a stay and a day.</summary>
    public static Task AddCheckIn(this Tx tx, CommunitySettings community, CheckIn checkIn) => tx.Execute("""
        insert into check_ins (id, workspace, community, user_id, welcomed_at, day, due_on) values (@id, @workspace, @community, @user, @welcomed, @Day, @due) on conflict do nothing
        """, new
    {
        id = Key(checkIn.Id), workspace = community.Workspace.Value, community = community.Id, user = checkIn.Person.Value,
        welcomed = checkIn.WelcomedAt.ToUnixTimeMilliseconds(), checkIn.Day, due = LocalDatePattern.Iso.Format(checkIn.DueOn),
    });

    public static async Task<CheckIn?> FindCheckIn(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToCheckIn();

    /// <summary>Those to be asked on that day or before, the latest day of a stay first.</summary>
    public static async Task<IReadOnlyList<CheckIn>> CheckInsDue(this Tx tx, string community, LocalDate day) => [.. (await tx.List<Row>(
        $"{Columns} where community = @community and due_on <= @day and asked_at is null order by day desc, number", new { community, day = LocalDatePattern.Iso.Format(day) })).Select(row => row.ToCheckIn())];

    public static Task MarkAsked(this Tx tx, Guid id, DateTimeOffset now) => tx.Execute("update check_ins set asked_at = @now where id = @id", new { id = Key(id), now = now.ToUnixTimeMilliseconds() });

    /// <summary>Words passed on that nobody has taken up, the oldest first.</summary>
    public static async Task<IReadOnlyList<CheckIn>> OpenCheckIns(this Tx tx, string community) => [.. (await tx.List<Row>(
        $"{Columns} where community = @community and answered_at is not null and taken_at is null and answer <> 'well' order by answered_at, number", new { community })).Select(row => row.ToCheckIn())];

    /// <summary>The same for one person, in all their communities.</summary>
    public static async Task<IReadOnlyList<CheckIn>> OpenCheckInsOf(this Tx tx, UserId person) => [.. (await tx.List<Row>(
        $"{Columns} where user_id = @user and answered_at is not null and taken_at is null and answer <> 'well' order by answered_at, number", new { user = person.Value })).Select(row => row.ToCheckIn())];

    /// <summary>What the same newcomer had answered before, in the same stay; null where they had not, or all was well.</summary>
    public static async Task<CheckIn?> FindEarlier(this Tx tx, CheckIn checkIn) => (await tx.Find<Row>(
        $"{Columns} where community = @Community and user_id = @user and welcomed_at = @welcomed and day < @Day and answered_at is not null and answer <> 'well' order by day desc limit 1",
        new { checkIn.Community, user = checkIn.Person.Value, welcomed = checkIn.WelcomedAt.ToUnixTimeMilliseconds(), checkIn.Day }))?.ToCheckIn();

    /// <summary>False when it was answered already.</summary>
    /// <param name="buddy">The one member who reads the words.</param>
    /// <param name="readers">The role whose holders do, where they are not for one member.</param>
    public static async Task<bool> SaveAnswer(this Tx tx, Guid id, CheckInAnswer answer, string? words, UserId? buddy, Role? readers, DateTimeOffset now) => await tx.Execute(
        "update check_ins set answer = @answer, answered_at = @now, words = @words, buddy = @buddy, readers = @readers, reached = null, passed_at = null where id = @id and answered_at is null",
        new { id = Key(id), answer = answer.ToString().ToLowerInvariant(), now = now.ToUnixTimeMilliseconds(), words, buddy = buddy?.Value, readers = readers?.ToString().ToLowerInvariant() }) == 1;

    /// <summary>Nobody answered: they go on to that role, or, without one, the newcomer is asked.</summary>
    public static Task PassOn(this Tx tx, Guid id, Role? reached, DateTimeOffset now) => tx.Execute(
        "update check_ins set reached = @reached, passed_at = @now where id = @id", new { id = Key(id), reached = reached?.ToString().ToLowerInvariant(), now = now.ToUnixTimeMilliseconds() });

    /// <summary>Whoever was to read the words cannot any more: they wait. False when they were taken up already.</summary>
    public static async Task<bool> TakeBackAnswer(this Tx tx, Guid id) => await tx.Execute(
        "update check_ins set answered_at = null, buddy = null, passed_at = null where id = @id and answered_at is not null and taken_at is null", new { id = Key(id) }) == 1;

    /// <summary>False when someone was faster.</summary>
    public static async Task<bool> TakeUp(this Tx tx, Guid id, UserId by, DateTimeOffset now) => await tx.Execute(
        "update check_ins set taken_by = @by, taken_at = @now where id = @id and answered_at is not null and taken_at is null", new { id = Key(id), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Empties the words taken up before the one moment, and those written before the other that nobody took up; says whose.</summary>
    public static async Task<IReadOnlyList<Guid>> ForgetWords(this Tx tx, string community, DateTimeOffset takenBefore, DateTimeOffset answeredBefore) => [.. (await tx.List<string>("""
        update check_ins set words = null where community = @community and words is not null and (taken_at < @taken or (taken_at is null and answered_at < @answered)) returning id
        """, new { community, taken = takenBefore.ToUnixTimeMilliseconds(), answered = answeredBefore.ToUnixTimeMilliseconds() })).Select(id => Guid.ParseExact(id, "n"))];

    /// <summary>Nothing is left of what was asked before: not even that all was well.</summary>
    public static Task ForgetCheckIns(this Tx tx, string community, DateTimeOffset before) =>
        tx.Execute("delete from check_ins where community = @community and welcomed_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });

    internal static string Key(Guid id) => id.ToString("n");

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public long WelcomedAt { get; init; }
        public int Day { get; init; }
        public string DueOn { get; init; } = "";
        public string? Answer { get; init; }
        public long? AnsweredAt { get; init; }
        public string? Words { get; init; }
        public string? Buddy { get; init; }
        public string? Readers { get; init; }
        public string? Reached { get; init; }
        public long? PassedAt { get; init; }
        public string? TakenBy { get; init; }
        public long? TakenAt { get; init; }

        public CheckIn ToCheckIn() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId), DateTimeOffset.FromUnixTimeMilliseconds(WelcomedAt), Day, LocalDatePattern.Iso.Parse(DueOn).Value)
        {
            Answer = Answer is null ? null : Enum.Parse<CheckInAnswer>(Answer, ignoreCase: true),
            AnsweredAt = AnsweredAt is { } answered ? DateTimeOffset.FromUnixTimeMilliseconds(answered) : null,
            Words = Words,
            Buddy = Buddy is null ? null : new UserId(Buddy),
            Readers = Readers is null ? null : Enum.Parse<Role>(Readers, ignoreCase: true),
            Reached = Reached is null ? null : Enum.Parse<Role>(Reached, ignoreCase: true),
            PassedAt = PassedAt is { } passed ? DateTimeOffset.FromUnixTimeMilliseconds(passed) : null,
            TakenBy = TakenBy is null ? null : new UserId(TakenBy),
            TakenAt = TakenAt is { } taken ? DateTimeOffset.FromUnixTimeMilliseconds(taken) : null,
        };
    }
}
