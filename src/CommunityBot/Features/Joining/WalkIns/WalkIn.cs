using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What became of someone who came in without a request. Stored in lower case.</summary>
public enum WalkInStatus
{
    /// <summary>Nobody has acted, or a request was asked for.</summary>
    Waiting,

    /// <summary>Made a member by a facilitator.</summary>
    Admitted,

    /// <summary>Removed by a facilitator.</summary>
    Removed,

    /// <summary>No longer in the channel, by themselves or by hand.</summary>
    Left,
}

/// <summary>What may be done with a press on [Make a member] at the moment it is handled.</summary>
public enum Admission { Granted, CannotBeMember, RequestPending, NotEligible, NeedsConfirmation }

/// <summary>Someone who came into a community's channel without a request.</summary>
/// <param name="Group">The message they are shown in, with those who came in the same few minutes.</param>
/// <param name="Inviter">Who brought them in, where Slack says it.</param>
public sealed record WalkIn(Guid Id, Guid Group, string Community, UserId Person, DateTimeOffset CameAt, UserId? Inviter)
{
    /// <summary>People who come within this time of the first are shown in one message: someone adding twenty people does so in a minute or two.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromMinutes(3);

    /// <summary>Each takes two blocks of the fifty a message may have.</summary>
    public const int GroupAtMost = 20;

    /// <summary>Someone who leaves and is back within this time is the same visit.</summary>
    public static readonly TimeSpan SameVisit = TimeSpan.FromDays(1);

    public WalkInStatus Status { get; init; } = WalkInStatus.Waiting;

    /// <summary>Who made the person a member or removed them; null where nobody did.</summary>
    public UserId? SettledBy { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Of an admission: whether the directory said that the person may be one.</summary>
    public bool Verified { get; init; } = true;

    /// <summary>Who invited the person to file a request.</summary>
    public UserId? AskedBy { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>How many removals were asked of Slack.</summary>
    public int Attempt { get; init; }

    /// <summary>Slack's last word on a removal that it refused.</summary>
    public string? RemovalError { get; init; }

    /// <summary>Left a while ago: coming back now is the same visit.</summary>
    public bool IsBack(DateTimeOffset now) => Status == WalkInStatus.Left && SettledAt > now - SameVisit;

    /// <summary>What a press on [Make a member] may do, while nobody has settled the visit.</summary>
    /// <param name="isPending">A request of this person waits: it is on that one that it is decided.</param>
    /// <param name="confirmed">The presser was told what was not verified, and confirmed.</param>
    public static Admission Admit(AccountKind kind, bool isPending, Eligibility found, bool confirmed) => found switch
    {
        _ when kind != AccountKind.Person => Admission.CannotBeMember,
        _ when isPending => Admission.RequestPending,
        Eligibility.NotAnAdherent or Eligibility.DuesInDefault => Admission.NotEligible,
        Eligibility.NotVerifiable when !confirmed => Admission.NeedsConfirmation,
        _ => Admission.Granted,
    };
}
