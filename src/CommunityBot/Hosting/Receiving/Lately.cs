using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, Entry> _acts = new(StringComparer.Ordinal);

    /// <summary>Acts, or waits for the answer of the copy that was faster.</summary>
    public Task<Answer> Once(SlackPayload payload, Func<Task<Answer>> act)
    {
        if (payload is not (SlashCommand or BlockActions or GlobalShortcut or MessageShortcut) || payload.DeliveryKey is not { } key) return act();
        var now = clock.GetUtcNow();
        foreach (var (old, entry) in _acts)
            if (now - entry.At > Kept) _acts.TryRemove(new(old, entry));
        return _acts.GetOrAdd(key, _ => new(now, new(act))).Answer.Value;
    }

    private sealed record Entry(DateTimeOffset At, Lazy<Task<Answer>> Answer);
}
