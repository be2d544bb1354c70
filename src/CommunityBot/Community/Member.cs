using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>An adherent accepted in one community, also after having left it.</summary>
public sealed record Member
{
    /// <summary>Characters of a job or a company, wherever a person types one.</summary>
    public const int LineAtMost = 150;

    /// <summary>The community's id.</summary>
    public required string Community { get; init; }

    /// <summary>Who.</summary>
    public required UserId User { get; init; }

    /// <summary>How far this member means to go.</summary>
    public Engagement Engagement { get; init; }

    /// <summary>The version of the house rules accepted; null when none was.</summary>
    public int? RulesVersion { get; init; }

    /// <summary>Job title, as the member gave it; may be empty.</summary>
    public string Job { get; init; } = "";

    /// <summary>Company, as the member gave it; may be empty.</summary>
    public string Company { get; init; } = "";

    /// <summary>When this person became a member, the last time.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>When this person ceased to be one; null for a member of today.</summary>
    public DateTimeOffset? LeftAt { get; init; }
}
