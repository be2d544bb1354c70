using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

internal static partial class SettingsTexts
{
    private sealed class Fr : ISettingsTexts
    {
        private const Language French = Language.French;

        public string Title => "Réglages";
        public Mrkdwn Intro(string community) => $"Les réglages de la communauté *{community}*. Chaque changement vaut aussitôt, et reste au journal.";
        public string Name(Topic topic) => topic switch
        {
            Topic.Words => "La présentation",
            Topic.Place => "La langue, le fuseau et les jours fériés",
            Topic.Week => "La semaine",
            Topic.Pace => "Les messages dans le canal",
            Topic.Meetings => "Les rencontres",
            Topic.Facilitation => "Le canal de la facilitation",
            _ => "Les pauses et les jours chômés",
        };
        public string Change => "Modifier…";
        public string Add => "Ajouter…";
        public string Close => "Fermer";

        public Mrkdwn NoPurpose => $"_Sa raison d’être n’est pas encore écrite._";
        public Mrkdwn Lists(int objectives, int notFor, bool hasRoadmap)
        {
            List<string> said = [];
            if (objectives > 0) said.Add(French.Count(objectives, "objectif", "objectifs"));
            if (notFor > 0) said.Add(French.Count(notFor, "chose qui n’y a pas sa place", "choses qui n’y ont pas leur place"));
            if (hasRoadmap) said.Add("une feuille de route");
            return said.Count == 0 ? $"Pas encore d’objectifs ni de feuille de route" : (Mrkdwn)$"Avec {French.All(said)}";
        }
        public Mrkdwn FacilitatedIn(ChannelId channel) => $"Les demandes d’entrée arrivent dans {channel}";
        public Mrkdwn FacilitatedPrivately => $"Pas de canal privé : j’écris à chaque personne qui décide";
        public Mrkdwn Place(string language, string zone, string holidays) => $"{language} ; fuseau horaire {zone} ; jours fériés : {holidays}";
        public Mrkdwn Week(string nudge, string check, string publish, bool autoPublish)
        {
            Mrkdwn end = autoPublish ? $"sinon je publie une lettre *{publish}*" : (Mrkdwn)$"sinon je préviens le pilotage *{publish}*";
            return $"Je demande ce qui manque *{nudge}*, de nouveau *{check}* si rien n’est venu ; {end}";
        }
        public Mrkdwn Pace(int perDay, int minutesApart, string from, string to) =>
            $"{French.Count(perDay, "message", "messages")} du bot par jour au plus, à {French.Count(minutesApart, "minute", "minutes")} d’écart, de {from} à {to}, les jours ouvrés";
        public Mrkdwn Announcements(bool open) => open ? $"Les annonces des membres paraissent sans être relues" : (Mrkdwn)$"Les annonces des membres sont relues par l’animation";
        public Mrkdwn NoMeetings => $"Pas de rencontres régulières";
        public Mrkdwn Meetings(string series, int minutes, int promptDays, string? months)
        {
            Mrkdwn without = months is null ? $"tous les mois" : (Mrkdwn)$"sauf en {months}";
            return $"Le *{series}*, pendant {French.Count(minutes, "minute", "minutes")}, {without} ; préparation demandée {French.Count(promptDays, "jour", "jours")} avant";
        }
        public Mrkdwn NoRest => $"Aucune pause à venir, ni jour chômé en plus des jours fériés.";
        public Mrkdwn Stretch(string from, string to, string? why) => why is null ? $"Du {from} au {to}" : (Mrkdwn)$"Du {from} au {to} : {why}";
        public Mrkdwn OneDay(string day, string? why) => why is null ? $"Le {day}" : (Mrkdwn)$"Le {day} : {why}";
        public Mrkdwn Others(int more) => $"Et {French.Count(more, "autre, plus tard", "autres, plus tard")}.";
        public string Remove => "Retirer";
        public string RemoveTitle => "Retirer ces jours ?";
        public Mrkdwn RemoveText => $"Le rythme de la communauté y reprendra comme les autres jours.";
        public string RemoveYes => "Oui, retirer";
        public string RemoveNo => "Garder";
        public Mrkdwn RolesLine => $"*Les personnes*\nQui pilote, anime, facilite, et le reste";
        public string Roles => "Voir les rôles…";

