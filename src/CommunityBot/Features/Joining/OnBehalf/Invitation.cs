using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Where a request filed for someone who is not in Slack stands. Stored in lower case.</summary>
public enum InvitationStatus { Waiting, Arrived, Cancelled }

/// <summary>A request filed for someone who is not in Slack yet.</summary>
/// <param name="Email">Normalized: see <see cref="Addresses.Normalized"/>.</param>
public sealed record Invitation(Guid Id, string Community, string Email, string FirstName, string LastName, JoinAnswers Answers, UserId FiledBy, DateTimeOffset FiledAt)
{
    public const int NameAtMost = 80, EmailAtMost = 254;

    public InvitationStatus Status { get; init; } = InvitationStatus.Waiting;

    public string Name => $"{FirstName} {LastName}".Trim();
}
