using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

internal static partial class MonthlyTexts
{
    private sealed class Fr : IMonthlyTexts
    {
        private const Language French = Language.French;

        /// <summary>"de mars 2026", "d’avril 2026".</summary>
        private static string Of(string month) => month[0] is 'a' or 'o' ? $"d’{month}" : $"de {month}";

        public Mrkdwn Gone => $"Je ne retrouve plus ce mois.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Le point du mois revient aux personnes qui pilotent ou facilitent la communauté."
            : $"Le point du mois revient aux personnes qui pilotent ou facilitent la communauté : {French.People(who)}.";
        public Mrkdwn TooOld => $"Ce mois est trop ancien pour être encore transmis.";

        public Mrkdwn HourTitle(string month) => $":sparkles: *Ce que votre heure par semaine a permis en {month}*";
        public Mrkdwn Replies(int count) => $"{French.Count(count, "réponse échangée", "réponses échangées")} dans les fils";
        public Mrkdwn FirstWords(int count) => $"{French.Count(count, "personne arrivée depuis peu a pris", "personnes arrivées depuis peu ont pris")} la parole pour la première fois";
        public Mrkdwn Came(int count) => $"{French.Count(count, "personne présente", "personnes présentes")} aux rencontres";
        public Mrkdwn HourEnd => $"Merci ! Rien de tout cela ne se fait tout seul.";
        public Mrkdwn QuietMonth(string month) => $":leaves: Peu d’échanges en {month} : cela arrive à toutes les communautés. Merci d’être là ; une question simple suffit souvent à les relancer.";

        public Mrkdwn PageOf(string month) => $":page_facing_up: *Le point {Of(month)} pour l’association*";
        public Mrkdwn PageReady(string month) => $":page_facing_up: *Le point {Of(month)} pour l’association* est prêt. Relisez-le, complétez-le si vous le souhaitez :";
        public Mrkdwn WillGoTo(Mrkdwn people) => $"Rien ne part sans vous. À l’envoi, ce point ira en message privé à {people}.";
        public Mrkdwn NobodyToSendTo => $"Il n’y a pour l’instant personne d’autre à qui l’envoyer. Avec `/communaute roles`, vous pouvez nommer un sponsor ; ce point pourra alors partir.";
        public string Send => "Envoyer au sponsor et à la facilitation";
        public string Edit => "Modifier…";
        public string SendAsk => "Envoyer ce point ?";
        public Mrkdwn SendExplained(Mrkdwn people) => $"Il partira tel quel, en message privé, à {people}. Un envoi ne se reprend pas.";
        public string SendYes => "Envoyer";
        public Mrkdwn ReadItAgain(UserId by) => $"Rien n’est parti : {by} a modifié ce texte entre-temps. Le message montre maintenant le nouveau : relisez-le, puis envoyez-le.";
        public Mrkdwn SentAlready(UserId by, SlackDate at, Mrkdwn people) => $":white_check_mark: {by} l’a envoyé le {at} à {people}.";
        public Mrkdwn Sent(Mrkdwn people, bool hasSponsor) => hasSponsor
            ? $"C’est envoyé à {people}. Merci !"
            : (Mrkdwn)$"C’est envoyé à {people}. Merci ! La communauté n’a pas encore de sponsor : l’association peut en désigner un.";
        public Mrkdwn NotHandedOver(UserId person, string month, string code) => $"Le point {Of(month)} n’a pas pu être remis à {person} : Slack l’a refusé (« {code} »).";
        public Mrkdwn Relayed(UserId by, string month, string community) => $":page_facing_up: {by} vous transmet le point {Of(month)} de la communauté *{community}* :";

        public string EditTitle => "Le point du mois";
        public Mrkdwn EditIntro => $"Ce texte partira tel quel. C’est l’endroit pour dire ce qui avance, et ce dont la communauté a besoin.";
        public string EditLabel => "Le texte";
        public string Save => "Enregistrer";
        public string Cancel => "Annuler";
        public string Close => "Fermer";
        public string SayIt(int most) => $"Écrivez quelques lignes, en {French.Number(most)} caractères au plus.";
        public Mrkdwn ChangedMeanwhile(UserId by) => $"{by} a modifié ce texte pendant que vous écriviez. Votre version n’est pas enregistrée : reprenez-la à partir de la sienne.";
        public Mrkdwn YourWords => $"Votre texte :";

        public string PageTitle(string community, string month) => $"{community} : le point {Of(month)}";
        public string PageMembers(int count, int joined, int left) => joined + left == 0
            ? $"Membres : {French.Number(count)}, sans changement dans le mois."
            : $"Membres : {French.Number(count)}. Dans le mois, {French.Count(joined, "arrivée", "arrivées")} et {French.Count(left, "départ", "départs")}.";
        public string PageTalk(int messages, int replies, int voices)
        {
            string[] said = [.. messages > 0 ? [French.Count(messages, "message", "messages")] : Array.Empty<string>(), .. replies > 0 ? [French.Count(replies, "réponse", "réponses")] : Array.Empty<string>()];
            return $"Échanges : {French.All(said)}, {(voices == 1 ? "d’une personne" : $"de {French.Number(voices)} personnes")}.";
        }

        public string PageMeetings => "Rencontres";
        public string PageMeeting(string day, string topic, int? came) => came is { } number
            ? $"{day}, « {topic} » : {French.Count(number, "personne", "personnes")}"
            : $"{day}, « {topic} »";
        public string PageNextMeeting(string day) => $"la prochaine : {day}";
        public string PageNews => "Actualités";
        public string PageNeeds => "Besoins";
        public string NeedsAnimators => "une personne pour animer la communauté";
        public string NeedsRoles(string roles) => $"des personnes pour ces rôles : {roles}";
        public string NeedsMeeting => "une date pour la prochaine rencontre";
        public string NeedsAnswers(int count) => $"{French.Count(count, "question attend", "questions attendent")} une réponse";
        public string NoNeed => "rien de particulier ce mois-ci";
    }
}
