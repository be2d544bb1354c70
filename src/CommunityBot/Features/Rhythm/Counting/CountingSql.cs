using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>A message that people have given attention to.</summary>
/// <param name="People">How many others answered it or reacted to it.</param>
internal sealed record Contribution(Ts Ts, UserId Author, int People);

internal static class CountingSql
{
    /// <summary>The emoji that say "answered".</summary>
    private const string Ticks = "('white_check_mark', 'heavy_check_mark', 'ballot_box_with_check')";

    /// <summary>False where it was counted already, or is no moment.</summary>
    public static async Task<bool> CountMessage(this Tx tx, CommunitySettings community, string ts, string author, bool asks) => new Ts(ts).Moment is { } posted && await tx.Execute("""
        insert into counted_messages (workspace, community, channel, ts, author, asks, posted_at) values (@workspace, @community, @channel, @ts, @author, @asks, @posted)
        on conflict (community, ts) do nothing
        """, new { workspace = community.Workspace.Value, community = community.Id, channel = community.Channel.Value, ts, author, asks, posted = posted.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>The communities that counted the message there, wherever they talk today.</summary>
    public static async Task<IReadOnlyList<CommunitySettings>> CountedBy(this Tx tx, ChannelId channel, string ts) =>
        await tx.List<string>("select community from counted_messages where channel = @channel and ts = @ts order by community", new { channel = channel.Value, ts }) is { Count: > 0 } ids ? [.. (await tx.FindCommunities(ids)).Values] : [];

    /// <summary>The address of a message or an answer that was counted, in the channel where it was said; null while the workspace's own is not known.</summary>
    public static async Task<string?> LinkToSaid(this Tx tx, CommunitySettings community, Ts ts)
    {
        var said = await tx.Find<string>("""
            select coalesce(
                (select channel from counted_messages where community = @community and ts = @ts),
                (select m.channel from counted_replies r join counted_messages m on m.community = r.community and m.ts = r.ts where r.community = @community and r.reply_ts = @ts limit 1))
            """, new { community = community.Id, ts = ts.Value });
        return await tx.LinkTo(community.Workspace, said is null ? community.Channel : new(said), ts);
    }

    /// <summary>Who wrote a message that is counted; null where it is gone.</summary>
    public static async Task<UserId?> WhoSaid(this Tx tx, string community, Ts ts) =>
        await tx.Find<string>("select author from counted_messages where community = @community and ts = @ts", new { community, ts = ts.Value }) is { } author ? new UserId(author) : null;

    /// <summary>An answer, as of when it was given; one read in the history, of which that is not known, as of the message. Slack may tell of it before the message.</summary>
    /// <param name="times">How many it stands for.</param>
    public static async Task CountReply(this Tx tx, CommunitySettings community, string ts, string reply, string user, int times = 1)
    {
        if ((new Ts(reply).Moment ?? new Ts(ts).Moment) is not { } posted) return;
        await tx.Execute("""
            insert into counted_replies (workspace, community, ts, reply_ts, user_id, posted_at, times) values (@workspace, @community, @ts, @reply, @user, @posted, @times)
            on conflict (community, ts, reply_ts) do nothing
            """, new { workspace = community.Workspace.Value, community = community.Id, ts, reply, user, posted = posted.ToUnixTimeMilliseconds(), times });
    }

    /// <summary>Who answered as the history tells it, which is not when, nor which of them more than once: what there is beside one answer each stands with the first.</summary>
    /// <param name="more">How many answers beside one of each.</param>
    public static async Task CountRead(this Tx tx, CommunitySettings community, string ts, IEnumerable<UserId> who, int more)
    {
        foreach (var (place, user) in who.Index()) await tx.CountReply(community, ts, ReadAs(ts, user.Value), user.Value, place == 0 ? 1 + Math.Max(0, more) : 1);
    }

    /// <summary>The same for an emoji.</summary>
    public static async Task CountReaction(this Tx tx, CommunitySettings community, string ts, string user, string reaction)
    {
        if (new Ts(ts).Moment is not { } posted) return;
        await tx.Execute("""
            insert into counted_reactions (workspace, community, ts, user_id, reaction, posted_at) values (@workspace, @community, @ts, @user, @reaction, @posted)
            on conflict (community, ts, user_id, reaction) do nothing
            """, new { workspace = community.Workspace.Value, community = community.Id, ts, user, reaction, posted = posted.ToUnixTimeMilliseconds() });
    }

    public static Task UncountReaction(this Tx tx, CommunitySettings community, string ts, string user, string reaction) => tx.Execute(
        "delete from counted_reactions where community = @community and ts = @ts and user_id = @user and reaction = @reaction", new { community = community.Id, ts, user, reaction });

    /// <summary>A message is gone: it counts no more, nor does what was said to it; nor does it as an answer.</summary>
    /// <returns>Whether it was one, and had been heard.</returns>
    public static async Task<bool> Uncount(this Tx tx, CommunitySettings community, string ts)
    {
        var gone = new { community = community.Id, ts };
        await tx.Execute("delete from counted_reactions where community = @community and ts = @ts", gone);
        await tx.Execute("delete from counted_replies where community = @community and ts = @ts", gone);
        await tx.Execute("delete from counted_messages where community = @community and ts = @ts", gone);
        return await tx.Execute("delete from counted_replies where community = @community and reply_ts = @ts", gone) > 0;
    }

    /// <summary>In the place of an answer's moment, where the history alone told of it: it names who answered, not when.</summary>
    public static string ReadAs(string ts, string user) => $"{ts}/{user}";

    /// <summary>An answer of theirs is gone that was read in the history: one of several there, as long as there are; then the only one they gave.</summary>
    public static async Task UncountRead(this Tx tx, CommunitySettings community, string ts, string user)
    {
        var gone = new { community = community.Id, ts, reply = ReadAs(ts, user) };
        if (await tx.Execute("""
            update counted_replies set times = times - 1 where community = @community and ts = @ts
              and reply_ts = (select min(reply_ts) from counted_replies where community = @community and ts = @ts and times > 1)
            """, gone) == 0)
            await tx.Execute("delete from counted_replies where community = @community and ts = @ts and reply_ts = @reply", gone);
    }

    /// <summary>Forgets what was said before that moment.</summary>
    public static async Task ForgetCounted(this Tx tx, string community, DateTimeOffset before)
    {
        foreach (var table in new[] { "counted_reactions", "counted_replies", "counted_messages", "question_offers" })
            await tx.Execute($"delete from {table} where community = @community and posted_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });
    }

    /// <summary>Whether people have written anything from one moment on, until another.</summary>
    /// <param name="except">Beside this message.</param>
    public static async Task<bool> HasCounted(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until, string except = "") => await tx.Find<int?>(
        "select 1 from counted_messages where community = @community and posted_at >= @from and posted_at < @until and ts <> @except limit 1",
        new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds(), except }) is not null;

    /// <summary>What was asked between two moments, and nobody else has answered, ticked or said to be answered; the newest first.</summary>
    public static async Task<IReadOnlyList<(Ts Ts, UserId Author)>> OpenQuestions(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until) =>
        [.. (await tx.List<MessageRow>($"""
            select m.ts, m.author, m.posted_at from counted_messages m
            where m.community = @community and m.asks and m.posted_at >= @from and m.posted_at < @until
              and not exists (select 1 from counted_replies r where r.community = m.community and r.ts = m.ts and r.user_id <> m.author)
              and not exists (select 1 from counted_reactions r where r.community = m.community and r.ts = m.ts and r.user_id <> m.author and r.reaction in {Ticks})
              and not exists (select 1 from question_offers o where o.community = m.community and o.ts = m.ts and o.closed_at is not null)
            order by m.posted_at desc, m.ts
            """, new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })).Select(row => (new Ts(row.Ts), new UserId(row.Author)))];

    /// <summary>What at least so many others have answered or reacted to, most people first; of the same number, the newest first.</summary>
    public static async Task<IReadOnlyList<Contribution>> Contributions(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until, int atLeast) =>
        [.. (await tx.List<ContributionRow>("""
            select m.ts, m.author, count(distinct others.user_id) as people
            from counted_messages m
            join (select community, ts, user_id from counted_replies union all select community, ts, user_id from counted_reactions) others
              on others.community = m.community and others.ts = m.ts and others.user_id <> m.author
            where m.community = @community and m.posted_at >= @from and m.posted_at < @until
            group by m.ts, m.author, m.posted_at having count(distinct others.user_id) >= @atLeast
            order by count(distinct others.user_id) desc, m.posted_at desc
            """, new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds(), atLeast })).Select(row => new Contribution(new(row.Ts), new(row.Author), (int)row.People))];

