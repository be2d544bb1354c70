namespace CommunityBot.Durability;

/// <summary>
/// How fast Slack may be asked: one message a second in a channel, so many a minute in the workspace, each method by its tier,
/// and not at all a method that answered 429 until it allows it again. Kept in memory: a restart allows one small burst.
/// </summary>
/// <remarks>https://docs.slack.dev/apis/web-api/rate-limits</remarks>
internal sealed class Pace(int messagesPerMinute)
{
    private const string Post = "chat.postMessage";

    /// <summary>Calls a minute of each method used here, by its tier; posting has a rule of its own.</summary>
    private static readonly Dictionary<string, int> Tiers = new(StringComparer.Ordinal)
    {
        ["chat.update"] = 50,
        ["conversations.history"] = 50,
        ["conversations.invite"] = 50,
        ["conversations.kick"] = 50,
        ["conversations.open"] = 50,
        ["files.completeUploadExternal"] = 100,
        ["files.getUploadURLExternal"] = 100,
        ["views.publish"] = 100,
    };

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _paused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Turns> _methods = Tiers.ToDictionary(tier => tier.Key, tier => Turns.PerMinute(tier.Value), StringComparer.Ordinal);
    private readonly Dictionary<string, Turns> _channels = new(StringComparer.Ordinal);
    private readonly Turns _workspace = Turns.PerMinute(messagesPerMinute);

    /// <summary>The moment from which all of these calls are allowed: <paramref name="now"/>, or later.</summary>
    public DateTimeOffset When(IReadOnlyList<string> methods, string? channel, DateTimeOffset now)
    {
        lock (_gate)
        {
            var at = now;
            foreach (var method in methods)
            {
                if (_paused.TryGetValue(method, out var until) && until > at) at = until;
                foreach (var turns in TurnsOf(method, channel))
                    if (turns.Next > at) at = turns.Next;
            }
            return at;
        }
    }

    /// <summary>Counts the calls as made.</summary>
    public void Take(IReadOnlyList<string> methods, string? channel, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_channels.Count > 5000) Forget(now);
            foreach (var method in methods)
                foreach (var turns in TurnsOf(method, channel))
                    turns.Take(now);
        }
    }

    /// <summary>Slack answered 429: the method rests in the whole workspace.</summary>
    public void Pause(string method, DateTimeOffset until)
    {
        lock (_gate)
            if (!_paused.TryGetValue(method, out var already) || already < until) _paused[method] = until;
    }

    private IEnumerable<Turns> TurnsOf(string method, string? channel)
    {
        if (_methods.TryGetValue(method, out var tier)) yield return tier;
        if (method != Post) yield break;
        yield return _workspace;
        if (channel is null) yield break;
        if (!_channels.TryGetValue(channel, out var own)) _channels[channel] = own = new Turns(TimeSpan.FromSeconds(1), burst: 1);
        yield return own;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (channel, _) in _channels.Where(own => own.Value.Next <= now).ToList()) _channels.Remove(channel);
    }
}
