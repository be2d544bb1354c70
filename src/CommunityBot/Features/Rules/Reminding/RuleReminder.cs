using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>A rule somebody was reminded of.</summary>
/// <param name="Person">Who was reminded.</param>
/// <param name="Revision">The text of the rules.</param>
/// <param name="Place">The rule's place in it, from 0.</param>
/// <param name="By">Who did it.</param>
internal sealed record RuleReminder(Guid Id, string Community, UserId Person, int Revision, int Place, UserId By, DateTimeOffset At)
{
    /// <summary>Days within which three are put to the facilitators.</summary>
    public const int Within = 90;

    /// <summary>How many.</summary>
    public const int Several = 3;

    /// <summary>Characters.</summary>
    public const int NoteAtMost = 1500, AnswerAtMost = 1500;

    /// <summary>The words of who reminded.</summary>
    public string? Note { get; init; }

    /// <summary>The address of the message it is about.</summary>
    public string? Link { get; init; }

    /// <summary>What the person answered.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Where it was put to the facilitators with others.</summary>
    public Guid? Review { get; init; }
}

/// <summary>How far the facilitators have come with somebody who was reminded several times.</summary>
internal enum ReviewStatus
{
    Open,

    /// <summary>A facilitator has written to the person.</summary>
    Talking,

    /// <summary>A facilitator leaves it there.</summary>
    Closed,

    /// <summary>The person is no longer a member.</summary>
    Over,
}

/// <summary>Somebody who was reminded several times, put to the facilitators.</summary>
internal sealed record RuleReview(Guid Id, string Community, UserId Person, ReviewStatus Status, DateTimeOffset At)
{
    public UserId? TalkedBy { get; init; }
    public DateTimeOffset? TalkedAt { get; init; }
    public UserId? ClosedBy { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsActive => Status is ReviewStatus.Open or ReviewStatus.Talking;
}

/// <summary>Why a rule cannot be recalled to somebody.</summary>
internal enum ReminderObstacle
{
    None,

    /// <summary>It is the person who asks.</summary>
    Oneself,

    /// <summary>An app wrote it.</summary>
    App,

    /// <summary>The account is closed.</summary>
    Closed,

    /// <summary>No member, nor in charge of anything here.</summary>
    Stranger,
}
