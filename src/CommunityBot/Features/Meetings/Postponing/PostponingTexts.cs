using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What is said of a meeting that is put off.</summary>
public interface IPostponingTexts
{
    string Postpone { get; }
    string Title { get; }   // 24 characters at most
    string Send { get; }
    string DateLabel { get; }
    string Later { get; }
    Mrkdwn NotTwice(string month);
    Mrkdwn PutOff(SlackDate at, string topic, int days);
    Mrkdwn Postponed(SlackDate at, string topic);
    Mrkdwn PostponedHere(SlackDate at, string topic, UserId by);
    Mrkdwn PostponedForYou(SlackDate at, string topic, string community, UserId by);
    Mrkdwn DateToCome { get; }
    Mrkdwn Because(UserId by);
    Mrkdwn InTheList(SlackDate at, string topic);
    string ChooseDate { get; }
    Mrkdwn DateWanted(SlackDate at, string topic, int days);
    Mrkdwn Proposed(IReadOnlyList<string> dates);
    Mrkdwn WasPostponed(UserId by, string why);
    Mrkdwn GivenUpHere(SlackDate at, string topic);
    Mrkdwn GivenUpForYou(SlackDate at, string topic, string community);
    Mrkdwn WasGivenUp { get; }
}

public static class PostponingTexts
{
    public static readonly Texts<IPostponingTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IPostponingTexts
    {
        public string Postpone => "Reporter…";
        public string Title => "Reporter la rencontre";
        public string Send => "Reporter";
        public string DateLabel => "Quelle nouvelle date ?";
        public string Later => "Je ne sais pas encore";
        public Mrkdwn NotTwice(string month) => $"Aucune rencontre n’est prévue en {month} : pour ne pas en manquer deux de suite, celle-ci ne s’annule pas. Vous pouvez la reporter, ou la passer à distance.";
        public Mrkdwn PutOff(SlackDate at, string topic, int days) => $":white_check_mark: La rencontre du {at}, « {topic} », est reportée. Je vous demanderai sa nouvelle date dès le prochain jour travaillé ; sans date d’ici {Language.French.Count(days, "jour", "jours")}, elle n’aura pas lieu.";
        public Mrkdwn Postponed(SlackDate at, string topic) => $":hourglass_flowing_sand: *Rencontre reportée : {topic}*\nElle devait avoir lieu le {at}. La nouvelle date suivra.";
        public Mrkdwn PostponedHere(SlackDate at, string topic, UserId by) => $":hourglass_flowing_sand: *Rencontre reportée : {topic}*\nElle devait avoir lieu le {at}. La nouvelle date suivra. {by} en donne la raison :";
        public Mrkdwn PostponedForYou(SlackDate at, string topic, string community, UserId by) => $":hourglass_flowing_sand: La rencontre {Wording.De(community)}*{community}* du {at}, « {topic} », est reportée ; je vous dirai la nouvelle date. {by} en donne la raison :";
        public Mrkdwn DateToCome => $"Vos réponses sont gardées jusqu’à la nouvelle date.";
        public Mrkdwn Because(UserId by) => $"{by} en donne la raison :";
        public Mrkdwn InTheList(SlackDate at, string topic) => $":hourglass_flowing_sand: *{topic}*\nReportée : elle devait avoir lieu le {at}, et sa nouvelle date est à trouver.";
        public string ChooseDate => "Choisir la date…";
        public Mrkdwn DateWanted(SlackDate at, string topic, int days) => $":hourglass_flowing_sand: La rencontre « {topic} », qui devait avoir lieu le {at}, attend une nouvelle date. Sans date d’ici {Language.French.Count(days, "jour", "jours")}, elle n’aura pas lieu.";
        public Mrkdwn Proposed(IReadOnlyList<string> dates) => $"Je vous propose {Language.French.AnyOf(dates)}.";
        public Mrkdwn WasPostponed(UserId by, string why) => $"{by} a reporté cette rencontre ; sa nouvelle date n’est pas encore connue. En voici la raison :\n{Mrkdwn.Quote(why)}";
        public Mrkdwn GivenUpHere(SlackDate at, string topic) => $":no_entry_sign: *La rencontre n’aura pas lieu : {topic}*\nElle devait se tenir le {at} et avait été reportée. Aucune nouvelle date n’a été trouvée.";
        public Mrkdwn GivenUpForYou(SlackDate at, string topic, string community) => $":no_entry_sign: La rencontre {Wording.De(community)}*{community}* du {at}, « {topic} », avait été reportée. Aucune nouvelle date n’a été trouvée : elle n’aura pas lieu.";
        public Mrkdwn WasGivenUp => $"Cette rencontre avait été reportée, et aucune nouvelle date n’a été trouvée : elle n’a pas lieu. Tapez `/reunion` pour voir la suivante.";
    }

    private sealed class En : IPostponingTexts
    {
        public string Postpone => "Postpone…";
        public string Title => "Postpone the meeting";
        public string Send => "Postpone";
        public string DateLabel => "Which new date?";
        public string Later => "I do not know yet";
        public Mrkdwn NotTwice(string month) => $"No meeting is planned in {month}: so that two in a row are not missed, this one is not cancelled. You can postpone it, or make it remote.";
        public Mrkdwn PutOff(SlackDate at, string topic, int days) => $":white_check_mark: The meeting of {at}, “{topic}”, is postponed. I will ask you for its new date from the next working day on; without one within {Language.English.Count(days, "day", "days")}, it will not take place.";
        public Mrkdwn Postponed(SlackDate at, string topic) => $":hourglass_flowing_sand: *Meeting postponed: {topic}*\nIt was to take place on {at}. The new date will follow.";
        public Mrkdwn PostponedHere(SlackDate at, string topic, UserId by) => $":hourglass_flowing_sand: *Meeting postponed: {topic}*\nIt was to take place on {at}. The new date will follow. {by} says why:";
        public Mrkdwn PostponedForYou(SlackDate at, string topic, string community, UserId by) => $":hourglass_flowing_sand: The meeting of *{community}* of {at}, “{topic}”, is postponed; I will tell you the new date. {by} says why:";
        public Mrkdwn DateToCome => $"Your answers are kept until the new date.";
        public Mrkdwn Because(UserId by) => $"{by} says why:";
        public Mrkdwn InTheList(SlackDate at, string topic) => $":hourglass_flowing_sand: *{topic}*\nPostponed: it was to take place on {at}, and its new date is to be found.";
        public string ChooseDate => "Choose the date…";
        public Mrkdwn DateWanted(SlackDate at, string topic, int days) => $":hourglass_flowing_sand: The meeting “{topic}”, which was to take place on {at}, waits for a new date. Without one within {Language.English.Count(days, "day", "days")}, it will not take place.";
        public Mrkdwn Proposed(IReadOnlyList<string> dates) => $"I suggest {Language.English.AnyOf(dates)}.";
        public Mrkdwn WasPostponed(UserId by, string why) => $"{by} postponed this meeting; its new date is not known yet. Here is why:\n{Mrkdwn.Quote(why)}";
        public Mrkdwn GivenUpHere(SlackDate at, string topic) => $":no_entry_sign: *The meeting will not take place: {topic}*\nIt was planned for {at} and was postponed. No new date was found.";
        public Mrkdwn GivenUpForYou(SlackDate at, string topic, string community) => $":no_entry_sign: The meeting of *{community}* of {at}, “{topic}”, was postponed. No new date was found: it will not take place.";
        public Mrkdwn WasGivenUp => $"This meeting was postponed and no new date was found: it does not take place. Type `/reunion` to see the next one.";
    }
}
