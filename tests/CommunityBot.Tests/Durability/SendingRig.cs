using System.Collections.Concurrent;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Durability;

/// <summary>An outbox, a sender and a Slack that does as it is told, on a clock that stands still until moved.</summary>
internal sealed class SendingRig : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TeamId Team = new("T01");
    private readonly List<Sender> _senders = [];
    private readonly OwnMeters _meters = new();

    private SendingRig(FreshDatabase fresh, FakeSlack slack, MovableClock clock)
    {
        (Fresh, Slack, Clock) = (fresh, slack, clock);
        Outbox = new Outbox(clock, () => Team);
        DeadLetters = new DeadLetters(Db, clock);
    }

    public FreshDatabase Fresh { get; }
    public FakeSlack Slack { get; }
    public MovableClock Clock { get; }
    public MovableClock Machine { get; } = MovableClock.Frozen(Start);
    public RigRoutes Routes { get; } = new();
    public Outbox Outbox { get; }
    public DeadLetters DeadLetters { get; }
    public SenderOptions Options { get; set; } = new() { PerMinute = 100_000, Grace = TimeSpan.FromSeconds(5) };
    public Database Db => Fresh.Database;
    public Sender Sender => _senders[0];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SendingRig> Make(Provider provider)
    {
        var clock = MovableClock.Frozen(Start);
        return new SendingRig(await FreshDatabase.Make(provider), await FakeSlack.Start(clock), clock);
    }

    /// <summary>One more sender, as another process would be.</summary>
    public async Task<Sender> Begin(Database? db = null)
    {
        var sender = new Sender(db ?? Db, Slack.Api, Routes, Clock, Options with { Machine = Machine }, _meters, NullLogger<Sender>.Instance);
        _senders.Add(sender);
        await sender.StartAsync(Stop);
        return sender;
    }

    public Task Queue(Func<Tx, Task> work) => Db.Write(work, Stop);

    public Task Post(string channel, string text, Priority priority = Priority.Rest, DateTimeOffset? usefulUntil = null, string? tell = null) =>
        Queue(tx => Outbox.Post(tx, text, Place.Channel(new ChannelId(channel)), Text(text), priority, usefulUntil, tell: tell));

    /// <summary>Moves time from one due moment to the next until there is none before <paramref name="until"/>.</summary>
    public async Task Run(DateTimeOffset until)
    {
        await Sender.Quiet(Stop);
        while (Sender.NextDue is { } next && next <= until)
        {
            Clock.MoveTo(next);
            await Sender.Quiet(Stop);
        }
        Clock.MoveTo(until);
        await Sender.Quiet(Stop);
    }

    public Task Run(TimeSpan time) => Run(Clock.GetUtcNow() + time);

    /// <summary>The one number that the statement gives.</summary>
    public Task<long> Number(string sql) => Db.Read(tx => tx.Find<long>(sql), Stop);

    public static Message Text(string text) => new(Mrkdwn.Escaped(text));

    public async ValueTask DisposeAsync()
    {
        foreach (var sender in _senders)
        {
            await sender.StopAsync(CancellationToken.None);
            sender.Dispose();
        }
        await Fresh.DisposeAsync();
        Clock.Dispose();
        Machine.Dispose();
        _meters.Dispose();
        await Slack.DisposeAsync();
    }
}

/// <summary>A feature that draws what the test says, and notes what it is told.</summary>
internal sealed class RigRoutes : IOutboxRoutes
{
    private readonly ConcurrentQueue<(string Route, Outcome Outcome)> _told = new();

    /// <summary>What a subject looks like; null for one of which nothing is left to say.</summary>
    public Func<Subject, Place, string?> Drawing { get; set; } = (subject, _) => subject.ToString();

    /// <summary>Draws from rows instead, messages and Home tabs alike.</summary>
    public Func<Tx, Task<string?>>? DrawingFrom { get; set; }

    /// <summary>What stands in a place instead of all that is drawn for it; null where all is well.</summary>
    public Func<Place, string?> Withdrawing { get; set; } = _ => null;

    /// <summary>The reading in which it was last asked.</summary>
    public Tx? Asked { get; private set; }

    public Task<Message?> Instead(Tx tx, Place place)
    {
        Asked = tx;
        return Task.FromResult(Withdrawing(place) is { } line ? SendingRig.Text(line) : null);
    }

    public Action<Outcome> Hearing { get; set; } = _ => { };

    public IReadOnlyList<(string Route, Outcome Outcome)> Told => [.. _told];

    public async Task<Message?> Draw(Tx tx, Subject subject, Place place, CancellationToken stop) =>
        (DrawingFrom is null ? Drawing(subject, place) : await DrawingFrom(tx)) is { } drawn ? SendingRig.Text(drawn) : null;

    /// <summary>Draws a Home tab: the words in it.</summary>
    public Func<UserId, string> DrawingHome { get; set; } = reader => $"Home of {reader}";

    public async Task<HomeView> DrawHome(Tx tx, UserId reader, CancellationToken stop) =>
        new(new Section(Mrkdwn.Escaped((DrawingFrom is null ? DrawingHome(reader) : await DrawingFrom(tx)) ?? "")));

    public Task Tell(Tx tx, string route, Outcome outcome, CancellationToken stop)
    {
        Hearing(outcome);
        _told.Enqueue((route, outcome));
        return Task.CompletedTask;
    }
}
