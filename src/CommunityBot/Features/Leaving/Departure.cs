using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>How a departure stands.</summary>
public enum DepartureStatus
{
    /// <summary>Out of the channel by hand, and asked whether the community is meant.</summary>
    Asked,

    /// <summary>It was not: still a member.</summary>
    Stayed,

    /// <summary>Left, by their own choice.</summary>
    Left,

    /// <summary>The account was closed.</summary>
    Closed,

    /// <summary>Excluded by a facilitator.</summary>
    Excluded,
}

/// <summary>A member who leaves a community, or whose leaving of the channel has to be understood.</summary>
public sealed record Departure(Guid Id, string Community, UserId Person, DateTimeOffset BeganAt)
{
    public DepartureStatus Status { get; init; }

    /// <summary>Null as long as the person is a member.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The person, or who excluded them; null where the account was closed.</summary>
    public UserId? EndedBy { get; init; }

    /// <summary>What they held, and nobody holds for them now.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>What the association entrusts, and goes on: facilitation, sponsorship.</summary>
    public IReadOnlyList<Role> KeptRoles { get; init; } = [];

    /// <summary>Their words, where they gave some.</summary>
    public string? Reason { get; init; }

    /// <summary>Slack's code, where it refused the removal from the channel, or the invitation back into it.</summary>
    public string? Error { get; init; }

    /// <summary>Whoever keeps a role goes on in the channel.</summary>
    public bool StaysInChannel => KeptRoles.Count > 0;
}
