using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The words of a question that waits, to those who may know.</summary>
internal interface IQuestionsTexts
{
    Mrkdwn Asked(UserId author, string? link);

    /// <summary>Somebody had said that they answer.</summary>
    Mrkdwn StillAsked(UserId author, string? link);
    string IAnswer { get; }
    string List { get; }
    Mrkdwn YouAnswer(UserId author, string? link);
    Mrkdwn Answers(UserId by, UserId author, string? link);
    Mrkdwn YouList(UserId author, string? link);
    Mrkdwn Lists(UserId by, UserId author, string? link);
    Mrkdwn AnsweredAlready(UserId by);
    Mrkdwn ListedAlready(UserId by);
    Mrkdwn IsAnswered { get; }
    Mrkdwn NotYours { get; }
}

internal static class QuestionsTexts
{
    public static readonly Texts<IQuestionsTexts> All = new(French: new Fr(), English: new En());

    private static Mrkdwn To(string? link, string words) => link is null ? Mrkdwn.Escaped(words) : (Mrkdwn)$"{new Link(link, words)}";

    private sealed class Fr : IQuestionsTexts
    {
        public Mrkdwn Asked(UserId author, string? link) => $":raised_hand: {author} a posé {To(link, "une question")}, et personne n’a encore répondu. Pouvez-vous y répondre ? Quelques mots suffisent.";
        public Mrkdwn StillAsked(UserId author, string? link) => $":raised_hand: {To(link, "La question")} de {author} attend toujours une réponse. Pouvez-vous y répondre ?";
        public string IAnswer => "Je réponds";
        public string List => "La mettre dans la lettre de la semaine";
        public Mrkdwn YouAnswer(UserId author, string? link) => $":white_check_mark: Vous répondez à {To(link, "la question")} de {author}. Merci !";
        public Mrkdwn Answers(UserId by, UserId author, string? link) => $":white_check_mark: {by} répond à {To(link, "la question")} de {author}.";
        public Mrkdwn YouList(UserId author, string? link) => $":white_check_mark: {To(link, "La question")} de {author} sera dans la prochaine lettre de la semaine, si personne n’y répond d’ici là. Merci !";
        public Mrkdwn Lists(UserId by, UserId author, string? link) => $":white_check_mark: {by} souhaite que {To(link, "la question")} de {author} soit dans la prochaine lettre de la semaine.";
        public Mrkdwn AnsweredAlready(UserId by) => $"{by} répond déjà à cette question.";
        public Mrkdwn ListedAlready(UserId by) => $"{by} l’a déjà mise dans la prochaine lettre de la semaine.";
        public Mrkdwn IsAnswered => $"Cette question n’attend plus de réponse. Merci !";
        public Mrkdwn NotYours => $"Cette question est proposée aux ressources thématiques et aux personnes qui animent, pilotent ou facilitent la communauté. Vous pouvez toujours y répondre dans le canal.";
    }

    private sealed class En : IQuestionsTexts
    {
        public Mrkdwn Asked(UserId author, string? link) => $":raised_hand: {author} asked {To(link, "a question")}, and nobody has answered yet. Could you? A few words are enough.";
        public Mrkdwn StillAsked(UserId author, string? link) => $":raised_hand: {To(link, "The question")} of {author} still waits for an answer. Could you give one?";
        public string IAnswer => "I answer";
        public string List => "Put it in the week’s letter";
        public Mrkdwn YouAnswer(UserId author, string? link) => $":white_check_mark: You answer {To(link, "the question")} of {author}. Thank you!";
        public Mrkdwn Answers(UserId by, UserId author, string? link) => $":white_check_mark: {by} answers {To(link, "the question")} of {author}.";
        public Mrkdwn YouList(UserId author, string? link) => $":white_check_mark: {To(link, "The question")} of {author} will be in the next letter of the week, if nobody answers it before. Thank you!";
        public Mrkdwn Lists(UserId by, UserId author, string? link) => $":white_check_mark: {by} would like {To(link, "the question")} of {author} to be in the next letter of the week.";
        public Mrkdwn AnsweredAlready(UserId by) => $"{by} answers this question already.";
        public Mrkdwn ListedAlready(UserId by) => $"{by} has already put it in the next letter of the week.";
        public Mrkdwn IsAnswered => $"This question does not wait for an answer any more. Thank you!";
        public Mrkdwn NotYours => $"This question is offered to those who are a resource for a topic, and to those who animate, pilot or facilitate the community. You may always answer it in the channel.";
    }
}
