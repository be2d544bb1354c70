using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class QuestionTexts
{
    private sealed class Fr : IQuestionTexts
    {
        public string AskTitle => "Poser une question";
        public Mrkdwn AskIntro(UserId person) => $"Votre question sera envoyée à {person} en message privé, sous votre nom. La réponse viendra sur la carte.";
        public string QuestionLabel => "Votre question";
        public Mrkdwn Enough(UserId person, int count) => $"Cette demande compte déjà {count} questions. Le mieux est maintenant d’écrire directement à {person}.";
        public Mrkdwn Asked(UserId by, string community) => $"{by} vous pose une question avant de répondre à votre demande pour rejoindre *{community}* :";
        public string Answer => "Répondre…";
        public string AnswerTitle => "Votre réponse";
        public string AnswerLabel => "Votre réponse";
        public Mrkdwn YourAnswer(SlackDate at) => $"Merci ! Votre réponse, transmise le {at} :";
        public Mrkdwn NoLongerNeeded => $"Il n’est plus nécessaire d’y répondre : la demande n’est plus à l’étude.";
        public Mrkdwn AlreadyAnswered => $"Vous avez déjà répondu à cette question. Merci !";
        public Mrkdwn TypedInstead => $"Votre réponse n’est pas transmise : je ne lis pas ce que vous m’écrivez ici. Pour répondre à la question, appuyez sur « {Answer} ».";
        public Mrkdwn TooLate(bool answered) => answered
            ? (Mrkdwn)$"Merci de vouloir répondre ! Entre-temps, votre demande a reçu sa réponse : il n’y a plus rien à préciser."
            : $"Merci de vouloir répondre ! Votre demande n’est plus à l’étude : il n’y a plus rien à préciser. Vous pouvez en envoyer une autre avec `/rejoindre`.";
        public Mrkdwn PassedOnTooLate(bool answered) => answered
            ? (Mrkdwn)$"Merci ! Vos mots sont transmis. Entre-temps, votre demande a reçu sa réponse, dans un message à part."
            : $"Merci ! Vos mots sont transmis. Entre-temps, votre demande s’est fermée : vous pouvez en envoyer une autre avec `/rejoindre`.";
        public Mrkdwn TheyAnswered(UserId person, string community) => $"{person} a répondu à votre question sur sa demande pour rejoindre *{community}* :";
    }
}
