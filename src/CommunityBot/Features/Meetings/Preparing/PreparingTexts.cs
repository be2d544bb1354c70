using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What those who prepare meetings read in their letter of the day.</summary>
public interface IPreparingTexts
{
    Mrkdwn Prompt(PromptStage stage, string month, string day, int days);
    Mrkdwn Why(string rule);
    Mrkdwn AlsoAsked(IReadOnlyList<UserId> others);
    Mrkdwn DayPassed(string month, string day);
    Mrkdwn WasCancelled(string month, string day, UserId? by);   // null: who reads it
    Mrkdwn AnotherDay(IReadOnlyList<string> dates);
    Mrkdwn NoDayLeft(string month);
    Mrkdwn Missed(string month, Lack why, bool isOver);
    Mrkdwn Again { get; }
    Mrkdwn NextExpected(string day);
    Mrkdwn NextScheduled(SlackDate at, string topic);
    Mrkdwn TopicsFor(SlackDate at, string topic);
    Mrkdwn Lacks(string month, string day);
    Mrkdwn AskedBy(UserId by);

    // The menu beside what is asked.
    string HandOver { get; }
    string HandOverTitle { get; }   // 24 characters at most
    /// <param name="who">Those who may be chosen; null where there is nobody.</param>
    Mrkdwn HandOverIntro(string month, Mrkdwn? who);
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
    Mrkdwn SkippedBy(string month, UserId? by, string why);   // null: who reads it
    Mrkdwn NotTwoSkipped(string month);
}

