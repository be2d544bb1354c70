using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>The statements of working through the inbox.</summary>
internal static class InboxSql
{
    private const string Waiting = "done_at is null and dead_at is null";

    /// <summary>The events that are due and first in their lanes, the oldest first.</summary>
    public static Task<IReadOnlyList<InboxRow>> NextEvents(this Tx tx, long now, int most) => tx.List<InboxRow>(
        $"""
        select id, attempts, event_id, workspace, type, channel, user_id as "user", ts, thread_ts, subtype, from_bot, inviter, files, asks, about, reaction, lane from inbox i
        where {Waiting} and due_at <= @now
          and not exists (select 1 from inbox earlier where earlier.lane = i.lane and earlier.id < i.id and earlier.done_at is null and earlier.dead_at is null)
        order by id limit @most
        """,
        new { now, most });

    /// <summary>Takes the event until the transaction ends. False where it has been tried or done since, or where another instance has it in hand.</summary>
    public static async Task<bool> TakeEvent(this Tx tx, InboxRow row) =>
        await tx.Find<long?>($"select id from inbox where id = @Id and attempts = @Attempts and {Waiting}{tx.SkipLocked}", new { row.Id, row.Attempts }) is not null;

    /// <summary>How many messages of its own (not in a thread) that person has sent in that channel since then, as far as the inbox keeps them: two weeks.</summary>
    public static Task<int> MessagesSentBy(this Tx tx, string workspace, string channel, string user, DateTimeOffset since) => tx.Find<int>(
        """
        select count(*) from inbox
        where workspace = @workspace and channel = @channel and user_id = @user and type in ('message.channels', 'message.groups') and received_at >= @since and not from_bot
          and (subtype = 'thread_broadcast' or ((subtype is null or subtype in ('file_share', 'me_message')) and (thread_ts is null or thread_ts = ts)))
        """,
        new { workspace, channel, user, since = since.ToUnixTimeMilliseconds() });

    public static Task<long?> NextEventDue(this Tx tx, long now) => tx.Find<long?>($"select min(due_at) from inbox where {Waiting} and due_at > @now", new { now });

    public static Task EventDone(this Tx tx, long id, long now) => tx.Execute($"update inbox set done_at = @now, note = null where id = @id and {Waiting}", new { id, now });

    /// <summary>It failed: out of its lane, so that it holds up no other, and tried again later or never.</summary>
    public static Task EventFailed(this Tx tx, InboxRow row, long due, bool dead, string note, long now) => tx.Execute(
        $"update inbox set attempts = attempts + 1, due_at = @due, note = @note, lane = @lane, dead_at = {(dead ? "@now" : "null")} where id = @Id and attempts = @Attempts and {Waiting}",
        new { row.Id, row.Attempts, due, note, now, lane = $"aside/{row.Id}" });
}

internal sealed record InboxRow
{
    public long Id { get; init; }
    public int Attempts { get; init; }
    public string EventId { get; init; } = "";
    public string Workspace { get; init; } = "";
    public string Type { get; init; } = "";
    public string? Channel { get; init; }
    public string? User { get; init; }
    public string? Ts { get; init; }
    public string? ThreadTs { get; init; }
    public string? Subtype { get; init; }
    public bool FromBot { get; init; }
    public string? Inviter { get; init; }
    public string? Files { get; init; }
    public bool Asks { get; init; }
    public string? About { get; init; }
    public string? Reaction { get; init; }
    public string Lane { get; init; } = "";

    public InboxEvent Event => new()
    {
        EventId = EventId, Workspace = Workspace, Type = Type, Channel = Channel, User = User, Ts = Ts, ThreadTs = ThreadTs, Subtype = Subtype, FromBot = FromBot, Inviter = Inviter, Files = Files,
        Asks = Asks, About = About, Reaction = Reaction, Lane = Lane,
    };
}
