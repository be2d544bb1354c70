using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

public static partial class MeetingsTexts
{
    private sealed class Fr : IMeetingsTexts
    {
        public string NoticeTitle => "Rencontre";
        public string FormTitle => "Programmer";
        public string ChangeTitle => "Modifier la rencontre";
        public string RemoteTitle => "Passer à distance";
        public string Send => "Programmer";
        public string Save => "Enregistrer";
        public string Close => "Annuler";
        public string Shut => "Fermer";
        public Mrkdwn IntroOfMonth(string month, string community, string rule, ChannelId channel) => $"La rencontre *{Wording.De(month)}{month}* {Wording.De(community)}*{community}* ({rule}). Je l’annoncerai dans {channel}, puis je compterai les réponses et je ferai les rappels.";
        public Mrkdwn IntroSpecial(string community, ChannelId channel) => $"Une rencontre exceptionnelle {Wording.De(community)}*{community}*, en plus de celles du mois. Je l’annoncerai dans {channel}, puis je compterai les réponses et je ferai les rappels.";
        public Mrkdwn DayOff(string day, string suggested) => $":calendar: Le jour habituel, {day}, n’est pas travaillé. Je vous propose {suggested} ; choisissez librement.";
        public Mrkdwn ChangeIntro => $"Les personnes qui ont répondu seront prévenues d’un changement de date, de lieu ou de lien. Si la date change, je le dirai aussi dans le canal.";
        public Mrkdwn RemoteIntro => $"La rencontre aura lieu à distance : indiquez le lien pour la rejoindre. Les personnes qui viennent, ou viendront peut-être, seront prévenues.";
        public string WhenLabel => "Quand ?";
        public string WhenHint(string zone) => $"L’heure est la vôtre ({zone}). Chaque personne la lira dans son fuseau.";
        public string MinutesLabel => "Durée";
        public string Minutes(int minutes) => Lasts(minutes);
        public string PlaceLabel => "Lieu";
        public string PlaceHint => "Si l’on se retrouve sur place : une adresse, une salle… Un lieu ou un lien suffit.";
        public string LinkLabel => "Lien de visioconférence";
        public string LinkHint => "Si l’on peut venir à distance : une adresse complète, comme https://exemple.org/salle";
        public string TopicLabel => "Sujet";
        public string TopicHint => "Une ligne qui donne envie de venir.";
        public string AgendaLabel => "Ordre du jour";
        public string AgendaHint => "Qui parle, de quoi, dans quel ordre. Vous pourrez le compléter plus tard.";
        public string Missing => "Il manque quelque chose ici.";
        public string TooLong(int most) => $"C’est un peu long : au plus {Language.French.Number(most)} caractères, s’il vous plaît.";
        public string NoLink => "Je ne reconnais pas d’adresse. Il m’en faut une complète, comme https://exemple.org/salle";
        public string NeitherPlaceNorLink => "Indiquez où l’on se retrouve : un lieu, un lien, ou les deux.";
        public string Past => "Ce moment est déjà passé. Choisissez-en un autre.";
        public string TooFar => "C’est dans plus d’un an. Choisissez un moment plus proche.";
        public string NotOfMonth(string month, string? latest) => latest is null
            ? $"Choisissez un jour {Wording.De(month)}{month} ; pour un autre jour, programmez une rencontre exceptionnelle."
            : $"Choisissez un jour {Wording.De(month)}{month}, ou au plus tard le {latest} ; pour un autre jour, programmez une rencontre exceptionnelle.";
        public Mrkdwn Scheduled(SlackDate at) => $":white_check_mark: C’est noté : {at}.";
        public Mrkdwn MoveNoted(SlackDate at) => $":white_check_mark: C’est noté : la rencontre aura lieu le {at}.";
        public Mrkdwn ChangeNoted => $":white_check_mark: C’est noté : l’annonce et `/reunion` montrent la rencontre telle qu’elle est maintenant.";
        public Mrkdwn NothingChanged => $"Rien n’a changé : la rencontre est restée telle quelle.";
        public Mrkdwn Unusual(IReadOnlyList<string> what) => $":warning: {string.Join(" ", what)} Si ce n’est pas voulu, changez-le avec `/reunion`.";
        public string OnWeekend(string day) => $"C’est un {day}.";
        public string OnDayOff => "C’est un jour chômé.";
        public string InBreak(string why) => $"C’est pendant une pause de la communauté (« {why} »).";
        public string AtOddHour(string time) => $"C’est à {time}, à l’heure de la communauté.";
        public string VerySoon(int minutes) => $"C’est dans {Lasts(minutes)} : peu de monde aura le temps de le voir.";
        public Mrkdwn CancelNoted(SlackDate at, string topic) => $":white_check_mark: La rencontre du {at}, « {topic} », est annulée.";
        public Mrkdwn AnswersTold(int count) => count == 1 ? $"La personne qui avait répondu reçoit un message." : (Mrkdwn)$"Les {count} personnes qui avaient répondu reçoivent un message.";
        public Mrkdwn AnnouncedIn(ChannelId channel, SlackDate? at, bool isAtOnce) => (at, isAtOnce) switch
        {
            (_, true) => $"L’annonce part à l’instant dans {channel}.",
            ({ } moment, _) => $"L’annonce paraîtra dans {channel} le {moment}.",
            _ => $"L’annonce paraîtra dans {channel} dès que je pourrai y écrire.",
        };
        public Mrkdwn ReadIn(ChannelId channel, SlackDate? at, bool isAtOnce) => (at, isAtOnce) switch
        {
            (_, true) => $"Je le dis à l’instant dans {channel}.",
            ({ } moment, _) => $"Je le dirai dans {channel} le {moment}.",
            _ => $"Je le dirai dans {channel} dès que je pourrai y écrire.",
        };
        public Mrkdwn AlreadyScheduled(UserId by, SlackDate at, string topic) => $"{by} a déjà programmé cette rencontre : {at}, « {topic} ». Tapez `/reunion` pour la voir ou la modifier.";
        public Mrkdwn ChangedMeanwhile(UserId by) => $"{by} a modifié cette rencontre pendant que vous écriviez. Tapez `/reunion` pour la voir telle qu’elle est, puis reprenez vos changements.";
        public Mrkdwn NotAnnounced(SlackDate at, ChannelId channel, string code) => $":warning: Slack n’a pas laissé paraître dans {channel} l’annonce de la rencontre du {at} (« {code} »). Vérifiez que j’y suis et que le canal n’est pas archivé. La rencontre reste programmée : `/reunion` la montre à chaque membre.";

