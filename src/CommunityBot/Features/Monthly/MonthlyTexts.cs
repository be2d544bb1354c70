using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

/// <summary>The words of a month.</summary>
internal interface IMonthlyTexts
{
    Mrkdwn Gone { get; }
    Mrkdwn NotYours(IReadOnlyList<UserId> who);
    Mrkdwn TooOld { get; }

    // To the animators.
    Mrkdwn HourTitle(string month);
    Mrkdwn Replies(int count);
    Mrkdwn FirstWords(int count);
    Mrkdwn Came(int count);
    Mrkdwn HourEnd { get; }
    Mrkdwn QuietMonth(string month);

    // Around the page.
    Mrkdwn PageReady(string month);

    /// <summary>Its heading once there is nothing to do with it any more.</summary>
    Mrkdwn PageOf(string month);
    Mrkdwn WillGoTo(Mrkdwn people);
    Mrkdwn NobodyToSendTo { get; }
    string Send { get; }
    string Edit { get; }
    string SendAsk { get; }
    Mrkdwn SendExplained(Mrkdwn people);
    string SendYes { get; }

    /// <param name="by">Who changed it.</param>
    Mrkdwn ReadItAgain(UserId by);
    Mrkdwn SentAlready(UserId by, SlackDate at, Mrkdwn people);
    Mrkdwn Sent(Mrkdwn people, bool hasSponsor);
    Mrkdwn NotHandedOver(UserId person, string month, string code);
    Mrkdwn Relayed(UserId by, string month, string community);

    // The form.
    string EditTitle { get; }   // 24 characters at most
    Mrkdwn EditIntro { get; }
    string EditLabel { get; }
    string Save { get; }
    string Cancel { get; }
    string Close { get; }
    string SayIt(int most);
    Mrkdwn ChangedMeanwhile(UserId by);
    Mrkdwn YourWords { get; }

    // The page itself: plain text, in the community's language.
    string PageTitle(string community, string month);
    string PageMembers(int count, int joined, int left);

    /// <summary>What there was of both; one at least is not nought.</summary>
    string PageTalk(int messages, int replies, int voices);
    string PageMeetings { get; }
    string PageMeeting(string day, string topic, int? came);
    string PageNextMeeting(string day);
    string PageNews { get; }
    string PageNeeds { get; }
    string NeedsAnimators { get; }
    string NeedsRoles(string roles);
    string NeedsMeeting { get; }
    string NeedsAnswers(int count);
    string NoNeed { get; }
}

/// <summary><see cref="IMonthlyTexts"/> in French and English.</summary>
internal static partial class MonthlyTexts
{
    public static readonly Texts<IMonthlyTexts> All = new(French: new Fr(), English: new En());
}
