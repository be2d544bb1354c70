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

    /// <summary>Who came, where that was noted by name.</summary>
    public static async Task<Attended> Attended(this Tx tx, Guid meeting)
    {
        var rows = await tx.List<AttendedRow>("select user_id, place from meeting_attended where meeting = @meeting order by user_id", new { meeting = MeetingsSql.Key(meeting) });
        IReadOnlyList<UserId> At(string place) => [.. rows.Where(row => row.Place == place).Select(row => new UserId(row.UserId))];
        return new(At("on_site"), At("remote"));
    }

    /// <summary>The latest names count.</summary>
    public static async Task SaveAttended(this Tx tx, CommunitySettings community, Guid meeting, Attended who)
    {
        var of = new { meeting = MeetingsSql.Key(meeting) };
        await tx.Execute("delete from meeting_attended where meeting = @meeting", of);
        foreach (var (user, place) in who.OnSite.Select(user => (user, "on_site")).Concat(who.Remote.Select(user => (user, "remote"))))
            await tx.Execute("insert into meeting_attended (workspace, community, meeting, user_id, place) values (@workspace, @community, @meeting, @user, @place) on conflict do nothing",
                new { workspace = community.Workspace.Value, community = community.Id, of.meeting, user = user.Value, place });
    }

    /// <summary>Those that took place since that moment, of which nobody has said how many came.</summary>
    public static async Task<IReadOnlyList<Guid>> WithoutAttendance(this Tx tx, string community, DateTimeOffset since, DateTimeOffset now) => [.. (await tx.List<string>("""
        select id from meetings where community = @community and status = 'scheduled' and starts_at > @since and starts_at + minutes * 60000 <= @now
            and not exists (select 1 from meeting_attendance a where a.meeting = meetings.id)
        order by starts_at, id
        """, new { community, since = since.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() })).Select(Guid.Parse)];

    /// <summary>Everybody who could come: the members, and those who hold a role without being one.</summary>
    public static Task<int> EverybodyIn(this Tx tx, string community) => tx.Find<int>("""
        select count(*) from (select user_id from members where community = @community and left_at is null union select user_id from role_holders where community = @community) everybody
        """, new { community });

    private sealed record AttendedRow
    {
        public string UserId { get; init; } = "";
        public string Place { get; init; } = "";
    }

    private sealed record Row
    {
        public int OnSite { get; init; }
        public int Remote { get; init; }
        public string NotedBy { get; init; } = "";
    }
}
