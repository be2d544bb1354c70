using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>
/// What Slack is to be asked, written in the transaction that made it true and carried out by the <see cref="Sender"/> after
/// the commit. A <c>key</c> names the business act (<c>join:018f…:answer</c>): queueing it twice does nothing. A <c>tell</c> names
/// the feature's route that hears what became of it (<see cref="IOutboxRoutes.Tell"/>).
/// </summary>
/// <param name="clock">Business time.</param>
/// <param name="workspace">The workspace the rows belong to.</param>
/// <param name="isPaced">Whether what is posted in that channel keeps a pace: only <see cref="ShowPaced"/> posts there. Null: nowhere.</param>
public sealed partial class Outbox(TimeProvider clock, Func<TeamId> workspace, Func<Tx, ChannelId, Task<bool>>? isPaced = null)
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Posts a message as it is now.</summary>
    /// <param name="tx">The transaction it tells of.</param>
    /// <param name="key">Posted once under this key.</param>
    /// <param name="to">Where.</param>
    /// <param name="message">Kept until it is sent, then emptied.</param>
    /// <param name="p">What goes first.</param>
    /// <param name="usefulUntil">Past this it is not sent any more, and told as <c>expired</c>. Null: it waits however long Slack is away.</param>
    /// <param name="remember">What it shows, so that <see cref="Refresh"/> finds it.</param>
    /// <param name="tell">The route told.</param>
    /// <exception cref="InvalidOperationException">That channel keeps a pace.</exception>
    public Task Post(Tx tx, string key, Place to, Message message, Priority p = Priority.Rest, DateTimeOffset? usefulUntil = null, Subject? remember = null, string? tell = null) =>
        AddUnpaced(tx, key, to, new OutboxRow { Kind = Kinds.Post, Body = message.ToStored(), Priority = (int)p, UsefulUntilAt = usefulUntil?.ToUnixTimeMilliseconds(), Subject = remember?.ToString(), Tell = tell });

    /// <summary>Posts what the subject looks like at the moment of sending, and remembers the copy; where there is nothing to say of it any more, nothing is sent.</summary>
    /// <param name="tx">The transaction it tells of.</param>
    /// <param name="key">Posted once under this key.</param>
    /// <param name="to">Where.</param>
    /// <param name="subject">What is drawn.</param>
    /// <param name="p">What goes first.</param>
    /// <param name="tell">The route told.</param>
    /// <param name="notBefore">It waits until then, and holds up nothing that goes to the same place meanwhile.</param>
    /// <param name="usefulUntil">Past this it is not sent any more, and told as <c>expired</c>. Null: it waits however long Slack is away.</param>
    /// <exception cref="InvalidOperationException">That channel keeps a pace.</exception>
    public Task Show(Tx tx, string key, Place to, Subject subject, Priority p, string? tell = null, DateTimeOffset? notBefore = null, DateTimeOffset? usefulUntil = null) => AddUnpaced(tx, key, to, new OutboxRow
    {
        Kind = Kinds.Show, Subject = subject.ToString(), Priority = (int)p, Tell = tell,
        DueAt = notBefore?.ToUnixTimeMilliseconds() ?? 0, UsefulUntilAt = usefulUntil?.ToUnixTimeMilliseconds(),
    });

    /// <summary>The same for many that go to people, in one statement.</summary>
    /// <inheritdoc cref="Show"/>
    public async Task ShowEach(Tx tx, IReadOnlyCollection<Showing> all, Priority p, string? tell = null)
    {
        if (all.Count == 0) return;
        if (all.FirstOrDefault(one => one.To.Person is null) is { } elsewhere) throw new InvalidOperationException($"'{elsewhere.Key}' goes to {elsewhere.To}, which is nobody's.");
        var known = await tx.PrivateChannels(workspace().Value, [.. all.Select(one => one.To.ToString())]);
        await tx.Execute(
            $"""
            insert into outbox (workspace, key, kind, lane, place, priority, subject, tell, about, queued_at, due_at, useful_until_at)
            select @workspace, key, @show, lane, place, @priority, subject, @tell, '', @now, @now, until from {tx.RowsOf("all", "key text", "lane text", "place text", "subject text", "until bigint")} where true
            on conflict (workspace, key) do nothing
            """,
            new
            {
                workspace = workspace().Value, show = Kinds.Show, priority = (int)p, tell, now = Now,
                all = JsonSerializer.Serialize(all.Select(one => (one, place: one.To.ToString())).Select(x => new
                {
                    key = x.one.Key, lane = known.GetValueOrDefault(x.place) ?? x.place, x.place, subject = x.one.Subject.ToString(), until = x.one.UsefulUntil?.ToUnixTimeMilliseconds(),
                })),
            });
    }

    /// <summary>Sends a file with a few words. After a lost answer it is sent again: better twice than never.</summary>
    /// <param name="tx">The transaction it tells of.</param>
    /// <param name="key">Sent once under this key.</param>
    /// <param name="to">Where.</param>
    /// <param name="file">Kept until it is sent, then emptied.</param>
    /// <param name="tell">The route told.</param>
    /// <exception cref="InvalidOperationException">That channel keeps a pace.</exception>
    public Task SendFile(Tx tx, string key, Place to, OutgoingFile file, string? tell = null) =>
        AddUnpaced(tx, key, to, new OutboxRow { Kind = Kinds.File, Body = file.ToStored(), Priority = (int)Priority.Waiting, Tell = tell });

    /// <summary>As <see cref="Show"/> in a channel that keeps a pace, for the one feature that keeps it.</summary>
    /// <inheritdoc cref="Show"/>
    public Task ShowPaced(Tx tx, string key, Place to, Subject subject, Priority p, string tell, DateTimeOffset? usefulUntil) => Add(tx, key, to, new OutboxRow
    {
        Kind = Kinds.Show, Subject = subject.ToString(), Priority = (int)p, Tell = tell, UsefulUntilAt = usefulUntil?.ToUnixTimeMilliseconds(),
    });

    /// <summary>Forgets what was not carried out under this key: it is queued under another, and nobody need try it again.</summary>
    public Task Forget(Tx tx, string key) =>
        tx.Execute("delete from outbox where workspace = @workspace and key = @key and dead_at is not null", new { workspace = workspace().Value, key });

    /// <summary>
    /// Posts it for somebody who asks for it: at once where it waits for its hour, again where Slack refused it or where the copy is gone. A copy that
    /// still stands is left alone.
    /// </summary>
    /// <inheritdoc cref="Show"/>
    public async Task ShowNow(Tx tx, string key, Place to, Subject subject, Priority p, string? tell = null)
    {
        await Show(tx, key, to, subject, p, tell);
        // One in hand is left to who has it. What was sent counts as there as long as its copy is remembered.
        await tx.Execute(
            """
            update outbox set
                due_at = @now, lane = @lane, priority = @priority, useful_until_at = null, failures = 0, faults = 0, note = null,
                maybe_sent = (maybe_sent and done_at is null), done_at = null, dead_at = null
            where workspace = @workspace and key = @key and leased_until_at is null
              and (dead_at is not null
                   or (done_at is null and due_at > @now)
                   or (done_at is not null and not exists (select 1 from posted p where p.workspace = outbox.workspace and p.key = outbox.key)))
            """,
            new { workspace = workspace().Value, key, lane = await LaneOf(tx, to), priority = (int)p, now = Now });
    }

    /// <summary>
    /// As <see cref="Show"/>, of what may have been shown there before: a copy that stands is drawn again, however long ago it was posted, and what was refused is tried again.
    /// </summary>
    /// <inheritdoc cref="Show"/>
    public async Task ShowOnce(Tx tx, string key, Place to, Subject subject, Priority p, string? tell = null)
    {
        if (await tx.CopyOf(workspace(), subject, to) is null) await ShowNow(tx, key, to, subject, p, tell);
        else await Refresh(tx, subject, p);
    }

    /// <summary>Whether Slack refused for good what was queued under this key; too late is not refused.</summary>
    public async Task<bool> WasRefused(Tx tx, string key) => await tx.Find<int>(
        "select count(*) from outbox where workspace = @workspace and key = @key and dead_at is not null and note <> 'expired'", new { workspace = workspace().Value, key }) > 0;

    /// <summary>Whether what was queued under this key will be drawn after this transaction: nobody has it in hand, and nobody takes it before.</summary>
    public async Task<bool> IsStillToBeDrawn(Tx tx, string key) => await tx.Execute(
        "update outbox set key = key where workspace = @workspace and key = @key and kind = 'show' and leased_until_at is null and not maybe_sent and outcome is null and done_at is null and dead_at is null",
        new { workspace = workspace().Value, key }) == 1;

    /// <summary>Invites somebody to a channel. Somebody who is in it already counts as invited.</summary>
    public Task Invite(Tx tx, string key, ChannelId channel, UserId user, string tell, string about) =>
        Add(tx, key, Place.Channel(channel), new OutboxRow { Kind = Kinds.Invite, UserId = user.Value, Priority = (int)Priority.Waiting, Tell = tell, About = about });

    /// <summary>Invites many, after everything else, and in a lane of their own: neither what is posted in the channel meanwhile nor anybody invited elsewhere waits for them.</summary>
    /// <param name="tx">The transaction it tells of.</param>
    /// <param name="key">Each of them is invited once under it.</param>
    /// <param name="channel">Where.</param>
    /// <param name="people">Somebody who is in it already counts as invited.</param>
    /// <param name="tell">The route told, of each.</param>
    /// <param name="about">The same for all.</param>
    public Task InviteEach(Tx tx, string key, ChannelId channel, IEnumerable<UserId> people, string tell, string about) => tx.Execute(
        $"""
        insert into outbox (workspace, key, kind, lane, place, priority, user_id, tell, about, queued_at, due_at)
        select @workspace, key, @invite, @lane, @place, @priority, person, @tell, @about, @now, @now from {tx.RowsOf("all", "key text", "person text")} where true
        on conflict (workspace, key) do nothing
        """,
        new
        {
            workspace = workspace().Value, invite = Kinds.Invite, lane = ManyInto(channel), place = Place.Channel(channel).ToString(), priority = (int)Priority.Rest, tell, about, now = Now,
            all = JsonSerializer.Serialize(people.Select(user => new { key = $"{key}:{user}", person = user.Value })),
        });

    /// <summary>Whether any of the many invited to that channel still waits for their turn.</summary>
    public async Task<bool> IsInviting(Tx tx, ChannelId channel) =>
        await tx.Find<int?>("select 1 from outbox where lane = @lane and workspace = @workspace and done_at is null and dead_at is null limit 1", new { workspace = workspace().Value, lane = ManyInto(channel) }) is not null;

    /// <summary>Those invited under that <c>about</c> whom Slack did not let in.</summary>
    public async Task<IReadOnlyList<UserId>> NotLetIn(Tx tx, string about) => [.. (await tx.List<string>(
        "select user_id from outbox where workspace = @workspace and kind = @invite and about = @about and dead_at is not null order by id", new { workspace = workspace().Value, invite = Kinds.Invite, about })).Select(user => new UserId(user))];

    /// <summary>Removes somebody from a channel. Somebody who is not in it counts as removed; one of many who are still to be invited there is not invited any more.</summary>
    public async Task Remove(Tx tx, string key, ChannelId channel, UserId user, string tell, string about)
    {
        await tx.Execute("delete from outbox where lane = @lane and workspace = @workspace and user_id = @user and leased_until_at is null and done_at is null and dead_at is null",
            new { workspace = workspace().Value, lane = ManyInto(channel), user = user.Value });
        await Add(tx, key, Place.Channel(channel), new OutboxRow { Kind = Kinds.Remove, UserId = user.Value, Priority = (int)Priority.Waiting, Tell = tell, About = about });
    }

    private static string ManyInto(ChannelId channel) => $"invite/{channel}";

    /// <summary>
    /// Has every copy of the subject drawn again, also those being sent at this moment. One not sent yet needs nothing: it is
    /// drawn when it is sent; and a rewrite that has not been sent yet serves for this one too.
    /// </summary>
    public async Task Refresh(Tx tx, Subject subject, Priority p = Priority.Waiting)
    {
        var about = new { workspace = workspace().Value, subject = subject.ToString() };

        // The update changes nothing: it makes the sender wait before it takes one of these in hand, and us wait
        // where it is doing so. Whatever it takes afterwards is drawn after our commit.
        var waiting = await tx.List<OutboxRow>(
            """
            update outbox set subject = subject
            where workspace = @workspace and subject = @subject and done_at is null and dead_at is null
            returning key, kind, lane, place, copy_of, priority, leased_until_at, maybe_sent, outcome
            """,
            about);
        var posted = await tx.List<OutboxRow>("select key, place, channel as lane from posted where workspace = @workspace and subject = @subject", about);

        var rewrites = waiting.Where(row => row is { Kind: Kinds.Rewrite, LeasedUntilAt: null }).ToLookup(row => row.CopyOf, StringComparer.Ordinal);
        foreach (var copy in posted.Concat(waiting.Where(MayShowTheOldState)).DistinctBy(copy => copy.Key, StringComparer.Ordinal))
        {
            if (rewrites.Contains(copy.Key))
                await tx.Execute(
                    "update outbox set priority = @priority where workspace = @workspace and copy_of = @Key and subject = @subject and priority > @priority and done_at is null and dead_at is null",
                    new { copy.Key, about.workspace, about.subject, priority = (int)p });
            else
                await Insert(tx, new OutboxRow
                {
                    Key = $"rewrite:{Guid.CreateVersion7(clock.GetUtcNow()):n}", Kind = Kinds.Rewrite, CopyOf = copy.Key, Lane = copy.Lane, Place = copy.Place,
                    Subject = about.subject, Priority = (int)p,
                });
        }
    }

    /// <summary>Has all that stands in a channel drawn again there, also what is being sent at this moment.</summary>
    public async Task RefreshIn(Tx tx, ChannelId channel)
    {
        var about = new { workspace = workspace().Value, place = Place.Channel(channel).ToString(), rewrite = Kinds.Rewrite, key = $"rewrite:{Guid.CreateVersion7(clock.GetUtcNow()):n}:", priority = (int)Priority.Waiting, now = Now };
        // As in Refresh: whatever the sender takes in hand after this is drawn after our commit.
        await tx.Execute("update outbox set subject = subject where lane = @place and workspace = @workspace and done_at is null and dead_at is null", about);
        await tx.Execute(
            """
            insert into outbox (workspace, key, kind, lane, place, priority, subject, copy_of, about, queued_at, due_at)
            select @workspace, @key || key, @rewrite, lane, @place, @priority, subject, key, '', @now, @now
            from (select key, channel as lane, subject from posted where workspace = @workspace and place = @place
                  union
                  select key, lane, subject from outbox
                  where lane = @place and workspace = @workspace and kind in ('post', 'show') and subject is not null and done_at is null and dead_at is null
                    and (kind = 'post' or leased_until_at is not null or maybe_sent or outcome is not null)) copies
            where true
            """,
            about);
    }

    /// <summary>Leaves the copies posted so far as they are: <see cref="Refresh"/> draws again only those that follow.</summary>
    public Task LeaveAsTheyAre(Tx tx, Subject subject) =>
        tx.Execute("delete from posted where workspace = @workspace and subject = @subject", new { workspace = workspace().Value, subject = subject.ToString() });

    /// <summary>The same of all that was posted in a channel.</summary>
    public Task LeaveAsTheyAre(Tx tx, ChannelId channel) =>
        tx.Execute("delete from posted where workspace = @workspace and place = @place", new { workspace = workspace().Value, place = Place.Channel(channel).ToString() });

    private static bool MayShowTheOldState(OutboxRow row) => row.Kind switch
    {
        Kinds.Post => true,
        Kinds.Show => row.LeasedUntilAt is not null || row.MaybeSent || row.Outcome is not null,
        _ => false,
    };

    private async Task AddUnpaced(Tx tx, string key, Place to, OutboxRow row)
    {
        if (isPaced is not null && to.Person is null && await isPaced(tx, new ChannelId(to.ToString())))
            throw new InvalidOperationException($"'{key}' may not be posted in {to} by itself: that channel keeps a pace, and PacingFeature.Post keeps it.");
        await Add(tx, key, to, row);
    }

    private async Task Add(Tx tx, string key, Place to, OutboxRow row)
    {
        // What waits for its hour stands in no lane but its own: whatever is queued behind it in the place's would wait for it.
        await Insert(tx, row with { Key = key, Place = to.ToString(), Lane = row.DueAt > Now ? $"later/{key}" : await LaneOf(tx, to) });
    }

    /// <summary>The channel, or the private conversation's where it is known.</summary>
    private async Task<string> LaneOf(Tx tx, Place to) =>
        (to.Person is null ? null : await tx.PrivateChannel(workspace().Value, to.ToString())) ?? to.ToString();

    private Task<int> Insert(Tx tx, OutboxRow row) => tx.Execute(
        """
        insert into outbox (workspace, key, kind, lane, place, priority, subject, body, user_id, copy_of, tell, about, queued_at, due_at, useful_until_at)
        values (@Workspace, @Key, @Kind, @Lane, @Place, @Priority, @Subject, @Body, @UserId, @CopyOf, @Tell, @About, @QueuedAt, @DueAt, @UsefulUntilAt)
        on conflict (workspace, key) do nothing
        """,
        row with { Workspace = workspace().Value, QueuedAt = Now, DueAt = Math.Max(row.DueAt, Now) });
}

/// <summary>Something to be shown to somebody, among many.</summary>
/// <param name="Key">Posted once under this key.</param>
/// <param name="To">The private conversation.</param>
/// <param name="Subject">What is drawn.</param>
/// <param name="UsefulUntil">Past this it is not sent any more, and told as <c>expired</c>.</param>
public sealed record Showing(string Key, Place To, Subject Subject, DateTimeOffset? UsefulUntil);
