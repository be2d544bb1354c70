using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>
/// Since when the bot has heard everything that Slack had to tell: noted while it listens, and kept, so that it is known after a restart whether what was counted
/// is all there was.
/// </summary>
/// <remarks>
/// A gap of four minutes is none. What Slack cannot deliver, because no connection is open or nobody answers, it delivers again a minute later, and for the last time
/// five minutes after the first: what happened at the beginning of a shorter gap still comes when it is over. A new version of the bot is not worth reading every channel for.
/// </remarks>
/// <param name="db">Where it is kept.</param>
/// <param name="clock">Business time, of the messages.</param>
/// <param name="listensIn">The workspace what it tells comes from; null while nothing can come in.</param>
public sealed class Hearing(Database db, TimeProvider clock, Func<TeamId?> listensIn)
{
    private static readonly TimeSpan Bridged = TimeSpan.FromMinutes(4);

    /// <summary>How long a note is good for: it is then not written again for each question.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Noted? _last;

    /// <summary>The bot listens at this moment.</summary>
    /// <returns>Since when it has without a gap; null where it does not.</returns>
    public async Task<DateTimeOffset?> Note(CancellationToken stop)
    {
        if (listensIn() is not { } workspace) return null;
        var (now, machine) = (clock.GetUtcNow(), TimeProvider.System.GetUtcNow());
        // Business time may be moved under a bot that goes on listening.
        var goesOn = _last is { } last && machine - last.Machine <= Bridged;
        var since = await db.Write(
            tx => tx.Find<long>(
                """
                insert into hearing (workspace, channel, since_at, until_at) values (@workspace, '', @now, @now)
                on conflict (workspace, channel) do update set
                    since_at = case when @goesOn or hearing.until_at >= @bridged then hearing.since_at else excluded.since_at end,
                    until_at = case when hearing.until_at > excluded.until_at then hearing.until_at else excluded.until_at end
                returning since_at
                """,
                new { workspace = workspace.Value, now = now.ToUnixTimeMilliseconds(), goesOn, bridged = (now - Bridged).ToUnixTimeMilliseconds() }),
            stop);
        var noted = new Noted(now, machine, DateTimeOffset.FromUnixTimeMilliseconds(since));
        _last = noted;
        return noted.Since;
    }

    /// <summary>Whether all that was said in that channel from a moment on was told to the bot. False where it does not listen at this moment, or came into the channel later.</summary>
    public async Task<bool> HasHeardAll(ChannelId channel, DateTimeOffset from, CancellationToken stop) => (await Missed([(channel, from)], stop)).Count == 0;

    /// <summary>The same of many channels: those of which something may have been missed.</summary>
    public async Task<IReadOnlySet<ChannelId>> Missed(IReadOnlyCollection<(ChannelId Channel, DateTimeOffset From)> said, CancellationToken stop)
    {
        if (listensIn() is not { } workspace || await Since(stop) is not { } since) return said.Select(one => one.Channel).ToHashSet();
        var came = (await db.Read(tx => tx.List<(string Channel, long Since)>(
            $"select channel, since_at from hearing where workspace = @workspace and {tx.AnyOf("channel", "channels")}", new { workspace = workspace.Value, channels = said.Select(one => one.Channel.Value).ToArray() }), stop))
            .ToDictionary(row => row.Channel, row => row.Since, StringComparer.Ordinal);
        return said.Where(one => since > one.From || came.GetValueOrDefault(one.Channel.Value, long.MinValue) > one.From.ToUnixTimeMilliseconds()).Select(one => one.Channel).ToHashSet();
    }

    /// <summary>The bot has come into a channel, and hears it from now on.</summary>
    public async Task CameIn(Tx tx, InboxEvent heard)
    {
        if (heard is not { Type: "member_joined_channel", Channel: { } channel, User: { } user } || await tx.BotOf(new(heard.Workspace)) != new UserId(user)) return;
        await BeginIn(tx, new(heard.Workspace), new(channel));
    }

    /// <summary>What is said in a channel matters from now on: before, the bot may have sat there without counting it.</summary>
    public Task BeginIn(Tx tx, TeamId workspace, ChannelId channel) => tx.Execute(
        """
        insert into hearing (workspace, channel, since_at, until_at) values (@workspace, @channel, @now, @now)
        on conflict (workspace, channel) do update set since_at = excluded.since_at, until_at = excluded.until_at
        """,
        new { workspace = workspace.Value, channel = channel.Value, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });

    /// <summary>Since when the bot has heard everything, as noted half a minute ago at most; null where it does not listen, or nobody can tell.</summary>
    public async Task<DateTimeOffset?> Since(CancellationToken stop) =>
        _last is { } last && clock.GetUtcNow() - last.At <= Fresh && TimeProvider.System.GetUtcNow() - last.Machine <= Fresh ? last.Since : await Note(stop);

    private sealed record Noted(DateTimeOffset At, DateTimeOffset Machine, DateTimeOffset Since);
}

/// <summary>Who the bot is, as Slack last told.</summary>
public static class BotSql
{
    /// <summary>The bot's own user in that workspace; null before Slack was reached.</summary>
    public static async Task<UserId?> BotOf(this Tx tx, TeamId workspace) =>
        await tx.Find<string>("select bot_user_id from installation where workspace = @workspace", new { workspace = workspace.Value }) is { } bot ? new UserId(bot) : null;
}
