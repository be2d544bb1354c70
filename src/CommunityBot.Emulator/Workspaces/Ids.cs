using System.Globalization;
using System.Security.Cryptography;

namespace CommunityBot.Emulator;

/// <summary>Ids and message timestamps: opaque to the bot, rising, and the same from one run to the next but for secrets.</summary>
internal sealed class Ids(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _counter;
    private long _lastMicroseconds;

    /// <summary>Where the ids stand, to be found again as they were left.</summary>
    internal (long Counter, long LastMicroseconds) State
    {
        get
        {
            lock (_gate)
                return (Interlocked.Read(ref _counter), _lastMicroseconds);
        }
        set
        {
            lock (_gate)
                (_counter, _lastMicroseconds) = value;
        }
    }

    /// <summary>An id with Slack's letters: <c>U</c>, <c>C</c>, <c>D</c>, <c>V</c>, <c>Ev</c>…</summary>
    internal string Next(char kind) => Next(kind.ToString());

    internal string Next(string kind) => kind + "0" + Interlocked.Increment(ref _counter).ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>
    /// <c>seconds.microseconds</c> of business time, each later than the one before even while the clock stands still.
    /// </summary>
    internal string NextTs()
    {
        lock (_gate)
        {
            var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / 10;
            _lastMicroseconds = Math.Max(now, _lastMicroseconds + 1);
            return string.Create(CultureInfo.InvariantCulture, $"{_lastMicroseconds / 1_000_000}.{_lastMicroseconds % 1_000_000:D6}");
        }
    }

    /// <summary>Something nobody guesses, for the end of a URL or a trigger id.</summary>
    internal static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
