namespace CommunityBot.Features.Pacing;

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
