using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Rhythm;

/// <summary>When the end of a community's week is looked at again.</summary>
internal sealed record NextLook(string Community, DateTimeOffset At);

internal static class RhythmSql
{
    private const string Columns = "select community, week, holder, handed_by, given_back_by, nudged_at, checked_at, settled_at, looks_at, done_by, outcome, tries, asked_by, posted_at, posted_ts, refused, starter from weeks";
    private const string Pauses = "select user_id from week_pauses where community = @community and until_day > @today";

    /// <summary>The week; as new where nobody has acted on it.</summary>
    public static async Task<WeekState> StateOf(this Tx tx, CommunitySettings community, Week week) =>
        (await tx.Find<Row>($"{Columns} where community = @community and week = @week", new { community = community.Id, week = week.ToString() }))?.Read() ?? new() { Week = week };

    /// <summary>Those somebody has acted on, from one on, in order.</summary>
    public static async Task<IReadOnlyList<WeekState>> StatesFrom(this Tx tx, CommunitySettings community, Week first) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and week >= @week order by week", new { community = community.Id, week = first.ToString() })).Select(row => row.Read())];

    /// <summary>The same of many communities, each from its own first week on.</summary>
    public static async Task<ILookup<string, WeekState>> StatesSince(this Tx tx, IReadOnlyCollection<(string Community, Week First)> since) => (await tx.List<Row>(
        $"{Columns} where {tx.AnyOf("community", "communities")} and week >= @first order by week",
        new { communities = since.Select(one => one.Community).ToArray(), first = since.Select(one => one.First.ToString()).Min(StringComparer.Ordinal) })).ToLookup(row => row.Community, row => row.Read(), StringComparer.Ordinal);

