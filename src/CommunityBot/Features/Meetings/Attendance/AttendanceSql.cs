using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

internal static class AttendanceSql
{
    public static async Task<MeetingAttendance?> AttendanceAt(this Tx tx, Guid meeting) =>
        await tx.Find<Row>("select on_site, remote, noted_by from meeting_attendance where meeting = @meeting", new { meeting = MeetingsSql.Key(meeting) }) is { } row
            ? new(row.OnSite, row.Remote, new(row.NotedBy)) : null;

    /// <summary>The latest figures count.</summary>
    public static Task SaveAttendance(this Tx tx, CommunitySettings community, Guid meeting, MeetingAttendance came, DateTimeOffset now) => tx.Execute("""
        insert into meeting_attendance (meeting, workspace, community, on_site, remote, noted_by, noted_at) values (@meeting, @workspace, @community, @OnSite, @Remote, @by, @now)
        on conflict (meeting) do update set on_site = excluded.on_site, remote = excluded.remote, noted_by = excluded.noted_by, noted_at = excluded.noted_at
        """, new
    {
        meeting = MeetingsSql.Key(meeting), workspace = community.Workspace.Value, community = community.Id, came.OnSite, came.Remote, by = came.NotedBy.Value, now = now.ToUnixTimeMilliseconds(),
    });

    /// <summary>Those that took place since that moment, of which nobody has said how many came.</summary>
    public static async Task<IReadOnlyList<Guid>> WithoutAttendance(this Tx tx, string community, DateTimeOffset since, DateTimeOffset now) => [.. (await tx.List<string>("""
        select id from meetings where community = @community and status = 'scheduled' and starts_at > @since and starts_at + minutes * 60000 <= @now
            and not exists (select 1 from meeting_attendance a where a.meeting = meetings.id)
        order by starts_at, id
        """, new { community, since = since.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() })).Select(Guid.Parse)];

    public static Task<int> MembersOf(this Tx tx, string community) => tx.Find<int>("select count(*) from members where community = @community and left_at is null", new { community });

    private sealed record Row
    {
        public int OnSite { get; init; }
        public int Remote { get; init; }
        public string NotedBy { get; init; } = "";
    }
}
