using System.Collections.Concurrent;
using CommunityBot.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Durability;

/// <summary>
/// Works through the inbox. What an event brings about and its "done" are one transaction, so it acts once however often the
/// process dies; on PostgreSQL several instances work side by side. No lane waits for another while Slack is asked something
/// about its events. It is woken as the <see cref="Sender"/> is.
/// </summary>
public sealed class InboxWorker : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);
    private const int Workers = 16;

    private readonly Database _db;
    private readonly IInboxRoutes _routes;
    private readonly TimeProvider _clock;
    private readonly ILogger<InboxWorker> _log;
    private readonly Pulse _pulse;

    /// <summary>The lanes whose first event is in hand.</summary>
    private readonly ConcurrentDictionary<string, long> _lanes = new(StringComparer.Ordinal);

    public InboxWorker(Database db, IInboxRoutes routes, TimeProvider clock, ILogger<InboxWorker> log)
    {
        (_db, _routes, _clock, _log) = (db, routes, clock, log);
        _pulse = new Pulse(clock);
        db.Committed += _pulse.Hear;
    }

    /// <summary>Nothing in hand and nothing due.</summary>
    public bool IsQuiet => _pulse.IsQuiet;

    /// <summary>Business time of the next try, where one failed.</summary>
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
        var watch = Watch(stoppingToken);
        List<Task> running = [];
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var asked = _pulse.Look();
                running.RemoveAll(run => run.IsCompleted);
                var (firsts, due) = await See(stoppingToken);
                foreach (var first in firsts) running.Add(Run(first, stoppingToken));
                _pulse.Looked(asked, due);
                await _pulse.Woken(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception thrown)
            {
                _log.LogError(thrown, "The inbox cannot be worked through; trying again");
                await Task.Delay(Tick, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        await Task.WhenAll(running);
        await watch;
        _pulse.Rest();
    }

    /// <summary>The first event of each lane that is free, as many as there are hands; and when the next that is put off falls due.</summary>
    private async Task<(IReadOnlyList<InboxRow> Firsts, DateTimeOffset? Due)> See(CancellationToken stop)
    {
        // As they are before the reading: what ends during it may be read as it was, and wakes us again.
        var busy = _lanes.Keys.ToHashSet(StringComparer.Ordinal);
        // Looking costs no write: most wake-ups are for other tables.
        var (firsts, due) = await _db.Read(async tx =>
        {
            var now = Now;
            var found = (await tx.NextEvents(now, Workers), await tx.NextEventDue(now));
            _pulse.Note(tx);
            return found;
        }, stop);
        return ([.. firsts.Where(first => !busy.Contains(first.Lane)).Take(Workers - busy.Count)], due is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }

    /// <summary>Runs it, and looks for the next of its lane.</summary>
    private async Task Run(InboxRow row, CancellationToken stop)
    {
        _lanes[row.Lane] = row.Id;
        _pulse.Took();
        var ran = true;
        try
        {
            ran = await RunOne(row, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The stop: it is still to be run.
        }
        catch (Exception thrown)
        {
            _log.LogError(thrown, "Event {EventId} cannot be worked through; trying again", row.EventId);
            await Task.Delay(Tick, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _lanes.TryRemove(row.Lane, out _);
            _pulse.GaveBack(wakes: ran);
        }
    }

    /// <summary>False where another instance has it in hand, or had.</summary>
    private async Task<bool> RunOne(InboxRow row, CancellationToken stop)
    {
        try
        {
            await _routes.Prepare(row.Event, stop);
            return await _db.Write(
                async tx =>
                {
                    if (!await tx.TakeEvent(row)) return false;
                    await _routes.Run(tx, row.Event, stop);
                    await tx.EventDone(row.Id, Now);
                    return true;
                },
                stop);
        }
        catch (Exception thrown) when (thrown is not (OperationCanceledException or NothingRecordedException or CommitUncertainException))
        {
            var dead = row.Attempts + 1 >= Backoff.MostFaults;
            _log.LogError(thrown, "Event {EventId} ({Type}) failed, try {Try} of {Most}", row.EventId, row.Type, row.Attempts + 1, Backoff.MostFaults);
            var due = (_clock.GetUtcNow() + Backoff.After(row.Attempts + 1)).ToUnixTimeMilliseconds();
            await _db.Write(tx => tx.EventFailed(row, due, dead, $"{thrown.GetType().Name}: {thrown.Message}", Now), stop);
            return true;
        }
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task Watch(CancellationToken stop)
    {
        long version = 0;
        var cleaning = TimeProvider.System.GetUtcNow();
        using var timer = new PeriodicTimer(Tick, TimeProvider.System);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stop);
                var now = await _db.Version(stop);
                if (now != version) _pulse.Wake();
                version = now;

                if (TimeProvider.System.GetUtcNow() < cleaning) continue;
                cleaning = TimeProvider.System.GetUtcNow() + BetweenCleanings;
                var before = _clock.GetUtcNow() - Kept;
                await _db.Delete("inbox", "done_at", before, stop);
                await _db.Delete("inbox", "dead_at", before, stop);
                await _db.Delete("acted", "acted_at", before, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception thrown)
            {
                _log.LogError(thrown, "The database cannot be watched");
            }
        }
    }
}
