using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>The words of the card on which facilitators and pilots decide.</summary>
public interface ICardTexts
{
    Mrkdwn Headline(UserId person, string community);
    Mrkdwn Asked(SlackDate at);
    Mrkdwn StillWaiting { get; }
    Mrkdwn FiledBy(UserId by, SlackDate at);
    Mrkdwn Objectives { get; }
    Mrkdwn Why { get; }
    Mrkdwn Brings { get; }
    Mrkdwn Work { get; }
    Mrkdwn Engagement { get; }
    Mrkdwn Introduction { get; }
    Mrkdwn FirstNameOnly { get; }
    Mrkdwn NotSaid { get; }
    Mrkdwn Forgotten { get; }
    Mrkdwn NoLongerYours(string community);

    Mrkdwn Eligible(string? name, string? company, LocalDate? validUntil);
    Mrkdwn NotAnAdherent(LocalDate? validUntil);
    Mrkdwn DuesInDefault(string? company, LocalDate? since);
    Mrkdwn NotVerifiable(Missing missing);
    Mrkdwn Rule { get; }
    Mrkdwn ToBeChecked { get; }
    Mrkdwn Verified { get; }

    Mrkdwn ApprovedBy(UserId by, SlackDate at);
    Mrkdwn WithoutVerification { get; }
    Mrkdwn OnTheWay { get; }
    Mrkdwn Inside(SlackDate at);
    Mrkdwn NotYetIn(Mrkdwn why, Mrkdwn remedy);
    Mrkdwn NoLongerMember { get; }
    (Mrkdwn Why, Mrkdwn Remedy) InvitationRefused(string code, ChannelId channel);
    Mrkdwn RefusedBy(UserId by, SlackDate at, string? reason);
    Mrkdwn WordsSent { get; }
    Mrkdwn WithdrawnAt(SlackDate at);
    Mrkdwn ExpiredAt(SlackDate at);
    Mrkdwn UndoneBy(UserId by, SlackDate at);
    Mrkdwn StillInside(ChannelId channel, string code);
    string Reason(RefusalReason reason);
    string MembershipReason { get; }

    Mrkdwn HistoryHeading { get; }
    Mrkdwn Earlier(int count);
    Mrkdwn History(HistoryStep step, UserId by, SlackDate at, string? reason);
    Mrkdwn QuestionBy(UserId by, SlackDate at);
    Mrkdwn AnswerAt(SlackDate at);
    Mrkdwn NoAnswerYet { get; }

    string Approve { get; }
    string ApproveUnverified { get; }
    string UnverifiedTitle { get; }
    Mrkdwn UnverifiedAsk(Missing missing);
    string UnverifiedYes { get; }
    string UnverifiedNo { get; }
    string Refuse { get; }
    string Ask { get; }
    string CheckAgain { get; }
    string ItIsThisAdherent { get; }
    string DuesAreSettled { get; }
    string Undo { get; }
    string TryAgain { get; }
    string Reopen { get; }
}

/// <summary>What the membership cannot be verified without.</summary>
public enum Missing
{
    /// <summary>No directory was imported yet.</summary>
    Directory,

    /// <summary>The Slack profile shows no address.</summary>
    Address,

    /// <summary>Slack has not said anything of the person yet.</summary>
    Profile,
}

internal static class MissingFacts
{
    /// <summary>What stands in the way where nothing can be verified.</summary>
    /// <param name="person">Null when Slack has said nothing of the person yet.</param>
    public static Missing Lacks(this Person? person) => person is null ? Missing.Profile : person.Email is null ? Missing.Address : Missing.Directory;
}

internal static partial class CardTexts
{
    public static readonly Texts<ICardTexts> All = new(French: new Fr(), English: new En());
}
