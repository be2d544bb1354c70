using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The words of a request filed for someone, and of the message that invites them into Slack.</summary>
public interface IOnBehalfTexts
{
    string Title { get; }
    Mrkdwn Intro(string community);
    Mrkdwn IntroAny { get; }
    string CommunityLabel { get; }
    string WhoLabel { get; }
    string WhoPlaceholder { get; }
    Mrkdwn OtherwiseByAddress { get; }
    string FirstNameLabel { get; }
    string LastNameLabel { get; }
    string EmailLabel { get; }
    string WhyLabel { get; }
    string WhyHint { get; }
    string CompanyLabel { get; }
    string EngagementLabel { get; }
    string IntroductionLabel { get; }
    Mrkdwn WhatFollows { get; }
    string Send { get; }

    Mrkdwn OnlyFacilitators(Mrkdwn who);
    string WhoMissing { get; }
    string WhoTwice { get; }
    string EmailMissing { get; }
    string EmailMalformed { get; }
    string FirstNameMissing { get; }
    string SlackSilent { get; }
    string ForOneself { get; }
    string IsAnApp { get; }
    string IsClosed { get; }
    string IsElsewhere { get; }
    string IsGuest { get; }
    string AlreadyMember { get; }
    string AlreadyPending { get; }
    string AlreadyWaiting { get; }
    Mrkdwn Filed(UserId person, string community);
    Mrkdwn FiledByAddress(UserId person, string community);

    /// <summary>To who filed for a person who has asked by themselves since; what was filed follows, quoted.</summary>
    Mrkdwn CameByThemselves(UserId person, string community);
    Mrkdwn ToBeInvited(string name, string email, string community);
    Mrkdwn SlackUnsure { get; }
    Mrkdwn HowToInvite { get; }
    Mrkdwn AlsoSent { get; }

    /// <summary>Plain text, to be copied into an e-mail.</summary>
    string Letter(string firstName, string email, string community, string signed);

    string AtHomeTitle { get; }
    Mrkdwn WaitingHeading(int count);
    Mrkdwn WaitingLine(string name, string email, string? community, UserId by, SlackDate at);
    Mrkdwn WaitingMore(int count);
    string Cancel { get; }
    string CancelTitle { get; }
    Mrkdwn CancelAsk(string name);
    string CancelYes { get; }
    string CancelNo { get; }
    Mrkdwn Cancelled(string name);
    Mrkdwn NoLongerWaits { get; }

    /// <summary>Too late to give up: the person is in Slack.</summary>
    Mrkdwn HasCome(string name);
}

internal static partial class OnBehalfTexts
{
    public static readonly Texts<IOnBehalfTexts> All = new(French: new Fr(), English: new En());
}
