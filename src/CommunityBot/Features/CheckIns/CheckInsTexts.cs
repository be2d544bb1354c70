using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>The words of what a newcomer is asked, and of what they pass on.</summary>
internal interface ICheckInsTexts
{
    // To the newcomer.
    Mrkdwn HowAreFirstSteps(string community);
    Mrkdwn FoundYourPlace(string community);

    /// <param name="said">What they had answered before.</param>
    /// <param name="takenBy">Who took it up; null: nobody yet.</param>
    Mrkdwn WhereAreYouNow(string community, CheckInAnswer said, UserId? takenBy);
    Mrkdwn Discreet { get; }
    string Well { get; }
    string Question { get; }
    string Lost { get; }
    Mrkdwn GladToHear { get; }

    Mrkdwn PassedOn(IReadOnlyList<UserId> readers);

    /// <param name="next">Whom they went on to, with their names; null where nobody holds that role any more.</param>
    Mrkdwn WentOn(string community, Mrkdwn? next);
    Mrkdwn NotAnsweredBy(UserId buddy, string community);
    Mrkdwn NobodyAnswered(string community, IReadOnlyList<UserId> readers);
    Mrkdwn NotAnsweredYet(string community, IReadOnlyList<UserId> readers, SlackDate since);

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
    Mrkdwn TheyAre(Role role, Mrkdwn people);
    Mrkdwn ReaderIsGone { get; }
    string WordsLabel { get; }
    string WhomLabel { get; }

    /// <param name="name">Empty where it is not known.</param>
    string ToBuddy(string name);
    string ToBuddyHint { get; }
    string To(Role role);
    string ToSeveralHint { get; }
    string ConsentLabel { get; }
    string Consent { get; }
    Mrkdwn GoesOn(int workingDays);
    Mrkdwn WhatIsKept { get; }
    string Send { get; }
    string Cancel { get; }
    string Close { get; }
    string SayIt(int most);
    string AgreeFirst { get; }
    Mrkdwn YourWords { get; }

    /// <param name="alone">They are for that member, and for nobody else.</param>
    Mrkdwn Sent(Mrkdwn people, bool alone);

    // To who may answer.
    Mrkdwn Asks(UserId person, string community);
    Mrkdwn IsLost(UserId person, string community);
    Mrkdwn Forgotten { get; }

    Mrkdwn AgreedToYou(UserId person);

    /// <param name="readers">Those the newcomer chose.</param>
    /// <param name="wentOn">They had no answer from them.</param>
    Mrkdwn AgreedToThose(UserId person, Role readers, bool wentOn);
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
