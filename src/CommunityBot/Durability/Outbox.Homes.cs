using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>The Home tab of each person: one row, sent again whenever the page is to be drawn anew.</summary>
public sealed partial class Outbox
{
    /// <summary>How long after its opening a page is kept up to date; later it is drawn at the next opening.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Publishes this person's Home tab, drawn from the state at the moment of sending. There is one row for each person: what waits serves for this
    /// too, what is in hand is sent once more, and a refusal of before is forgotten.
    /// </summary>
    /// <remarks>The count of attempts is the fence: whoever has the row in hand finds it changed, and leaves it to be sent again.</remarks>
    public Task Publish(Tx tx, UserId user) => tx.Execute(
        """
        insert into outbox (workspace, key, kind, lane, place, priority, queued_at, due_at) values (@workspace, @place, @kind, @place, @place, @priority, @now, @now)
        on conflict (workspace, key) do update set
            attempts = outbox.attempts + 1, leased_until_at = null, outcome = null, maybe_sent = false, lane = excluded.lane, queued_at = excluded.queued_at,
            due_at = case when outbox.done_at is null and outbox.dead_at is null then outbox.due_at else excluded.due_at end,
            failures = case when outbox.done_at is null and outbox.dead_at is null then outbox.failures else 0 end,
            faults = 0, note = null, done_at = null, dead_at = null
        """,
        new { workspace = workspace().Value, place = Place.Home(user).ToString(), kind = Kinds.Publish, priority = (int)Priority.Waiting, now = Now });

    /// <summary>This person has just opened their Home tab: it is published, and kept up to date for a while.</summary>
    public async Task OpenHome(Tx tx, UserId user)
    {
        await tx.Execute(
            """
            insert into homes (workspace, user_id, opened_at) values (@workspace, @user, @now)
            on conflict (workspace, user_id) do update set opened_at = excluded.opened_at
            """,
            new { workspace = workspace().Value, user = user.Value, now = Now });
        await Publish(tx, user);
    }

    /// <summary>Something these people may be looking at in their Home tab has changed: those who opened it within the last quarter of an hour see it.</summary>
    public async Task RefreshHomes(Tx tx, params IEnumerable<UserId> users)
    {
        var open = await Open(tx);
        foreach (var user in users.Distinct().Where(open.Contains)) await Publish(tx, user);
    }

    /// <summary>The same for everyone: what changed may concern anybody.</summary>
    public async Task RefreshAllHomes(Tx tx)
    {
        foreach (var user in await Open(tx)) await Publish(tx, user);
    }

    private async Task<HashSet<UserId>> Open(Tx tx) =>
        [.. (await tx.List<string>(
            "select user_id from homes where workspace = @workspace and opened_at > @since order by user_id",
            new { workspace = workspace().Value, since = Now - (long)Watched.TotalMilliseconds })).Select(user => new UserId(user))];
}
