using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>The Home tab of each person: one row, sent again whenever the page is to be drawn anew.</summary>
public sealed partial class Outbox
{
    /// <summary>How long after its opening a page is kept up to date; later it is drawn at the next opening.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(15);

    /// <summary>This person has just opened their Home tab, or acted in it: it is published, drawn from the state at the moment of sending, and kept up to date for a while.</summary>
    public async Task OpenHome(Tx tx, UserId user)
    {
        await tx.Execute(
            """
            insert into homes (workspace, user_id, opened_at) values (@workspace, @user, @now)
            on conflict (workspace, user_id) do update set opened_at = excluded.opened_at
            """,
            Of(user));
        ToPublish(tx).Opened.Add(user);
    }

    /// <summary>The same for someone who may be back on their Home tab, if they ever opened it.</summary>
    public async Task ReopenHome(Tx tx, UserId user)
    {
        if (await tx.Execute("update homes set opened_at = @now where workspace = @workspace and user_id = @user", Of(user)) > 0) ToPublish(tx).Opened.Add(user);
    }

    /// <summary>Something these people may be looking at in their Home tab has changed: those who opened it within the last quarter of an hour see it.</summary>
    public void RefreshHomes(Tx tx, params IEnumerable<UserId> users) => ToPublish(tx).Changed.UnionWith(users);

    /// <summary>The same for everyone: what changed may concern anybody.</summary>
    public void RefreshAllHomes(Tx tx) => ToPublish(tx).AllChanged = true;

    private Homes ToPublish(Tx tx) => tx.AtTheEnd<Homes>(homes => Publish(tx, homes));

    /// <remarks>
    /// Who changes what pages show and who opens one go one after the other: a page opened before the change is committed is found here and published
    /// again, one opened after it shows it.
    /// </remarks>
    private async Task Publish(Tx tx, Homes homes)
    {
        await tx.Hold("homes", workspace().Value);
        if (homes.AllChanged || homes.Changed.Count > 0)
        {
            var open = await tx.List<string>(
                "select user_id from homes where workspace = @workspace and opened_at > @since order by user_id",
                new { workspace = workspace().Value, since = Now - (long)Watched.TotalMilliseconds });
            foreach (var user in open.Select(id => new UserId(id)))
                if (!homes.Opened.Contains(user) && (homes.AllChanged || homes.Changed.Contains(user))) await Publish(tx, user, Priority.Rest);
        }
        foreach (var user in homes.Opened) await Publish(tx, user, Priority.Waiting);
    }

    /// <summary>There is one row for each person: what waits serves for this too, what is in hand is sent once more, and a refusal of before is forgotten.</summary>
    /// <remarks>
    /// The count of attempts is the fence: whoever has the row in hand finds it changed, and leaves it to be sent again. The lane stays what it is, also
    /// for a row that stepped aside: it is how the sender knows that the row is in hand, and nothing else stands in it.
    /// </remarks>
    private Task<int> Publish(Tx tx, UserId user, Priority p) => tx.Execute(
        """
        insert into outbox (workspace, key, kind, lane, place, priority, queued_at, due_at) values (@workspace, @place, @kind, @place, @place, @priority, @now, @now)
        on conflict (workspace, key) do update set
            attempts = outbox.attempts + 1, leased_until_at = null, outcome = null, maybe_sent = false, faults = 0, note = null,
            priority = case when outbox.done_at is null and outbox.dead_at is null and outbox.priority < excluded.priority then outbox.priority else excluded.priority end,
            queued_at = case when outbox.done_at is null and outbox.dead_at is null then outbox.queued_at else excluded.queued_at end,
            due_at = case when outbox.done_at is null and outbox.dead_at is null then outbox.due_at else excluded.due_at end,
            failures = case when outbox.done_at is null and outbox.dead_at is null then outbox.failures else 0 end,
            done_at = null, dead_at = null
        """,
        new { workspace = workspace().Value, place = Place.Home(user).ToString(), kind = Kinds.Publish, priority = (int)p, now = Now });

    private object Of(UserId user) => new { workspace = workspace().Value, user = user.Value, now = Now };

    /// <summary>What a transaction asks of the Home tabs.</summary>
    private sealed class Homes
    {
        public HashSet<UserId> Opened { get; } = [];
        public HashSet<UserId> Changed { get; } = [];
        public bool AllChanged { get; set; }
    }
}
