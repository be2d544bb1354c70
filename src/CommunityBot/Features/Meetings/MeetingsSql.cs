using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

internal static class MeetingsSql
{
    private const string Columns = """
        select id, community, month, status, starts_at, minutes, place, link, topic, agenda, sequence, moved_from, moved_by, moved_in, moved_at, announced_at, scheduled_by, scheduled_at, changed_by, changed_at, reason
        from meetings
        """;

    public static string Key(Guid id) => id.ToString("n");

    public static async Task<Meeting?> FindMeeting(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.Read();

    /// <summary>The meeting of the series for that month, where one is scheduled, or its new date looked for.</summary>
    public static async Task<Meeting?> MeetingOf(this Tx tx, string community, YearMonth month) =>
        (await tx.Find<Row>($"{Columns} where community = @community and month = @month and status <> 'cancelled'", new { community, month = MeetingSlot.Pattern.Format(month) }))?.Read();

    /// <summary>The meeting that a month was to have and that does not take place, the latest; null where there is none.</summary>
    public static async Task<Meeting?> CancelledOf(this Tx tx, string community, YearMonth month) =>
        (await tx.Find<Row>($"{Columns} where community = @community and month = @month and status = 'cancelled' order by changed_at desc, id limit 1", new { community, month = MeetingSlot.Pattern.Format(month) }))?.Read();

    /// <summary>Those that are not over at that moment, in order; those that wait for a new date last.</summary>
    public static async Task<IReadOnlyList<Meeting>> MeetingsToCome(this Tx tx, string community, DateTimeOffset now) =>
    [
        .. (await tx.List<Row>($"{Columns} where community = @community and status <> 'cancelled' and (status = 'postponed' or starts_at > @since) order by case when status = 'scheduled' then 0 else 1 end, starts_at, id",
            new { community, since = now.AddDays(-1).ToUnixTimeMilliseconds() })).Select(row => row.Read()).Where(meeting => meeting.Status == MeetingStatus.Postponed || meeting.IsToCome(now)),
    ];

    /// <summary>Those that took place from one moment on, until another, in order.</summary>
    public static async Task<IReadOnlyList<Meeting>> MeetingsBegun(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and status = 'scheduled' and starts_at >= @from and starts_at < @until order by starts_at, id",
            new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })).Select(row => row.Read())];

    public static Task AddMeeting(this Tx tx, CommunitySettings community, Meeting m) => tx.Execute("""
        insert into meetings (id, workspace, community, month, status, starts_at, minutes, place, link, topic, agenda, sequence, scheduled_by, scheduled_at, changed_at)
        values (@id, @workspace, @community, @month, @status, @starts, @minutes, @place, @link, @topic, @agenda, @sequence, @scheduledBy, @scheduledAt, @changedAt)
        """, Arguments(m, community));

    /// <summary>Its community is held: nobody changes it meanwhile.</summary>
    public static Task SaveMeeting(this Tx tx, Meeting m) => tx.Execute("""
        update meetings set
            status = @status, starts_at = @starts, minutes = @minutes, place = @place, link = @link, topic = @topic, agenda = @agenda, sequence = @sequence,
            moved_from = @movedFrom, moved_by = @movedBy, moved_in = @movedIn, moved_at = @movedAt, changed_by = @changedBy, changed_at = @changedAt, reason = @reason
        where id = @id
        """, Arguments(m, null));

    /// <summary>The channel has read of it; only the first time counts.</summary>
    public static Task MarkAnnounced(this Tx tx, Guid id, DateTimeOffset now) => tx.Execute(
        "update meetings set announced_at = @now where id = @id and announced_at is null", new { id = Key(id), now = now.ToUnixTimeMilliseconds() });

    /// <summary>Of those who belong to the community today: somebody who has left it does not come.</summary>
    public static async Task<Answers> AnswersTo(this Tx tx, Guid meeting)
    {
        var rows = await tx.List<AnswerRow>("""
            select a.user_id, a.answer, case when a.answered_at < coalesce(t.moved_at, 0) then 1 else 0 end as is_old from meeting_answers a join meetings t on t.id = a.meeting
            where a.meeting = @meeting
                and (exists (select 1 from members m where m.community = a.community and m.user_id = a.user_id and m.left_at is null)
                    or exists (select 1 from role_holders r where r.community = a.community and r.user_id = a.user_id))
            order by a.answered_at, a.user_id
            """, new { meeting = Key(meeting) });
        var before = Of(rows.Where(row => row.IsOld == 1));
        return Of(rows.Where(row => row.IsOld == 0)) with { Before = before.Everyone.Count == 0 ? null : before };

        static Answers Of(IEnumerable<AnswerRow> rows)
        {
            var by = rows.ToLookup(row => row.Answer, row => new UserId(row.UserId), StringComparer.Ordinal);
            IReadOnlyList<UserId> With(Coming coming) => [.. by[Code(coming)]];
            return new(With(Coming.Yes), With(Coming.Maybe), With(Coming.No));
        }
    }

    public static Task SaveAnswer(this Tx tx, CommunitySettings community, Guid meeting, UserId user, Coming coming, DateTimeOffset now) => tx.Execute("""
        insert into meeting_answers (workspace, community, meeting, user_id, answer, answered_at) values (@workspace, @community, @meeting, @user, @answer, @now)
        on conflict (meeting, user_id) do update set answer = excluded.answer, answered_at = excluded.answered_at
        """, new { workspace = community.Workspace.Value, community = community.Id, meeting = Key(meeting), user = user.Value, answer = Code(coming), now = now.ToUnixTimeMilliseconds() });

    public static Task AddTopic(this Tx tx, CommunitySettings community, Guid id, Guid meeting, UserId by, string words, DateTimeOffset now) => tx.Execute("""
        insert into meeting_topics (id, workspace, community, meeting, user_id, words, proposed_at) values (@id, @workspace, @community, @meeting, @by, @words, @now)
        """, new { id = Key(id), workspace = community.Workspace.Value, community = community.Id, meeting = Key(meeting), by = by.Value, words, now = now.ToUnixTimeMilliseconds() });

    /// <summary>The topics proposed for a meeting, the first first.</summary>
    public static async Task<IReadOnlyList<TopicProposed>> TopicsFor(this Tx tx, Guid meeting) =>
        [.. (await tx.List<TopicRow>("select user_id, words from meeting_topics where meeting = @meeting order by proposed_at, id", new { meeting = Key(meeting) })).Select(row => new TopicProposed(new(row.UserId), row.Words))];

    private static string Code(Coming coming) => coming.ToString().ToLowerInvariant();

    private static string Code(MeetingStatus status) => status.ToString().ToLowerInvariant();

    private static object Arguments(Meeting m, CommunitySettings? community) => new
    {
        id = Key(m.Id), workspace = community?.Workspace.Value, community = community?.Id, month = m.Month is { } month ? MeetingSlot.Pattern.Format(month) : null, status = Code(m.Status),
        starts = m.Details.Start.ToUnixTimeMilliseconds(), minutes = m.Details.Minutes, place = m.Details.Place, link = m.Details.Link, topic = m.Details.Topic, agenda = m.Details.Agenda, sequence = m.Sequence,
        movedFrom = m.LastMove?.From.ToUnixTimeMilliseconds(), movedBy = m.LastMove?.By.Value, movedIn = m.LastMove?.In, movedAt = m.LastMove?.At.ToUnixTimeMilliseconds(), scheduledBy = m.ScheduledBy.Value, scheduledAt = m.ScheduledAt.ToUnixTimeMilliseconds(),
        changedBy = m.ChangedBy?.Value, changedAt = m.ChangedAt.ToUnixTimeMilliseconds(), reason = m.Reason,
    };

    private sealed record AnswerRow
    {
        public string UserId { get; init; } = "";
        public string Answer { get; init; } = "";
        public int IsOld { get; init; }
    }

    private sealed record TopicRow
    {
        public string UserId { get; init; } = "";
        public string Words { get; init; } = "";
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string? Month { get; init; }
        public string Status { get; init; } = "";
        public long StartsAt { get; init; }
        public int Minutes { get; init; }
        public string? Place { get; init; }
        public string? Link { get; init; }
        public string Topic { get; init; } = "";
        public string? Agenda { get; init; }
        public int Sequence { get; init; }
        public long? MovedFrom { get; init; }
        public string? MovedBy { get; init; }
        public int? MovedIn { get; init; }
        public long? MovedAt { get; init; }
        public long? AnnouncedAt { get; init; }
        public string ScheduledBy { get; init; } = "";
        public long ScheduledAt { get; init; }
        public string? ChangedBy { get; init; }
        public long ChangedAt { get; init; }
        public string? Reason { get; init; }

        public Meeting Read() => new()
        {
            Id = Guid.Parse(Id),
            Community = Community,
            Month = Month is null ? null : MeetingSlot.Pattern.Parse(Month).Value,
            Status = Enum.Parse<MeetingStatus>(Status, ignoreCase: true),
            Details = new(At(StartsAt), Minutes, Place, Link, Topic, Agenda),
            Sequence = Sequence,
            LastMove = MovedFrom is { } before && MovedBy is { } by && MovedIn is { } edition ? new(At(before), new(by), edition, At(MovedAt ?? 0)) : null,
            AnnouncedAt = AnnouncedAt is { } announced ? At(announced) : null,
            ScheduledBy = new(ScheduledBy),
            ScheduledAt = At(ScheduledAt),
            ChangedBy = ChangedBy is null ? null : new UserId(ChangedBy),
            ChangedAt = At(ChangedAt),
            Reason = Reason,
        };

        private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
