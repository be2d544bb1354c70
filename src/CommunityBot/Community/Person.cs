using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>What Slack says of a person, as last read.</summary>
public sealed record Person
{
    /// <summary>Who.</summary>
    public required UserId Id { get; init; }

    /// <summary>The workspace of the account; another one than ours for a person met through a shared channel.</summary>
    public required TeamId Team { get; init; }

    /// <summary>The display name, or the real name where there is none.</summary>
    public required string Name { get; init; }

    /// <summary>First name, where the profile has one.</summary>
    public string? FirstName { get; init; }

    /// <summary>E-mail address, where the profile shows one to the bot.</summary>
    public string? Email { get; init; }

    /// <summary>Job title of the profile.</summary>
    public string? Title { get; init; }

    /// <summary>French or English, when the locale is one of them; otherwise the community's is used.</summary>
    public Language? Language { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>A guest of the workspace, in one or several channels.</summary>
    public bool IsGuest { get; init; }

    /// <summary>An app, not a person.</summary>
    public bool IsBot { get; init; }

    /// <summary>The account was closed.</summary>
    public bool IsDeactivated { get; init; }

    /// <summary>Administrator or owner of the workspace.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>When Slack was asked.</summary>
    public required DateTimeOffset ReadAt { get; init; }
}
