using CommunityBot.Community;
using CommunityBot.Data;
using NodaTime;

namespace CommunityBot.Features.Meetings;

internal static class PreparingSql
{
    /// <summary>Whether a meeting was ever scheduled for that month, also one cancelled since.</summary>
    public static async Task<bool> HadMeeting(this Tx tx, string community, YearMonth month) =>
        await tx.Find<int>("select count(*) from meetings where community = @community and month = @month", new { community, month = MeetingSlot.Pattern.Format(month) }) > 0;

    public static Task MarkAsked(this Tx tx, CommunitySettings community, YearMonth month, DateTimeOffset now) => tx.Execute("""
        insert into meeting_months (workspace, community, month, asked_at) values (@workspace, @community, @month, @now) on conflict do nothing
        """, new { workspace = community.Workspace.Value, community = community.Id, month = MeetingSlot.Pattern.Format(month), now = now.ToUnixTimeMilliseconds() });

    /// <summary>The months that were asked about and are not known to be missed, the latest year of them.</summary>
    public static async Task<IReadOnlyList<YearMonth>> MonthsAsked(this Tx tx, string community) =>
        [.. (await tx.List<string>("select month from meeting_months where community = @community and missed_at is null order by month desc limit 12", new { community })).Select(month => MeetingSlot.Pattern.Parse(month).Value)];

    /// <summary>False where that is known already.</summary>
    public static async Task<bool> MarkMissed(this Tx tx, string community, YearMonth month, DateTimeOffset now) => await tx.Execute(
        "update meeting_months set missed_at = @now where community = @community and month = @month and missed_at is null",
        new { community, month = MeetingSlot.Pattern.Format(month), now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Whether a month passed without its meeting: nobody scheduled it, or it was cancelled and none took its place.</summary>
    public static async Task<bool> WasWithoutMeeting(this Tx tx, string community, YearMonth month) => await tx.Find<int>("""
        select (select count(*) from meeting_months where community = @community and month = @month and missed_at is not null)
             + (select count(*) from meetings where community = @community and month = @month and status = 'cancelled')
         where not exists (select 1 from meetings where community = @community and month = @month and status <> 'cancelled')
        """, new { community, month = MeetingSlot.Pattern.Format(month) }) > 0;
}
