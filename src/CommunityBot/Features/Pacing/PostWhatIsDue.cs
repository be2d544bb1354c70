using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Pacing;

/// <summary>Wakes when the next moment comes. What is due is planned once more with what is true now: the clock may have jumped, and the community's settings may be others.</summary>
public sealed class PostWhatIsDue(Database db, PacingFeature pacing, IOutboxRoutes routes, TimeProvider clock) : IBackgroundWork
{
    public async Task<DateTimeOffset?> NextDue(Tx tx) => await tx.NextPost() is { } next ? DateTimeOffset.FromUnixTimeMilliseconds(next.DueAt) : null;

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Read(tx => tx.NextPost(), stop) is not { } due || due.DueAt > now.ToUnixTimeMilliseconds()) return false;
        await db.Write(async tx =>
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
        return true;
    }
}
