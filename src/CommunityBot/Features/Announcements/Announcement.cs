using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

public enum AnnouncementKind
{
    News,
    Event,
    Help,
    Progress,
    Watch,
    Arrival,
    Departure,
}

public enum AnnouncementStatus
{
    /// <summary>By a member, for the animators to read.</summary>
    Proposed,

    /// <summary>Goes out at the channel's pace.</summary>
    Queued,
    Published,
    Refused,

    /// <summary>Taken back; what is in the channel says so.</summary>
    Withdrawn,

    /// <summary>Slack did not take it.</summary>
    Stopped,
}

/// <summary>What its author wrote.</summary>
/// <param name="At">Not before; null: as soon as may be.</param>
public sealed record AnnouncementWords(AnnouncementKind Kind, string Title, string Text, string? Link, DateTimeOffset? At)
{
    /// <summary>Characters, as Slack's form counts them.</summary>
    public const int TitleAtMost = 120, TextAtMost = 2500, LinkAtMost = 500;
}

/// <summary>An announcement, from the form to the channel.</summary>
public sealed record Announcement
{
    public required Guid Id { get; init; }
    public required string Community { get; init; }
    public required UserId Author { get; init; }
    public required AnnouncementWords Words { get; init; }
    public required AnnouncementStatus Status { get; init; }

    /// <summary>Who published or refused what a member proposed.</summary>
    public UserId? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What the author is told of a refusal.</summary>
    public string? Note { get; init; }

    /// <summary>How often it was queued.</summary>
    public int Tries { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public string? RefusedAs { get; init; }
    public UserId? WithdrawnBy { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>What it was before it was withdrawn.</summary>
    public AnnouncementStatus? WithdrawnFrom { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The key of the post it waits under now.</summary>
    public string PostKey => $"announcement:{Id:n}:{Tries}";

    public bool CanBeEdited => Status is AnnouncementStatus.Proposed or AnnouncementStatus.Queued or AnnouncementStatus.Published;

    /// <summary>It waits for somebody, or for its moment, or stands in the channel: it can be taken back.</summary>
    public bool CanBeWithdrawn => CanBeEdited;
}
