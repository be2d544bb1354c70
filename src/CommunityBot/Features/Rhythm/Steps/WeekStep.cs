using CommunityBot.Community;
using CommunityBot.Data;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>A week in which a step is due now.</summary>
/// <param name="Moments">The week's moments.</param>
/// <param name="Until">When the step has lost its use.</param>
internal sealed record DueStep(WeekPlan Moments, DateTimeOffset Until);

/// <summary>
/// When a step is due. A bot that was away does it later in the same week, while it is of use; the week in which the bot came to the community is nobody's, for it
/// has not seen its beginning; and nothing is done at night.
/// </summary>
internal static class WeekStep
{
    /// <summary>Further back nobody looks: what was said then is about to be forgotten.</summary>
    internal const int WeeksBack = 12;

    public static async Task<DueStep?> Due(Tx tx, CommunitySettings community, DateTimeOffset now, Func<WeekPlan, (DateTimeOffset? At, DateTimeOffset Until)> step) =>
        Due(community, now, await tx.KnownSince(community.Id), step);

    /// <summary>The same, pure.</summary>
    /// <param name="since">Since when the bot looks after the community.</param>
    public static DueStep? Due(CommunitySettings community, DateTimeOffset now, DateTimeOffset since, Func<WeekPlan, (DateTimeOffset? At, DateTimeOffset Until)> step)
    {
        var plan = WeekPlan.Of(community, Week.At(now, community));
        var (moment, until) = step(plan);
        return moment is { } at && at <= now && now < until && plan.Week.Begins(community.Zone) >= since
            && community.IsWorkingDay(community.DayAt(now)) && Daytime.Covers(now, community.Zone) ? new(plan, until) : null;
    }

    /// <summary>The weeks that are over and of which nobody knows yet what became, the oldest first: those since the last one that is settled. Pure.</summary>
    /// <param name="since">Since when the bot looks after the community.</param>
    public static IReadOnlyList<Week> Overdue(CommunitySettings community, DateTimeOffset now, DateTimeOffset since, IReadOnlyCollection<Week> settled)
    {
        var current = Week.At(now, community);
        return [.. Enumerable.Range(1, WeeksBack).Select(back => current.Plus(-back))
            .TakeWhile(week => week.Begins(community.Zone) >= since && !settled.Contains(week))
            .Where(week => WeekPlan.Of(community, week).Publish is not null).Reverse()];
    }

    /// <summary>Whether a week was one of rest, or is. Of one that is past its end tells, or that later ones have theirs and it has none: breaks are entered, removed and forgotten afterwards. Pure.</summary>
    /// <param name="since">Since when the bot looks after the community.</param>
    public static bool HasRested(CommunitySettings community, Week week, DateTimeOffset since, IReadOnlyCollection<WeekState> states)
    {
        var settled = states.Where(state => state.SettledAt is not null).Select(state => state.Week).ToList();
        return !settled.Contains(week) && (WeekPlan.Of(community, week).Publish is null || (week.Begins(community.Zone) >= since && settled.Exists(later => later.Monday > week.Monday)));
    }

    /// <summary>The weeks whose end is to be settled now: those that are over, and this one from the hour of its digest on, unless it is to be looked at later.</summary>
    public static async Task<IReadOnlyList<Week>> ToSettle(this Tx tx, CommunitySettings community, DateTimeOffset now) =>
        (await tx.ToSettle([community], now)) is [var (_, weeks)] ? weeks : [];

    /// <summary>The same of many: those that have such weeks.</summary>
    public static async Task<IReadOnlyList<(CommunitySettings Community, IReadOnlyList<Week> Weeks)>> ToSettle(this Tx tx, IReadOnlyCollection<CommunitySettings> communities, DateTimeOffset now)
    {
        var states = await tx.StatesSince([.. communities.Select(community => (community.Id, Week.At(now, community).Plus(-WeeksBack)))]);
        var known = await tx.KnownSince([.. communities.Select(community => community.Id)]);
        return [.. communities.Where(community => known.ContainsKey(community.Id)).Select(community => (community, ToSettle(community, now, known[community.Id], [.. states[community.Id]]))).Where(one => one.Item2.Count > 0)];
    }

    private static IReadOnlyList<Week> ToSettle(CommunitySettings community, DateTimeOffset now, DateTimeOffset since, IReadOnlyList<WeekState> states)
    {
        var current = Week.At(now, community);
        var settled = states.Where(state => state.SettledAt is not null).Select(state => state.Week).ToHashSet();
        var waits = settled.Contains(current) || states.Any(state => state.Week == current && state.LooksAt > now);
        var due = !waits && Due(community, now, since, plan => plan.Publish(community)) is not null;
        return [.. Overdue(community, now, since, settled), .. due ? [current] : Array.Empty<Week>()];
    }

    /// <summary>Whether somebody may still be asked again on a later day of the week. Pure.</summary>
    /// <param name="zone">The reader's.</param>
    public static bool HasTomorrow(CommunitySettings community, Week week, DateTimeZone zone, DateTimeOffset now) =>
        community.NextDaytime(Daytime.EndOfDay(now, zone), zone) < week.Ends(community.Zone);

    public static (DateTimeOffset? At, DateTimeOffset Until) Nudge(this WeekPlan plan) => (plan.Nudge, plan.Check ?? plan.Publish ?? default);

    /// <summary>From the morning of the check's day until the check.</summary>
    public static (DateTimeOffset? At, DateTimeOffset Until) ForeseeCheck(this WeekPlan plan, CommunitySettings community) =>
        plan.Check is { } check ? (community.Zone.AtStartOfDay(community.DayAt(check)).ToDateTimeOffset(), check) : (null, default);

    public static (DateTimeOffset? At, DateTimeOffset Until) Check(this WeekPlan plan) => (plan.Check, plan.Publish ?? default);

    public static (DateTimeOffset? At, DateTimeOffset Until) Publish(this WeekPlan plan, CommunitySettings community) => (plan.Publish, plan.Week.Ends(community.Zone));
}
