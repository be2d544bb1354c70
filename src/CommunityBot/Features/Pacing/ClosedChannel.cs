using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Pacing;

/// <summary>A community's channel in which Slack did not let the bot post.</summary>
internal sealed record ClosedChannel
{
    public string Community { get; init; } = "";

    /// <summary>Slack's code.</summary>
    public string Reason { get; init; } = "";

    // As the columns hold them: milliseconds.
    public long LooksAt { get; init; }
    public long? OpenedAt { get; init; }

    public bool IsClosed => OpenedAt is null;
}

internal static class ClosedSql
{
    public static Task<ClosedChannel?> FindClosed(this Tx tx, string community) => tx.Find<ClosedChannel>("select * from closed_channels where community = @community", new { community });

    /// <summary>The one to be looked at first.</summary>
    public static Task<ClosedChannel?> NextClosed(this Tx tx) => tx.Find<ClosedChannel>("select * from closed_channels where opened_at is null order by looks_at, community limit 1");

    public static Task Close(this Tx tx, CommunitySettings community, string reason, DateTimeOffset now, DateTimeOffset looks) => tx.Execute(
        """
        insert into closed_channels (workspace, community, reason, closed_at, looks_at) values (@workspace, @community, @reason, @now, @looks)
        on conflict (workspace, community) do update set reason = excluded.reason, closed_at = excluded.closed_at, looks_at = excluded.looks_at, opened_at = null
        """, new { workspace = community.Workspace.Value, community = community.Id, reason, now = now.ToUnixTimeMilliseconds(), looks = looks.ToUnixTimeMilliseconds() });

    /// <param name="looked">When it was to be looked at: it is left alone where it is to be looked at anew since.</param>
    public static Task LookAgain(this Tx tx, string community, string reason, long looked, DateTimeOffset at) => tx.Execute(
        "update closed_channels set looks_at = case when looks_at = @looked then @at else looks_at end, reason = @reason where community = @community and opened_at is null",
        new { community, reason, looked, at = at.ToUnixTimeMilliseconds() });

    public static Task LookNow(this Tx tx, string community, DateTimeOffset now) => tx.Execute(
        "update closed_channels set looks_at = @now where community = @community and opened_at is null", new { community, now = now.ToUnixTimeMilliseconds() });

    public static Task Open(this Tx tx, string community, DateTimeOffset now) =>
        tx.Execute("update closed_channels set opened_at = @now where community = @community", new { community, now = now.ToUnixTimeMilliseconds() });

    public static Task ForgetClosed(this Tx tx, string community) => tx.Execute("delete from closed_channels where community = @community", new { community });
}
