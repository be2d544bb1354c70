using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>What became of an offer.</summary>
public enum OfferStatus
{
    /// <summary>Nobody has answered.</summary>
    Waiting,

    /// <summary>The person holds the role.</summary>
    Taken,

    /// <summary>No, with thanks.</summary>
    Declined,

    /// <summary>Pointless since: the person left, the role was handed on otherwise.</summary>
    Over,
}

/// <summary>Somebody who might take a functional role: by an offer of their own, which pilots answer, or because its holder asks them, which they answer.</summary>
/// <param name="User">Who would hold it.</param>
internal sealed record Offer(Guid Id, string Community, FunctionalRole Role, UserId User, DateTimeOffset MadeAt)
{
    /// <summary>Of a hand-over: the time in the role that ends with it.</summary>
    public Guid? FromTenure { get; init; }

    /// <summary>Of a hand-over: who asked.</summary>
    public UserId? AskedBy { get; init; }

    /// <summary>The last day that was offered with it; null where it has none.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>What its author wrote with it; null once it is settled.</summary>
    public string? Words { get; init; }

    public OfferStatus Status { get; init; }
    public UserId? SettledBy { get; init; }
    public DateTimeOffset? SettledAt { get; init; }

    public bool IsHandOver => FromTenure is not null;
}
