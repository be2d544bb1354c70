using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;
using Quartz;

namespace CommunityBot.Hosting;

/// <summary>
/// Wakes the daily steps. Quartz, in memory, holds one trigger for each distinct local time and zone, and one more for each step that asks Slack there; what is
/// done is marked in our own table, so that it does not matter who wakes, nor how often.
/// </summary>
public sealed class Schedule(BotMap map, Database db, Installation installation, ISchedulerFactory quartz, PacedCalls paced, TimeProvider clock, IServiceProvider services, ILogger<Schedule> log) : IDisposable
{
    private const string Group = "daily", FirstTimes = "first";
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _alone = new(1);
    private readonly Dictionary<TriggerKey, DateTimeOffset> _done = [];
    private readonly HashSet<TriggerKey> _first = [];

    /// <summary>What the triggers were last set for; null before the first time.</summary>
    private IReadOnlySet<Waking>? _set;

    /// <summary>Sets the triggers to what the communities ask for, and runs once what fell due while the bot was away.</summary>
    public Task Reconcile(CancellationToken stop) => Reconcile(always: true, stop);

    /// <summary>The same where communities have come, or their hours or zones are others than when the triggers were set. Before they were, nothing.</summary>
    public async Task Follow(CancellationToken stop)
    {
        if (_set is not null) await Reconcile(always: false, stop);
    }

    /// <summary>
    /// Does, for every community of a zone, what it wants at that time and whose last due day is not marked yet: one step that asks Slack, or all those that do not.
    /// False when it must be tried again for some.
    /// </summary>
    /// <param name="alone">The step that asks Slack; null for the others.</param>
    /// <remarks>The day is worked out from the clock: a machine that slept past midnight is woken late, and the day it is woken on may have its own due moment to come.</remarks>
    public async Task<bool> Run(string? alone, LocalTime at, string zone, CancellationToken stop)
    {
        var due = LastDue(at, zone);
        IReadOnlyList<CommunitySettings> communities;
        try
        {
            communities = await db.Read(tx => tx.Communities(), stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "What falls due at {At} in {Zone} cannot be looked for; it is tried again in minutes", at, zone);
            return false;
        }
        var all = true;
        await Several.Do(communities.Where(c => c.TimeZone == zone), async (community, over) =>
        {
            List<DailyStep> steps = [.. map.DailySteps.Where(step => (alone is null ? !step.AtOnce : step.Step == alone) && step.At(community) == at)];
            if (steps.Count > 0 && !await Run(steps, community, due, over)) all = false;
        }, stop);
        return all;
    }

    public void Dispose() => _alone.Dispose();

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

    private async Task Reconcile(bool always, CancellationToken stop)
    {
        await _alone.WaitAsync(stop);
        try
        {
            var communities = await db.Read(tx => tx.Communities(), stop);
            var wakings = map.DailySteps.SelectMany(step => communities.Select(c => WakingOf(step, c))).ToHashSet();
            if (!always && _set is { } before && wakings.SetEquals(before)) return;
            var scheduler = await quartz.GetScheduler(stop);
            await SetTriggers(scheduler, wakings, stop);
            await CatchUp(scheduler, communities, stop);
            _set = wakings;
        }
        finally
        {
            _alone.Release();
        }
    }