public static class PreparingTexts
{
    public static readonly Texts<IPreparingTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IPreparingTexts
    {
        public Mrkdwn Prompt(PromptStage stage, string month, string day, int days) => stage switch
        {
            PromptStage.Ask => $":calendar: La rencontre {Wording.De(month)}{month} est attendue le {day}, dans {Language.French.Count(days, "jour", "jours")}. Pouvez-vous confirmer la date, le lieu ou le lien, le sujet et l’ordre du jour ?",
            PromptStage.Remind => $":calendar: La rencontre {Wording.De(month)}{month}, attendue le {day} (dans {Language.French.Count(days, "jour", "jours")}), n’est pas encore programmée. Une date, un lieu ou un lien et un sujet suffisent : l’ordre du jour peut venir ensuite.",
            _ => $":calendar: La rencontre {Wording.De(month)}{month} est attendue le {day}, dans {Language.French.Count(days, "jour", "jours")}, et personne ne l’a programmée. Pouvez-vous le faire, ou voir avec les personnes qui animent ?",
        };
        public Mrkdwn Why(string rule) => $"Je vous écris parce que la communauté se réunit chaque mois ({rule}).";
        public Mrkdwn AlsoAsked(IReadOnlyList<UserId> others) => $"Je le demande aussi à {Language.French.People(others)}.";
        public Mrkdwn DayPassed(string month, string day) => $":calendar: La rencontre {Wording.De(month)}{month} était attendue le {day}, et personne ne l’avait programmée. Le mois n’est pas fini.";
        public Mrkdwn WasCancelled(string month, string day, UserId? by) => $":calendar: {(by is { } other ? $"{other} a" : (Mrkdwn)$"Vous avez")} annulé la rencontre {Wording.De(month)}{month}, prévue le {day}. Une autre date reste possible.";
        public Mrkdwn AnotherDay(IReadOnlyList<string> dates) => $"Je vous propose {Language.French.AnyOf(dates)}.";
        public Mrkdwn NoDayLeft(string month) => $"Je n’ai plus de jour à proposer en {month}.";
        public Mrkdwn Missed(string month, Lack why, bool isOver) => (why, isOver) switch
        {
            (Lack.NoDateFound, true) => $":warning: Il n’y a pas eu de rencontre en {month} : elle a été reportée, et aucune nouvelle date n’a été trouvée.",
            (Lack.NoDateFound, false) => $":warning: La rencontre {Wording.De(month)}{month} n’aura pas lieu : elle a été reportée, et aucune nouvelle date n’a été trouvée.",
            (Lack.Cancelled, _) => $":warning: Il n’y a pas eu de rencontre en {month} : elle a été annulée, et aucune autre ne l’a remplacée.",
            _ => $":warning: Il n’y a pas eu de rencontre en {month} : personne ne l’avait programmée.",
        };
        public Mrkdwn Again => $"C’est la deuxième fois de suite : il est temps d’en parler avec les personnes qui animent.";
        public Mrkdwn NextExpected(string day) => $"La prochaine est attendue le {day}.";
        public Mrkdwn NextScheduled(SlackDate at, string topic) => $"La prochaine est le {at}, « {topic} ».";
        public Mrkdwn TopicsFor(SlackDate at, string topic) => $":bulb: Sujets proposés pour la rencontre du {at}, « {topic} » :";
        public Mrkdwn Lacks(string month, string day) => $":calendar: La rencontre {Wording.De(month)}{month} est attendue le {day}, et n’est pas encore programmée.";
        public Mrkdwn AskedBy(UserId by) => $"{by} vous demande de la préparer.";
        public string HandOver => "Demander à quelqu’un d’autre…";
        public string HandOverTitle => "Demander à quelqu’un";
        public Mrkdwn HandOverIntro(string month, Mrkdwn? who)
        {
            Mrkdwn told = $"La rencontre {Wording.De(month)}{month}. Je demanderai de la préparer à la personne que vous choisissez, dans ses nouvelles du jour, ou demain matin si elles sont déjà parties ; je ne vous le demanderai plus.";
            return who is null ? told : $"{told}\n*Peuvent s’en charger :* {who}.";
        }
        public string HandOverLabel => "Qui prépare la rencontre ?";
        public string HandOverSend => "Demander";
        public string SomebodyElse => "Choisissez quelqu’un d’autre que vous.";
        public string MayNotPrepare => "Préparer les rencontres revient aux personnes qui animent, pilotent ou facilitent la communauté.";
        public Mrkdwn HandedOver(UserId to) => $":white_check_mark: C’est noté : je le demanderai à {to}.";
        public Mrkdwn GivenTo(string month, UserId to) => $":calendar: C’est {to} qui prépare la rencontre {Wording.De(month)}{month}.";
        public string Skip => "Pas ce mois-ci…";
        public string SkipTitle => "Pas ce mois-ci";
        public Mrkdwn SkipIntro(string month, string community) => $"*{community}* ne se réunira pas en {month}. Les personnes qui pilotent et facilitent la communauté le sauront, avec vos raisons. Il restera possible de programmer la rencontre : `/reunion`.";
        public string SkipSend => "Pas ce mois-ci";
        public Mrkdwn SkippedBy(string month, UserId? by, string why) => $":calendar: Pas de rencontre en {month} : {(by is { } other ? $"{other} en donne" : (Mrkdwn)$"vous en avez donné")} la raison.\n{Mrkdwn.Quote(why)}";
        public Mrkdwn NotTwoSkipped(string month) => $"Aucune rencontre n’est prévue en {month} : pour ne pas en manquer deux de suite, ce mois-ci ne se saute pas. Une rencontre courte, ou à distance, suffit.";
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
        public Mrkdwn AlsoAsked(IReadOnlyList<UserId> others) => $"I ask {Language.English.People(others)} as well.";
        public Mrkdwn DayPassed(string month, string day) => $":calendar: The {month} meeting was expected on {day}, and nobody had scheduled it. The month is not over.";
        public Mrkdwn WasCancelled(string month, string day, UserId? by) => $":calendar: {(by is { } other ? $"{other}" : (Mrkdwn)$"You")} cancelled the {month} meeting, planned for {day}. Another date is still possible.";
        public Mrkdwn AnotherDay(IReadOnlyList<string> dates) => $"I suggest {Language.English.AnyOf(dates)}.";
        public Mrkdwn NoDayLeft(string month) => $"I have no day left to suggest in {month}.";
        public Mrkdwn Missed(string month, Lack why, bool isOver) => (why, isOver) switch
        {
            (Lack.NoDateFound, true) => $":warning: There was no meeting in {month}: it was postponed, and no new date was found.",
            (Lack.NoDateFound, false) => $":warning: The {month} meeting will not take place: it was postponed, and no new date was found.",
            (Lack.Cancelled, _) => $":warning: There was no meeting in {month}: it was cancelled, and no other took its place.",
            _ => $":warning: There was no meeting in {month}: nobody had scheduled it.",
        };
        public Mrkdwn Again => $"It is the second time in a row: time to talk about it with those who animate.";
        public Mrkdwn NextExpected(string day) => $"The next one is expected on {day}.";
        public Mrkdwn NextScheduled(SlackDate at, string topic) => $"The next one is on {at}, “{topic}”.";
        public Mrkdwn TopicsFor(SlackDate at, string topic) => $":bulb: Topics proposed for the meeting of {at}, “{topic}”:";
        public Mrkdwn Lacks(string month, string day) => $":calendar: The {month} meeting is expected on {day}, and is not scheduled yet.";
        public Mrkdwn AskedBy(UserId by) => $"{by} asks you to prepare it.";
        public string HandOver => "Ask somebody else…";
        public string HandOverTitle => "Ask somebody else";
        public Mrkdwn HandOverIntro(string month, Mrkdwn? who)
        {
            Mrkdwn told = $"The {month} meeting. I will ask the person you choose to prepare it, in their news of the day, or tomorrow morning where these have gone already; I will ask you no more.";
            return who is null ? told : $"{told}\n*Those who can do it:* {who}.";
        }
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
        public Mrkdwn SkippedBy(string month, UserId? by, string why) => $":calendar: No meeting in {month}: {(by is { } other ? $"{other} says" : (Mrkdwn)$"you said")} why.\n{Mrkdwn.Quote(why)}";
        public Mrkdwn NotTwoSkipped(string month) => $"No meeting is planned in {month}: so that two in a row are not missed, this month is not skipped. A short meeting, or a remote one, is enough.";
    }
}
