using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>Addresses that open Slack at a message, made of what is known here: Slack is not asked for each.</summary>
/// <remarks>In the form that chat.getPermalink answers: https://docs.slack.dev/reference/methods/chat.getPermalink</remarks>
public static class Permalinks
{
    /// <summary>The address of that message; null while the workspace's own is not known.</summary>
    public static async Task<string?> LinkTo(this Tx tx, TeamId workspace, ChannelId channel, Ts ts) =>
        await tx.Find<string>("select url from installation where workspace = @workspace and url is not null order by seen_at desc limit 1", new { workspace = workspace.Value }) is { } address
            ? $"{address.TrimEnd('/')}/archives/{channel}/p{ts.Value.Replace(".", "", StringComparison.Ordinal)}"
            : null;

    /// <summary>The address of the newest copy of the subject in that place; null where none is posted.</summary>
    public static async Task<string?> LinkTo(this Tx tx, TeamId workspace, Subject subject, Place place) =>
        await tx.CopyOf(workspace, subject, place) is var (channel, ts) ? await tx.LinkTo(workspace, channel, ts) : null;

    /// <summary>Where the newest copy of the subject stands; null where none is posted.</summary>
    /// <param name="place">There alone; null for anywhere.</param>
    public static async Task<(ChannelId Channel, Ts Ts)?> CopyOf(this Tx tx, TeamId workspace, Subject subject, Place? place = null) =>
        await tx.Find<Posted>(
            $"select channel, ts from posted where workspace = @workspace and subject = @subject {(place is null ? "" : "and place = @place")} order by posted_at desc, key desc limit 1",
            new { workspace = workspace.Value, subject = subject.ToString(), place = place?.ToString() })
            is { } copy ? (new ChannelId(copy.Channel), new Ts(copy.Ts)) : null;
}
