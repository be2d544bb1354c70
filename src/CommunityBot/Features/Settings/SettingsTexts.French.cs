using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

internal static partial class SettingsTexts
{
    private sealed class Fr : ISettingsTexts
    {
        private const Language French = Language.French;

        public string Title => "Réglages";
        public Mrkdwn Intro(string community, ChannelId channel) => $"Les réglages de la communauté *{community}*, dans {channel}. Chaque changement vaut aussitôt, et reste au journal.";
        public string Name(Topic topic) => topic switch
        {
            Topic.Words => "La présentation",
            Topic.Place => "Le canal, la langue, le fuseau et les jours fériés",
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
        public Mrkdwn FacilitatorsChoose(Mrkdwn who) => $"C’est la facilitation qui choisit ce canal : {who}.";
        public Mrkdwn Place(ChannelId channel, string language, string zone, string holidays) => $"{channel} ; {language} ; fuseau horaire {zone} ; jours fériés : {holidays}";
        public Mrkdwn Week(string nudge, string check, string publish, bool autoPublish)
        {
            Mrkdwn end = autoPublish ? $"si rien n’est venu non plus, je publie une lettre *{publish}*" : (Mrkdwn)$"si rien n’est venu non plus, je préviens le pilotage *{publish}*";
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
        public Mrkdwn RestsToCome(int number) => $"{French.Count(number, "période à venir", "périodes à venir")} :";
        public string Stretch(string from, string to, string? why) => why is null ? $"Du {from} au {to}" : $"Du {from} au {to} : {why}";
        public string OneDay(string day, string? why) => why is null ? $"Le {day}" : $"Le {day} : {why}";
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
            Topic.Place => "Canal, langue et lieu",
            Topic.Week => "La semaine",
            Topic.Pace => "Les messages du canal",
            Topic.Meetings => "Les rencontres",
            Topic.Facilitation => "La facilitation",
            _ => "Une pause",
        };
        public Mrkdwn FormIntro(Topic topic, string community) => topic switch
        {
            Topic.Words => $"*{community}* : ce que lit chaque personne qui demande à entrer.",
            Topic.Place => $"*{community}* : où l’on se parle, ce que tout le monde lit, et les heures qui y comptent.",
            Topic.Week => $"*{community}* : je ne demande que ce qui manque, et ne publie que si personne n’a rien dit de toute la semaine.",
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
        public string NudgeTimeLabel => "L’heure de la demande";
        public string CheckTimeLabel => "L’heure du rappel";
        public string PublishTimeLabel => "L’heure de la lettre";
        public string StepHint => "Entre 08:00 et 18:59. Un jour chômé, cela se décale dans la même semaine.";
        public string AutoPublishLabel => "Quand rien n’est venu de toute la semaine";
        public string AutoPublish => "Publier la lettre sans attendre qu’on me le demande";
        public string PerDayLabel => "Messages du bot par jour, au plus";
        public string MinutesApartLabel => "Minutes entre deux messages, au moins";
        public string FromLabel => "À partir de";
        public string ToLabel => "Jusqu’à";
        public string OpenLabel => "Les annonces des membres";
        public string Open => "Paraissent sans être relues par l’animation";
        public string RuleLabel => "Le jour du mois";
        public string RuleHint => "Par exemple : premier jeudi, ou dernier mardi. Laissez vide s’il n’y a pas de rencontres régulières.";
        public string AtLabel => "L’heure de la rencontre";
        public string MinutesLabel => "La durée de la rencontre, en minutes";
        public string PromptDaysLabel => "La demande, en jours avant la rencontre";
        public string MonthsLabel => "Les mois sans rencontre";
        public string MonthsPlaceholder => "Choisir des mois";
        public string FirstDayLabel => "Le premier jour";
        public string LastDayLabel => "Le dernier jour";
        public string LastDayHint => "Laissez vide pour un seul jour.";
        public string WhyLabel => "Pourquoi ?";
        public string Save => "Enregistrer";
        public string SeeDates => "Voir les dates";
        public string SeeWhatFollows => "Voir ce qui s’ensuit";
        public string Cancel => "Annuler";

        public Mrkdwn NothingChanged => $"Rien n’a changé : ce sont les réglages en vigueur.";
        public Mrkdwn TooLongHere(string label) => $"{label} : ce texte est trop long pour un formulaire de Slack. Il reste tel qu’il est.";
        public string FacilitatorsAreThere => "C’est le canal de la facilitation : choisissez-en un autre, les cotisations s’y lisent.";
        public string NoAddress => "Il faut une adresse complète, qui commence par « https ».";
        public string LineTooLong(int line, int most) => $"La ligne {French.Number(line)} est trop longue : {French.Count(most, "caractère", "caractères")} au plus.";
        public string OutsideDaytime => "Choisissez une heure entre 08:00 et 18:59 : je n’écris à personne en dehors.";
        public string CheckTooSoon => "Le rappel doit venir après la demande, dans la même semaine.";
        public string PublishingTooSoon => "La lettre doit venir après le rappel, dans la même semaine.";
        public string OutsidePace(string from, string to) => $"Je n’écris dans le canal que de {from} à {to} : choisissez une heure dans cet intervalle, ou changez-le dans « Les messages dans le canal ».";
        public string EndsFirst(string from) => $"La fin doit venir après le début ({from}).";
        public string NoRoom(int room, int minutesApart, string from, string to) =>
            $"De {from} à {to}, il n’y a place que pour {French.Count(room, "message", "messages")} à {French.Count(minutesApart, "minute", "minutes")} d’écart : demandez-en moins, ou rapprochez-les.";
        public string LeavesOutPublishing(string publish) => $"La lettre de la semaine paraît {publish} : gardez cette heure, ou changez-la d’abord dans « La semaine ».";
        public string TimeMissing => "Choisissez une heure.";
        public string Whole(int from, int to) => $"Il faut un nombre entier, de {French.Number(from)} à {French.Number(to)}.";
        public string NoMonthLeft => "Il ne resterait aucun mois : laissez plutôt vide le jour du mois.";
        public string DayMissing => "Choisissez un jour.";
        public string DayIsPast => "Ce jour est passé.";
        public string EndsBeforeItBegins => "Le dernier jour vient avant le premier.";
        public string RestsAlready => "Ces jours sont déjà chômés.";
        public string BreakTooLong => "Une pause dure un an au plus : la communauté pourra la prolonger.";
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
        public string Rests(string monday) => $"semaine du {monday} : rien n’est demandé";
        public string Step(WeeklyStep step, bool publishes, string day, bool moved) => (step, publishes) switch
        {
            (WeeklyStep.Ask, _) => moved ? $"demande {day} (décalée)" : $"demande {day}",
            (WeeklyStep.Remind, _) => moved ? $"rappel {day} (décalé)" : $"rappel {day}",
            (_, true) => moved ? $"lettre {day} (décalée)" : $"lettre {day}",
            _ => moved ? $"mot au pilotage {day} (décalé)" : $"mot au pilotage {day}",
        };
        public string StepDone(WeeklyStep step, bool publishes) => (step, publishes) switch
        {
            (WeeklyStep.Ask, _) => "demande faite",
            (WeeklyStep.Remind, _) => "rappel fait",
            (_, true) => "lettre partie",
            _ => "pilotage prévenu",
        };
        public string NoStep(WeeklyStep step, bool publishes) => (step, publishes) switch
        {
            (WeeklyStep.Ask, _) => "pas de demande",
            (WeeklyStep.Remind, _) => "pas de rappel",
            (_, true) => "pas de lettre",
            _ => "pas de mot au pilotage",
        };
        public string NothingLeft => "cette semaine, plus rien";
        public Mrkdwn WeeksExplained(bool autoPublish, string zone) => autoPublish
            ? $"La demande et le rappel vont à l’animation, la lettre de la semaine paraît dans le canal : seulement s’il manque quelque chose. Un jour chômé décale dans la même semaine, ou retire ce qui n’y trouve plus de jour. Fuseau horaire : {zone}."
            : (Mrkdwn)$"La demande et le rappel vont à l’animation, puis un mot au pilotage : seulement s’il manque quelque chose. Un jour chômé décale dans la même semaine, ou retire ce qui n’y trouve plus de jour. Fuseau horaire : {zone}.";
        public Mrkdwn MeetingsTitle => $"*Les prochaines rencontres :*";
        public Mrkdwn MeetingExpected(string moment, string? insteadOf) => insteadOf is null ? $"• {moment}, à programmer" : (Mrkdwn)$"• {moment}, à programmer, car le {insteadOf} est chômé";
        public Mrkdwn MeetingScheduled(string moment, string topic, bool inBreak) => inBreak
            ? $"• {moment}, *déjà programmée, et qui tombe pendant une pause* ({topic}) : elle est gardée, et la personne qui la prépare en reçoit la nouvelle. Pour la déplacer ou l’annuler : `/reunion`"
            : (Mrkdwn)$"• {moment}, déjà programmée ({topic})";
        public Mrkdwn NoMeetingIn(string month) => $"• {month} : aucune, une pause en prend la moitié ou plus";
        public Mrkdwn NoMeetingAtAll => $"Aucune rencontre ne serait plus attendue. Celles qui sont programmées le restent.";
        public Mrkdwn WhatFollows => $"*Ce qui s’ensuit :*";
        public IReadOnlyList<Mrkdwn> ChannelMoves(ChannelId from, ChannelId to, int people) =>
        [
            $"• La communauté se retrouve dans {to} et non plus dans {from}. Mes prochains messages y paraissent.",
            people == 1 ? $"• J’y invite la personne qui en fait partie ; je ne retire personne de {from}." : (Mrkdwn)$"• J’y invite les {French.Number(people)} personnes qui en font partie, membres et rôles ; je ne retire personne de {from}.",
            $"• Une ligne le dit dans {from}, et une autre dans {to}, à leur tour parmi mes messages.",
            $"• Ce qui est déjà paru dans {from} y reste, et s’y met encore à jour.",
            $"• Les personnes déjà dans {to} sans être membres ne le deviennent pas : la facilitation les verra demain dans son onglet Accueil.",
        ];
        public IReadOnlyList<Mrkdwn> LanguageChanges(Language to) =>
        [
            $"• Ce que je dis dans le canal de la communauté et dans celui de la facilitation s’écrit en {French.NameOf(to)} à partir de mon prochain message.",
            $"• Ce qui y est déjà paru reste dans sa langue, sauf ce qui s’y met encore à jour.",
            $"• Vos propres textes ne servent que dans leur langue : sans texte en {French.NameOf(to)}, je dis les miens.",
            $"• En privé, sauf dans la page du mois, rien ne change pour qui a réglé Slack en français ou en anglais ; les autres me lisent en {French.NameOf(to)}.",
        ];
        public Mrkdwn MeetsElsewhere(string community, ChannelId to) =>
            $":door: La communauté *{community}* se retrouve désormais dans {to} ; chaque membre y reçoit une invitation. Ce qui s’est dit ici y reste. Pour la rejoindre : `/rejoindre`";
        public Mrkdwn MeetsHere(string community, ChannelId from) => $":wave: La communauté *{community}* se retrouve désormais ici ; elle était jusqu’à présent dans {from}.";
        public string LeavesInQueue => "le mot qui dit, dans l’ancien canal, où la communauté se retrouve";
        public string ArrivesInQueue => "le mot qui dit que la communauté se retrouve ici";
        public Mrkdwn WasOf(ChannelId channel, Mrkdwn communities) => $"{channel} a été le canal de {communities} : ce que j’y avais publié y reste, et s’y met encore à jour.";
        public Mrkdwn NothingWaits => $"• Rien n’attend de paraître dans le canal : cela vaut pour mes prochains messages.";
        public Mrkdwn PostForeseen(string name, SlackDate? then, SlackDate? before) => (then, before) switch
        {
            (null, null) => $"• {name} : pas de place pour l’instant",
            (null, _) => $"• {name} : plus de place prévue",
            ({ } at, null) => $"• {name} : le {at}",
            ({ } at, { } was) => $"• {name} : le {at}, et non plus le {was}",
        };
        public string AMessage => "un message";
        public IReadOnlyList<Mrkdwn> FacilitationMoves(ChannelId to, int requests, Mrkdwn? facilitators) =>
        [
            requests == 0 ? $"• Les prochaines demandes d’entrée se liront dans {to}." : (Mrkdwn)$"• {French.Count(requests, "demande d’entrée qui attend est publiée", "demandes d’entrée qui attendent sont publiées")} aussitôt dans {to}, et les prochaines aussi.",
            .. facilitators is null ? [] : new[] { (Mrkdwn)$"• J’y invite {facilitators} : la facilitation le lira dans ses nouvelles du jour." },
        ];
        public IReadOnlyList<Mrkdwn> FacilitationEnds(int requests, Mrkdwn? deciders) =>
        [
            requests == 0 ? $"• Il n’y a plus de canal : j’écris en privé à chaque personne qui décide." : (Mrkdwn)$"• Il n’y a plus de canal : {French.Count(requests, "demande d’entrée qui attend part", "demandes d’entrée qui attendent partent")} aussitôt en privé, et les prochaines aussi.",
            .. deciders is null ? [] : new[] { (Mrkdwn)$"• Les liront : {deciders}. Les cotisations ne se montrent qu’à la facilitation, qui est prévenue dans ses nouvelles du jour." },
        ];
        public Mrkdwn ReadBy(Mrkdwn who, int others) => others == 0
            ? $"• :warning: Y sont déjà, et y liront les cotisations : {who}."
            : (Mrkdwn)$"• :warning: Y sont déjà, et y liront les cotisations : {who}, et {French.Count(others, "autre personne", "autres personnes")}.";
        public Mrkdwn StaysIn(ChannelId channel) => $"• Ce qui a été publié dans {channel} y reste, et s’y met encore à jour.";
        public Mrkdwn FacilitationMoved(UserId by, ChannelId? channel) => channel is { } room
            ? $"{by} a changé le canal de la facilitation : les demandes d’entrée se lisent désormais dans {room}, celles qui attendent aussi."
            : (Mrkdwn)$"{by} a retiré le canal de la facilitation : les demandes d’entrée vous arrivent désormais en privé, celles qui attendent aussi.";
        public Mrkdwn RoomIsPublic(ChannelId channel) =>
            $":warning: Le canal de la facilitation, {channel}, est public : tout le monde peut y lire ce qui y est paru. Je n’y publie plus rien, et j’en retire ce que j’y avais écrit ; les demandes d’entrée arrivent en privé à chaque personne qui en décide, et les cotisations à la facilitation seule. Rendez-le privé dans Slack, ou choisissez-en un autre avec `/communaute reglages`.";
        public Mrkdwn NotLetIn(Mrkdwn who, int others, ChannelId channel) => others == 0
            ? $":warning: Slack ne m’a pas laissé inviter dans {channel} : {who}. Merci de le faire à la main, ou de le demander à l’administration de l’espace Slack."
            : (Mrkdwn)$":warning: Slack ne m’a pas laissé inviter dans {channel} : {who}, et {French.Count(others, "autre personne", "autres personnes")}. Merci de le faire à la main, ou de le demander à l’administration de l’espace Slack.";
        public string Back => "Modifier encore…";
        public string SaveMine => "Enregistrer les miens";
        public Mrkdwn Meanwhile(UserId by, SlackDate at) => $"*Pendant que vous écriviez, {by} a changé ces réglages* (le {at}). Rien de ce que vous avez écrit n’est perdu. Voici ceux en vigueur :";
        public Mrkdwn Yours => $"*Et voici les vôtres.* Enregistrez-les s’ils doivent remplacer les autres.";
        public Mrkdwn Saved(Topic topic) => $":white_check_mark: C’est enregistré : {French.InSentence(Name(topic))}.";
        public Mrkdwn YourWords => $"Voici ce que vous aviez écrit, pour le reprendre si besoin :";
        public Mrkdwn Said(string label, Mrkdwn value) => $"{label} : {value}";
        public string Nothing => "rien";
        public string YesOrNo(bool yes) => yes ? "oui" : "non";
        public Mrkdwn Became(string label, Mrkdwn before, Mrkdwn after) => $"{label} : {before} → {after}";
        public Mrkdwn Added(Mrkdwn rest) => $"ajout : {rest}";
        public Mrkdwn Removed(Mrkdwn rest) => $"retrait : {rest}";

        public Mrkdwn WhichOne => $"De quelle communauté souhaitez-vous voir les réglages ?";
        public Mrkdwn Gone => $"Je ne retrouve plus cette communauté.";
        public Mrkdwn OnlyThese(Mrkdwn? who) => who is null
            ? $"Régler une communauté revient à son pilotage, à sa facilitation ou à l’administration, et personne ne s’en charge encore ici."
            : (Mrkdwn)$"Régler une communauté revient à son pilotage, à sa facilitation ou à l’administration : {who}.";
    }
}
