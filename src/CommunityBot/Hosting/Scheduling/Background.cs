using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;

namespace CommunityBot.Hosting;

/// <summary>
/// Runs the features' background work, each in a loop of its own: woken after every commit, at its due moments, when another process has written, and every
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
    private readonly IReadOnlyList<(IBackgroundWork Work, Pulse Pulse)> _works;

    public Background(BotMap map, IServiceProvider services, Database db, TimeProvider clock, ILogger<Background> log)
    {
        (_db, _clock, _log) = (db, clock, log);
        _works = [.. map.BackgroundWorks.Select(type => ((IBackgroundWork)services.GetRequiredService(type), new Pulse(clock)))];
        db.Committed += Wake;
    }

    /// <summary>Nothing in hand and nothing due.</summary>
    public bool IsQuiet => _works.All(one => one.Pulse.IsQuiet);

    /// <summary>Business time of the next piece that was put off.</summary>
    public DateTimeOffset? NextDue => _works.Min(one => one.Pulse.Next);

    public override void Dispose()
    {
        _db.Committed -= Wake;
        foreach (var (_, pulse) in _works) pulse.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_works.Select(one => Work(one.Work, one.Pulse, stoppingToken)).Append(Watch(stoppingToken)));

    private async Task Work(IBackgroundWork work, Pulse pulse, CancellationToken stop)
    {
        var rest = Tick;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var asked = pulse.Look();
                DateTimeOffset? next;
                while ((next = await _db.Read(work.NextDue, stop)) <= _clock.GetUtcNow() && await work.RunNext(stop)) rest = Tick;
                pulse.Looked(asked, next);
                await pulse.Woken(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception thrown)
            {
                _log.LogError(thrown, "{Work} failed; it goes on in {Rest}", work.GetType().Name, rest);
                await Task.Delay(rest, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                rest = rest * 2 < LongestRest ? rest * 2 : LongestRest;
            }
        }
        pulse.Rest();
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
                WakeAll();
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

    private void Wake(object? sender, EventArgs e) => WakeAll();

    private void WakeAll()
    {
        foreach (var (_, pulse) in _works) pulse.Wake();
    }
}
