using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;
using NodaTime;
using Quartz;

namespace CommunityBot.Hosting;

/// <summary>
/// Wakes the daily steps. Quartz, in memory, holds one trigger for each distinct step, local time and zone; what is done is marked in our own
/// table, so that it does not matter who wakes, nor how often.
/// </summary>
public sealed class Schedule(BotMap map, Database db, Installation installation, ISchedulerFactory quartz, PacedCalls paced, TimeProvider clock, IServiceProvider services, ILogger<Schedule> log)
{
    private const string Group = "daily", FirstTimes = "first";
    private readonly Lock _gate = new();
    private readonly Dictionary<TriggerKey, DateTimeOffset> _done = [];
    private readonly HashSet<TriggerKey> _first = [];

    /// <summary>Sets the triggers to what the communities ask for, and runs once what fell due while the bot was away.</summary>
    public async Task Reconcile(CancellationToken stop)
    {
        var scheduler = await quartz.GetScheduler(stop);
        var communities = await db.Read(tx => tx.Communities(), stop);
        foreach (var (step, zone) in map.DailySteps.SelectMany(step => communities.Select(c => (step, c.TimeZone)).Distinct()))
        {
            var cron = $"{step.At.Second} {step.At.Minute} {step.At.Hour} ? * *";
            var key = new TriggerKey($"{step.Step} {zone}", Group);
            var job = JobBuilder.Create<DailyJob>().WithIdentity(key.Name, Group).UsingJobData(DailyJob.Step, step.Step).UsingJobData(DailyJob.Zone, zone).Build();
            var trigger = TriggerBuilder.Create(clock).WithIdentity(key).ForJob(job)
                .WithCronSchedule(cron, x => x.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(zone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            if (await scheduler.GetTrigger(key, stop) is not null) await scheduler.RescheduleJob(key, trigger, stop);
            else await scheduler.ScheduleJob(job, trigger, cancellationToken: stop);
        }

        await CatchUp(scheduler, communities, stop);
    }

    /// <summary>Does a step for every community of a zone whose last due day is not marked yet. False when it must be tried again for some.</summary>
    /// <remarks>The day is worked out from the clock: a machine that slept past midnight is woken late, and the day it is woken on may have its own due moment to come.</remarks>
    public async Task<bool> Run(string step, string zone, CancellationToken stop)
    {
        var due = LastDue(map.DueDaily(step).Step.At, zone);
        var communities = await db.Read(tx => tx.Communities(), stop);
        var all = true;
        foreach (var community in communities.Where(c => c.TimeZone == zone)) all &= await Run(step, community, due, stop);
        return all;
    }

    internal void Done(TriggerKey key, DateTimeOffset due)
    {
        lock (_gate)
        {
            _done[key] = due;
            _first.Remove(key);
        }
    }

    /// <summary>When the next step falls due, and whether all that fell due is done.</summary>
    public async Task<(DateTimeOffset? Next, bool IsQuiet)> Look(CancellationToken stop)
    {
        var scheduler = await quartz.GetScheduler(stop);
        DateTimeOffset? next = null;
        HashSet<TriggerKey> unfinished = [];
        foreach (var key in await scheduler.GetTriggerKeys(Quartz.GroupMatcher<TriggerKey>.AnyGroup(), stop))
        {
            if (await scheduler.GetTrigger(key, stop) is not { } trigger) continue;
            if (trigger.NextFireTimeUtc is { } at && (next is null || at < next)) next = at;
            if (trigger.PreviousFireTimeUtc is not { } last) continue;
            lock (_gate)
                if (!_done.TryGetValue(key, out var finished) || finished < last) unfinished.Add(key);
        }

        lock (_gate) unfinished.UnionWith(_first);
        // A step that Slack told to wait does nothing until then: one step, one wait.
        var (goesOn, waiting) = paced.Look();
        if (goesOn is { } moment && (next is null || moment < next)) next = moment;
        return (next, unfinished.Count <= waiting && (next is null || next > clock.GetUtcNow()));
    }

    /// <summary>Has a job run now, in its own time: whoever starts the bot does not wait for it.</summary>
    private async Task Soon(IScheduler scheduler, string job, CancellationToken stop)
    {
        var key = new TriggerKey(job, FirstTimes);
        lock (_gate)
            if (!_first.Add(key)) return;
        await scheduler.ScheduleJob(TriggerBuilder.Create(clock).WithIdentity(key).ForJob(new JobKey(job, Group)).StartAt(clock.GetUtcNow()).Build(), cancellationToken: stop);
    }

    /// <summary>
    /// Runs what was missed: the last due day, where it is not marked. A step that is new to a community has missed nothing, and begins. What asks Slack
    /// runs in its own time, and so does what failed, until it is done.
    /// </summary>
    private async Task CatchUp(IScheduler scheduler, IReadOnlyList<CommunitySettings> communities, CancellationToken stop)
    {
        var due = map.DailySteps.SelectMany(step => communities.Select(community => (Step: step, Community: community, At: LastDue(step.At, community.TimeZone)))).ToList();
        var marked = await db.Write(async tx =>
        {
            var last = await tx.LastMarked(installation.Team);
            await tx.Begin(installation.Team, due.Where(x => !x.Step.AtOnce && !last.ContainsKey((x.Community.Id, x.Step.Step)))
                .Select(x => (x.Community.Id, x.Step.Step, DayOf(x.At, x.Community.TimeZone))), clock.GetUtcNow());
            return last;
        }, stop);
        foreach (var (step, community, at) in due)
        {
            var begun = marked.TryGetValue((community.Id, step.Step), out var day);
            if (begun ? day >= DayOf(at, community.TimeZone) : !step.AtOnce) continue;
            if (step.AtOnce || !await Run(step.Step, community, at, stop)) await Soon(scheduler, $"{step.Step} {community.TimeZone}", stop);
        }
    }

    private async Task<bool> Run(string step, CommunitySettings community, DateTimeOffset due, CancellationToken stop)
    {
        try
        {
            var day = DayOf(due, community.TimeZone);
            if (await db.Read(tx => tx.IsMarked(installation.Team, community.Id, step, day), stop)) return true;
            await map.DueDaily(step).Before(services, community, stop);
            await db.Write(async tx =>
            {
                if (await tx.MarkDay(installation.Team, community.Id, step, day, clock.GetUtcNow()))
                    await map.DueDaily(step).Run(services, tx, community, due, stop);
            }, stop);
            return true;
        }
        catch (SlackException away)
        {
            log.LogWarning("The daily step {Step} of {Community} waits for Slack ({Code}); it is tried again in a minute", step, community.Id, away.Code);
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The mark was rolled back with the rest: the step is woken again, and the other communities do not wait for this one.
            log.LogError(failure, "The daily step {Step} of {Community} failed; it is tried again in a minute", step, community.Id);
            return false;
        }
    }

    private DateTimeOffset LastDue(LocalTime at, string zone)
    {
        var where = DateTimeZoneProviders.Tzdb[zone];
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var today = where.AtLeniently(now.InZone(where).Date + at);
        return (today.ToInstant() <= now ? today : where.AtLeniently(today.Date.PlusDays(-1) + at)).ToDateTimeOffset().ToUniversalTime();
    }

    private static LocalDate DayOf(DateTimeOffset due, string zone) => Instant.FromDateTimeOffset(due).InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
}
