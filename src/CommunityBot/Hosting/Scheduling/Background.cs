using System.Collections.Concurrent;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;

namespace CommunityBot.Hosting;

/// <summary>
/// Runs the features' background work, a piece of each at a time: looked for after every commit that changes what it looks at, at its due moments, when another process has written, and every
/// minute, for what was left in hand by one that died writes nothing when its lease ends.
/// </summary>
public sealed class Background : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    /// <summary>Of real time.</summary>
    internal TimeSpan LooksAgain { get; init; } = TimeSpan.FromMinutes(1);

    private readonly Database _db;
    private readonly TimeProvider _clock;
    private readonly ILogger<Background> _log;
    private readonly Pulse _pulse;
    private readonly IReadOnlyList<IBackgroundWork> _works;
    private readonly ConcurrentDictionary<IBackgroundWork, bool> _inHand = [];
    private readonly List<Task> _running = [];

    public Background(BotMap map, IServiceProvider services, Database db, TimeProvider clock, ILogger<Background> log)
    {
        (_db, _clock, _log, _pulse) = (db, clock, log, new(clock));
        _works = [.. map.BackgroundWorks.Select(type => (IBackgroundWork)services.GetRequiredService(type))];
        db.Committed += _pulse.Hear;
    }

    /// <summary>Nothing in hand and nothing due.</summary>
    public bool IsQuiet => _pulse.IsQuiet;

    /// <summary>Business time of the next piece that was put off.</summary>
    public DateTimeOffset? NextDue => _pulse.Next;

    public override void Dispose()
    {
        _db.Committed -= _pulse.Hear;
        _pulse.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = Watch(stoppingToken);
        var rest = Tick;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
                rest = Tick;
                await _pulse.Woken(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception thrown)
            {
                _log.LogError(thrown, "The background work cannot be looked for; it is tried again in {Rest}", rest);
                rest = await Rest(rest, stoppingToken);
            }
        }
        await Task.WhenAll(_running);
        await watch;
        _pulse.Rest();
    }

    /// <summary>One picture for all of them: nearly every wake-up is for none.</summary>
    private async Task Look(CancellationToken stop)
    {
        var asked = _pulse.Look();
        // As they are before the reading: what ends during it wakes us again.
        var free = _works.Where(work => !_inHand.ContainsKey(work)).ToList();
        var due = await _db.Read(async tx =>
        {
            List<(IBackgroundWork Work, DateTimeOffset? Next)> seen = [];
            foreach (var work in free) seen.Add((work, await work.NextDue(tx)));
            _pulse.Note(tx);
            return seen;
        }, stop);
        var now = _clock.GetUtcNow();
        _running.RemoveAll(run => run.IsCompleted);
        foreach (var (work, _) in due.Where(one => one.Next <= now))
        {
            _inHand[work] = true;
            _pulse.Took();
            _running.Add(Task.Run(() => Run(work, stop), CancellationToken.None));
        }
        _pulse.Looked(asked, due.Where(one => one.Next > now).Min(one => one.Next));
    }

    /// <summary>Does what is due of one work, and looks whether more is.</summary>
    private async Task Run(IBackgroundWork work, CancellationToken stop)
    {
        var rest = Tick;
        try
        {
            while (true)
            {
                try
                {
                    while (await work.RunNext(stop)) rest = Tick;
                    return;
                }
                catch (OperationCanceledException) when (stop.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception thrown)
                {
                    _log.LogError(thrown, "{Work} failed; it goes on in {Rest}", work.GetType().Name, rest);
                    rest = await Rest(rest, stop);
                }
            }
        }
        finally
        {
            _inHand.TryRemove(work, out _);
            _pulse.GaveBack();
        }
    }

    /// <summary>Waits in real time, twice as long the next time.</summary>
    private static async Task<TimeSpan> Rest(TimeSpan rest, CancellationToken stop)
    {
        await Task.Delay(rest, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return rest * 2 < LongestRest ? rest * 2 : LongestRest;
    }

    /// <summary>Another process may have written: a command, or another instance.</summary>
    private async Task Watch(CancellationToken stop)
    {
        long version = 0;
        var rest = Tick;
        var looked = TimeProvider.System.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(rest, TimeProvider.System, stop);
                var now = await _db.Version(stop);
                rest = Tick;
                if (now == version && TimeProvider.System.GetElapsedTime(looked) < LooksAgain) continue;
                (version, looked) = (now, TimeProvider.System.GetTimestamp());
                _pulse.Wake();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception thrown)
            {
                rest = rest * 2 < LongestRest ? rest * 2 : LongestRest;
                _log.LogError(thrown, "The database cannot be watched; it is tried again in {Rest}", rest);
            }
        }
    }
}
