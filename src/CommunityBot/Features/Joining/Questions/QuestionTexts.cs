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

    /// <summary>To someone who typed to the bot while a question waits: the words went nowhere.</summary>
    Mrkdwn TypedInstead { get; }

    /// <param name="answered">The request was decided; otherwise it was withdrawn, or nobody decided in time.</param>
    Mrkdwn TooLate(bool answered);

    /// <inheritdoc cref="TooLate"/>
    Mrkdwn PassedOnTooLate(bool answered);
    Mrkdwn TheyAnswered(UserId person, string community);
}

internal static partial class QuestionTexts
{
    public static readonly Texts<IQuestionTexts> All = new(French: new Fr(), English: new En());
}
