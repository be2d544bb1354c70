using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// While an announcement is still to come in a week that is silent at the hour of its digest, looks again: it may have been taken back, refused, or put off to
/// another week, and the digest goes out while there is time.
/// </summary>
public sealed class LookAgain(Database db, PublishWeek publish, TimeProvider clock) : IBackgroundWork
{
    public async Task<DateTimeOffset?> NextDue(Tx tx) => (await tx.NextLook())?.At;

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Read(tx => tx.NextLook(), stop) is not { } next || next.At > now) return false;
        if (await db.Read(tx => tx.FindCommunity(next.Community), stop) is { } before) await publish.Before(before, stop);
        await db.Write(async tx =>
        {
            await tx.Hold(next.Community);
            await tx.Looked(next);
            if (await tx.FindCommunity(next.Community) is { } community) await publish.Run(tx, community);
        }, stop);
        return true;
    }
}
