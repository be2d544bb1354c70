namespace CommunityBot.Durability;

/// <summary>How long to wait after failing: a second, doubling to five minutes, and so on for as long as it takes.</summary>
public static class Backoff
{
    /// <summary>Tries of what fails by our own doing, a feature that throws: after these it is buried. Slack being away is never counted here.</summary>
    public const int MostFaults = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="failures">Failures in a row, this one included.</param>
    public static TimeSpan After(int failures) => failures > 9 ? Longest : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, 1 << (Math.Max(failures, 1) - 1)));
}
