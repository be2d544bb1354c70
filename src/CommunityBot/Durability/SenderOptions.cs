namespace CommunityBot.Durability;

/// <summary>How the sender goes about it.</summary>
public sealed record SenderOptions
{
    /// <summary>Messages a minute to the whole workspace. Slack allows "several hundred".</summary>
    public int PerMinute { get; init; } = 240;

    /// <summary>Calls under way at the same time, each in another channel.</summary>
    public int Workers { get; init; } = 16;

    /// <summary>After this, what a process that died had in hand is taken up again. Longer than <see cref="CallLimit"/>.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call may take, looking into the history included.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How long a stop waits for the calls under way.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of leases and of waiting for machines. Tests move it; nobody else touches it.</summary>
    public TimeProvider Machine { get; init; } = TimeProvider.System;
}
