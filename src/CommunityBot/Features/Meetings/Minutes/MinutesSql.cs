using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

internal static class MinutesSql
{
    /// <summary>Also those that were taken back.</summary>
    public static async Task<MeetingMinutes?> MinutesOf(this Tx tx, Guid meeting) =>
        (await tx.Find<Row>("select said, decided, todo, link, written_by, written_at, changed_by, withdrawn_by, edition, signed from meeting_minutes where meeting = @meeting", new { meeting = MeetingsSql.Key(meeting) }))?.Read();

    /// <summary>Who wrote them first stays; what was taken back stands again.</summary>
    public static Task SaveMinutes(this Tx tx, CommunitySettings community, Guid meeting, MeetingMinutes m, UserId by, DateTimeOffset now) => tx.Execute("""
        insert into meeting_minutes (meeting, workspace, community, said, decided, todo, link, signed, written_by, written_at) values (@meeting, @workspace, @community, @Said, @Decided, @ToDo, @Link, @signed, @by, @now)
        on conflict (meeting) do update set
            said = excluded.said, decided = excluded.decided, todo = excluded.todo, link = excluded.link, signed = excluded.signed, changed_by = excluded.written_by, changed_at = excluded.written_at, withdrawn_by = null, withdrawn_at = null, edition = meeting_minutes.edition + 1
        """, new
    {
        meeting = MeetingsSql.Key(meeting), workspace = community.Workspace.Value, community = community.Id, m.Said, m.Decided, m.ToDo, m.Link, by = by.Value,
        signed = m.Signed is { } signed ? string.Join('|', signed.Select(writers => string.Join(',', writers))) : null, now = now.ToUnixTimeMilliseconds(),
    });

    /// <summary>False where they do not stand.</summary>
    public static async Task<bool> WithdrawMinutes(this Tx tx, Guid meeting, UserId by, DateTimeOffset now) => await tx.Execute(
        "update meeting_minutes set withdrawn_by = @by, withdrawn_at = @now, edition = edition + 1 where meeting = @meeting and withdrawn_by is null",
        new { meeting = MeetingsSql.Key(meeting), by = by.Value, now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>The meetings whose minutes were first written between two moments and still stand, in order.</summary>
    public static async Task<IReadOnlyList<Guid>> MinutesWritten(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until) => [.. (await tx.List<string>("""
        select meeting from meeting_minutes where community = @community and withdrawn_by is null and written_at > @from and written_at <= @until order by written_at, meeting
        """, new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })).Select(Guid.Parse)];

    /// <summary>Those that took place since that moment, of which nobody has written anything yet.</summary>
    public static async Task<IReadOnlyList<Guid>> WithoutMinutes(this Tx tx, string community, DateTimeOffset since, DateTimeOffset now) => [.. (await tx.List<string>("""
        select id from meetings where community = @community and status = 'scheduled' and starts_at > @since and starts_at + minutes * 60000 <= @now
            and not exists (select 1 from meeting_minutes m where m.meeting = meetings.id)
        order by starts_at, id
        """, new { community, since = since.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() })).Select(Guid.Parse)];

    /// <summary>Those that took place, the latest first.</summary>
    public static async Task<IReadOnlyList<Guid>> MeetingsPast(this Tx tx, string community, DateTimeOffset now, int most) => [.. (await tx.List<string>("""
        select id from meetings where community = @community and status = 'scheduled' and starts_at + minutes * 60000 <= @now order by starts_at desc, id limit @most
        """, new { community, now = now.ToUnixTimeMilliseconds(), most })).Select(Guid.Parse)];

    public static async Task<NoteTaker?> NoteTakerOf(this Tx tx, Guid meeting) =>
        await tx.Find<TakerRow>("select user_id, given_by from meeting_note_takers where meeting = @meeting", new { meeting = MeetingsSql.Key(meeting) }) is { } row ? new(new(row.UserId), new(row.GivenBy)) : null;

    /// <summary>The latest takes them.</summary>
    public static Task SaveNoteTaker(this Tx tx, CommunitySettings community, Guid meeting, NoteTaker taker, DateTimeOffset now) => tx.Execute("""
        insert into meeting_note_takers (meeting, workspace, community, user_id, given_by, given_at) values (@meeting, @workspace, @community, @user, @by, @now)
        on conflict (meeting) do update set user_id = excluded.user_id, given_by = excluded.given_by, given_at = excluded.given_at
        """, new { meeting = MeetingsSql.Key(meeting), workspace = community.Workspace.Value, community = community.Id, user = taker.User.Value, by = taker.GivenBy.Value, now = now.ToUnixTimeMilliseconds() });

    private sealed record TakerRow
    {
        public string UserId { get; init; } = "";
        public string GivenBy { get; init; } = "";
    }

    private sealed record Row
    {
        public string? Said { get; init; }
        public string? Decided { get; init; }
        public string? Todo { get; init; }
        public string? Link { get; init; }
        public string WrittenBy { get; init; } = "";
        public long WrittenAt { get; init; }
        public string? ChangedBy { get; init; }
        public string? WithdrawnBy { get; init; }
        public int Edition { get; init; }
        public string? Signed { get; init; }

        public MeetingMinutes Read() => new(Said, Decided, Todo, Link, new(WrittenBy), DateTimeOffset.FromUnixTimeMilliseconds(WrittenAt))
        {
            ChangedBy = ChangedBy is null ? null : new UserId(ChangedBy), WithdrawnBy = WithdrawnBy is null ? null : new UserId(WithdrawnBy), Edition = Edition,
            Signed = Signed is null ? null : [.. Signed.Split('|').Select(IReadOnlyList<UserId> (writers) => [.. writers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(who => new UserId(who))])],
        };
    }
}
