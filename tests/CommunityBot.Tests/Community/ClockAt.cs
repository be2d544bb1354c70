namespace CommunityBot.Tests.Community;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ClockAt(DateTimeOffset now) : TimeProvider
{
    public static DateTimeOffset Saturday { get; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
