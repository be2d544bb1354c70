using CommunityBot.Community;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// When a week's steps come. Each stays inside its ISO week: on a day off the nudge waits for the next working day, and the check and the publishing come on the
/// last one before. A week without a working day asks for nothing.
/// </summary>
/// <param name="Nudge">Animators hear what is missing; null where nothing is asked, or where the check or the publishing would come no later.</param>
/// <param name="Check">They hear again; null where nothing is asked, or where the publishing would come no later.</param>
/// <param name="Publish">The bot speaks in their place; null where nothing is asked.</param>
public sealed record WeekPlan(Week Week, DateTimeOffset? Nudge, DateTimeOffset? Check, DateTimeOffset? Publish)
{
    /// <summary>The first of its moments that is still to come; null where all are past.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now) => new[] { Nudge, Check, Publish }.Where(moment => moment > now).Min();

    /// <summary>Pure: the same settings and the same week give the same plan.</summary>
    public static WeekPlan Of(CommunitySettings community, Week week)
    {
        var days = week.Days.Where(community.IsWorkingDay).ToList();
        if (days.Count == 0) return new(week, null, null, null);
        var (settings, zone) = (community.Weekly, community.Zone);
        var publish = At(Before(settings.PublishAt), settings.PublishAt);
        var check = At(Before(settings.CheckAt), settings.CheckAt);
        var nudge = At(After(settings.NudgeAt), settings.NudgeAt);
        return new(week, nudge < check && nudge < publish ? nudge : null, check < publish ? check : null, publish);

        LocalDate After(WeekMoment step) => days.Where(day => day.DayOfWeek >= step.Day).DefaultIfEmpty(days[^1]).First();

        LocalDate Before(WeekMoment step) => days.Where(day => day.DayOfWeek <= step.Day).DefaultIfEmpty(days[0]).Last();

        // A local time that daylight saving skips comes as much later as the gap is long.
        DateTimeOffset At(LocalDate day, WeekMoment step) => (day + step.Time).InZoneLeniently(zone).ToDateTimeOffset();
    }
}
