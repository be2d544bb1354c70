using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>Keeps an event before Slack is told that it was received.</summary>
public sealed class Inbox(Database db, TimeProvider clock)
{
    /// <summary>False where it has been seen: under its id, or as the same type, channel and ts under another.</summary>
    public Task<bool> Store(InboxEvent e, CancellationToken stop) => db.Write(
        async tx => await tx.Execute(
            """
            insert into inbox (workspace, event_id, type, channel, user_id, ts, thread_ts, subtype, from_bot, inviter, files, asks, about, reaction, lane, received_at, due_at)
            values (@Workspace, @EventId, @Type, @Channel, @User, @Ts, @ThreadTs, @Subtype, @FromBot, @Inviter, @Files, @Asks, @About, @Reaction, @Lane, @now, @now)
            on conflict do nothing
            """,
            new { e.Workspace, e.EventId, e.Type, e.Channel, e.User, e.Ts, e.ThreadTs, e.Subtype, e.FromBot, e.Inviter, e.Files, e.Asks, e.About, e.Reaction, e.Lane, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) == 1,
        stop);
}
