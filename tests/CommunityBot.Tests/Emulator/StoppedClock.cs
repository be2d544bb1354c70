namespace CommunityBot.Tests.Emulator;

/// <summary>Business time that moves only when told to, and fires no timer.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    internal void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
