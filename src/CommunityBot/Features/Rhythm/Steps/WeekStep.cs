using CommunityBot.Community;
using CommunityBot.Data;

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
    public static async Task<DueStep?> Due(Tx tx, CommunitySettings community, DateTimeOffset now, Func<WeekPlan, (DateTimeOffset? At, DateTimeOffset Until)> step)
    {
        var plan = WeekPlan.Of(community, Week.At(now, community));
        var (moment, until) = step(plan);
        return moment is { } at && at <= now && now < until && plan.Week.Begins(community.Zone) >= await tx.KnownSince(community.Id)
            && community.IsWorkingDay(community.DayAt(now)) && Daytime.Covers(now, community.Zone) ? new(plan, until) : null;
    }

    public static (DateTimeOffset? At, DateTimeOffset Until) Nudge(this WeekPlan plan) => (plan.Nudge, plan.Check ?? plan.Publish ?? default);

    public static (DateTimeOffset? At, DateTimeOffset Until) Check(this WeekPlan plan) => (plan.Check, plan.Publish ?? default);

    public static (DateTimeOffset? At, DateTimeOffset Until) Publish(this WeekPlan plan, CommunitySettings community) => (plan.Publish, plan.Week.Ends(community.Zone));
}
