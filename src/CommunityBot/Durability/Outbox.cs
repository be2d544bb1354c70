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

    /// <summary>Removes somebody from a channel. Somebody who is not in it counts as removed.</summary>
    public Task Remove(Tx tx, string key, ChannelId channel, UserId user, string tell, string about) =>
        Add(tx, key, Place.Channel(channel), new OutboxRow { Kind = Kinds.Remove, UserId = user.Value, Priority = (int)Priority.Waiting, Tell = tell, About = about });

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

    /// <summary>Leaves the copies posted so far as they are: <see cref="Refresh"/> draws again only those that follow.</summary>
    public Task LeaveAsTheyAre(Tx tx, Subject subject) =>
        tx.Execute("delete from posted where workspace = @workspace and subject = @subject", new { workspace = workspace().Value, subject = subject.ToString() });

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
