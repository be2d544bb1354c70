using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What is said of how many came to a meeting.</summary>
public interface IAttendanceTexts
{
    Mrkdwn Asked(SlackDate at, string topic);
    string Note { get; }
    string Title { get; }   // 24 characters at most
    Mrkdwn Intro(SlackDate at, string topic);
    string OnSite { get; }
    string Remotely { get; }
    string Send { get; }
    string NoNumber(int most);
    Mrkdwn NotYet { get; }
    Mrkdwn Noted(int came, int? percent);
}

public static class AttendanceTexts
{
    public static readonly Texts<IAttendanceTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IAttendanceTexts
    {
        public Mrkdwn Asked(SlackDate at, string topic) => $":busts_in_silhouette: Combien de personnes sont venues à la rencontre du {at}, « {topic} » ? Deux nombres suffisent.";
        public string Note => "Noter la présence…";
        public string Title => "Présence";
        public Mrkdwn Intro(SlackDate at, string topic) => $"La rencontre du {at}, « {topic} ».";
        public string OnSite => "Combien de personnes sur place ?";
        public string Remotely => "Combien à distance ?";
        public string Send => "Noter";
        public string NoNumber(int most) => $"Écrivez un nombre de 0 à {Language.French.Number(most)}.";
        public Mrkdwn NotYet => $"Cette rencontre n’a pas encore commencé.";
        public Mrkdwn Noted(int came, int? percent) => percent is { } share
            ? (Mrkdwn)$":white_check_mark: C’est noté : {Language.French.Count(came, "personne", "personnes")}, soit {share} % des membres. Il est courant qu’un membre sur dix vienne à une rencontre."
            : $":white_check_mark: C’est noté : {Language.French.Count(came, "personne", "personnes")}. Il est courant qu’un membre sur dix vienne à une rencontre.";
    }

    private sealed class En : IAttendanceTexts
    {
        public Mrkdwn Asked(SlackDate at, string topic) => $":busts_in_silhouette: How many people came to the meeting of {at}, “{topic}”? Two numbers are enough.";
        public string Note => "Note who came…";
        public string Title => "Attendance";
        public Mrkdwn Intro(SlackDate at, string topic) => $"The meeting of {at}, “{topic}”.";
        public string OnSite => "How many on site?";
        public string Remotely => "How many remotely?";
        public string Send => "Note";
        public string NoNumber(int most) => $"Write a number from 0 to {Language.English.Number(most)}.";
        public Mrkdwn NotYet => $"This meeting has not begun yet.";
        public Mrkdwn Noted(int came, int? percent) => percent is { } share
            ? (Mrkdwn)$":white_check_mark: Noted: {Language.English.Count(came, "person", "people")}, {share}% of the members. It is usual for one member in ten to come to a meeting."
            : $":white_check_mark: Noted: {Language.English.Count(came, "person", "people")}. It is usual for one member in ten to come to a meeting.";
    }
}
