namespace CommunityBot.Durability;

/// <summary>One call an interval, with a small burst after a rest (the "virtual scheduling" form of a leaky bucket).</summary>
internal sealed class Turns(TimeSpan interval, int burst)
{
    private DateTimeOffset _virtual = DateTimeOffset.MinValue;

    /// <summary>From when one more is allowed.</summary>
    public DateTimeOffset Next => _virtual == DateTimeOffset.MinValue ? _virtual : _virtual - ((burst - 1) * interval);

    /// <summary>A twelfth of the allowance may go in a burst, and the rest is spread, so that no minute holds more than the allowance.</summary>
    public static Turns PerMinute(int allowed)
    {
        var burst = Math.Max(1, allowed / 12);
        return new Turns(TimeSpan.FromMinutes(1) / Math.Max(1, allowed - burst), burst);
    }

    public void Take(DateTimeOffset now) => _virtual = (_virtual > now ? _virtual : now) + interval;
}
