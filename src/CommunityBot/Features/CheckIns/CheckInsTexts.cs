using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>The words of what a newcomer is asked, and of what they pass on.</summary>
internal interface ICheckInsTexts
{
    // To the newcomer.
    Mrkdwn HowAreFirstSteps { get; }
    Mrkdwn FoundYourPlace { get; }
    Mrkdwn Discreet { get; }
    string Well { get; }
    string Question { get; }
    string Lost { get; }
    Mrkdwn GladToHear { get; }

    /// <param name="buddy">Null: those who animate.</param>
    Mrkdwn PassedOn(UserId? buddy);

    /// <summary>Also to the others who read the words.</summary>
    Mrkdwn TakenUp(UserId by, SlackDate at);
    Mrkdwn WillWrite(UserId by, string community);
    Mrkdwn AskSomebodyElse(string community);
    string ChooseSomebodyElse { get; }
    Mrkdwn AnsweredAlready { get; }
    Mrkdwn NoLongerMember(string community);
    Mrkdwn NobodyReads { get; }
    Mrkdwn Gone { get; }

    // The form.
    string QuestionTitle { get; }
    string LostTitle { get; }
    Mrkdwn AskAway { get; }
    Mrkdwn ThankYouForSaying { get; }
    Mrkdwn TheTeam(Mrkdwn people);
    Mrkdwn ReaderIsGone { get; }
    string WordsLabel { get; }
    string WhomLabel { get; }

    /// <param name="name">Empty where it is not known.</param>
    string ToBuddy(string name);
    string ToBuddyHint { get; }
    string ToTeam { get; }
    string ToTeamHint { get; }
    string ConsentLabel { get; }
    string Consent { get; }
    Mrkdwn WhatIsKept { get; }
    string Send { get; }
    string Cancel { get; }
    string Close { get; }
    string SayIt(int most);
    string AgreeFirst { get; }
    Mrkdwn YourWords { get; }

    /// <param name="readers">How many.</param>
    Mrkdwn Sent(Mrkdwn people, int readers);

    // To who may answer.
    Mrkdwn Asks(UserId person, string community);
    Mrkdwn IsLost(UserId person, string community);
    Mrkdwn Forgotten { get; }

    /// <param name="alone">The words were passed on to this reader alone.</param>
    Mrkdwn Agreed(UserId person, bool alone);
    string TakeUp { get; }
    Mrkdwn PersonIsGone(UserId person, string community);
    Mrkdwn NotYours(string community);

    /// <param name="card">Its address; null while it is not known.</param>
    Mrkdwn StillWaits(UserId person, string? card);
    Mrkdwn WaitsAtHome(UserId person, string community);
    string SeeCard { get; }
}

/// <summary><see cref="ICheckInsTexts"/> in French and English.</summary>
internal static partial class CheckInsTexts
{
    public static readonly Texts<ICheckInsTexts> All = new(French: new Fr(), English: new En());
}
