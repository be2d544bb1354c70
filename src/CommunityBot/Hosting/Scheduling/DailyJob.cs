using Quartz;

namespace CommunityBot.Hosting;

/// <summary>What Quartz wakes; a step that failed somewhere is woken again a minute later.</summary>
internal sealed class DailyJob(Schedule schedule, TimeProvider clock) : IJob
{
    public const string Step = "step";
    public const string Zone = "zone";
    private const string Due = "due";
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        var woken = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        var due = data.TryGetValue(Due, out var first) && first is long milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : woken;
        try
        {
            if (await schedule.Run(data.GetString(Step)!, data.GetString(Zone)!, due, cancellationToken)) return;
            await context.Scheduler.ScheduleJob(
                TriggerBuilder.Create(clock).ForJob(context.JobDetail).UsingJobData(Due, due.ToUnixTimeMilliseconds()).StartAt(context.FireTimeUtc + Again).Build(), cancellationToken: cancellationToken);
        }
        finally
        {
            schedule.Done(context.Trigger.Key, woken);
        }
    }
}
