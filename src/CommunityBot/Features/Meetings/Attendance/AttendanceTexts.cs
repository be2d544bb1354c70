using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What is said of how many came to a meeting.</summary>
public interface IAttendanceTexts
{
    Mrkdwn Asked(SlackDate at, string topic);
    string Note { get; }
    string Correct { get; }
    string Title { get; }   // 24 characters at most
    Mrkdwn Intro(SlackDate at, string topic);
    Mrkdwn AsAnswered { get; }
    string WhoOnSite { get; }
    string OnSite { get; }
    string WhoRemotely { get; }
    string Remotely { get; }
    string NumberHint { get; }
    string Send { get; }
    /// <param name="named">How many are named already: a smaller number would leave some of them out.</param>
    /// <param name="most">The most that counts.</param>
    string NoNumber(int named, int most);
    string Nothing { get; }
    string Twice { get; }
    Mrkdwn NotYet { get; }
    Mrkdwn Noted(int came, int? percent);
}

public static class AttendanceTexts
{
    public static readonly Texts<IAttendanceTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IAttendanceTexts
    {
        public Mrkdwn Asked(SlackDate at, string topic) => $":busts_in_silhouette: Combien de personnes sont venues à la rencontre du {at}, « {topic} » ? Deux nombres suffisent, ou leurs noms.";
        public string Note => "Noter la présence…";
        public string Correct => "Corriger la présence…";
        public string Title => "Présence";
        public Mrkdwn Intro(SlackDate at, string topic) => $"La rencontre du {at}, « {topic} ».";
        public Mrkdwn AsAnswered => $"J’ai repris les personnes qui avaient répondu oui : retirez qui n’est pas venu, ajoutez qui manque.";
        public string WhoOnSite => "Qui est venu sur place ?";
        public string OnSite => "Combien de personnes sur place ?";
        public string WhoRemotely => "Qui est venu à distance ?";
        public string Remotely => "Combien à distance ?";
        public string NumberHint => "Inutile si vous avez nommé tout le monde.";
        public string Send => "Noter";
        public string NoNumber(int named, int most) => named == 0 ? $"Écrivez un nombre de 0 à {Language.French.Number(most)}." : $"Écrivez un nombre de {Language.French.Number(named)} à {Language.French.Number(most)} : vous avez déjà nommé {(named == 1 ? "une personne" : $"{Language.French.Number(named)} personnes")}.";
        public string Nothing => "Écrivez un nombre, ou nommez les personnes. Personne n’est venu ? Écrivez 0.";
        public string Twice => "Une personne est nommée deux fois : sur place, ou à distance ?";
        public Mrkdwn NotYet => $"Cette rencontre n’a pas encore commencé.";
        public Mrkdwn Noted(int came, int? percent) => percent is { } share
            ? (Mrkdwn)$":white_check_mark: C’est noté : {Language.French.Count(came, "personne", "personnes")}, soit {share} % de la communauté. Il est courant qu’une personne sur dix vienne à une rencontre."
            : $":white_check_mark: C’est noté : {Language.French.Count(came, "personne", "personnes")}.";
    }

    private sealed class En : IAttendanceTexts
    {
        public Mrkdwn Asked(SlackDate at, string topic) => $":busts_in_silhouette: How many people came to the meeting of {at}, “{topic}”? Two numbers are enough, or their names.";
        public string Note => "Note who came…";
        public string Correct => "Correct who came…";
        public string Title => "Attendance";
        public Mrkdwn Intro(SlackDate at, string topic) => $"The meeting of {at}, “{topic}”.";
        public Mrkdwn AsAnswered => $"I have taken those who had answered yes: remove who did not come, add who is missing.";
        public string WhoOnSite => "Who came on site?";
        public string OnSite => "How many on site?";
        public string WhoRemotely => "Who came remotely?";
        public string Remotely => "How many remotely?";
        public string NumberHint => "Not needed if you have named everybody.";
        public string Send => "Note";
        public string NoNumber(int named, int most) => named == 0 ? $"Write a number from 0 to {Language.English.Number(most)}." : $"Write a number from {Language.English.Number(named)} to {Language.English.Number(most)}: you have already named {(named == 1 ? "one person" : $"{Language.English.Number(named)} people")}.";
        public string Nothing => "Write a number, or name the people. Nobody came? Write 0.";
        public string Twice => "Somebody is named twice: on site, or remotely?";
        public Mrkdwn NotYet => $"This meeting has not begun yet.";
        public Mrkdwn Noted(int came, int? percent) => percent is { } share
            ? (Mrkdwn)$":white_check_mark: Noted: {Language.English.Count(came, "person", "people")}, {share}% of the community. It is usual for one person in ten to come to a meeting."
            : $":white_check_mark: Noted: {Language.English.Count(came, "person", "people")}.";
    }
}
