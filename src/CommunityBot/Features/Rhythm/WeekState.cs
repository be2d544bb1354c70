using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>What became of a week on the day of its digest.</summary>
public enum WeekOutcome
{
    /// <summary>Something had been said: there was nothing to do.</summary>
    Said,

    /// <summary>The digest is in the channel, or on its way there.</summary>
    Digest,

    /// <summary>Nothing was said and nothing could be published: pilots and facilitators are told.</summary>
    Alerted,
}

/// <summary>A community's week, as far as anybody has acted on it.</summary>
internal sealed record WeekState
{
    public required Week Week { get; init; }

    /// <summary>Who takes it.</summary>
    public UserId? Holder { get; init; }

    /// <summary>Who asked the holder to; null where they took it themselves.</summary>
    public UserId? HandedBy { get; init; }
    public DateTimeOffset? NudgedAt { get; init; }
    public DateTimeOffset? CheckedAt { get; init; }
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Who says that the week's message is there.</summary>
    public UserId? DoneBy { get; init; }
    public WeekOutcome? Outcome { get; init; }

    /// <summary>How often the digest was queued.</summary>
    public int Tries { get; init; }

    /// <summary>When the digest was posted.</summary>
    public DateTimeOffset? PostedAt { get; init; }
    public Ts? PostedTs { get; init; }

    /// <summary>Slack's code, where it did not take the digest.</summary>
    public string? Refused { get; init; }

    /// <summary>The number of the conversation starter kept for it.</summary>
    public int? Starter { get; init; }
}