        public string FormTitle(Topic topic) => topic switch
        {
            Topic.Words => "La présentation",
            Topic.Place => "Langue et lieu",
            Topic.Week => "La semaine",
            Topic.Pace => "Les messages du canal",
            Topic.Meetings => "Les rencontres",
            Topic.Facilitation => "La facilitation",
            _ => "Une pause",
        };
        public Mrkdwn FormIntro(Topic topic, string community) => topic switch
        {
            Topic.Words => $"*{community}* : ce que lit chaque personne qui demande à entrer.",
            Topic.Place => $"*{community}* : ce que tout le monde lit, et les heures qui y comptent.",
            Topic.Week => $"*{community}* : je ne demande que ce qui manque, et ne publie que si personne n’a rien dit de la semaine.",
            Topic.Pace => $"*{community}* : ce que le bot écrit de lui-même. Les messages des membres ne sont jamais retenus.",
            Topic.Meetings => $"*{community}* : le jour qui revient chaque mois. L’animation en est prévenue à l’avance, et le confirme ou le déplace.",
            Topic.Facilitation => $"*{community}* : où se lisent les demandes d’entrée. Les personnes qui facilitent y sont invitées.",
            _ => $"*{community}* : des jours où rien n’est demandé à personne.",
        };
        public string NameLabel => "Le nom";
        public string PurposeLabel => "La raison d’être";
        public string PurposeHint => "Une phrase ou deux.";
        public string ObjectivesLabel => "Les objectifs";
        public string NotForLabel => "Ce qui n’y a pas sa place";
        public string LinesHint => "Un par ligne.";
        public string RoadmapLabel => "L’adresse de la feuille de route";
        public string RoadmapHint => "Elle commence par « https ».";
        public string NudgeDayLabel => "Je demande ce qui manque";
        public string CheckDayLabel => "Je demande de nouveau, si rien n’est venu";
        public string PublishDayLabel => "Je publie une lettre, si rien n’est venu";
        public string TimeLabel => "À quelle heure ?";
        public string StepHint => "Entre 08:00 et 18:59. Un jour chômé, cela se décale dans la même semaine.";
        public string AutoPublishLabel => "Quand rien n’est venu de la semaine";
        public string AutoPublish => "Publier la lettre sans attendre qu’on me le demande";
        public string PerDayLabel => "Messages du bot par jour, au plus";
        public string MinutesApartLabel => "Minutes entre deux messages, au moins";
        public string FromLabel => "À partir de";
        public string ToLabel => "Jusqu’à";
        public string OpenLabel => "Les annonces des membres";
        public string Open => "Paraissent sans être relues par l’animation";
        public string RuleLabel => "Quel jour du mois ?";
        public string RuleHint => "Par exemple : premier jeudi, ou dernier mardi. Laissez vide s’il n’y a pas de rencontres régulières.";
        public string AtLabel => "À quelle heure ?";
        public string MinutesLabel => "Pendant combien de minutes ?";
        public string PromptDaysLabel => "Combien de jours avant la préparer ?";
        public string MonthsLabel => "Les mois sans rencontre";
        public string MonthsPlaceholder => "Choisir des mois";
        public string FirstDayLabel => "Le premier jour";
        public string LastDayLabel => "Le dernier jour";
        public string LastDayHint => "Laissez vide pour un seul jour.";
        public string WhyLabel => "Pourquoi ?";
        public string Save => "Enregistrer";
        public string SeeDates => "Voir les dates";
        public string Cancel => "Annuler";

