using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>
/// Asks Slack for what takes many calls, going on as soon as it allows where it says to wait. The wait is of business time, like Slack's windows: whoever
/// moves the clock sees it with <see cref="Look"/>.
/// </summary>
public sealed class PacedCalls(TimeProvider clock)
{
    private const int InTurn = 40;
    private readonly Lock _gate = new();
    private readonly List<DateTimeOffset> _waits = [];
    private readonly Dictionary<string, Turns> _turns = new(StringComparer.Ordinal);

    /// <exception cref="SlackException">Slack refused for another reason than the pace.</exception>
    public async Task<T> Ask<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (SlackException refused) when (refused.RetryAfter is not null)
            {
                await Wait(refused.RetryAfter.Value, stop);
            }
        }
    }

    /// <summary>
    /// The same for what may be asked thousands of times on one morning: each waits its turn rather than being refused, at forty a minute. The rest of the fifty that Slack
    /// allows is left to the sender, which looks in the same history for what may have been posted.
    /// </summary>
    /// <param name="method">Those that ask the same wait for one another.</param>
    /// <inheritdoc cref="Ask"/>
    public async Task<T> AskInTurn<T>(string method, Func<Task<T>> ask, CancellationToken stop)
    {
        TimeSpan wait;
        lock (_gate)
        {
            if (!_turns.TryGetValue(method, out var turns)) _turns[method] = turns = Turns.PerMinute(InTurn);
            var now = clock.GetUtcNow();
            wait = turns.Next - now;
            turns.Take(now);
        }
        if (wait > TimeSpan.Zero) await Wait(wait, stop);
        return await Ask(ask, stop);
    }

    /// <summary>How many wait for a moment that has not come, and the first of these moments.</summary>
    public (DateTimeOffset? Next, int Waiting) Look()
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var ahead = _waits.Where(until => until > now).ToList();
            return (ahead.Count == 0 ? null : ahead.Min(), ahead.Count);
        }
    }

    private async Task Wait(TimeSpan time, CancellationToken stop)
    {
        var until = clock.GetUtcNow() + time;
        lock (_gate) _waits.Add(until);
        try
        {
            await Task.Delay(time, clock, stop);
        }
        finally
        {
            lock (_gate) _waits.Remove(until);
        }
    }
}
