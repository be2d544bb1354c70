using NodaTime;
using Quartz;

namespace CommunityBot.Hosting;

/// <summary>Why a job is woken.</summary>
public enum Alarm
{
    /// <summary>Its time of the day has come.</summary>
    Daily,

    /// <summary>Its time came while the bot was away, or did not know that it was wanted.</summary>
    Soon,

    /// <summary>Something of it failed.</summary>
    Again,
}

/// <summary>
/// Wakes the daily jobs, by Quartz, in memory. Quartz is given moments and never local times: when these come is NodaTime's to say, and the rules of the machine may be
/// others. The next day's alarm is set as soon as a job is woken, whatever becomes of its work.
/// </summary>
public sealed class Alarms(ISchedulerFactory quartz, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _alone = new(1);

    /// <summary>Those that have not rung: one of a kind for each job.</summary>
    private readonly Dictionary<(Waking Waking, Alarm Kind), DateTimeOffset> _set = [];
    private int _inHand;
    private long _number;

    /// <summary>Has these jobs woken each day, and no others. What of an old one is in hand ends.</summary>
    public Task Follow(IReadOnlySet<Waking> wanted, CancellationToken stop) => Alone(async scheduler =>
    {
        foreach (var there in await scheduler.GetJobKeys(Quartz.GroupMatcher<JobKey>.AnyGroup(), stop))
        {
            var waking = Waking.Parse(there.Name);
            if (wanted.Contains(waking)) continue;
            await scheduler.DeleteJob(there, stop);
            lock (_gate)
                foreach (var kind in Enum.GetValues<Alarm>()) _set.Remove((waking, kind));
        }
        foreach (var waking in wanted)
        {
            if (await scheduler.GetJobDetail(KeyOf(waking), stop) is null) await scheduler.AddJob(JobBuilder.Create<DailyJob>().WithIdentity(KeyOf(waking)).StoreDurably().Build(), cancellationToken: stop);
            await SetDaily(scheduler, waking, stop);
        }
    }, stop);

    /// <summary>Has a job woken when its time comes next.</summary>
    public Task SetDaily(Waking waking, CancellationToken stop) => Alone(scheduler => SetDaily(scheduler, waking, stop), stop);

    /// <summary>Has a job woken now, in its own time: whoever asks does not wait for it.</summary>
    public Task SetSoon(Waking waking, CancellationToken stop) => Alone(scheduler => Set(scheduler, waking, Alarm.Soon, clock.GetUtcNow(), 0, stop), stop);

    /// <summary>Has a job woken again in some minutes. One waits at a time, however long it fails and however many days go by.</summary>
    public Task SetAgain(Waking waking, int minutes, CancellationToken stop) =>
        Alone(scheduler => Set(scheduler, waking, Alarm.Again, clock.GetUtcNow() + TimeSpan.FromMinutes(minutes), minutes, stop), stop);

    /// <summary>A job is woken, and in hand until <see cref="Done"/>.</summary>
    public void Rang(Waking waking, Alarm kind)
    {
        lock (_gate)
        {
            _set.Remove((waking, kind));
            _inHand++;
        }
    }

    public void Done()
    {
        lock (_gate) _inHand--;
    }

    /// <summary>When the first alarm rings; one whose moment has come is about to. And how many jobs are in hand.</summary>
    public (DateTimeOffset? Next, int InHand) Look()
    {
        lock (_gate) return (_set.Count == 0 ? null : _set.Values.Min(), _inHand);
    }

    public void Dispose() => _alone.Dispose();

    private Task SetDaily(IScheduler scheduler, Waking waking, CancellationToken stop) =>
        Set(scheduler, waking, Alarm.Daily, DailyMoment.Next(waking.At, DateTimeZoneProviders.Tzdb[waking.Zone], clock.GetUtcNow()), 0, stop);

    private async Task Set(IScheduler scheduler, Waking waking, Alarm kind, DateTimeOffset at, int minutes, CancellationToken stop)
    {
        // Wanted at another time meanwhile: whoever set that has looked at what is missing.
        if (await scheduler.GetJobDetail(KeyOf(waking), stop) is null) return;
        lock (_gate)
            if (!_set.TryAdd((waking, kind), at)) return;
        var alarm = TriggerBuilder.Create(clock).WithIdentity($"{++_number}", kind.ToString()).ForJob(KeyOf(waking)).UsingJobData(DailyJob.Waited, minutes).StartAt(at).Build();
        await scheduler.ScheduleJob(alarm, cancellationToken: stop);
    }

    private static JobKey KeyOf(Waking waking) => new(waking.ToString());

    private async Task Alone(Func<IScheduler, Task> act, CancellationToken stop)
    {
        await _alone.WaitAsync(stop);
        try
        {
            await act(await quartz.GetScheduler(stop));
        }
        finally
        {
            _alone.Release();
        }
    }
}
