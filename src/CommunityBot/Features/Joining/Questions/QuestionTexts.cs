using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The words of a question asked before deciding, and of its answer.</summary>
public interface IQuestionTexts
{
    string AskTitle { get; }
    Mrkdwn AskIntro(UserId person);
    string QuestionLabel { get; }
    Mrkdwn Enough(UserId person, int count);
    Mrkdwn Asked(UserId by, string community);
    string Answer { get; }
    string AnswerTitle { get; }
    string AnswerLabel { get; }
    Mrkdwn YourAnswer(SlackDate at);
    Mrkdwn NoLongerNeeded { get; }
    Mrkdwn AlreadyAnswered { get; }
    Mrkdwn TooLate { get; }
    Mrkdwn PassedOnTooLate { get; }
    Mrkdwn TheyAnswered(UserId person, string community);
}

internal static partial class QuestionTexts
{
    public static readonly Texts<IQuestionTexts> All = new(French: new Fr(), English: new En());
}