        public string NothingChanged => "Rien n’a changé : ce sont les réglages en vigueur.";
        public string NoAddress => "Il faut une adresse complète, qui commence par « https ».";
        public string LineTooLong(int line, int most) => $"La ligne {French.Number(line)} est trop longue : {French.Count(most, "caractère", "caractères")} au plus.";
        public string OutsideDaytime => "Choisissez une heure entre 08:00 et 18:59 : je n’écris à personne en dehors.";
        public string OutOfOrder => "Dans la semaine, la demande vient d’abord, puis le rappel, puis la lettre.";
        public string OutsidePace(string from, string to) => $"Je n’écris dans le canal que de {from} à {to} : choisissez une heure dans cet intervalle, ou changez-le dans « Les messages dans le canal ».";
        public string EndsFirst(string from) => $"La fin doit venir après le début ({from}).";
        public string LeavesOutPublishing(string publish) => $"La lettre de la semaine paraît {publish} : gardez cette heure, ou changez-la d’abord dans « La semaine ».";
        public string TimeMissing => "Choisissez une heure.";
        public string Whole(int from, int to) => $"Il faut un nombre entier, de {French.Number(from)} à {French.Number(to)}.";
        public string NoMonthLeft => "Il ne resterait aucun mois : laissez plutôt vide le jour du mois.";
        public string DayMissing => "Choisissez un jour.";
        public string DayIsPast => "Ce jour est passé.";
        public string EndsBeforeItBegins => "Le dernier jour vient avant le premier.";
        public string RestsAlready => "Ces jours sont déjà chômés.";
        public string NotRead(SeriesProblem problem, string? word, string? near) => problem switch
        {
            SeriesProblem.NoRank => "Lequel du mois ? Premier, deuxième, troisième, quatrième ou dernier : par exemple, premier jeudi.",
            SeriesProblem.NoDay => "Quel jour de la semaine ? Par exemple, premier jeudi.",
            SeriesProblem.SeveralInAMonth => "Un seul jour par mois, s’il vous plaît : par exemple, premier jeudi. D’autres rencontres peuvent s’ajouter une à une.",
            SeriesProblem.Fifth => "Peu de mois ont un cinquième jour de ce nom : choisissez plutôt le dernier.",
            SeriesProblem.NoSuchTime => $"« {word} » n’est pas une heure : par exemple, premier jeudi à 12h30.",
            SeriesProblem.SeveralTimes => "Une seule heure, s’il vous plaît.",
            _ when near is not null => $"Je ne connais pas « {word} ». Vouliez-vous dire « {near} » ?",
            _ => $"Je ne connais pas « {word} ». Écrivez par exemple : premier jeudi.",
        };
        public Mrkdwn NoLongerRight(string why) => $":warning: D’autres réglages ont changé pendant que vous écriviez : {why}";

        public string PreviewTitle => "Avant d’enregistrer";
        public Mrkdwn WeeksTitle => $"*Les semaines, telles qu’elles seraient :*";
        public Mrkdwn Rests(string monday) => $"• semaine du {monday} : rien n’est demandé";
        public string Step(string moment, bool moved) => moved ? $"{moment} (décalé)" : moment;
        public Mrkdwn WeeksExplained(bool autoPublish, string zone) => autoPublish
            ? $"La demande, le rappel, puis la lettre, qui ne viennent que si rien n’a été dit. Fuseau horaire : {zone}."
            : (Mrkdwn)$"La demande, le rappel, puis le mot au pilotage, qui ne viennent que si rien n’a été dit. Fuseau horaire : {zone}.";
        public Mrkdwn MeetingsTitle => $"*Les prochaines rencontres seraient attendues :*";
        public Mrkdwn Meeting(string moment, string? insteadOf) => insteadOf is null ? $"• {moment}" : (Mrkdwn)$"• {moment}, car le {insteadOf} est chômé";
        public Mrkdwn NoMeetingAtAll => $"Aucune rencontre ne serait plus attendue. Celles qui sont programmées le restent.";
        public string Back => "Modifier encore…";
        public string SaveMine => "Enregistrer les miens";
        public Mrkdwn Meanwhile(UserId by, SlackDate at) => $"*Pendant que vous écriviez, {by} a changé ces réglages* (le {at}). Rien de ce que vous avez écrit n’est perdu. Voici ceux en vigueur :";
        public Mrkdwn Yours => $"*Et voici les vôtres.* Enregistrez-les s’ils doivent remplacer les autres.";
        public Mrkdwn Saved(Topic topic) => $":white_check_mark: C’est enregistré : {French.InSentence(Name(topic))}.";
        public Mrkdwn YourWords => $"Voici ce que vous aviez écrit, pour le reprendre si besoin :";

        public Mrkdwn WhichOne => $"De quelle communauté souhaitez-vous voir les réglages ?";
        public Mrkdwn Gone => $"Je ne retrouve plus cette communauté.";
        public Mrkdwn OnlyThese(Mrkdwn? who) => who is null
            ? $"Régler une communauté revient à son pilotage, à sa facilitation ou à l’administration, et personne ne s’en charge encore ici."
            : (Mrkdwn)$"Régler une communauté revient à son pilotage, à sa facilitation ou à l’administration : {who}.";
    }
}
