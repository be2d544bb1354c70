using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What those who prepare meetings read in their letter of the day.</summary>
public interface IPreparingTexts
{
    Mrkdwn Prompt(PromptStage stage, string month, string day, int days);
    Mrkdwn Why(string rule);
    Mrkdwn Missed(string month, bool postponed);
    Mrkdwn Again { get; }
    Mrkdwn NextExpected(string day);
    Mrkdwn TopicsFor(SlackDate at, string topic);
    Mrkdwn Lacks(string month, string day);
}

public static class PreparingTexts
{
    public static readonly Texts<IPreparingTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IPreparingTexts
    {
        public Mrkdwn Prompt(PromptStage stage, string month, string day, int days) => stage switch
        {
            PromptStage.Ask => $":calendar: La rencontre {Of(month)} est attendue le {day}, dans {Language.French.Count(days, "jour", "jours")}. Pouvez-vous confirmer la date, le lieu ou le lien, le sujet et l’ordre du jour ?",
            PromptStage.Remind => $":calendar: La rencontre {Of(month)}, attendue le {day} (dans {Language.French.Count(days, "jour", "jours")}), n’est pas encore programmée. Une date, un lieu ou un lien et un sujet suffisent : l’ordre du jour peut venir ensuite.",
            _ => $":calendar: La rencontre {Of(month)} est attendue le {day}, dans {Language.French.Count(days, "jour", "jours")}, et personne ne l’a programmée. Pouvez-vous le faire, ou voir avec les personnes qui animent ?",
        };
        public Mrkdwn Why(string rule) => $"Je vous écris parce que la communauté se réunit chaque mois ({rule}).";
        public Mrkdwn Missed(string month, bool postponed) => postponed
            ? (Mrkdwn)$":warning: Il n’y a pas eu de rencontre en {month} : elle a été reportée, et aucune nouvelle date n’a été trouvée."
            : $":warning: Il n’y a pas eu de rencontre en {month} : personne ne l’avait programmée.";
        public Mrkdwn Again => $"C’est la deuxième fois de suite : il est temps d’en parler avec les personnes qui animent.";
        public Mrkdwn NextExpected(string day) => $"La prochaine est attendue le {day}.";
        public Mrkdwn TopicsFor(SlackDate at, string topic) => $":bulb: Sujets proposés pour la rencontre du {at}, « {topic} » :";
        public Mrkdwn Lacks(string month, string day) => $":calendar: La rencontre {Of(month)} est attendue le {day}, et n’est pas encore programmée.";

        private static string Of(string month) => (month[0] is 'a' or 'o' ? "d’" : "de ") + month;
    }

    private sealed class En : IPreparingTexts
    {
        public Mrkdwn Prompt(PromptStage stage, string month, string day, int days) => stage switch
        {
            PromptStage.Ask => $":calendar: The {month} meeting is expected on {day}, in {Language.English.Count(days, "day", "days")}. Could you confirm the date, the place or link, the topic and the agenda?",
            PromptStage.Remind => $":calendar: The {month} meeting, expected on {day} (in {Language.English.Count(days, "day", "days")}), is not scheduled yet. A date, a place or a link and a topic are enough: the agenda can come later.",
            _ => $":calendar: The {month} meeting is expected on {day}, in {Language.English.Count(days, "day", "days")}, and nobody has scheduled it. Could you do so, or see with those who animate?",
        };
        public Mrkdwn Why(string rule) => $"I write to you because the community meets every month ({rule}).";
        public Mrkdwn Missed(string month, bool postponed) => postponed
            ? (Mrkdwn)$":warning: There was no meeting in {month}: it was postponed, and no new date was found."
            : $":warning: There was no meeting in {month}: nobody had scheduled it.";
        public Mrkdwn Again => $"It is the second time in a row: time to talk about it with those who animate.";
        public Mrkdwn NextExpected(string day) => $"The next one is expected on {day}.";
        public Mrkdwn TopicsFor(SlackDate at, string topic) => $":bulb: Topics proposed for the meeting of {at}, “{topic}”:";
        public Mrkdwn Lacks(string month, string day) => $":calendar: The {month} meeting is expected on {day}, and is not scheduled yet.";
    }
}
