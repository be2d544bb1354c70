namespace CommunityBot.Emulator;

/// <summary>
/// Slack's limits in business time: each method's tier a minute with a small burst, and about one posted message a second and channel
/// (docs.slack.dev/apis/web-api/rate-limits).
/// </summary>
internal sealed class RateLimits(TimeProvider clock)
{
    // Slack says "bursts allowed" without a figure.
    private const int PostsAtOnce = 4;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = [];

    /// <summary>How long to wait, or null when the call may go on.</summary>
    internal TimeSpan? Check(MethodFacts method, string? channel)
    {
        lock (_gate)
        {
            var wait = Take(method.Name, method.PerMinute / 60.0, method.PerMinute);
            if (wait is null && method.Name == "chat.postMessage" && channel is not null)
                wait = Take("post to " + channel, 1, PostsAtOnce);
            return wait;
        }
    }

    private TimeSpan? Take(string key, double perSecond, int most)
    {
        var now = clock.GetUtcNow();
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = new Bucket { Left = most, At = now };
        bucket.Left = Math.Min(most, bucket.Left + ((now - bucket.At).TotalSeconds * perSecond));
        bucket.At = now;
        if (bucket.Left < 1)
            return TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling((1 - bucket.Left) / perSecond)));
        bucket.Left--;
        return null;
    }

    private sealed class Bucket
    {
        internal double Left { get; set; }
        internal DateTimeOffset At { get; set; }
    }
}
