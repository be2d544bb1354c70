namespace CommunityBot.Emulator;

/// <summary>
/// How far back a screen is told of each conversation: the last messages, and those before them that somebody asked for. What it begins with stays while messages
/// come, until there are more than anybody reads.
/// </summary>
/// <param name="asked">By channel, the <c>ts</c> before which more is to be told.</param>
internal sealed class Horizon(IReadOnlyDictionary<string, string> asked)
{
    private const int Page = 100;
    private const int AtMost = 1000;

    private readonly Dictionary<string, string?> _since = [];

    /// <summary>Reads what a screen asks for, as <c>CHANNEL/TS</c>.</summary>
    internal static Horizon Parse(IEnumerable<string> asked) => new(asked.Select(one => one.Split('/', 2)).Where(one => one.Length == 2).GroupBy(one => one[0]).ToDictionary(one => one.Key, one => one.Last()[1]));

    /// <summary>The <c>ts</c> of the first message told of a channel; null where it is told from its beginning. Under the workspace's lock.</summary>
    internal string? Since(Channel channel)
    {
        var shown = channel.Messages.Where(IsShown).Select(m => m.Ts).ToList();
        if (_since.TryGetValue(channel.Id, out var since) && shown.Count - From(shown, since) <= AtMost)
            return since;
        var first = shown.Count;
        if (asked.TryGetValue(channel.Id, out var ts))
            first = From(shown, channel.Find(ts) is { IsReply: true, ThreadTs: { } parent } ? parent : ts);
        first = Math.Min(first, shown.Count) - Page;
        return _since[channel.Id] = first > 0 ? shown[first] : null;
    }

    /// <summary>What is told of a channel: its messages since then with their threads, and whole threads that answer to the channel since then. Under the workspace's lock.</summary>
    internal IEnumerable<StoredMessage> Of(Channel channel)
    {
        if (Since(channel) is not { } since)
            return channel.Messages;
        var answered = channel.Messages.Where(m => m.IsBroadcast && IsFrom(m.Ts, since)).Select(m => m.ThreadTs).ToHashSet();
        return channel.Messages.Where(m => IsFrom(IsShown(m) ? m.Ts : m.ThreadTs!, since) || answered.Contains(m.ThreadTs ?? m.Ts));
    }

    // In the channel itself, not in a thread alone.
    private static bool IsShown(StoredMessage message) => !message.IsReply || message.IsBroadcast;

    private static int From(List<string> shown, string? since)
    {
        var at = since is null ? 0 : shown.FindIndex(ts => IsFrom(ts, since));
        return at < 0 ? shown.Count : at;
    }

    // Seconds with as many digits, then microseconds: their order is that of the letters.
    private static bool IsFrom(string ts, string since) => string.CompareOrdinal(ts, since) >= 0;
}