        public string CancelTitle => "Annuler la rencontre";
        public Mrkdwn WhoWillBeTold(SlackDate at, string topic, int answered, ChannelId? channel)
        {
            Mrkdwn told = answered switch
            {
                0 => $"Personne n’a encore répondu.",
                1 => $"Une personne a répondu : elle sera prévenue aussitôt, avec vos raisons.",
                _ => $"{answered} personnes ont répondu : elles seront prévenues aussitôt, avec vos raisons.",
            };
            Mrkdwn here = channel is { } its ? $" Je le dirai aussi dans {its}." : (Mrkdwn)$"";
            return $"La rencontre du {at}, « {topic} ». {told}{here}";
        }
        public string WhyLabel => "Pourquoi ?";
        public string WhyHint => "Vos mots seront lus tels quels, en privé et dans le canal.";
        public string CancelSend => "Annuler la rencontre";

        public Mrkdwn Which => $"De quelle communauté voulez-vous voir les rencontres ?";
        public Mrkdwn NowhereToMeet => $"On ne voit que les rencontres des communautés dont on est membre. Tapez `/rejoindre` pour demander à entrer dans l’une d’elles.";
        public Mrkdwn MembersOnly(string community) => $"Les rencontres {Wording.De(community)}*{community}* sont pour ses membres. Tapez `/rejoindre` pour demander à y entrer.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Préparer les rencontres revient aux personnes qui animent, pilotent ou facilitent la communauté."
            : $"Préparer les rencontres revient aux personnes qui animent, pilotent ou facilitent la communauté : {Language.French.People(who)}.";
        public Mrkdwn Gone => $"Je ne retrouve plus cette rencontre.";
        public Mrkdwn YourWords => $"Vos mots, pour ne pas les perdre :";
        public Mrkdwn Title(string community) => $"*Les rencontres {Wording.De(community)}{community}*";
        public Mrkdwn NoneYet(string? expected) => expected is null
            ? (Mrkdwn)$"Aucune rencontre n’est programmée pour l’instant."
            : $"Aucune rencontre n’est encore programmée. La prochaine est attendue le {expected}.";
        public Mrkdwn CancelledMonth(string month) => $"La rencontre {Wording.De(month)}{month} est annulée ; une autre date est peut-être à venir.";
        public Mrkdwn MoreMeetings(int more) => $"… et {Language.French.Count(more, "autre rencontre", "autres rencontres")} plus tard.";
        public Mrkdwn InTheList(string topic, SlackDate at) => $"*{topic}*\n{at}";
        public string See => "Voir";
        public string ScheduleMonth(string month) => $"Programmer {month}…";
        public string ScheduleSpecial => "Rencontre exceptionnelle…";
        public string Change => "Modifier…";
        public string MakeRemote => "Passer à distance…";
        public string Cancel => "Annuler la rencontre…";
        public Mrkdwn TopicsProposed => $"Sujets proposés :";
        public Mrkdwn TopicBy(UserId by, string words) => $"• {words} ({by})";
        public Mrkdwn MoreTopics(int more) => $"… et {Language.French.Count(more, "autre sujet", "autres sujets")}";

