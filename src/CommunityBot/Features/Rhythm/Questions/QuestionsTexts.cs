using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The words of a question that waits, to those who may know.</summary>
internal interface IQuestionsTexts
{
    /// <param name="isAnother">The same person asked one before it in the same minute, which waits too.</param>
    Mrkdwn Asked(UserId author, string? link, SlackDate at, bool isAnother);

    /// <summary>Somebody had said that they answer.</summary>
    /// <inheritdoc cref="Asked"/>
    Mrkdwn StillAsked(UserId author, string? link, SlackDate at, bool isAnother);
    string IAnswer { get; }
    string List { get; }
    Mrkdwn YouAnswer(UserId author, string? link);

    /// <summary>Where the answer goes.</summary>
    Mrkdwn AnswerThere(string? link);
    string Answered { get; }
    Mrkdwn Answers(UserId by, UserId author, string? link);
    Mrkdwn YouList(UserId author, string? link);
    Mrkdwn Lists(UserId by, UserId author, string? link);

    /// <summary>It was in the letter: so much for what was said of the next.</summary>
    Mrkdwn WasListed(UserId author, string? link);
    Mrkdwn AnsweredAlready(UserId by);
    Mrkdwn ListedAlready(UserId by);
    Mrkdwn IsAnswered { get; }

    /// <summary>In the place of the offer.</summary>
    Mrkdwn WasAnswered(UserId author, string? link, SlackDate at);

    /// <summary>The same where it is gone.</summary>
    Mrkdwn WasTakenBack { get; }
    Mrkdwn NotYours { get; }
}

internal static class QuestionsTexts
{
    public static readonly Texts<IQuestionsTexts> All = new(French: new Fr(), English: new En());

    private static Mrkdwn To(string? link, string words) => link is null ? Mrkdwn.Escaped(words) : (Mrkdwn)$"{new Link(link, words)}";

    private sealed class Fr : IQuestionsTexts
    {
        public Mrkdwn Asked(UserId author, string? link, SlackDate at, bool isAnother) => $":raised_hand: {author} a posé {To(link, isAnother ? "une autre question" : "une question")} le {at}, et personne n’a encore répondu dans son fil. Pouvez-vous y répondre ? Quelques mots suffisent.";
        public Mrkdwn StillAsked(UserId author, string? link, SlackDate at, bool isAnother) => $":raised_hand: {To(link, isAnother ? "L’autre question" : "La question")} de {author}, posée le {at}, attend toujours une réponse dans son fil. Pouvez-vous y répondre ?";
        public string IAnswer => "Je réponds";
        public string List => "La mettre dans la lettre de la semaine";
        public Mrkdwn YouAnswer(UserId author, string? link) => $":white_check_mark: Vous répondez à {To(link, "la question")} de {author}, dans son fil. Merci !";
        public Mrkdwn AnswerThere(string? link) => $"Merci ! Répondez dans le fil de {To(link, "la question")} : tout le monde y retrouvera la réponse, et je verrai qu’elle est là. Si vous répondez ailleurs, dites-le-moi avec « C’est répondu ».";
        public string Answered => "C’est répondu";
        public Mrkdwn Answers(UserId by, UserId author, string? link) => $":white_check_mark: {by} répond à {To(link, "la question")} de {author}.";
        public Mrkdwn YouList(UserId author, string? link) => $":white_check_mark: {To(link, "La question")} de {author} sera dans la prochaine lettre de la semaine, si personne n’y répond d’ici là. Cette lettre ne paraît que les semaines sans autre message. Merci !";
        public Mrkdwn Lists(UserId by, UserId author, string? link) => $":white_check_mark: {by} souhaite que {To(link, "la question")} de {author} soit dans la prochaine lettre de la semaine.";
        public Mrkdwn WasListed(UserId author, string? link) => $":white_check_mark: {To(link, "La question")} de {author} est parue dans la lettre de la semaine. Merci !";
        public Mrkdwn AnsweredAlready(UserId by) => $"{by} répond déjà à cette question.";
        public Mrkdwn ListedAlready(UserId by) => $"{by} l’a déjà mise dans la prochaine lettre de la semaine.";
        public Mrkdwn IsAnswered => $"Cette question n’attend plus de réponse. Merci !";
        public Mrkdwn WasAnswered(UserId author, string? link, SlackDate at) => $":white_check_mark: {To(link, "La question")} de {author}, posée le {at}, n’attend plus de réponse.";
        public Mrkdwn WasTakenBack => $":white_check_mark: La question que je vous avais signalée n’attend plus de réponse.";
        public Mrkdwn NotYours => $"Cette question est proposée aux ressources thématiques et aux personnes qui animent, pilotent ou facilitent la communauté. Vous pouvez toujours y répondre dans le canal.";
    }

    private sealed class En : IQuestionsTexts
    {
        public Mrkdwn Asked(UserId author, string? link, SlackDate at, bool isAnother) => $":raised_hand: {author} asked {To(link, isAnother ? "another question" : "a question")} on {at}, and nobody has answered in its thread yet. Could you? A few words are enough.";
        public Mrkdwn StillAsked(UserId author, string? link, SlackDate at, bool isAnother) => $":raised_hand: {To(link, isAnother ? "The other question" : "The question")} of {author}, asked on {at}, still waits for an answer in its thread. Could you give one?";
        public string IAnswer => "I answer";
        public string List => "Put it in the week’s letter";
        public Mrkdwn YouAnswer(UserId author, string? link) => $":white_check_mark: You answer {To(link, "the question")} of {author}, in its thread. Thank you!";
        public Mrkdwn AnswerThere(string? link) => $"Thank you! Answer in the thread of {To(link, "the question")}: everybody will find the answer there, and I will see that it has come. If you answer elsewhere, tell me with “It is answered”.";
        public string Answered => "It is answered";
        public Mrkdwn Answers(UserId by, UserId author, string? link) => $":white_check_mark: {by} answers {To(link, "the question")} of {author}.";
        public Mrkdwn YouList(UserId author, string? link) => $":white_check_mark: {To(link, "The question")} of {author} will be in the next letter of the week, if nobody answers it before. There is a letter only in weeks without another message. Thank you!";
        public Mrkdwn Lists(UserId by, UserId author, string? link) => $":white_check_mark: {by} would like {To(link, "the question")} of {author} to be in the next letter of the week.";
        public Mrkdwn WasListed(UserId author, string? link) => $":white_check_mark: {To(link, "The question")} of {author} was in the letter of the week. Thank you!";
        public Mrkdwn AnsweredAlready(UserId by) => $"{by} answers this question already.";
        public Mrkdwn ListedAlready(UserId by) => $"{by} has already put it in the next letter of the week.";
        public Mrkdwn IsAnswered => $"This question does not wait for an answer any more. Thank you!";
        public Mrkdwn WasAnswered(UserId author, string? link, SlackDate at) => $":white_check_mark: {To(link, "The question")} of {author}, asked on {at}, does not wait for an answer any more.";
        public Mrkdwn WasTakenBack => $":white_check_mark: The question I told you of does not wait for an answer any more.";
        public Mrkdwn NotYours => $"This question is offered to those who are a resource for a topic, and to those who animate, pilot or facilitate the community. You may always answer it in the channel.";
    }
}
