using NodaTime.Text;
using Quartz;

namespace CommunityBot.Hosting;

/// <summary>What Quartz wakes; what failed somewhere is woken again a minute later, then after two, four, and so on to ten.</summary>
internal sealed class DailyJob(Schedule schedule, TimeProvider clock) : IJob
{
    public const string Alone = "alone";
    public const string At = "at";
    public const string Zone = "zone";
    private const string Retries = "retries", Wait = "wait";
    private const int LongestWait = 10;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        try
        {
            var at = LocalTimePattern.ExtendedIso.Parse(data.GetString(At)!).Value;
            if (await schedule.Run(data.GetString(Alone) is { Length: > 0 } alone ? alone : null, at, data.GetString(Zone)!, cancellationToken)) return;
            // Wanted at another time meanwhile: whoever set that has looked at what is missing.
            if (await context.Scheduler.GetJobDetail(context.JobDetail.Key, cancellationToken) is null) return;
            var wait = data.TryGetInt(Wait, out var before) ? Math.Min(before * 2, LongestWait) : 1;
            // One retry at a time, under one name, however long it fails and however many days go by.
            var key = new TriggerKey(context.JobDetail.Key.Name, Retries);
            var retry = TriggerBuilder.Create(clock).WithIdentity(key).ForJob(context.JobDetail).UsingJobData(Wait, wait).StartAt(clock.GetUtcNow() + TimeSpan.FromMinutes(wait)).Build();
            if (await context.Scheduler.GetTrigger(key, cancellationToken) is null) await context.Scheduler.ScheduleJob(retry, cancellationToken: cancellationToken);
            else await context.Scheduler.RescheduleJob(key, retry, cancellationToken);
        }
        finally
        {
            schedule.Done(context.Trigger.Key, context.ScheduledFireTimeUtc ?? context.FireTimeUtc);
        }
    }
}
