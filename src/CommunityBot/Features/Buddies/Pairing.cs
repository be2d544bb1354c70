using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>Why somebody welcomes a newcomer no longer.</summary>
internal enum PairingEnd
{
    /// <summary>They said that they are not available, or Slack could not tell them.</summary>
    Unavailable,

    /// <summary>They no longer welcome newcomers, or are no longer a member.</summary>
    Withdrawn,

    /// <summary>The newcomer is no longer a member.</summary>
    Gone,
}

/// <summary>A member who volunteered to welcome newcomers, and the one whose turn came with them.</summary>
internal sealed record Pairing(Guid Id, string Community, UserId Newcomer, UserId Buddy, DateTimeOffset MadeAt)
{
    /// <summary>How long somebody is new: until then a buddy who goes is followed by the next in turn.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(45);

    /// <summary>The newcomer's first message in the community's channel; null before it.</summary>
    public Ts? FirstWords { get; init; }

    /// <summary>Null as long as it goes on.</summary>
    public PairingEnd? End { get; init; }
}
