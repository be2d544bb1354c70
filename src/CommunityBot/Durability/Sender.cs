using System.Diagnostics.Metrics;
using CommunityBot.Data;
using CommunityBot.Slack;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Durability;

/// <summary>
/// Empties the outbox. One loop looks at the first row of every lane and gives out what may go now; up to
/// <see cref="SenderOptions.Workers"/> calls are under way, each in another lane. It is woken by commits, by the clock at the next
/// due moment, and every second of real time if another process wrote. Of several instances one sends, the others stand by.
/// </summary>
public sealed class Sender : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeptDone = TimeSpan.FromDays(14);
    private static readonly TimeSpan KeptDead = TimeSpan.FromDays(90);
    private static readonly TimeSpan KeptPosted = TimeSpan.FromDays(400);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    // Thousands of letters of a Monday, each in its lane, are not all looked at again for each commit that adds one; Slack takes a few a second.
    private const int ManyLanes = 500;
    private const double ManyInASecond = 50_000;

    private readonly Database _db;
    private readonly TimeProvider _clock;
    private readonly SenderOptions _options;
    private readonly ILogger<Sender> _log;
    private readonly Pace _pace;
    private readonly Pulse _pulse;
    private readonly Courier _courier;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _inHand = new(StringComparer.Ordinal);
    private long? _leaseEndsAt;

    public Sender(Database db, SlackApi api, IOutboxRoutes routes, TimeProvider clock, SenderOptions options, IMeterFactory meters, ILogger<Sender> log)
    {
        (_db, _clock, _options, _log) = (db, clock, options, log);
        _pace = new Pace(options.PerMinute);
        _pulse = new Pulse(clock);
        _courier = new Courier(db, api, routes, new Ledger(db, routes, clock, options, meters.Create("CommunityBot.Durability"), log), clock, _pace, options, log);
        db.Committed += _pulse.Hear;
    }

    /// <summary>Nothing in hand and nothing that could be sent now. What waits for a pace or after a failure does not count: see <see cref="NextDue"/>.</summary>
    public bool IsQuiet => _pulse.IsQuiet;

    /// <summary>Business time of the next thing to do, as far as is known.</summary>
    public DateTimeOffset? NextDue => _pulse.Next;

    /// <summary>Until <see cref="IsQuiet"/>.</summary>
    public Task Quiet(CancellationToken stop) => _pulse.Quiet(stop);

    public override void Dispose()
    {
        _db.Committed -= _pulse.Hear;
        _pulse.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var alone = await _db.TryHoldAlone("sending", stoppingToken);
                if (alone is not null) await Send(alone, stoppingToken);
                else _pulse.Rest();
                await Task.Delay(Tick, _options.Machine, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception thrown)
            {
                _log.LogError(thrown, "The outbox cannot be read; trying again");
                await Task.Delay(Tick, _options.Machine, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        _pulse.Rest();
    }

    /// <summary>Sends until the stop, or until another instance may have taken over.</summary>
    private async Task Send(IHold alone, CancellationToken stop)
    {
        using var hard = new CancellationTokenSource();
        using var until = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watch = Watch(alone, until);
        try
        {
            _pulse.Wake();
            while (!until.IsCancellationRequested)
            {
                var lanes = await Look(hard.Token, until.Token);
                await _pulse.Woken(until.Token);
                if (lanes > ManyLanes) await Task.Delay(Tick * Math.Min(1, lanes / ManyInASecond), _options.Machine, until.Token);
            }
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // Stopped, or no longer alone.
        }
        finally
        {
            await until.CancelAsync();
            await LetGo(hard);
            await watch;
        }
    }

    /// <summary>Gives out what may go now, and notes when the next may.</summary>
    /// <returns>How many lanes there are.</returns>
    private async Task<int> Look(CancellationToken hard, CancellationToken stop)
    {
        var asked = _pulse.Look();
        var heads = await _db.Read(async tx =>
        {
            var found = await tx.Heads();
            _pulse.Note(tx);
            return found;
        }, stop);
        var (now, machine) = (_clock.GetUtcNow(), _options.Machine.GetUtcNow().ToUnixTimeMilliseconds());
        DateTimeOffset? next = null;
        long? leaseEndsAt = null;

        lock (_gate)
        {
            foreach (var head in heads)
            {
                if (_inHand.ContainsKey(head.Lane)) continue;
                if (head.LeasedUntilAt > machine)
                {
                    leaseEndsAt = leaseEndsAt < head.LeasedUntilAt ? leaseEndsAt : head.LeasedUntilAt;
                    continue;
                }
                var at = When(head, now);
                if (at > now) next = next < at ? next : at;
                else if (_inHand.Count >= _options.Workers) break;
                else Give(head, now, hard);
            }
            _leaseEndsAt = leaseEndsAt;
        }
        _pulse.Looked(asked, next, held: leaseEndsAt is not null);
        return heads.Count;
    }

    /// <summary>When the row may go, in whole milliseconds: as exact as the moments in the database and as timers are.</summary>
    private DateTimeOffset When(Head head, DateTimeOffset now)
    {
        var due = DateTimeOffset.FromUnixTimeMilliseconds(head.DueAt);
        var at = due > now ? due : _pace.When(head.Methods, head.Channel, now);
        if (at > now) at = DateTimeOffset.FromUnixTimeMilliseconds((at.UtcTicks + TimeSpan.TicksPerMillisecond - 1 - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond);
        // To bury it, nobody need be asked.
        return head.BuriedAt is { } until && DateTimeOffset.FromUnixTimeMilliseconds(until) < at ? DateTimeOffset.FromUnixTimeMilliseconds(until) : at;
    }

    private void Give(Head head, DateTimeOffset now, CancellationToken hard)
    {
        if (!(head.BuriedAt <= now.ToUnixTimeMilliseconds())) _pace.Take(head.Methods, head.Channel, now);
        _pulse.Took();
        _inHand[head.Lane] = Task.Run(() => Carry(head, hard), CancellationToken.None);
    }

    private async Task Carry(Head head, CancellationToken hard)
    {
        try
        {
            await _courier.Carry(head.Id, hard);
        }
        catch (Exception thrown)
        {
            // The database is away: the lease runs out, and the row is taken up again.
            _log.LogError(thrown, "Row {Id} of the outbox is left until its lease ends", head.Id);
            await Task.Delay(Tick, _options.Machine, hard).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            lock (_gate) _inHand.Remove(head.Lane);
            _pulse.GaveBack();
        }
    }

    /// <summary>Once a second of real time: leases that end, data written by other processes, whether this instance is still the one, and now and then a cleaning.</summary>
    private async Task Watch(IHold alone, CancellationTokenSource until)
    {
        try
        {
            var version = await _db.Version(until.Token);
            var cleaning = _options.Machine.GetUtcNow();
            using var timer = new PeriodicTimer(Tick, _options.Machine);
            while (await timer.WaitForNextTickAsync(until.Token))
            {
                if (!await alone.IsHeld(until.Token)) break;

                var machine = _options.Machine.GetUtcNow();
                var now = await _db.Version(until.Token);
                long? leaseEndsAt;
                lock (_gate) leaseEndsAt = _leaseEndsAt;
                if (now != version || leaseEndsAt <= machine.ToUnixTimeMilliseconds()) _pulse.Wake();
                version = now;

                if (machine < cleaning) continue;
                cleaning = machine + BetweenCleanings;
                await Clean(until.Token);
            }
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            return;
        }
        catch (Exception thrown)
        {
            _log.LogError(thrown, "The database cannot be watched");
        }
        await until.CancelAsync();
    }

    private async Task Clean(CancellationToken stop)
    {
        var clock = _clock.GetUtcNow();
        // A copy of what was shown a year ago is not rewritten any more.
        await _db.Delete("posted", "posted_at", clock - KeptPosted, stop);
        // Its text with it: who was to try it again has had three months.
        await _db.Delete("outbox", "dead_at", clock - KeptDead, stop);
        await _db.Delete("outbox", "done_at", clock - KeptDone, stop);
    }

    /// <summary>What is in hand is finished; what does not end in time is put back, to be looked for in the history.</summary>
    private async Task LetGo(CancellationTokenSource hard)
    {
        Task all;
        lock (_gate) all = Task.WhenAll(_inHand.Values);
        hard.CancelAfter(_options.Grace);
        await all;
    }
}
