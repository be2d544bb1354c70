using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// While an announcement is still to come in a week that is silent at the hour of its digest, looks again: it may have been taken back, refused, or put off to
/// another week, and the digest goes out while there is time. A week whose plan has changed is looked at when its steps come now: those of the day may have been done
/// with at another hour.
/// </summary>
public sealed class LookAgain(Database db, NudgeAnimators nudge, CheckWeek check, PublishWeek publish, TimeProvider clock, ILogger<LookAgain> log) : IBackgroundWork
{
    /// <summary>How soon a week that could not be looked at is again.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    public async Task<DateTimeOffset?> NextDue(Tx tx) => (await tx.NextLook())?.At;

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Read(tx => tx.NextLook(), stop) is not { } next || next.At > now) return false;
        try
        {
            await Look(next, now, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The weeks of others do not wait for it.
            log.LogError(failure, "The week of {Community} cannot be looked at; it is tried again in minutes", next.Community);
            await db.Write(tx => tx.LookLater(next, now + Soon), stop);
        }
        return true;
    }

    private async Task Look(NextLook next, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Read(tx => tx.FindCommunity(next.Community), stop) is { } asked)
        {
            await nudge.Before(asked, stop);
            await check.Before(asked, stop);
            await publish.Before(asked, stop);
        }
        await db.Write(async tx =>
        {
            await tx.Hold(next.Community);
            await tx.Looked(next);
            if (await tx.FindCommunity(next.Community) is not { } community) return;
            await nudge.Run(tx, community);
            await check.Run(tx, community);
            await publish.Run(tx, community);
            var state = await tx.StateOf(community, Week.At(now, community));
            if (state is { SettledAt: null, LooksAt: null } && WeekPlan.Of(community, state.Week).NextAfter(now) is { } later) await tx.SaveWeek(community, state with { LooksAt = later });
        }, stop);
    }
}
