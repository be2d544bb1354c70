using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Features.Pacing;

/// <summary>Wakes when the next moment comes. What is due is planned once more with what is true now: the clock may have jumped, and the community's settings may be others.</summary>
public sealed class PostWhatIsDue(Database db, PacingFeature pacing, IOutboxRoutes routes, TimeProvider clock, ILogger<PostWhatIsDue> log) : IBackgroundWork
{
    /// <summary>How soon a community whose posts could not be settled is looked at again.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    /// <summary>Whose posts failed the last time: a moment's failure is over when they are tried again at once.</summary>
    private string? _failed;

    public async Task<DateTimeOffset?> NextDue(Tx tx) => await tx.NextPost() is { } next ? DateTimeOffset.FromUnixTimeMilliseconds(next.DueAt) : null;

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Read(tx => tx.NextPost(), stop) is not { } due || due.DueAt > now.ToUnixTimeMilliseconds()) return false;
        try
        {
            await Settle(due, now, stop);
            _failed = null;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The posts of others do not wait for it.
            var isAgain = _failed == due.Community;
            log.LogError(failure, "What {Community} is to read cannot be settled; it is tried again {When}", due.Community, isAgain ? "in minutes" : "at once");
            if (isAgain) await db.Write(tx => tx.LookLater(due, now + Soon), stop);
            _failed = isAgain ? null : due.Community;
        }
        return true;
    }

    private Task Settle(DuePost due, DateTimeOffset now, CancellationToken stop) => db.Write(async tx =>
    {
        await tx.Hold(due.Community);
        if (await tx.FindCommunity(due.Community) is not { } community) return;
        foreach (var late in await tx.TooLate(community.Id, now))
        {
            await tx.MarkEnded(late);
            if (late.Tell is not null) await routes.Tell(tx, late.Tell, new(late.Key, "", Succeeded: false, "expired", Channel: null, Ts: null), stop);
        }
        await pacing.Settle(tx, community);
    }, stop);
}
