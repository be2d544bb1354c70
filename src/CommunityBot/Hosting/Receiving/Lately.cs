using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>
/// What was typed or pressed in the last minute, by this process: a copy of it gets the answer of the first, and does nothing more, such as opening a second form.
/// What is recorded is kept longer, and for every instance, by <see cref="Durability.Acted"/>. A form that is sent has no place here: sent again after an error, it is
/// another act under the same key.
/// </summary>
public sealed class Lately(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lazy<Task<Answer>>> _acts = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset At)> _oldestFirst = [];

    /// <summary>Acts, or waits for the answer of the copy that was faster.</summary>
    public Task<Answer> Once(SlackPayload payload, Func<Task<Answer>> act) =>
        payload is SlashCommand or BlockActions or GlobalShortcut or MessageShortcut && payload.DeliveryKey is { } key ? First(key, act).Value : act();

    private Lazy<Task<Answer>> First(string key, Func<Task<Answer>> act)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            while (_oldestFirst.TryPeek(out var oldest) && now - oldest.At > Kept) _acts.Remove(_oldestFirst.Dequeue().Key);
            if (_acts.TryGetValue(key, out var first)) return first;
            _oldestFirst.Enqueue((key, now));
            return _acts[key] = new(act);
        }
    }
}