    private async Task SetTriggers(IScheduler scheduler, IReadOnlySet<Waking> wakings, CancellationToken stop)
    {
        var wanted = wakings.DistinctBy(waking => waking.Job).ToDictionary(waking => new JobKey(waking.Job, Group));
        var there = await scheduler.GetJobKeys(Quartz.GroupMatcher<JobKey>.GroupEquals(Group), stop);
        foreach (var key in there.Where(key => !wanted.ContainsKey(key)))
        {
            await scheduler.DeleteJob(key, stop);
            lock (_gate) _first.Remove(new(key.Name, FirstTimes));
        }
        foreach (var (key, waking) in wanted.Where(one => !there.Contains(one.Key)))
        {
            var job = JobBuilder.Create<DailyJob>().WithIdentity(key)
                .UsingJobData(DailyJob.Alone, waking.Alone ?? "").UsingJobData(DailyJob.At, LocalTimePattern.ExtendedIso.Format(waking.At)).UsingJobData(DailyJob.Zone, waking.Zone).Build();
            var trigger = TriggerBuilder.Create(clock).WithIdentity(key.Name, Group).ForJob(job)
                .WithCronSchedule(
                    $"{waking.At.Second} {waking.At.Minute} {waking.At.Hour} ? * *",
                    x => x.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(waking.Zone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            await scheduler.ScheduleJob(job, trigger, cancellationToken: stop);
        }
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
        var due = map.DailySteps.SelectMany(step => communities.Select(community => (Step: step, Community: community, At: LastDue(step.At(community), community.TimeZone)))).ToList();
        var marked = await db.Write(async tx =>
        {
            var last = await tx.LastMarked(installation.Team);
            await tx.Begin(installation.Team, due.Where(x => !x.Step.AtOnce && !last.ContainsKey((x.Community.Id, x.Step.Step)))
                .Select(x => (x.Community.Id, x.Step.Step, DayOf(x.At, x.Community.TimeZone))), clock.GetUtcNow());
            return last;
        }, stop);
        var missed = due.Where(x => marked.TryGetValue((x.Community.Id, x.Step.Step), out var day) ? day < DayOf(x.At, x.Community.TimeZone) : x.Step.AtOnce);
        foreach (var round in missed.GroupBy(x => (x.Community, x.At, Job: WakingOf(x.Step, x.Community).Job)).OrderBy(round => round.Key.At))
        {
            List<DailyStep> steps = [.. round.Select(x => x.Step)];
            if (steps[0].AtOnce || !await Run(steps, round.Key.Community, round.Key.At, stop)) await Soon(scheduler, round.Key.Job, stop);
        }
    }

    /// <summary>Does these steps of a community in one transaction, the day's mark of each with it. False when some must be tried again.</summary>
    private async Task<bool> Run(List<DailyStep> steps, CommunitySettings community, DateTimeOffset due, CancellationToken stop)
    {
        var day = DayOf(due, community.TimeZone);
        try
        {
            if (steps is [{ AtOnce: true } alone])
            {
                if (await db.Read(tx => tx.IsMarked(installation.Team, community.Id, alone.Step, day), stop)) return true;
                await map.DueDaily(alone.Step).Before(services, community, stop);
            }
            await db.Write(async tx =>
            {
                foreach (var step in await tx.MarkDay(installation.Team, community.Id, [.. steps.Select(step => step.Step)], day, clock.GetUtcNow()))
                    await map.DueDaily(step).Run(services, tx, community, due, stop);
            }, stop);
            return true;
        }
        catch (SlackException away)
        {
            log.LogWarning("The daily step {Step} of {Community} waits for Slack ({Code}); it is tried again in minutes", steps[0].Step, community.Id, away.Code);
            return false;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The marks were rolled back with the rest. Those that can be done are; the one that fails is woken again, and the other communities do not wait for it.
            if (steps.Count > 1)
            {
                var all = true;
                foreach (var step in steps) all &= await Run([step], community, due, stop);
                return all;
            }
            log.LogError(failure, "The daily step {Step} of {Community} failed; it is tried again in minutes", steps[0].Step, community.Id);
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

    private static Waking WakingOf(DailyStep step, CommunitySettings community) => new(step.AtOnce ? step.Step : null, community.Id, step.At(community), community.TimeZone);

    /// <summary>When a community wants something done.</summary>
    /// <param name="Alone">The step that asks Slack, and may take its time; null for all the others of that moment.</param>
    private sealed record Waking(string? Alone, string Community, LocalTime At, string Zone)
    {
        /// <summary>Shared by all the communities that want it then.</summary>
        public string Job => $"{(Alone is null ? "" : Alone + " ")}{LocalTimePattern.ExtendedIso.Format(At)} {Zone}";
    }
}
