using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>Somebody's time in a functional role: local days of the community, both included.</summary>
/// <param name="Until">Null where no end is said.</param>
public sealed record Tenure(Guid Id, string Community, FunctionalRole Role, UserId User, LocalDate From, LocalDate? Until)
{
    /// <summary>Whether it was ended before its last day, or closed after it.</summary>
    public bool IsEnded { get; init; }

    /// <summary>The day on which its holder and the pilots were told that it ends within two weeks; null before.</summary>
    public LocalDate? FortnightOn { get; init; }

    /// <summary>The same, within three days.</summary>
    public LocalDate? LastDaysOn { get; init; }

    public bool HasBegun(LocalDate today) => From <= today;

    public bool IsOver(LocalDate today) => Until < today;

    public bool HoldsOn(LocalDate day) => !IsEnded && HasBegun(day) && !IsOver(day);
}

/// <summary>How somebody's time in a functional role came to its end.</summary>
public enum Ending
{
    /// <summary>Somebody who may said so.</summary>
    Released,

    /// <summary>Somebody else took it over.</summary>
    HandedOver,

    /// <summary>Its last day has passed.</summary>
    Over,

    /// <summary>The person is no longer a member, or their account is closed.</summary>
    Left,
}