        public Mrkdwn When(SlackDate at, int minutes) => $":calendar: {at}, {Lasts(minutes)}";
        public Mrkdwn AtPlace(string place) => $":round_pushpin: Sur place : {place}";
        public Mrkdwn Online(Link link) => $":computer: À distance : {link}";
        public Mrkdwn Counts(int yes, int maybe, int no) => yes + maybe + no == 0
            ? (Mrkdwn)$"Dites-nous si vous venez."
            : $"Réponses : {yes} oui, {maybe} peut-être, {no} non.";
        public Mrkdwn CountsBefore(int yes) => $"{Language.French.Count(yes, "personne avait dit oui", "personnes avaient dit oui")} avant le changement de date.";
        public Mrkdwn WhoComes(IReadOnlyList<UserId> who, int more) => who.Count == 1 ? (Mrkdwn)$"Vient : {Several(who, more)}." : $"Viennent : {Several(who, more)}.";
        public Mrkdwn WhoMayCome(IReadOnlyList<UserId> who, int more) => $"Peut-être : {Several(who, more)}.";
        public Mrkdwn NobodyYet => $"Personne n’a encore dit oui.";
        public Mrkdwn YouAnswered(Coming coming) => coming switch
        {
            Coming.Yes => $"Vous avez répondu que vous venez.",
            Coming.Maybe => $"Vous avez répondu peut-être.",
            _ => $"Vous avez répondu que vous ne pouvez pas venir.",
        };
        public Mrkdwn WhoSaidYesBefore(IReadOnlyList<UserId> who, int more) => $"{(who.Count + more == 1 ? "Avait" : "Avaient")} dit oui avant le changement de date : {Several(who, more)}.";
        public Mrkdwn YouAnsweredBefore => $"Vous aviez répondu avant le changement de date : venez-vous à la nouvelle date ?";
        public string Yes => "Je viens";
        public string Maybe => "Peut-être";
        public string No => "Je ne peux pas";
        public string Propose => "Proposer un sujet…";
        public string CalendarFile => "Ajouter à mon agenda";
        public string OutOfCalendar => "Retirer de mon agenda";

        public Mrkdwn Announced(string topic) => $":calendar: *Rencontre : {topic}*";
        public Mrkdwn NextForNewcomer(string topic) => $":calendar: *Notre prochaine rencontre : {topic}*";
        public Mrkdwn Cancelled(SlackDate at, string topic) => $":no_entry_sign: *Rencontre annulée : {topic}*\nElle devait avoir lieu le {at}.";
        public Mrkdwn CancelledHere(SlackDate at, string topic, UserId by) => $":no_entry_sign: *Rencontre annulée : {topic}*\nElle devait avoir lieu le {at}. {by} en donne la raison :";
        public Mrkdwn Recalled(string topic, int days) => days switch
        {
            0 => $":bell: *C’est aujourd’hui : {topic}*",
            1 => $":bell: *C’est demain : {topic}*",
            _ => $":bell: *Dans {days} jours : {topic}*",
        };
        public Mrkdwn MovedHere(string topic, SlackDate before) => $":calendar: *La rencontre change de date : {topic}*\nElle devait avoir lieu le {before}. Désormais :";

