using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Hosting;

/// <summary>
/// Has the schedule follow the communities' settings: changed here or by another process, within a second. Nearly every commit changes none: what is looked at
/// is one number, and the communities are read only when it has moved.
/// </summary>
public sealed class SettingsWatch : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1), LongestRest = TimeSpan.FromMinutes(1);
    private readonly Database _db;
    private readonly Schedule _schedule;
    private readonly ILogger<SettingsWatch> _log;
    private long _followed;
    private int _written = 1;

    public SettingsWatch(Database db, Schedule schedule, ILogger<SettingsWatch> log)
    {
        (_db, _schedule, _log) = (db, schedule, log);
        db.Committed += Note;
    }

    /// <summary>Follows at once what this process has written since it was last looked at: whoever moves the clock does not wait for the second.</summary>
    public async Task Look(CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _written, 0) == 1) await Follow(stop);
    }

    public override void Dispose()
    {
        _db.Committed -= Note;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rest = Tick;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(rest, TimeProvider.System, stoppingToken);
                await Follow(stoppingToken);
                rest = Tick;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception thrown)
            {
                rest = rest * 2 < LongestRest ? rest * 2 : LongestRest;
                _log.LogError(thrown, "The communities' settings cannot be followed; it is tried again in {Rest}", rest);
            }
        }
    }

    private async Task Follow(CancellationToken stop)
    {
        var version = await _db.Read(tx => tx.SettingsVersion(), stop);
        if (version == Interlocked.Read(ref _followed)) return;
        await _schedule.Follow(stop);
        // Only once it is followed: what failed is followed a second later, and a version read before is followed for nothing.
        Interlocked.Exchange(ref _followed, version);
    }

    private void Note(object? sender, CommittedEventArgs e)
    {
        if (e.Tables.Contains("settings_versions")) Interlocked.Exchange(ref _written, 1);
    }
}
