using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class QuestionTexts
{
    private sealed class En : IQuestionTexts
    {
        public string AskTitle => "Ask a question";
        public Mrkdwn AskIntro(UserId person) => $"Your question will be sent to {person} in a private message, under your name. The answer will come on the card.";
        public string QuestionLabel => "Your question";
        public Mrkdwn Enough(UserId person, int count) => $"This request already has {count} questions. It is best now to write to {person} directly.";
        public Mrkdwn Asked(UserId by, string community) => $"{by} has a question for you before answering your request to join *{community}*:";
        public string Answer => "Answer…";
        public string AnswerTitle => "Your answer";
        public string AnswerLabel => "Your answer";
        public Mrkdwn YourAnswer(SlackDate at) => $"Thank you! Your answer, sent on {at}:";
        public Mrkdwn NoLongerNeeded => $"It no longer needs an answer: the request is no longer being considered.";
        public Mrkdwn AlreadyAnswered => $"You have already answered this question. Thank you!";
        public Mrkdwn TypedInstead => $"Your answer is not passed on: I do not read what you write to me here. To answer the question, press “{Answer}”.";
        public Mrkdwn TooLate(bool answered) => answered
            ? (Mrkdwn)$"Thank you for wanting to answer! Meanwhile your request has had its answer: there is nothing more to explain."
            : $"Thank you for wanting to answer! Your request is no longer being considered: there is nothing more to explain. You can send another with `/rejoindre` (or `/community join`).";
        public Mrkdwn PassedOnTooLate(bool answered) => answered
            ? (Mrkdwn)$"Thank you! Your words are passed on. Meanwhile your request has had its answer, in a message of its own."
            : $"Thank you! Your words are passed on. Meanwhile your request has closed: you can send another with `/rejoindre` (or `/community join`).";
        public Mrkdwn TheyAnswered(UserId person, string community) => $"{person} answered your question about their request to join *{community}*:";
    }
}
