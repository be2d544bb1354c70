using Quartz;

namespace CommunityBot.Hosting;

/// <summary>What Quartz wakes; a step that failed somewhere is woken again a minute later.</summary>
internal sealed class DailyJob(Schedule schedule, TimeProvider clock) : IJob
{
    public const string Step = "step";
    public const string Zone = "zone";
    private const string Retries = "retries";
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        try
        {
            if (await schedule.Run(data.GetString(Step)!, data.GetString(Zone)!, cancellationToken)) return;
            // One retry at a time, under one name, however long it fails and however many days go by.
            var key = new TriggerKey(context.JobDetail.Key.Name, Retries);
            var retry = TriggerBuilder.Create(clock).WithIdentity(key).ForJob(context.JobDetail).StartAt(clock.GetUtcNow() + Again).Build();
            if (await context.Scheduler.GetTrigger(key, cancellationToken) is null) await context.Scheduler.ScheduleJob(retry, cancellationToken: cancellationToken);
            else await context.Scheduler.RescheduleJob(key, retry, cancellationToken);
        }
        finally
        {
            schedule.Done(context.Trigger.Key, context.ScheduledFireTimeUtc ?? context.FireTimeUtc);
        }
    }
}
