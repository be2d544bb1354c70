using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Hosting;

/// <summary>
/// What needs to know the workspace before it can be done: the communities of the configuration become rows, and the daily steps are set. Done at the
/// start where the workspace is known already, at the first contact otherwise; once.
/// </summary>
public sealed class Opening(Database db, Installation installation, Seeds seeds, Schedule schedule, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _alone = new(1);
    private bool _open;

    public async Task Open(CancellationToken stop)
    {
        await _alone.WaitAsync(stop);
        try
        {
            if (_open) return;
            await db.Write(tx => tx.Plant(installation.Team, seeds, clock.GetUtcNow()), stop);
            await schedule.Reconcile(stop);
            _open = true;
        }
        finally
        {
            _alone.Release();
        }
    }

    public void Dispose() => _alone.Dispose();
}
