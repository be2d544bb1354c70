namespace CommunityBot.Slack;

/// <summary>How Socket Mode is kept up. All of it is real time: it waits for machines.</summary>
public sealed record SocketModeOptions
{
    /// <summary>Connections kept at once; Slack takes ten. With two, one that is renewed or dies loses nothing.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>How long a connection may take to be opened and greeted.</summary>
    public TimeSpan HelloWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often Slack is asked whether it is still there.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long without an answer to that a connection is dead.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a connection that Slack renews is kept beside the new one at most. Slack closes it itself, some ten seconds after it said so.</summary>
    public TimeSpan RenewedWithin { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection that is left may take to answer what is in hand.</summary>
    public TimeSpan LeaveWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long Slack may take, after that, to close its end too.</summary>
    public TimeSpan CloseWithin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A connection that lasted that long was a good one: the next trouble is a first trouble.</summary>
    public TimeSpan Steady { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait before a third try; the second comes at once, and each later wait is twice the one before.</summary>
    public TimeSpan ShortestWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most that is waited between two tries, unless Slack asks for more.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);
}
