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

    /// <summary>A question to everyone, to talk about.</summary>
    Discussion,
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

    /// <summary>What a member would have in the place of what is out: an animator reads it first, and what stands stays until then. Its moment is not changed.</summary>
    public AnnouncementWords? Revision { get; init; }

    /// <summary>Who of those who publish last changed the author's words; null where they are the author's own.</summary>
    public UserId? EditedBy { get; init; }

    /// <summary>Who published or refused what a member proposed.</summary>
    public UserId? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What the author is told of a refusal.</summary>
    public string? Note { get; init; }

    /// <summary>How often it was queued.</summary>
    public int Tries { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public string? RefusedAs { get; init; }

    /// <summary>Null where nobody did: its author left the community.</summary>
    public UserId? WithdrawnBy { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>What it was before it was withdrawn.</summary>
    public AnnouncementStatus? WithdrawnFrom { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The moment its author was told of last, while it waits; null where there was none to tell.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The key of the post it waits under now.</summary>
    public string PostKey => $"announcement:{Id:n}:{Tries}";

    /// <summary>Somebody who publishes has to read it, or what its author would have in its place.</summary>
    public bool WaitsToBeRead => Status == AnnouncementStatus.Proposed || Revision is not null;

    /// <summary>One that was refused is put right by its author alone, and read anew.</summary>
    public bool CanBeEditedBy(UserId user) =>
        Status is AnnouncementStatus.Proposed or AnnouncementStatus.Queued or AnnouncementStatus.Published or AnnouncementStatus.Stopped || (Status == AnnouncementStatus.Refused && user == Author);

    /// <summary>It waits for somebody, or for its moment, or stands in the channel: it can be taken back.</summary>
    public bool CanBeWithdrawn => Status is AnnouncementStatus.Proposed or AnnouncementStatus.Queued or AnnouncementStatus.Published or AnnouncementStatus.Stopped;
}
