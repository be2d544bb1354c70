using CommunityBot.Community;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// What becomes of a week whose plan changes in its course. Its steps come at their new moments, a day's mark or not; but the digest never comes sooner than people count on,
/// unless they are asked once more before it.
/// </summary>
internal static class ChangedWeek
{
    /// <summary>
    /// The week as it goes on. Where the new moment of its digest is past, or comes too soon, the one that people count on is kept; where that has become a day off, those who lead are
    /// told at once. What was told so is taken back where another change makes room again. Pure.
    /// </summary>
    /// <param name="state">As it was until now.</param>
    public static WeekState Of(CommunitySettings before, CommunitySettings after, WeekState state, DateTimeOffset now)
    {
        var (was, plan) = (WeekPlan.Of(before, state.Week), WeekPlan.Of(after, state.Week));
        var isGivenUp = state.Refused == WeekState.Changed;
        if (was == plan || (state.SettledAt is not null && !isGivenUp)) return state;
        var open = state with { Outcome = null, SettledAt = null, Refused = null, LooksAt = null };
        if (plan.Publish is not { } publish) return open;

        var counted = isGivenUp ? was.Publish : state.DigestAt(was);
        var isSeenComing = plan.Check > now || !after.Weekly.AutoPublish || (isGivenUp ? publish > was.Publish : publish >= counted);
        if (publish > now && isSeenComing) return open with { LooksAt = plan.NextAfter(now) };
        // Told already; or at its hour it was not needed, and may still be.
        if (isGivenUp || counted <= now) return state;
        return counted is { } kept && after.IsWorkingDay(after.DayAt(kept)) && kept < state.Week.Ends(after.Zone)
            ? open with { LooksAt = kept }
            : open with { Refused = after.Weekly.AutoPublish ? WeekState.Changed : null, LooksAt = after.NextDaytime(now, after.Zone) };
    }
}
