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
    Mrkdwn AskedBy(UserId by);

    // The menu beside what is asked.
    string HandOver { get; }
    string HandOverTitle { get; }   // 24 characters at most
    Mrkdwn HandOverIntro(string month);
    string HandOverLabel { get; }
    string HandOverSend { get; }
    string SomebodyElse { get; }
    string MayNotPrepare { get; }
    Mrkdwn HandedOver(UserId to);
    Mrkdwn GivenTo(string month, UserId to);
    string Skip { get; }
    string SkipTitle { get; }
    Mrkdwn SkipIntro(string month, string community);
    string SkipSend { get; }
    Mrkdwn SkippedBy(string month, UserId by, string why);
    Mrkdwn NotTwoSkipped { get; }
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
        public Mrkdwn AskedBy(UserId by) => $"{by} vous demande de la préparer.";
        public string HandOver => "Demander à quelqu’un d’autre…";
        public string HandOverTitle => "Demander à quelqu’un";
        public Mrkdwn HandOverIntro(string month) => $"La rencontre {Of(month)}. Je demanderai de la préparer à la personne que vous choisissez, et ne vous le demanderai plus.";
        public string HandOverLabel => "Qui prépare la rencontre ?";
        public string HandOverSend => "Demander";
        public string SomebodyElse => "Choisissez quelqu’un d’autre que vous.";
        public string MayNotPrepare => "Préparer les rencontres revient aux personnes qui animent, pilotent ou facilitent la communauté.";
        public Mrkdwn HandedOver(UserId to) => $":white_check_mark: C’est noté : je le demanderai à {to}.";
        public Mrkdwn GivenTo(string month, UserId to) => $":calendar: C’est {to} qui prépare la rencontre {Of(month)}.";
        public string Skip => "Pas ce mois-ci…";
        public string SkipTitle => "Pas ce mois-ci";
        public Mrkdwn SkipIntro(string month, string community) => $"*{community}* ne se réunira pas en {month}. Les personnes qui pilotent et facilitent la communauté le sauront, avec vos raisons. Il restera possible de programmer la rencontre : `/reunion`.";
        public string SkipSend => "Pas ce mois-ci";
        public Mrkdwn SkippedBy(string month, UserId by, string why) => $":calendar: Pas de rencontre en {month} : {by} en donne la raison.\n{Mrkdwn.Quote(why)}";
        public Mrkdwn NotTwoSkipped => $"La rencontre précédente n’a pas eu lieu : pour ne pas en manquer deux de suite, ce mois-ci ne se saute pas. Une rencontre courte, ou à distance, suffit.";

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
        public Mrkdwn AskedBy(UserId by) => $"{by} asks you to prepare it.";
        public string HandOver => "Ask somebody else…";
        public string HandOverTitle => "Ask somebody else";
        public Mrkdwn HandOverIntro(string month) => $"The {month} meeting. I will ask the person you choose to prepare it, and you no more.";
        public string HandOverLabel => "Who prepares the meeting?";
        public string HandOverSend => "Ask";
        public string SomebodyElse => "Choose somebody other than yourself.";
        public string MayNotPrepare => "Meetings are prepared by those who animate, lead or facilitate the community.";
        public Mrkdwn HandedOver(UserId to) => $":white_check_mark: Noted: I will ask {to}.";
        public Mrkdwn GivenTo(string month, UserId to) => $":calendar: {to} prepares the {month} meeting.";
        public string Skip => "Not this month…";
        public string SkipTitle => "Not this month";
        public Mrkdwn SkipIntro(string month, string community) => $"*{community}* will not meet in {month}. Those who lead and facilitate the community will know, with your reasons. The meeting can still be scheduled: `/reunion`.";
        public string SkipSend => "Not this month";
        public Mrkdwn SkippedBy(string month, UserId by, string why) => $":calendar: No meeting in {month}: {by} says why.\n{Mrkdwn.Quote(why)}";
        public Mrkdwn NotTwoSkipped => $"The meeting before did not take place: so that two in a row are not missed, this month is not skipped. A short meeting, or a remote one, is enough.";
    }
}