    /// <summary>Saves what is known of a week; those who gave it back in one column, their ids parted by commas. The community is held.</summary>
    public static Task SaveWeek(this Tx tx, CommunitySettings community, WeekState w) => tx.Execute("""
        insert into weeks (workspace, community, week, holder, handed_by, given_back_by, nudged_at, checked_at, settled_at, looks_at, done_by, outcome, tries, asked_by, posted_at, posted_ts, refused, starter)
        values (@workspace, @community, @week, @holder, @handedBy, @givenBackBy, @nudged, @checked, @settled, @looks, @doneBy, @outcome, @tries, @askedBy, @posted, @ts, @refused, @starter)
        on conflict (community, week) do update set holder = excluded.holder, handed_by = excluded.handed_by, given_back_by = excluded.given_back_by, nudged_at = excluded.nudged_at, checked_at = excluded.checked_at,
            settled_at = excluded.settled_at, looks_at = excluded.looks_at, done_by = excluded.done_by, outcome = excluded.outcome, tries = excluded.tries, asked_by = excluded.asked_by, posted_at = excluded.posted_at, posted_ts = excluded.posted_ts,
            refused = excluded.refused, starter = excluded.starter
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, week = w.Week.ToString(), holder = w.Holder?.Value, handedBy = w.HandedBy?.Value, givenBackBy = w.GivenBackBy.Count == 0 ? null : string.Join(',', w.GivenBackBy.Select(by => by.Value)), nudged = w.NudgedAt?.ToUnixTimeMilliseconds(),
        @checked = w.CheckedAt?.ToUnixTimeMilliseconds(), settled = w.SettledAt?.ToUnixTimeMilliseconds(), looks = w.LooksAt?.ToUnixTimeMilliseconds(), doneBy = w.DoneBy?.Value, outcome = w.Outcome?.ToString().ToLowerInvariant(), tries = w.Tries, askedBy = w.AskedBy?.Value,
        posted = w.PostedAt?.ToUnixTimeMilliseconds(), ts = w.PostedTs?.Value, refused = w.Refused, starter = w.Starter,
    });

    /// <summary>The community whose week is to be looked at again first, and when.</summary>
    public static async Task<NextLook?> NextLook(this Tx tx) =>
        await tx.Find<LookRow>("select community, looks_at from weeks where looks_at is not null order by looks_at, community limit 1") is { } row ? new(row.Community, DateTimeOffset.FromUnixTimeMilliseconds(row.LooksAt)) : null;

    public static Task Looked(this Tx tx, NextLook look) =>
        tx.Execute("update weeks set looks_at = null where community = @community and looks_at <= @at", new { community = look.Community, at = look.At.ToUnixTimeMilliseconds() });

    /// <summary>What was due to be looked at is then.</summary>
    public static Task LookLater(this Tx tx, NextLook look, DateTimeOffset at) => tx.Execute(
        "update weeks set looks_at = @later where community = @community and looks_at <= @at",
        new { community = look.Community, at = look.At.ToUnixTimeMilliseconds(), later = at.ToUnixTimeMilliseconds() });

    /// <summary>When the last digest was posted; null where none was.</summary>
    public static async Task<DateTimeOffset?> LastDigest(this Tx tx, string community) => await tx.Find<long?>("select max(posted_at) from weeks where community = @community", new { community }) is { } at
        ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>What this person answered to the nudge of that week.</summary>
    public static async Task<(int Round, bool Skipped)> AnswerTo(this Tx tx, string community, Week week, UserId user) =>
        await tx.Find<AnswerRow>("select round, skipped_at from week_answers where community = @community and week = @week and user_id = @user", new { community, week = week.ToString(), user = user.Value }) is { } row
            ? (row.Round, row.SkippedAt is not null) : (0, false);

    /// <summary>The most times anybody has put that week off.</summary>
    public static Task<int> Rounds(this Tx tx, string community, Week week) =>
        tx.Find<int>("select coalesce(max(round), 0) from week_answers where community = @community and week = @week", new { community, week = week.ToString() });

    public static Task PutOff(this Tx tx, CommunitySettings community, Week week, UserId user, int round) => tx.Execute("""
        insert into week_answers (workspace, community, week, user_id, round) values (@workspace, @community, @week, @user, @round)
        on conflict (community, week, user_id) do update set round = excluded.round
        """, new { workspace = community.Workspace.Value, community = community.Id, week = week.ToString(), user = user.Value, round });

    public static Task Skip(this Tx tx, CommunitySettings community, Week week, UserId user, DateTimeOffset now) => tx.Execute("""
        insert into week_answers (workspace, community, week, user_id, skipped_at) values (@workspace, @community, @week, @user, @now)
        on conflict (community, week, user_id) do update set skipped_at = excluded.skipped_at
        """, new { workspace = community.Workspace.Value, community = community.Id, week = week.ToString(), user = user.Value, now = now.ToUnixTimeMilliseconds() });

    /// <summary>They take it after all.</summary>
    public static Task Unskip(this Tx tx, string community, Week week, UserId user) => tx.Execute(
        "update week_answers set skipped_at = null where community = @community and week = @week and user_id = @user", new { community, week = week.ToString(), user = user.Value });

    /// <summary>Nothing is asked of this person before that day.</summary>
    public static Task Pause(this Tx tx, CommunitySettings community, UserId user, LocalDate until) => tx.Execute("""
        insert into week_pauses (workspace, community, user_id, until_day) values (@workspace, @community, @user, @until)
        on conflict (community, user_id) do update set until_day = excluded.until_day
        """, new { workspace = community.Workspace.Value, community = community.Id, user = user.Value, until = LocalDatePattern.Iso.Format(until) });

    public static Task EndPause(this Tx tx, string community, UserId user) => tx.Execute("delete from week_pauses where community = @community and user_id = @user", new { community, user = user.Value });

    /// <summary>Until when this person is not asked; null where they are.</summary>
    public static async Task<LocalDate?> PausedUntil(this Tx tx, string community, UserId user, LocalDate today) =>
        await tx.Find<string>("select until_day from week_pauses where community = @community and user_id = @user and until_day > @today", new { community, user = user.Value, today = LocalDatePattern.Iso.Format(today) }) is { } until
            ? LocalDatePattern.Iso.Parse(until).Value : null;

    /// <summary>Those of whom nothing is asked on that day.</summary>
    public static async Task<IReadOnlySet<UserId>> Resting(this Tx tx, string community, LocalDate today) => (await tx.List<string>(Pauses, new { community, today = LocalDatePattern.Iso.Format(today) })).Select(user => new UserId(user)).ToHashSet();

    /// <summary>Those who rest on that day, or skip that week.</summary>
    public static async Task<IReadOnlySet<UserId>> Away(this Tx tx, string community, Week week, LocalDate today) => (await tx.List<string>($"""
        {Pauses}
        union select user_id from week_answers where community = @community and week = @week and skipped_at is not null
        """, new { community, week = week.ToString(), today = LocalDatePattern.Iso.Format(today) })).Select(user => new UserId(user)).ToHashSet();

    /// <summary>Who has written from one moment on, until another, those who wrote the most first.</summary>
    public static async Task<IReadOnlyList<Voice>> VoicesBetween(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until) =>
        [.. (await tx.List<VoiceRow>("""
            select author, count(*) as times from counted_messages where community = @community and posted_at >= @from and posted_at < @until
            group by author order by count(*) desc, min(posted_at), author
            """, new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })).Select(row => new Voice(new(row.Author), (int)row.Times))];

    public static async Task Thank(this Tx tx, CommunitySettings community, Week week, IReadOnlyList<Contribution> thanked)
    {
        await tx.Execute("delete from week_thanked where community = @community and week = @week", new { community = community.Id, week = week.ToString() });
        foreach (var one in thanked) await tx.Execute(
            "insert into week_thanked (workspace, community, week, ts, user_id) values (@workspace, @community, @week, @ts, @user)",
            new { workspace = community.Workspace.Value, community = community.Id, week = week.ToString(), ts = one.Ts.Value, user = one.Author.Value });
    }

    /// <summary>Whose messages were singled out in the digest of that week.</summary>
    public static async Task<IReadOnlyList<(Ts Ts, UserId Author)>> Thanked(this Tx tx, string community, Week week) =>
        [.. (await tx.List<ThankedRow>("select ts, user_id from week_thanked where community = @community and week = @week order by ts", new { community, week = week.ToString() }))
            .Select(row => (new Ts(row.Ts), new UserId(row.UserId)))];

    private sealed record VoiceRow
    {
        public string Author { get; init; } = "";
        public long Times { get; init; }
    }

    private sealed record LookRow
    {
        public string Community { get; init; } = "";
        public long LooksAt { get; init; }
    }

    private sealed record AnswerRow
    {
        public int Round { get; init; }
        public long? SkippedAt { get; init; }
    }

    private sealed record ThankedRow
    {
        public string Ts { get; init; } = "";
        public string UserId { get; init; } = "";
    }

    private sealed record Row
    {
        public string Community { get; init; } = "";
        public string Week { get; init; } = "";
        public string? Holder { get; init; }
        public string? HandedBy { get; init; }

        /// <summary>Their ids, parted by commas; null for nobody.</summary>
        public string? GivenBackBy { get; init; }

        public long? NudgedAt { get; init; }
        public long? CheckedAt { get; init; }
        public long? SettledAt { get; init; }
        public long? LooksAt { get; init; }
        public string? DoneBy { get; init; }
        public string? Outcome { get; init; }
        public int Tries { get; init; }
        public string? AskedBy { get; init; }
        public long? PostedAt { get; init; }
        public string? PostedTs { get; init; }
        public string? Refused { get; init; }
        public int? Starter { get; init; }

        public WeekState Read() => new()
        {
            Week = CommunityBot.Community.Week.Parse(Week, null), Holder = Who(Holder), HandedBy = Who(HandedBy), GivenBackBy = GivenBackBy is null ? [] : [.. GivenBackBy.Split(',').Select(by => new UserId(by))], NudgedAt = At(NudgedAt), CheckedAt = At(CheckedAt), SettledAt = At(SettledAt), LooksAt = At(LooksAt), DoneBy = Who(DoneBy),
            Outcome = Outcome is null ? null : Enum.Parse<WeekOutcome>(Outcome, ignoreCase: true), Tries = Tries, AskedBy = Who(AskedBy), PostedAt = At(PostedAt), PostedTs = PostedTs is null ? null : new Ts(PostedTs), Refused = Refused,
            Starter = Starter,
        };

        private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

        private static UserId? Who(string? id) => id is null ? null : new UserId(id);
    }
}
