using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The words of reminders: those who give them, those who get them, and the facilitators.</summary>
internal interface IRemindingTexts
{
    string Title { get; }
    Mrkdwn Intro(string community);
    Mrkdwn IntroTo(UserId person, string community);
    Mrkdwn MessageGone { get; }
    string WhomLabel { get; }
    string RuleLabel { get; }
    string RulePlaceholder { get; }
    string RuleHint { get; }
    string NoteLabel { get; }
    string NoteHint { get; }
    string LinkLabel { get; }
    string LinkHint { get; }
    string Send { get; }
    string Cancel { get; }
    Mrkdwn SayWhere { get; }
    Mrkdwn ReportInstead { get; }
    string Cannot(ReminderObstacle obstacle, string community);
    string SayWhom { get; }
    string SayWhich { get; }
    string SayIt { get; }
    string TooLong(int most);
    string NotALink { get; }
    string LinkElsewhere(string community);
    string LinkIsGone { get; }
    string LinkOfAnother { get; }

    /// <summary>To who reminded.</summary>
    /// <param name="count">Reminders to that person in as many days, this one among them.</param>
    /// <param name="isRaised">It is put to the facilitators.</param>
    Mrkdwn Sent(UserId person, int count, int days, bool isRaised);

    /// <summary>Before it is sent: it will be put to the facilitators.</summary>
    Mrkdwn Raises(int count, int days);
    string GivenAlready { get; }
    Mrkdwn NotDelivered(UserId person, string code);

    // To the person. The first is what a community may say in its own words, with variables in braces.
    string Letter { get; }
    Mrkdwn TheyAdd(UserId by);
    Mrkdwn About(Link message);
    string ThisMessage { get; }
    Mrkdwn BetweenUs { get; }
    string AnswerThem { get; }
    string AnswerTitle { get; }
    string AnswerLabel { get; }
    string AnswerHint { get; }
    Mrkdwn YourAnswer { get; }
    Mrkdwn AnsweredAlready { get; }
    Mrkdwn Gone { get; }
    Mrkdwn TheyAnswered(UserId person, string community, UserId by);
    Mrkdwn Talking(UserId by, string community);
    Mrkdwn WriteTo(UserId by);

    // To the facilitators.
    Mrkdwn Several(UserId person, string community, int count, int days);
    Mrkdwn GivenBy(UserId by, SlackDate at);
    Mrkdwn Note(string note);
    Mrkdwn Answered(string answer);
    string Talk { get; }
    string Exclude { get; }
    string NoAction { get; }
    string TalkTitle { get; }
    Mrkdwn TalkIntro(UserId person, string community);
    string TalkLabel { get; }
    Mrkdwn TalkedBy(UserId by, SlackDate at);
    Mrkdwn ClosedBy(UserId by, SlackDate at);
    Mrkdwn Over { get; }

    // On the Home tab.
    string SeeCard { get; }
    Mrkdwn MoreAtHome(int count);

    Mrkdwn NoLongerYours(string community);
}

/// <summary><see cref="IRemindingTexts"/> in French and English.</summary>
internal static partial class RemindingTexts
{
    public static readonly Texts<IRemindingTexts> All = new(French: new Fr(), English: new En());
}
