using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The words of the forms facilitators and pilots fill in, of what they are told after a press, and of what the person then receives.</summary>
public interface IDecisionTexts
{
    Mrkdwn OnlyDeciders(Mrkdwn who);
    Mrkdwn OnlyFacilitators(Mrkdwn who);
    Mrkdwn NobodyYet { get; }
    Mrkdwn OnlyWhoApproved(UserId who);
    Mrkdwn OwnRequest { get; }
    Mrkdwn Gone { get; }
    Mrkdwn AlreadyApproved(UserId by, SlackDate at);
    Mrkdwn AlreadyRefused(UserId by, SlackDate at);
    Mrkdwn AlreadyWithdrawn(SlackDate at);
    Mrkdwn AlreadyUndone(UserId by, SlackDate at);
    Mrkdwn AlreadyExpired(SlackDate at);
    Mrkdwn PendingAgain { get; }
    Mrkdwn NotEligible { get; }
    Mrkdwn NowUnverifiable { get; }
    Mrkdwn CheckedEligible { get; }
    Mrkdwn CheckedNot { get; }
    Mrkdwn CheckedNoWay { get; }
    Mrkdwn SlackSilent { get; }
    Mrkdwn AlreadyAnnounced { get; }
    Mrkdwn NothingToRetry { get; }
    Mrkdwn NoLongerMember { get; }
    Mrkdwn AnotherPending { get; }
    Mrkdwn NowMember { get; }
    Mrkdwn Forgotten(UserId person);
    Mrkdwn NothingToSettle { get; }
    Mrkdwn LinkNext { get; }
    Mrkdwn SettleNext { get; }
    Mrkdwn FacilitatorsNext(Mrkdwn who);

    string Send { get; }
    string Cancel { get; }
    string Save { get; }
    string Missing { get; }
    string TooLong(int characters);

    /// <summary>Of a window that says that something may not be done, or not any more.</summary>
    string DeskTitle { get; }

    /// <summary>Before what was typed in a form that came too late.</summary>
    Mrkdwn YourWords { get; }
    string RefuseTitle { get; }
    Mrkdwn RefuseIntro(UserId person, string community);
    string ReasonLabel { get; }
    string Reason(RefusalReason reason);
    string MembershipUnconfirmed { get; }
    string MessageLabel { get; }
    string MessageHint { get; }
    string NeutralHint { get; }

    /// <summary>The letters shipped. The first name is empty when the profile was never read.</summary>
    string MembershipMessage(string firstName, string community);
    string ExpectationsMessage(string firstName, string community);

    /// <summary>Gives no reason: it contradicts none.</summary>
    string NeutralMessage(string firstName, string community);
    Mrkdwn Refused(string community);
    Mrkdwn WriteTo(Mrkdwn who);

    string UndoTitle { get; }
    Mrkdwn UndoIntro(UserId person, ChannelId channel);
    string UndoNoteLabel { get; }
    string UndoSend { get; }
    Mrkdwn Undone(string community);
    Mrkdwn Reopened(string community);

    string LinkTitle { get; }
    Mrkdwn LinkIntro(UserId person, string address);
    string LinkLabel { get; }
    string LinkPlaceholder { get; }
    string LinkMissing { get; }
    string LinkTaken { get; }
    string SettleTitle { get; }
    Mrkdwn SettleIntro(string company);
    string WhyLabel { get; }
    string WhyHint { get; }
}

internal static partial class DecisionTexts
{
    public static readonly Texts<IDecisionTexts> All = new(French: new Fr(), English: new En());
}
