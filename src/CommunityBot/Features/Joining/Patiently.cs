using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>For what nobody waits for: Slack is asked at the pace it allows.</summary>
internal static class Patiently
{
    /// <summary>Asks again as soon as Slack allows; real time, since it is a machine that is waited for.</summary>
    public static async Task<T> Ask<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (SlackException refused) when (refused.RetryAfter is not null)
            {
                await Task.Delay(refused.RetryAfter.Value, TimeProvider.System, stop);
            }
        }
    }
}