        public Mrkdwn Noted(Coming coming, SlackDate at, bool isRecalled) => coming switch
        {
            Coming.Yes => $":white_check_mark: C’est noté, à bientôt : {at}.{Recall(isRecalled)}",
            Coming.Maybe => $":white_check_mark: C’est noté : peut-être, {at}.{Recall(isRecalled)} Vous pouvez changer votre réponse d’ici là.",
            _ => $":white_check_mark: C’est noté : vous ne pouvez pas venir. Vous pouvez changer votre réponse à tout moment.",
        };
        public Mrkdwn Over(SlackDate at) => $"Cette rencontre a commencé ou a déjà eu lieu : {at}. Tapez `/reunion` pour voir la suivante.";
        public Mrkdwn WasCancelled(UserId by, string why) => why.Length == 0 ? (Mrkdwn)$"{by} a annulé cette rencontre." : $"{by} a annulé cette rencontre, avec ces mots :\n{Mrkdwn.Quote(why)}";
        public Mrkdwn Soon(string topic, string community, bool isInAnHour) => isInAnHour ? (Mrkdwn)$":bell: *Dans une heure : {topic}* ({community})" : $":bell: *Bientôt : {topic}* ({community})";
        public Mrkdwn CancelledForYou(SlackDate at, string topic, string community, UserId by) => $":no_entry_sign: La rencontre {Wording.De(community)}*{community}* du {at}, « {topic} », est annulée. {by} en donne la raison :";
        public Mrkdwn MovedForYou(string topic, string community, SlackDate before) => $":calendar: La rencontre {Wording.De(community)}*{community}*, « {topic} », change de date. Elle devait avoir lieu le {before}. Désormais :";
        public Mrkdwn ChangedForYou(string topic, string community) => $":pencil2: La rencontre {Wording.De(community)}*{community}*, « {topic} », a changé. Désormais :";
        public Mrkdwn ComesStill => $"Venez-vous toujours ?";
        public string ProposeTitle => "Proposer un sujet";
        public Mrkdwn ProposeIntro(SlackDate at, string topic) => $"Pour la rencontre du {at}, « {topic} ». Les personnes qui la préparent verront votre proposition, avec votre nom.";
        public string ProposeLabel => "De quoi aimeriez-vous parler ?";
        public string ProposeSend => "Proposer";
        public Mrkdwn ProposeDone => $":white_check_mark: Merci ! Votre sujet est parmi ceux que verront les personnes qui préparent la rencontre.";
        public Mrkdwn EnoughTopics(int most) => $"Vous avez déjà proposé {most} sujets pour cette rencontre, merci ! Les personnes qui la préparent les liront.";
        public Mrkdwn CalendarSent(SlackDate at, Link google, Link outlook) => $"La rencontre du {at}, pour votre agenda : ouvrez ce fichier, ou ajoutez-la à {google} ou à {outlook}.";
        public Mrkdwn CalendarCancelled(SlackDate at, bool isPostponed) => isPostponed
            ? (Mrkdwn)$"La rencontre du {at} n’aura pas lieu à cette date : ouvrez ce fichier pour la retirer de votre agenda."
            : $"La rencontre du {at} est annulée : ouvrez ce fichier pour la retirer de votre agenda.";
        public Mrkdwn CalendarOnItsWay => $"Je vous envoie le fichier en message privé.";
        public Mrkdwn CalendarRefused(Link google, Link outlook) => $"Slack ne m’a pas laissé vous envoyer le fichier. Vous pouvez ajouter la rencontre à {google} ou à {outlook}.";
        public string CalendarName(string community, string topic) => $"{community} : {topic}";
        public string CalendarFileName(string day) => $"rencontre-{day}.ics";

        public Mrkdwn DigestTitle => $":calendar: *La prochaine rencontre*";
        public Mrkdwn DigestLine(string topic, string? link, SlackDate at) => link is null ? (Mrkdwn)$"{topic} ({at})" : $"{new Link(link, topic)} ({at})";

        public string HomeTitle => "Prochaines rencontres";
        public Mrkdwn HomeLine(string community, string topic, SlackDate at) => $"*{topic}* ({community})\n{at}";
        public string Details => "Voir";
        public Mrkdwn HomeMore(int more) => $"… et {Language.French.Count(more, "autre rencontre", "autres rencontres")} à venir";

        public Mrkdwn FallsInBreak(SlackDate at, string topic, string from, string to, string why, IReadOnlyList<Mrkdwn> recalled)
        {
            Mrkdwn reminders = recalled.Count == 0
                ? (Mrkdwn)$"Je ne la rappellerai pas dans le canal d’ici là, mais une heure avant, en privé, aux personnes qui viennent."
                : $"Je la rappellerai dans le canal {Language.French.Together([.. recalled.Select(day => (Mrkdwn)$"le {day}")])}, et une heure avant, en privé, aux personnes qui viennent.";
            return $":calendar: La rencontre du {at}, « {topic} », tombe pendant la pause « {why} » (du {from} au {to}). Elle est maintenue, sauf si vous en décidez autrement. {reminders}";
        }
        public string Move => "Déplacer…";

        private static string Recall(bool isRecalled) => isRecalled ? " Je vous le rappellerai une heure avant." : "";

        private static Mrkdwn Several(IReadOnlyList<UserId> who, int more) => more == 0 ? Language.French.People(who) : $"{Language.French.People(who)} et {Language.French.Count(more, "autre personne", "autres personnes")}";

        private static string Lasts(int minutes) => (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"{rest} minutes",
            (1, 0) => "une heure",
            (var hours, 0) => $"{hours} heures",
            (var hours, var rest) => $"{hours} h {rest:00}",
        };
    }
}
