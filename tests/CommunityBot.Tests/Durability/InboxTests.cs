using System.Collections.Concurrent;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Durability;

public class InboxTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_event_is_kept_once_under_its_id_and_once_as_what_it_is(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var inbox = new Inbox(fresh.Database, TimeProvider.System);

        Assert.True(await inbox.Store(Event("Ev1", ts: "1.0"), Stop));
        Assert.False(await inbox.Store(Event("Ev1", ts: "1.0"), Stop));
        Assert.False(await inbox.Store(Event("Ev2", ts: "1.0"), Stop)); // Slack has sent copies under other ids
        Assert.True(await inbox.Store(Event("Ev3", ts: "2.0"), Stop));
        Assert.True(await inbox.Store(Event("Ev4", ts: "1.0", type: "reaction_added"), Stop));
        Assert.True(await inbox.Store(Event("Ev5", ts: null), Stop));
        Assert.True(await inbox.Store(Event("Ev6", ts: null), Stop));
    }

    [Theory, EveryDatabase]
    public async Task Events_of_a_lane_run_in_order_with_all_that_was_kept_of_them(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes) = (new Inbox(fresh.Database, clock), new NotingRoutes());
        var full = Event("Ev0", ts: "0.0") with { ThreadTs = "9.0", Subtype = "thread_broadcast", FromBot = true };
        await inbox.Store(full, Stop);
        for (var i = 1; i < 20; i++) await inbox.Store(Event($"Ev{i}", ts: $"{i}.0"), Stop);

        using var worker = await Begin(fresh.Database, routes, clock);
        await worker.Quiet(Stop);
        await worker.StopAsync(Stop);

        Assert.Equal(full, routes.Ran.First());
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"Ev{i}"), routes.Ran.Select(e => e.EventId));
    }

    [Theory, EveryDatabase]
    public async Task An_event_that_fails_leaves_nothing_holds_up_nothing_and_is_tried_again(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes) = (new Inbox(fresh.Database, clock), new NotingRoutes { Fails = e => e.EventId == "Ev0" });
        for (var i = 0; i < 3; i++) await inbox.Store(Event($"Ev{i}", ts: $"{i}.0"), Stop);

        using var worker = await Begin(fresh.Database, routes, clock);
        await worker.Quiet(Stop);
        Assert.Equal(2, await Effects(fresh.Database));
        Assert.Equal(Start + TimeSpan.FromSeconds(1), worker.NextDue);

        routes.Fails = _ => false;
        clock.MoveTo(Start + TimeSpan.FromSeconds(1));
        await worker.Quiet(Stop);
        await worker.StopAsync(Stop);

        Assert.Equal(3, await Effects(fresh.Database));
        Assert.Null(worker.NextDue);
    }

    [Theory, EveryDatabase]
    public async Task After_twenty_tries_it_is_buried_with_the_reason(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes) = (new Inbox(fresh.Database, clock), new NotingRoutes { Fails = _ => true });
        await inbox.Store(Event("Ev0", ts: "0.0"), Stop);

        using var worker = await Begin(fresh.Database, routes, clock);
        await worker.Quiet(Stop);
        while (worker.NextDue is { } next)
        {
            clock.MoveTo(next);
            await worker.Quiet(Stop);
        }
        await worker.StopAsync(Stop);

        Assert.Equal(20, routes.Ran.Count);
        Assert.Equal("InvalidDataException: as told", await fresh.Database.Read(tx => tx.Find<string>("select note from inbox where dead_at is not null"), Stop));
        Assert.InRange(clock.GetUtcNow(), Start + TimeSpan.FromMinutes(55), Start + TimeSpan.FromMinutes(75));
    }

    [Theory, EveryDatabase]
    public async Task What_was_done_or_buried_two_weeks_ago_is_cleaned_away(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start + TimeSpan.FromDays(15));
        var inbox = new Inbox(fresh.Database, clock);
        foreach (var (id, column, day) in new[] { ("Ev0", "done_at", 0), ("Ev1", "dead_at", 0), ("Ev2", "done_at", 2), ("Ev3", "dead_at", 2) })
        {
            await inbox.Store(Event(id, ts: null), Stop);
            await fresh.Database.Write(tx => tx.Execute($"update inbox set {column} = @at where event_id = @id", new { id, at = (Start + TimeSpan.FromDays(day)).ToUnixTimeMilliseconds() }), Stop);
        }

        using var worker = await Begin(fresh.Database, new NotingRoutes(), clock);
        await Eventually.So("the old ones are gone", async () => (await Kept()).Count == 2);
        await worker.StopAsync(Stop);

        Assert.Equal(["Ev2", "Ev3"], await Kept());

        Task<IReadOnlyList<string>> Kept() => fresh.Database.Read(tx => tx.List<string>("select event_id from inbox order by id"), Stop);
    }

    [Theory, EveryDatabase]
    public async Task Two_instances_run_each_event_once(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes) = (new Inbox(fresh.Database, clock), new NotingRoutes());
        for (var i = 0; i < 100; i++) await inbox.Store(Event($"Ev{i}", ts: $"{i}.0") with { Lane = $"C{i % 7}" }, Stop);

        using var first = await Begin(fresh.Database, routes, clock);
        using var second = await Begin(fresh.Another(), routes, clock);
        await first.Quiet(Stop);
        await second.Quiet(Stop);
        await first.StopAsync(Stop);
        await second.StopAsync(Stop);

        Assert.Equal(100, await Effects(fresh.Database));
        Assert.Equal(100, await fresh.Database.Read(tx => tx.Find<long>("select count(*) from inbox where done_at is not null"), Stop));
    }

    [Theory, EveryDatabase]
    public async Task An_event_in_another_instances_hands_is_waited_for_and_not_asked_for_without_pause(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "one process serves a SQLite file");
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var routes = new NotingRoutes();
        await new Inbox(fresh.Database, clock).Store(Event("Ev0", ts: "0.0"), Stop);
        var (held, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = fresh.Another().Write(
            async tx =>
            {
                await tx.Find<long>("select id from inbox for update");
                held.SetResult();
                await letGo.Task;
            },
            Stop);
        await held.Task;

        using var worker = await Begin(fresh.Database, routes, clock);
        await Eventually.So("the worker looks", () => routes.Prepared > 0);
        for (var i = 0; i < 300; i++) await fresh.Database.Read(tx => tx.Find<long>("select 1"), Stop);
        Assert.InRange(routes.Prepared, 1, 10);

        letGo.SetResult();
        await other;
        await Eventually.So("the event runs", async () => await Effects(fresh.Database) == 1);
        await worker.StopAsync(Stop);
    }

    [Theory, EveryDatabase]
    public async Task An_event_is_prepared_before_it_runs_whoever_else_takes_events(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "one process serves a SQLite file");
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes) = (new Inbox(fresh.Database, clock), new NotingRoutes());
        await inbox.Store(Event("Ev0", ts: "0.0"), Stop);
        await inbox.Store(Event("Ev1", ts: "1.0") with { Lane = "C2" }, Stop);
        var (held, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        // Between the look and the taking, another instance takes the first.
        routes.Preparing = async e =>
        {
            if (e.EventId == "Ev0" && !held.Task.IsCompleted)
            {
                _ = fresh.Another().Write(
                    async tx =>
                    {
                        await tx.Find<long>("select id from inbox where event_id = 'Ev0' for update");
                        held.SetResult();
                        await letGo.Task;
                    },
                    Stop);
            }
            await held.Task;
        };

        using var worker = await Begin(fresh.Database, routes, clock);
        await Eventually.So("the second runs", () => !routes.Ran.IsEmpty);
        letGo.SetResult();
        await Eventually.So("both ran", async () => await Effects(fresh.Database) == 2);
        await worker.StopAsync(Stop);

        Assert.Equal(["Ev1", "Ev0"], routes.Ran.Select(e => e.EventId));
        Assert.Empty(routes.RanUnprepared);
    }

    [Theory, EveryDatabase]
    public async Task While_Slack_is_slow_about_one_event_those_of_other_lanes_run(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes, answers) = (new Inbox(fresh.Database, clock), new NotingRoutes(), new TaskCompletionSource());
        for (var i = 0; i < 4; i++) await inbox.Store(Event($"Ev{i}", ts: $"{i}.0") with { Lane = i < 2 ? "C1" : $"U{i}" }, Stop);
        routes.Preparing = e => e.EventId == "Ev0" ? answers.Task : Task.CompletedTask;

        using var worker = await Begin(fresh.Database, routes, clock);
        await Eventually.So("the others run", () => routes.Ran.Count == 2);
        Assert.Equal(["Ev2", "Ev3"], routes.Ran.Select(e => e.EventId).Order(StringComparer.Ordinal));

        answers.SetResult();
        await worker.Quiet(Stop);
        await worker.StopAsync(Stop);
        Assert.Equal(["Ev0", "Ev1"], routes.Ran.Skip(2).Select(e => e.EventId));
    }

    [Theory, EveryDatabase]
    public async Task While_Slack_is_slow_about_one_event_other_lanes_go_on_and_new_ones_begin(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes, answers) = (new Inbox(fresh.Database, clock), new NotingRoutes(), new TaskCompletionSource());
        for (var i = 0; i < 4; i++) await inbox.Store(Event($"Ev{i}", ts: $"{i}.0") with { Lane = i == 0 ? "C1" : "U1" }, Stop);
        routes.Preparing = e => e.EventId == "Ev0" ? answers.Task : Task.CompletedTask;

        using var worker = await Begin(fresh.Database, routes, clock);
        await Eventually.So("the whole of the other lane runs", () => routes.Ran.Count == 3);
        await inbox.Store(Event("Ev4", ts: "4.0") with { Lane = "U4" }, Stop);
        await Eventually.So("the new lane runs", () => routes.Ran.Count == 4);
        Assert.False(worker.IsQuiet);

        answers.SetResult();
        await worker.Quiet(Stop);
        await worker.StopAsync(Stop);
        Assert.Equal(["Ev1", "Ev2", "Ev3", "Ev4", "Ev0"], routes.Ran.Select(e => e.EventId));
    }

    [Theory, EveryDatabase]
    public async Task A_long_lane_is_run_to_its_end_before_anything_is_quiet(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes) = (new Inbox(fresh.Database, clock), new NotingRoutes());
        for (var i = 0; i < 200; i++) await inbox.Store(Event($"Ev{i}", ts: $"{i}.0"), Stop);

        using var worker = await Begin(fresh.Database, routes, clock);
        await worker.Quiet(Stop);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"Ev{i}"), routes.Ran.Select(e => e.EventId));
        await worker.StopAsync(Stop);
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_prepared_is_tried_again_and_holds_up_nothing(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Start);
        var (inbox, routes) = (new Inbox(fresh.Database, clock), new NotingRoutes());
        for (var i = 0; i < 3; i++) await inbox.Store(Event($"Ev{i}", ts: $"{i}.0"), Stop);
        routes.Preparing = e => e.EventId == "Ev0" ? throw new InvalidDataException("as told") : Task.CompletedTask;

        using var worker = await Begin(fresh.Database, routes, clock);
        await worker.Quiet(Stop);
        Assert.Equal(2, await Effects(fresh.Database));

        routes.Preparing = _ => Task.CompletedTask;
        clock.MoveTo(Start + TimeSpan.FromSeconds(1));
        await worker.Quiet(Stop);
        await worker.StopAsync(Stop);
        Assert.Equal(3, await Effects(fresh.Database));
    }

    private static InboxEvent Event(string id, string? ts, string type = "message.channels") => new() { EventId = id, Workspace = "T01", Type = type, Channel = "C1", User = "UANA", Ts = ts, Lane = "C1" };

    private static async Task<InboxWorker> Begin(Database db, IInboxRoutes routes, TimeProvider clock)
    {
        await db.Write(tx => tx.Execute("create table if not exists effects (event_id text not null)"), Stop);
        var worker = new InboxWorker(db, routes, clock, NullLogger<InboxWorker>.Instance);
        await worker.StartAsync(Stop);
        return worker;
    }

    private static Task<long> Effects(Database db) => db.Read(tx => tx.Find<long>("select count(*) from effects"), Stop);

    private sealed class NotingRoutes : IInboxRoutes
    {
        private readonly ConcurrentQueue<string> _whichPrepared = new();
        private int _prepared;

        public ConcurrentQueue<InboxEvent> Ran { get; } = new();

        public int Prepared => Volatile.Read(ref _prepared);

        public Func<InboxEvent, bool> Fails { get; set; } = _ => false;

        public Func<InboxEvent, Task> Preparing { get; set; } = _ => Task.CompletedTask;

        public IEnumerable<string> RanUnprepared => Ran.Select(e => e.EventId).Except(_whichPrepared, StringComparer.Ordinal);

        public async Task Prepare(InboxEvent e, CancellationToken stop)
        {
            Interlocked.Increment(ref _prepared);
            await Preparing(e);
            _whichPrepared.Enqueue(e.EventId);
        }

        // No key on it: an event that ran twice would show.
        public async Task Run(Tx tx, InboxEvent e, CancellationToken stop)
        {
            Ran.Enqueue(e);
            await tx.Execute("insert into effects (event_id) values (@EventId)", new { e.EventId });
            if (Fails(e)) throw new InvalidDataException("as told");
        }
    }
}