    /// <summary>How much was said, and by how many.</summary>
    public static async Task<Talk> TalkBetween(this Tx tx, string community, DateTimeOffset from, DateTimeOffset until)
    {
        var row = await tx.Find<TalkRow>("""
            select
                (select count(*) from counted_messages where community = @community and posted_at >= @from and posted_at < @until) as messages,
                (select coalesce(sum(times), 0) from counted_replies where community = @community and posted_at >= @from and posted_at < @until) as replies,
                (select count(*) from (
                    select author from counted_messages where community = @community and posted_at >= @from and posted_at < @until
                    union select user_id from counted_replies where community = @community and posted_at >= @from and posted_at < @until) people) as voices
            """, new { community, from = from.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() });
        return new((int)row!.Messages, (int)row.Replies, (int)row.Voices);
    }

    /// <summary>When this person first wrote or answered since that moment. An answer read in the history counts as of the message it answers.</summary>
    public static async Task<DateTimeOffset?> FirstWords(this Tx tx, string community, UserId user, DateTimeOffset since)
    {
        var rows = await tx.List<MessageRow>("""
            select ts, author, posted_at from counted_messages where community = @community and author = @user and posted_at >= @since
            union all select reply_ts, user_id, posted_at from counted_replies where community = @community and user_id = @user
            """, new { community, user = user.Value, since = since.ToUnixTimeMilliseconds() });
        var moments = rows.Select(row => new Ts(row.Ts).Moment ?? DateTimeOffset.FromUnixTimeMilliseconds(row.PostedAt)).Where(moment => moment >= since).ToList();
        return moments.Count == 0 ? null : moments.Min();
    }

    private sealed record TalkRow
    {
        public long Messages { get; init; }
        public long Replies { get; init; }
        public long Voices { get; init; }
    }

    private sealed record MessageRow
    {
        public string Ts { get; init; } = "";
        public string Author { get; init; } = "";
        public long PostedAt { get; init; }
    }

    private sealed record ContributionRow
    {
        public string Ts { get; init; } = "";
        public string Author { get; init; } = "";
        public long People { get; init; }
    }
}
