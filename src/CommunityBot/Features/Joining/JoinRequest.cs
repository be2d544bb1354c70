using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Where a request stands. Stored in lower case.</summary>
public enum JoinStatus { Pending, Approved, Refused, Withdrawn, Undone, Expired }

/// <summary>Why a request was refused, as the card keeps it; the person reads the message written to them instead.</summary>
public enum RefusalReason { NotAnAdherent, DuesInDefault, Expectations, Other }

/// <summary>What the person wrote in the form, trimmed and within the form's limits.</summary>
/// <param name="RulesVersion">The house rules accepted in the form; null for a request filed by someone else, who cannot accept them.</param>
public sealed record JoinAnswers(string Why, string? Brings, string? Job, string? Company, Engagement Engagement, string? Introduction, int? RulesVersion);

/// <summary>Someone's request to join one community, and what became of it.</summary>
public sealed record JoinRequest(Guid Id, string Community, UserId Person, JoinAnswers Answers, DateTimeOffset AskedAt)
{
    public JoinStatus Status { get; init; } = JoinStatus.Pending;

    /// <summary>The facilitator who filed it, with what the person had written elsewhere; null for one's own request.</summary>
    public UserId? FiledBy { get; init; }

    /// <summary>How many times it was reopened.</summary>
    public int Round { get; init; }

    /// <summary>Null while it waits, and when it was closed because nobody decided.</summary>
    public UserId? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When the pilots got it because nobody had decided; null before, and again once it is reopened.</summary>
    public DateTimeOffset? EscalatedAt { get; init; }

    /// <summary>What the directory said at the moment of the decision.</summary>
    public Eligibility? Found { get; init; }

    public RefusalReason? Reason { get; init; }

    /// <summary>The words sent to the person with a refusal or an undoing.</summary>
    public string? Note { get; init; }

    /// <summary>How many invitations to the channel were queued before the current one.</summary>
    public int Attempt { get; init; }

    /// <summary>When Slack let the person into the channel.</summary>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>Slack's last word on the invitation, such as <c>user_is_restricted</c>; null while it is under way or once inside.</summary>
    public string? InviteError { get; init; }

    /// <summary>Slack's last word on taking the person out of the channel after an undoing.</summary>
    public string? RemovalError { get; init; }

    /// <summary>When the person's answers were erased.</summary>
    public DateTimeOffset? ForgottenAt { get; init; }

    /// <summary>Something is left to do for those who decide: an answer, or the channel that Slack did not open.</summary>
    public bool IsToSettle => Status == JoinStatus.Pending || this is { Status: JoinStatus.Approved, InviteError: not null };

    /// <summary>Somebody decided, and the person was written to.</summary>
    public bool IsAnswered => Status is JoinStatus.Approved or JoinStatus.Refused or JoinStatus.Undone;

    /// <summary>Closed by someone else than the person, or by time. Once the answers are erased there is nothing left to decide on: see <see cref="ForgottenAt"/>.</summary>
    public bool IsReopenable => Status is JoinStatus.Refused or JoinStatus.Undone or JoinStatus.Expired;
}

/// <summary>What may be done with a press on [Approve] at the moment it is handled.</summary>
public enum Approval { Granted, NotAllowed, OwnRequest, AlreadyDecided, NotEligible, NeedsConfirmation }

/// <summary>The rules of a decision, with nothing of Slack or of the database in them.</summary>
public static class JoinRules
{
    public const int WhyAtLeast = 20, WhyAtMost = 1000, BringsAtMost = 1000, IntroductionAtMost = 500;
    public const int ReasonAtLeast = 3, ReasonAtMost = 300, NoteAtMost = 2000, QuestionAtMost = 500, AnswerAtMost = 1000;

    /// <summary>More questions than this would no longer fit on the card with their answers uncut: Slack allows 50 blocks.</summary>
    public const int QuestionsAtMost = 5;

    /// <param name="mayDecide">What the database says of the presser now.</param>
    /// <param name="confirmed">The presser was told what was not verified, and confirmed.</param>
    public static Approval Approve(JoinRequest request, UserId by, bool mayDecide, Eligibility found, bool confirmed) => (mayDecide, found) switch
    {
        (false, _) => Approval.NotAllowed,
        _ when request.Person == by => Approval.OwnRequest,
        _ when request.Status != JoinStatus.Pending => Approval.AlreadyDecided,
        (_, Eligibility.NotAnAdherent or Eligibility.DuesInDefault) => Approval.NotEligible,
        (_, Eligibility.NotVerifiable) when !confirmed => Approval.NeedsConfirmation,
        _ => Approval.Granted,
    };

    /// <summary>The median of the last waits; null under three, when it would say nothing.</summary>
    public static TimeSpan? UsualWait(IReadOnlyCollection<TimeSpan> waits)
    {
        if (waits.Count < 3) return null;
        var sorted = waits.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The reason a refusal most likely has, from what the directory says.</summary>
    public static RefusalReason? LikelyReason(Eligibility found) => found switch
    {
        Eligibility.NotAnAdherent => RefusalReason.NotAnAdherent,
        Eligibility.DuesInDefault => RefusalReason.DuesInDefault,
        _ => null,
    };
}
