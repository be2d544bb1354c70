using CommunityBot.Community;

namespace CommunityBot.Hosting;

public static partial class SimulationTexts
{
    private sealed class Fr : ISimulationTexts
    {
        public string InPrivate(string name) => $"{name} (en privé)";
        public string InChannel(string community) => $"{community} (canal)";
        public string AmongFacilitators(string community) => $"{community} (facilitation)";
        public string Because(IReadOnlyList<string> whys) => $"pourquoi : {string.Join(" ; ", whys)}";

        public string? Why(string kind) => kind switch
        {
            "rhythm.nudge" => "la semaine commence, et son message manque",
            "rhythm.check" => "la semaine avance, et rien ne s’est encore dit",
            "rhythm.digest" => "la semaine s’achève sans que rien ne se soit dit",
            "rhythm.alert" => "la semaine s’achève en silence, et je n’ai rien pu publier",
            "meetings.prompt" => "la rencontre du mois approche, et personne ne l’a programmée",
            "meetings.missed" => "le mois est passé sans rencontre",
            "meetings.date_wanted" => "une rencontre reportée attend sa nouvelle date",
            "meetings.topics" => "des sujets sont proposés pour la rencontre",
            "meetings.attendance" => "une rencontre a eu lieu, et on ne sait pas combien sont venus",
            "meetings.reminder" => "une rencontre approche",
            "meetings.soon" => "une rencontre commence dans une heure",
            "rules.season" => "chaque trimestre rappelle une règle de vie",
            "rules.version" => "les règles de vie ont changé",
            "rules.waits" => "un signalement ou un rappel de règle attend une réponse",
            "roles.morning" => "des rôles sont vacants, ou le noyau dur est trop petit ou trop grand",
            "joining.waits" or "joining.morning" => "des demandes d’adhésion attendent une réponse",
            "joining.expired" => "une demande est restée un mois sans réponse",
            "joining.not_forgotten" => "une demande attend depuis cinq jours ouvrés",
            "check_ins.check_in" => "cette personne est arrivée il y a une semaine ou un mois",
            "arrivals.announcement" => "quelqu’un vient d’arriver",
            "announcements.message" => "une annonce attendait son moment",
            "pacing.closed" => "Slack ne me laisse pas écrire dans ce canal",
            _ => FeatureOf(kind) switch
            {
                "announcements" => "une annonce est en cours",
                "arrivals" or "buddies" or "check_ins" => "quelqu’un a été accueilli",
                "importing" or "membership" => "l’annuaire des adhérents a changé",
                "joining" or "walkins" => "une demande d’adhésion est en cours",
                "leaving" => "quelqu’un part, ou est parti",
                "meetings" => "une rencontre est en cours de préparation",
                "monthly" => "un mois s’achève, et il est temps d’en voir le fruit",
                "pacing" => "un canal est fermé ou rouvert",
                "profile" => "quelqu’un a changé de poste ou d’entreprise",
                "rhythm" => "c’est le rythme de la semaine",
                "roles" => "un rôle a changé de mains, ou cherche quelqu’un",
                "rules" => "les règles de vie sont en jeu",
                "settings" => "les réglages de la communauté ont changé",
                "thanks" => "quelqu’un a été remercié",
                "help" or "home" => "quelqu’un a écrit au bot",
                _ => null,
            },
        };

        public string Begins(int communities, int weeks) =>
            $"{Language.French.Count(communities, "communauté", "communautés")}, {Language.French.Count(weeks, "semaine", "semaines")}, si personne ne fait rien. Rien n’est envoyé, rien n’est enregistré.";
        public string NoDatabaseYet => "Il n’y a pas encore de base de données : voici ce que ferait un bot qui commence maintenant, avec les communautés de la configuration.";
        public string Sum(int messages) => messages == 0 ? "Rien ne serait envoyé." : $"{Language.French.Count(messages, "message serait envoyé", "messages seraient envoyés")}.";
        public string Stranger(string id, Role role, string community) => $"{id}, {(role switch { Role.Pilot => "pilotage", Role.Animator => "animation", Role.Facilitator => "facilitation", _ => "sponsor" })} {Wording.De(community)}{community}";
        public string Strangers(int people) => $"Slack ne m’a pas encore dit le nom de {Language.French.Count(people, "personne", "personnes")} : je les désigne par leur identifiant. Le bot l’apprend dès qu’il démarre.";
        public string OtherVersion => "Cette base de données a les tables d’une autre version du bot. Démarrez une fois le bot de cette version, qui les met à jour, puis simulez.";
        public string NotWeeks(string typed, int most) => $"--weeks : « {typed} » n’est pas un nombre de semaines. Il en faut un nombre entier, de 1 à {Language.French.Number(most)}.";
        public string NoCommunity => "Il n’y a aucune communauté, ni dans la base de données ni dans la configuration (Communities) : il n’y a rien à simuler.";
    }
}
