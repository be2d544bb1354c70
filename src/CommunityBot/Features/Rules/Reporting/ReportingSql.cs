using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Reports of messages. What is done about one says in its "where" that nothing was: that is the lock.</summary>
internal static class ReportingSql
{
    public static Task AddReport(this Tx tx, CommunitySettings community, RuleReport report) => tx.Execute("""
        insert into rule_reports (id, workspace, community, user_id, channel, ts, thread_ts, text, on_team, reported_by, made_at, status)
        values (@id, @workspace, @community, @person, @channel, @ts, @thread, @Text, @IsOnTeam, @by, @at, 'draft')
        """, new
    {
        id = RemindingSql.Key(report.Id), workspace = community.Workspace.Value, community = community.Id, person = report.Person.Value,
        channel = report.On.Channel.Value, ts = report.On.Ts.Value, thread = report.On.Thread?.Value, report.Text, report.IsOnTeam, by = report.By.Value, at = report.At.ToUnixTimeMilliseconds(),
    });

    /// <summary>Those that nobody has answered for, the oldest first.</summary>
    public static async Task<IReadOnlyList<RuleReport>> OpenReports(this Tx tx, string community) => [.. (await tx.List<Row>(
        "select * from rule_reports where community = @community and status = 'open' order by made_at, id", new { community })).Select(row => row.ToReport())];

    /// <summary>Those of these communities in which a report, or somebody who was reminded several times, waits for an answer.</summary>
    public static Task<IReadOnlySet<string>> WithOpenQuestions(this Tx tx, IReadOnlyCollection<string> communities) => tx.CommunitiesWith($"""
        select community from rule_reports where status = 'open' and {tx.AnyOf("community", "communities")}
        union select community from rule_reviews where status = 'open' and {tx.AnyOf("community", "communities")}
        """, communities);

    public static async Task<RuleReport?> FindReport(this Tx tx, Guid id) =>
        (await tx.Find<Row>("select * from rule_reports where id = @id", new { id = RemindingSql.Key(id) }))?.ToReport();

    /// <summary>It is sent. False when it was already.</summary>
    public static async Task<bool> SendReport(this Tx tx, Guid id, string? words, bool isOnTeam, DateTimeOffset now) => await tx.Execute(
        "update rule_reports set status = 'open', words = @words, on_team = @isOnTeam, made_at = @now where id = @id and status = 'draft'",
        new { id = RemindingSql.Key(id), words, isOnTeam, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>False when someone was faster.</summary>
    public static async Task<bool> HandleReport(this Tx tx, Guid id, ReportStatus status, UserId by, DateTimeOffset now) => await tx.Execute(
        "update rule_reports set status = @status, handled_by = @by, handled_at = @now where id = @id and status = 'open'",
        new { id = RemindingSql.Key(id), status = status.ToString().ToLowerInvariant(), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    public static Task ForgetUnsentReports(this Tx tx, string community, DateTimeOffset before) =>
        tx.Execute("delete from rule_reports where community = @community and status = 'draft' and made_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });

    /// <summary>Those handled before then lose what was written; says which.</summary>
    public static async Task<IReadOnlyList<Guid>> ForgetReportWords(this Tx tx, string community, DateTimeOffset before) => [.. (await tx.List<string>(
        "update rule_reports set text = null, words = null where community = @community and handled_at < @before and text is not null returning id", new { community, before = before.ToUnixTimeMilliseconds() }))
        .Select(id => Guid.ParseExact(id, "n"))];

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public string Channel { get; init; } = "";
        public string Ts { get; init; } = "";
        public string? ThreadTs { get; init; }
        public string? Text { get; init; }
        public string? Words { get; init; }
        public bool OnTeam { get; init; }
        public string ReportedBy { get; init; } = "";
        public long MadeAt { get; init; }
        public string Status { get; init; } = "";
        public string? HandledBy { get; init; }
        public long? HandledAt { get; init; }

        public RuleReport ToReport() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId), new(new ChannelId(Channel), new Ts(Ts), ThreadTs is null ? null : new Ts(ThreadTs)),
            new UserId(ReportedBy), DateTimeOffset.FromUnixTimeMilliseconds(MadeAt))
        {
            Status = Enum.Parse<ReportStatus>(Status, ignoreCase: true), Text = Text, Words = Words, IsOnTeam = OnTeam,
            HandledBy = HandledBy is null ? null : new UserId(HandledBy), HandledAt = HandledAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
