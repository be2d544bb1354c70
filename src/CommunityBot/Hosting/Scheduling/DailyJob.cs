using Quartz;

namespace CommunityBot.Hosting;

/// <summary>What Quartz wakes; what failed somewhere is woken again a minute later, then after two, four, and so on to ten.</summary>
internal sealed class DailyJob(Schedule schedule, Alarms alarms, ILogger<DailyJob> log) : IJob
{
    /// <summary>How many minutes it waited to be tried again.</summary>
    public const string Waited = "waited";
    private const int LongestWait = 10;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var waking = Waking.Parse(context.JobDetail.Key.Name);
        alarms.Rang(waking, Enum.Parse<Alarm>(context.Trigger.Key.Group));
        try
        {
            await alarms.SetDaily(waking, cancellationToken);
            if (await IsDone(waking, cancellationToken)) return;
            await alarms.SetAgain(waking, Math.Clamp(context.Trigger.JobDataMap.GetInt(Waited) * 2, 1, LongestWait), cancellationToken);
        }
        finally
        {
            alarms.Done();
        }
    }

    /// <summary>Whatever it fails with, it is tried again: the next alarm is a day away.</summary>
    private async Task<bool> IsDone(Waking waking, CancellationToken stop)
    {
        try
        {
            return await schedule.Run(waking, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "What falls due at {Waking} failed; it is tried again in minutes", waking);
            return false;
        }
    }
}
