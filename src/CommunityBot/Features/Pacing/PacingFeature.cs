using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Pacing;

/// <summary>
/// Everything the bot posts in a community's channel goes through here, so that it never speaks too often: so many posts a local day, so far apart, at the
/// community's hours. The outbox refuses what goes around it. Edits and private messages are not paced.
/// </summary>
/// <remarks>
/// What belongs together is one subject: lines that join it before its moment are drawn with it, and one posted already is rewritten. Posts of different subjects stay
/// messages of their own, since each is edited, withdrawn and answered by itself.
/// </remarks>
public sealed class PacingFeature(Outbox outbox, TimeProvider clock, IOutboxRoutes routes)
{
    internal const string Sent = "pacing.sent";
    private const string ClosedKind = "pacing.closed";

    /// <summary>To the millisecond, as the rows hold it: a moment never seems to come a little before itself.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    public static void Map(BotMap on) => on
        .Told<HearOfPost>(Sent, (h, tx, outcome, stop) => h.Told(tx, outcome, stop))
        .Daily<ForgetPosts>("pacing.forget", new LocalTime(4, 0), (h, tx, community, due, stop) => h.Run(tx, community, due))
        .Event<HearOfArchive>("channel_archive", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<HearOfArchive>("group_archive", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<ReopenChannel>("channel_unarchive", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<ReopenChannel>("member_joined_channel", (h, tx, heard, _) => h.Heard(tx, heard))
        .DrawsPart<CloseChannel>(ClosedKind, (h, tx, id, reader, _) => h.Draw(tx, id, reader))
        .Background<PostWhatIsDue>()
        .Background<ReopenChannel>()
        .Uses<PacingFeature>()
        .Uses<CloseChannel>()
        .Needs("chat:write", "channels:read", "groups:read", "channels:join");

    /// <summary>Queues a post, drawn from the state when it is sent (<see cref="BotMap.DrawsWhatIsLeft"/>: nothing is posted, nor counted, where nothing is left to say).</summary>
    /// <param name="key">Posted once under this key.</param>
    /// <param name="at">Not before; null: as soon as may be.</param>
    /// <param name="usefulUntil">Past this it is not sent any more, and told as <c>expired</c>.</param>
    /// <param name="tell">The route told what became of it, under this key; a post put off is not told.</param>
    /// <param name="moved">The route told that its moment is another than before, or that it came after a wait: what shows the moment is to be drawn again.</param>
    /// <param name="channel">One in which the community no longer talks; null for its own. It counts in the same pace.</param>
    /// <returns>When it is planned: now, where it may go at once. Null where there is no moment for it as things stand; it goes all the same if one comes free.</returns>
    public async Task<DateTimeOffset?> Post(
        Tx tx, CommunitySettings community, string key, Subject subject, PostClass c, DateTimeOffset? at = null, DateTimeOffset? usefulUntil = null, string? tell = null, string? moved = null, ChannelId? channel = null)
    {
        await tx.Hold(community.Id);
        var now = Now;
        await tx.AddPost(community, key, subject, c, at > now ? at.Value : now, usefulUntil, tell, moved, channel, now);
        await Settle(tx, community);
        var post = await tx.FindPost(community.Workspace, key) ?? throw new InvalidOperationException($"'{key}' was queued and is not there.");
        return post.SentAt ?? post.HandedAt ?? (post.Status == PostStatus.Waiting ? post.PlannedAt : null);
    }

    /// <summary>
    /// Queues posts in the place of what still waits under these keys. All are planned at once: nothing takes their moments in between, and one that is wanted as it was
    /// keeps its own. One whose moment had come already goes on waiting for its turn.
    /// </summary>
    internal async Task Exchange(Tx tx, CommunitySettings community, IReadOnlyCollection<string> keys, IReadOnlyCollection<PostWanted> wanted)
    {
        await tx.Hold(community.Id);
        var (now, isOther) = (Now, false);
        foreach (var key in keys) isOther |= await tx.RemoveWaiting(community, key, wanted.FirstOrDefault(post => post.Key == key), now);
        foreach (var post in wanted) isOther |= await tx.AddPost(community, post.Key, post.Subject, post.Class, post.At > now ? post.At : now, post.UsefulUntil, tell: null, moved: null, channel: null, now);
        if (isOther) await Settle(tx, community);
    }

    /// <summary>Takes back what still waits, as if it had never been queued. False where its moment has come, or there is no such post.</summary>
    public async Task<bool> Withdraw(Tx tx, CommunitySettings community, string key)
    {
        await tx.Hold(community.Id);
        if (!await tx.RemoveWaiting(community, key)) return false;
        await Settle(tx, community);
        return true;
    }

    /// <summary>Has what still waits wait no more, so that it can go on in its old place. False where its moment has come, or there is no such post.</summary>
    public async Task<bool> Suspend(Tx tx, CommunitySettings community, string key)
    {
        await tx.Hold(community.Id);
        if (!await tx.Suspend(community, key)) return false;
        await Settle(tx, community);
        return true;
    }

    /// <summary>Has it wait again where it did: what was suspended, or what Slack did not take. False where there is no such post any more.</summary>
    public async Task<bool> Resume(Tx tx, CommunitySettings community, string key)
    {
        await tx.Hold(community.Id);
        if (!await tx.Resume(community, key)) return false;
        await Settle(tx, community);
        return true;
    }

    /// <summary>What would go out later than it is planned now if this post went at once.</summary>
    public async Task<IReadOnlyList<PacedPost>> PutOffBy(Tx tx, CommunitySettings community, string key)
    {
        var now = Now;
        var rows = await tx.PostsThatCount(community, now);
        var planned = (await PlanOf(tx, community, rows, now)).Moments;
        var then = (await PlanOf(tx, community, [.. rows.Select(row => row.Key == key ? row.AtOnce(now) : row)], now)).Moments;
        return [.. rows.Where(row => row.IsWaiting && row.Key != key && planned[row.Number] is { } moment && !(then[row.Number] <= moment)).OrderBy(row => planned[row.Number]).Select(row => row.ToPost())];
    }

    /// <summary>Sends at once what still waits, as urgent. False where its moment has come already, it has lost its use, or there is no such post.</summary>
    public async Task<bool> PostNow(Tx tx, CommunitySettings community, string key)
    {
        await tx.Hold(community.Id);
        if (!await tx.MakeUrgent(community, key, Now)) return false;
        await Settle(tx, community);
        return true;
    }

    /// <summary>What waits or is on its way, in the order in which it goes out; what has no moment last.</summary>
    public static async Task<IReadOnlyList<PacedPost>> Planned(Tx tx, CommunitySettings community) =>
        [.. (await tx.PostsToCome(community)).OrderBy(post => post.HandedAt ?? post.PlannedAt ?? DateTimeOffset.MaxValue)];

    /// <summary>The latest post of this subject, however far it has come; null where there is none.</summary>
    public static Task<PacedPost?> Find(Tx tx, CommunitySettings community, Subject subject) => tx.FindPostOf(community.Workspace, subject);

    /// <summary>When a post asked for now would go, without queueing it.</summary>
    public async Task<DateTimeOffset?> Foresee(Tx tx, CommunitySettings community, PostClass c, DateTimeOffset? at = null)
    {
        var now = Now;
        var asked = new WaitingPost(long.MaxValue, c, at > now ? at.Value : now, UsefulUntil: null);
        return (await PlanOf(tx, community, await tx.PostsThatCount(community, now), now, asked)).Moments[asked.Number];
    }

    /// <summary>What waits, and when each would go out if the community were so, in that order; null where there would be no moment for it.</summary>
    internal async Task<IReadOnlyList<(PacedPost Post, DateTimeOffset? Then)>> Foresee(Tx tx, CommunitySettings next)
    {
        var now = Now;
        var rows = await tx.PostsThatCount(next, now);
        var moments = (await PlanOf(tx, next, rows, now)).Moments;
        return [.. rows.Where(row => row.IsWaiting).OrderBy(row => moments[row.Number] ?? DateTimeOffset.MaxValue).Select(row => (row.ToPost(), moments[row.Number]))];
    }

    /// <summary>What keeps a post from going out at this moment; null where nothing does.</summary>
    /// <param name="key">One that waits already; null: one that would be asked for now.</param>
    public async Task<Delay?> WhyNotNow(Tx tx, CommunitySettings community, string? key = null)
    {
        if (await IsClosed(tx, community)) return Delay.Closed;
        var now = Now;
        var rows = await tx.PostsThatCount(community, now);
        var planned = (await PlanOf(tx, community, rows, now)).Moments;
        return Plan.InTheWay(community.Pacing, community.OpenHours(),
            [.. rows.Where(row => row.Key != key).Select(row => row.OnItsWay ? now : row.IsWaiting ? planned[row.Number] : row.CountsAt).OfType<DateTimeOffset>()], now);
    }

    /// <summary>Why a post waits, after "it goes out on Monday at 08:00".</summary>
    public static string Because(Language reader, CommunitySettings community, Delay why)
    {
        var (from, to) = (community.Pacing.From.ToString("HH:mm", reader.Culture()), community.Pacing.To.ToString("HH:mm", reader.Culture()));
        return PacingTexts.All.In(reader).Because(why, community.Pacing.PerDay, from, to);
    }

    /// <summary>Whether Slack does not let the bot post in the community's channel: what waits has no moment, and goes on by itself when the channel opens.</summary>
    public static async Task<bool> IsClosed(Tx tx, CommunitySettings community) => await ClosedAs(tx, community) is not null;

    /// <summary>The same with Slack's code; null where the channel is open.</summary>
    public static async Task<string?> ClosedAs(Tx tx, CommunitySettings community) => await tx.FindClosed(community.Id) is { IsClosed: true } closed ? closed.Reason : null;

    /// <summary>What stands in the way, and how to put it right.</summary>
    /// <param name="code">Slack's.</param>
    public static Mrkdwn WhyClosed(Language reader, ChannelId channel, string code) => PacingTexts.All.In(reader).Closed(channel, code);

    /// <inheritdoc cref="CloseChannel.Closes"/>
    public static bool Closes(string? code) => CloseChannel.Closes(code);

    /// <summary>Plans what waits anew, after the community's hours, pace or days off have changed.</summary>
    public async Task Replan(Tx tx, CommunitySettings community)
    {
        await tx.Hold(community.Id);
        await Settle(tx, community);
    }

    /// <summary>The community talks in another channel, which is open: what waits goes there, once <see cref="Replan"/> has given it its moments.</summary>
    public static Task ChannelChanged(Tx tx, CommunitySettings community) => tx.ForgetClosed(community.Id);

    /// <summary>That the community's channel is closed, told to who can open it.</summary>
    internal static Subject Closed(string community) => new(ClosedKind, community);

    /// <summary>Gives every waiting post of a community its moment, and hands to the outbox those whose moment has come. The community is held.</summary>
    internal async Task Settle(Tx tx, CommunitySettings community)
    {
        var now = Now;
        var rows = await tx.PostsThatCount(community, now);
        var plan = await PlanOf(tx, community, rows, now);
        foreach (var row in rows.Where(row => row.IsWaiting && !plan.Now.Contains(row.Number)))
        {
            var moment = plan.Moments[row.Number];
            if (await tx.Replanned(row, moment, moment ?? row.LooksAgainAt(now)) && row.WasPlanned) await TellMoved(tx, row);
        }
        foreach (var number in plan.Now) await HandOver(tx, community, rows.Single(row => row.Number == number), now);
    }

    private async Task HandOver(Tx tx, CommunitySettings community, PostRow row, DateTimeOffset now)
    {
        var c = (PostClass)row.Class;
        // Past the day's hours it waits for the next ones, and does not go out at night because Slack came back then.
        var until = c == PostClass.Urgent ? row.UsefulUntil : Earlier(row.UsefulUntil, community.OpenHours().EndAfter(now));
        var key = $"paced:{row.Number}:{row.Tries + 1}";
        await tx.MarkHanded(row, key, now);
        await outbox.ShowPaced(tx, key, Place.Channel(row.Channel is { } elsewhere ? new ChannelId(elsewhere) : community.Channel), Subject.Of(row.Subject), (Priority)row.Class, Sent, until);
        if (row.WasPlanned) await TellMoved(tx, row);
    }

    /// <summary>Says that its moment is another to the feature that asked to hear of it.</summary>
    internal Task TellMoved(Tx tx, PostRow row) =>
        row.Moved is null ? Task.CompletedTask : routes.Tell(tx, row.Moved, new(row.Key, "", Succeeded: true, Code: null, Channel: null, Ts: null), CancellationToken.None);

    private static async Task<Plan> PlanOf(Tx tx, CommunitySettings community, IReadOnlyList<PostRow> rows, DateTimeOffset now, params WaitingPost[] andAlso)
    {
        IReadOnlyCollection<WaitingPost> waiting = [.. rows.Where(row => row.IsWaiting).Select(row => row.ToWaiting()), .. andAlso];
        return await tx.FindClosed(community.Id) is { IsClosed: true }
            ? Plan.Standstill(waiting)
            : Plan.Of(community.Pacing, community.OpenHours(), rows.Where(row => !row.IsWaiting && !row.OnItsWay).Select(row => row.CountsAt), rows.Count(row => row.OnItsWay), waiting, now);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one : other;
}
