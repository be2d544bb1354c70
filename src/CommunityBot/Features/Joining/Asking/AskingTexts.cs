using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The words of the form and of what the person asking reads.</summary>
public interface IAskingTexts
{
    string FormTitle { get; }
    string Send { get; }
    string Close { get; }
    Mrkdwn Intro(string community, string purpose);
    Mrkdwn ObjectivesHeading { get; }
    Mrkdwn NotForHeading { get; }
    string WhyLabel { get; }
    string WhyHint { get; }
    string BringsLabel { get; }
    string JobLabel { get; }
    string CompanyLabel { get; }
    string EngagementLabel { get; }
    string IntroductionLabel { get; }
    string IntroductionHint { get; }
    string Introduction(string name, string? job, string? company);
    Mrkdwn RulesHeading { get; }
    Mrkdwn RulesExpected { get; }
    Mrkdwn RulesNotAllowed { get; }
    string RulesLabel { get; }
    string RulesAccept { get; }
    Mrkdwn WhatIsKept { get; }

    string AtLeast(int characters);
    string AtMost(int characters);
    string EngagementMissing { get; }
    string RulesMissing { get; }

    string ChoiceTitle { get; }
    string ChoiceLabel { get; }
    string ChoicePlaceholder { get; }
    string Continue { get; }

    Mrkdwn GuestsCannot { get; }
    Mrkdwn OnlyPeople { get; }
    Mrkdwn NoCommunity { get; }

    /// <param name="typed">What was typed in the place of a community.</param>
    /// <param name="meant">The name nearest to it, where one is near enough.</param>
    /// <param name="names">Those where somebody decides.</param>
    Mrkdwn Unknown(string typed, string? meant, IReadOnlyList<string> names);
    string Meant(string name);
    string ChooseInList { get; }
    Mrkdwn AlreadyMember(string community, ChannelId channel);
    Mrkdwn AlreadyPending(string community, SlackDate askedAt, bool isAsked);
    Mrkdwn NotYetIn(string community);
    /// <param name="isOneself">The person alone could: nobody decides on their own.</param>
    Mrkdwn NobodyDecides(string community, bool isOneself);
    Mrkdwn NobodyDecidesAnywhere { get; }

    Mrkdwn Received(string community);
    Mrkdwn FiledForYou(UserId by, string community);
    Mrkdwn WhoDecides(Mrkdwn deciders);
    Mrkdwn UsualWait(TimeSpan wait);
    Mrkdwn MembershipToCheck { get; }
    Mrkdwn Approved(string community);
    Mrkdwn Inside(string community, ChannelId channel);

    /// <summary>Was accepted, and is no longer a member.</summary>
    Mrkdwn HasLeft(string community);
    Mrkdwn Answered(string community);
    Mrkdwn Withdrawn(string community);
    Mrkdwn Undone(string community);
    Mrkdwn Expired(string community);
    string Withdraw { get; }
    string WithdrawTitle { get; }
    Mrkdwn WithdrawAsk { get; }
    string WithdrawYes { get; }
    string WithdrawNo { get; }
    Mrkdwn WithdrawDone { get; }
    Mrkdwn WithdrawTooLate { get; }

    Mrkdwn NowEligible(string community);
    string AskAgain { get; }
}

internal static partial class AskingTexts
{
    public static readonly Texts<IAskingTexts> All = new(French: new Fr(), English: new En());
}
