namespace CommunityBot.Emulator;

/// <summary>How someone is to be made. <c>Name</c> is the handle; people are called by their display name.</summary>
public sealed record PersonSeed(string Name)
{
    /// <summary>Made up when absent.</summary>
    public string? Id { get; init; }

    /// <summary>The handle when absent.</summary>
    public string? RealName { get; init; }

    /// <summary>May be empty, as in Slack; then the real name is shown.</summary>
    public string DisplayName { get; init; } = "";

    public string? FirstName { get; init; }
    public string? LastName { get; init; }

    /// <summary>Told to the bot only with <c>users:read.email</c>.</summary>
    public string? Email { get; init; }

    /// <summary>The job, as in the Slack profile.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who this is to whoever plays: shown by the page, and never told to the bot.</summary>
    public Role? Role { get; init; }

    /// <summary>Absent for some people, as in Slack.</summary>
    public string? Locale { get; init; } = "fr-FR";

    /// <summary>IANA; absent for some people, as in Slack.</summary>
    public string? TimeZone { get; init; } = "Europe/Paris";

    public bool IsAdmin { get; init; }
    public bool IsOwner { get; init; }

    /// <summary>Guest in several channels, or with <see cref="IsSingleChannelGuest"/> in one.</summary>
    public bool IsGuest { get; init; }

    public bool IsSingleChannelGuest { get; init; }
    public bool IsBot { get; init; }
    public bool IsDeactivated { get; init; }

    /// <summary>Another team's id, for someone seen through a shared channel.</summary>
    public string? TeamId { get; init; }
}

/// <summary>What someone is there for, in a few words of both languages.</summary>
public sealed record Role(string French, string English);
