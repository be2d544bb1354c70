using CommunityBot.Durability;

namespace CommunityBot.Features.Pacing;

/// <summary>What goes first in a community's channel.</summary>
public enum PostClass
{
    /// <summary>At once, whatever the hour and however much was posted already; it counts. A meeting cancelled within two days, a facilitator's [Publish now].</summary>
    Urgent = 0,

    /// <summary>Awaited at a time: its moment is kept from when it is known, and the rest goes around it. Meeting reminders, the digest.</summary>
    Promised = 1,

    /// <summary>Takes what is left, in the order in which it became known.</summary>
    Rest = 2,
}

/// <summary>What a post waits for that was asked for now: the first thing in its way.</summary>
public enum Delay
{
    /// <summary>The bot may not post in the channel.</summary>
    Closed,

    /// <summary>The community does not work that day.</summary>
    DayOff,

    /// <summary>It is too early, or too late in the day.</summary>
    Hours,

    /// <summary>The day has as many posts as it may.</summary>
    DayIsFull,

    /// <summary>Another post is too near.</summary>
    TooSoon,
}

/// <summary>How far a post has come.</summary>
public enum PostStatus
{
    Waiting,

    /// <summary>Its moment has come, and Slack has not taken it yet.</summary>
    Handed,
    Sent,

    /// <summary>It will not be sent: refused, too late, or nothing was left to say.</summary>
    Ended,
}

/// <summary>A post of the bot in a community's channel.</summary>
public sealed record PacedPost
{
    public required string Key { get; init; }
    public required Subject Subject { get; init; }
    public required PostClass Class { get; init; }
    public required PostStatus Status { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>While it waits: when it goes out, as things stand; null where there is no moment for it within a year, or before it has lost its use.</summary>
    public DateTimeOffset? PlannedAt { get; init; }

    /// <summary>When its moment came; null while it waits.</summary>
    public DateTimeOffset? HandedAt { get; init; }

    /// <summary>When it was really posted.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>A post that is to wait.</summary>
/// <param name="Key">Posted once under this key.</param>
/// <param name="At">Not before.</param>
/// <param name="UsefulUntil">Past this it is not sent any more.</param>
internal sealed record PostWanted(string Key, Subject Subject, PostClass Class, DateTimeOffset At, DateTimeOffset UsefulUntil);
