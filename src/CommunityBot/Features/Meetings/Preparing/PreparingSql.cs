using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Meetings;

internal static class PreparingSql
{
    private static readonly LocalDateTimePattern Start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Whether a meeting was ever scheduled for that month, also one cancelled since.</summary>
    public static async Task<bool> HadMeeting(this Tx tx, string community, YearMonth month) =>
        await tx.Find<int>("select count(*) from meetings where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month) }) > 0;

    /// <summary>False where its meeting was asked for before, at that moment.</summary>
    /// <param name="start">When it is expected to begin, in the community's zone.</param>
    public static async Task<bool> MarkAsked(this Tx tx, CommunitySettings community, YearMonth month, DateTimeOffset now, LocalDateTime? start = null) => await tx.Execute("""
        insert into meeting_months (workspace, community, month, asked_at, asked_for) values (@workspace, @community, @month, @now, @start)
        on conflict (community, month) do update set asked_at = excluded.asked_at where meeting_months.asked_at = 0
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, month = MeetingSlot.Pattern.Format(month), now = now.ToUnixTimeMilliseconds(), start = start is { } asked ? Start.Format(asked) : null,
    }) == 1;

    /// <summary>The months that were asked about and are not known to be missed, the latest year of them, and when their meeting was expected.</summary>
    public static async Task<IReadOnlyList<(YearMonth Month, LocalDateTime? Start)>> MonthsAsked(this Tx tx, string community) =>
    [
        .. (await tx.List<AskedRow>("select month, asked_for from meeting_months where community = @community and missed_at is null order by month desc limit 12", new { community }))
            .Select(row => (MeetingSlot.Pattern.Parse(row.Month).Value, row.AskedFor is null ? (LocalDateTime?)null : Start.Parse(row.AskedFor).Value)),
    ];

    /// <summary>Its meeting is expected at another moment now, for which nobody was asked yet.</summary>
    public static Task MoveAsked(this Tx tx, string community, YearMonth month, LocalDateTime start) =>
        tx.Execute("update meeting_months set asked_at = 0, asked_for = @start where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month), start = Start.Format(start) });

    /// <summary>The latest who was asked to prepare it does.</summary>
    public static Task GiveMonth(this Tx tx, string community, YearMonth month, UserId to, UserId by) => tx.Execute(
        "update meeting_months set given_to = @to, given_by = @by where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month), to = to.Value, by = by.Value });

    /// <summary>Who was asked to prepare a month's meeting, and by whom; null where nobody was in particular.</summary>
    public static async Task<(UserId To, UserId By)?> GivenMonth(this Tx tx, string community, YearMonth month) =>
        await tx.Find<MonthRow>("select * from meeting_months where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month) }) is { GivenTo: { } to, GivenBy: { } by }
            ? (new UserId(to), new UserId(by)) : null;

    public static Task SkipMonth(this Tx tx, string community, YearMonth month, UserId by, string why) => tx.Execute(
        "update meeting_months set skipped_by = @by, skipped_why = @why where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month), by = by.Value, why });

    /// <summary>Who said that there is no meeting that month, and why; null where nobody did.</summary>
    public static async Task<(UserId By, string Why)?> SkippedMonth(this Tx tx, string community, YearMonth month) =>
        await tx.Find<MonthRow>("select * from meeting_months where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month) }) is { SkippedBy: { } by, SkippedWhy: { } why }
            ? (new UserId(by), why) : null;

    /// <summary>The months from that one on that were asked about, skipped, or had a meeting that was cancelled, in order.</summary>
    public static async Task<IReadOnlyList<YearMonth>> MonthsTouched(this Tx tx, string community, YearMonth from) => [.. (await tx.List<string>("""
        select month from meeting_months where community = @community and month >= @from
        union select month from meetings where community = @community and month >= @from and status = 'cancelled'
        order by 1
        """, new { community, from = MeetingSlot.Pattern.Format(from) })).Select(month => MeetingSlot.Pattern.Parse(month).Value)];

    /// <summary>Whether those who prepare were asked about it, and whether it is known to be missed.</summary>
    public static async Task<(bool WasAsked, bool IsMissed)> Asked(this Tx tx, string community, YearMonth month) =>
        await tx.Find<MonthRow>("select * from meeting_months where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month) }) is { } row ? (true, row.MissedAt is not null) : (false, false);

    /// <summary>As if nobody had been asked about it.</summary>
    public static Task ForgetAsked(this Tx tx, string community, YearMonth month) =>
        tx.Execute("delete from meeting_months where community = @community and month = @month and missed_at is null", new { community, month = MeetingSlot.Pattern.Format(month) });

    /// <summary>False where that is known already.</summary>
    public static async Task<bool> MarkMissed(this Tx tx, string community, YearMonth month, DateTimeOffset now) => await tx.Execute(
        "update meeting_months set missed_at = @now where community = @community and month = @month and missed_at is null",
        new { community, month = MeetingSlot.Pattern.Format(month), now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>It has a meeting after all: it is neither missed nor skipped, until that one comes to nothing too.</summary>
    public static Task HasItsMeeting(this Tx tx, string community, YearMonth month) => tx.Execute(
        "update meeting_months set missed_at = null, skipped_by = null, skipped_why = null where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month) });

    /// <summary>Whether a month passed without its meeting: nobody scheduled it, or it was cancelled and none took its place.</summary>
    public static async Task<bool> WasWithoutMeeting(this Tx tx, string community, YearMonth month) => await tx.Find<int>("""
        select (select count(*) from meeting_months where community = @community and month = @month and missed_at is not null)
             + (select count(*) from meetings where community = @community and month = @month and status = 'cancelled')
         where not exists (select 1 from meetings where community = @community and month = @month and status <> 'cancelled')
        """, new { community, month = MeetingSlot.Pattern.Format(month) }) > 0;

    private sealed record MonthRow
    {
        public string? GivenTo { get; init; }
        public string? GivenBy { get; init; }
        public string? SkippedBy { get; init; }
        public string? SkippedWhy { get; init; }
        public long? MissedAt { get; init; }
    }

    private sealed record AskedRow
    {
        public string Month { get; init; } = "";
        public string? AskedFor { get; init; }
    }
}
