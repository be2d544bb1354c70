using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

internal static partial class MembershipTexts
{
    private sealed class Fr : IMembershipTexts
    {
        private const Language French = Language.French;

        public Mrkdwn Headline(int people, string community) =>
            $"D’après le nouvel annuaire, l’adhésion de {French.Count(people, "membre", "membres")} de la communauté *{community}* n’est plus en règle. Que souhaitez-vous faire ?";
        public Mrkdwn Settled(int people, string community) =>
            $"D’après l’annuaire importé alors, l’adhésion de {French.Count(people, "membre", "membres")} de la communauté *{community}* n’était plus en règle. Rien n’attend plus de réponse dans ce message.";
        public Mrkdwn Following(int page, int pages, string community) => $"*{community}* : membres dont l’adhésion n’est plus en règle, suite ({page} sur {pages}).";
        public Mrkdwn Because => $" : ";
        public Mrkdwn Why(EligibilityFinding finding) => finding switch
        {
            { Eligibility: Eligibility.DuesInDefault, Since: { } since } => $"cotisation en défaut, {finding.Company ?? "organisation non précisée"}, depuis le {French.Day(since)}.",
            { Eligibility: Eligibility.DuesInDefault } => $"cotisation en défaut, {finding.Company ?? "organisation non précisée"}.",
            { ValidUntil: { } day } => $"adhésion échue depuis le {French.Day(day)}.",
            _ => $"adresse absente de l’annuaire.",
        };
        public string Remind => "Relancer";
        public string Leave => "Laisser pour l’instant";
        public string Exclude => "Exclure…";
        public string Others(int people) => $"Voir les autres ({French.Number(people)})";

        public Mrkdwn RemindedBy(UserId by, SlackDate at) => $"Relance demandée par {by} le {at}, et envoyée.";
        public Mrkdwn ReminderWaits(UserId by, SlackDate at) => $"Relance demandée par {by} le {at} : elle partira en journée, un jour ouvré.";
        public Mrkdwn LeftBy(UserId by, SlackDate at) => $"{by} a choisi le {at} de laisser cela pour l’instant, jusqu’au prochain import.";
        public Mrkdwn ExcludedBy(UserId by, SlackDate at) => $"Exclusion décidée par {by} le {at}.";
        public Mrkdwn StillInside(ChannelId channel, string code) => $"Slack n’a pas laissé le bot retirer la personne de {channel} (« {code} ») : retirez-la à la main.";
        public Mrkdwn EligibleAgain => $"L’adhésion est de nouveau en règle : il n’y a plus rien à faire.";
        public Mrkdwn NoLongerMember => $"Cette personne ne fait plus partie de la communauté.";
        public Mrkdwn AccountClosed => $"Le compte Slack de cette personne est désactivé.";
        public Mrkdwn NotVerifiable => $"L’adhésion n’est plus vérifiable : le profil Slack ne montre aucune adresse.";
        public Mrkdwn Relisted => $"Figure dans une liste plus récente.";
        public Mrkdwn NoLongerYours(string community) => $"Vous ne faites plus partie de la facilitation de la communauté *{community}* : cette liste ne vous est plus montrée.";

        public Mrkdwn Standing(Lapse lapse, SlackDate at) => lapse switch
        {
            { Status: LapseStatus.Reminded, RemindedBy: { } by } => $"C’est déjà fait : {by} a envoyé une relance le {at}.",
            { Status: LapseStatus.Left, ActedBy: { } by } => $"{by} a choisi le {at} de laisser cela pour l’instant.",
            { Status: LapseStatus.Excluded, ActedBy: { } by } => $"C’est déjà décidé : {by} a exclu cette personne le {at}.",
            { Status: LapseStatus.Eligible } => EligibleAgain,
            { Status: LapseStatus.Relisted } => Relisted,
            _ => NoLongerMember,
        };

        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"Seule la facilitation de la communauté peut faire cela : {who}.";
        public Mrkdwn NotYourself => $"Il s’agit de vous : quelqu’un d’autre doit en décider.";
        public Mrkdwn Gone => $"Je ne retrouve plus cette liste : elle est trop ancienne.";

        public Mrkdwn Reminder(string community, Mrkdwn facilitators) => $"Bonjour ! Vous faites partie de la communauté *{community}*, qui réunit des personnes dont l’organisation adhère à l’association. D’après notre annuaire, l’adhésion de votre organisation est à vérifier. Pourriez-vous vous renseigner auprès d’elle ? Pour toute question, ou si c’est une erreur, écrivez à {facilitators}. Merci !";

        public string ExclusionTitle => "Exclure de la communauté";
        public Mrkdwn ExclusionIntro(UserId person, ChannelId channel, string community) => $"{person} ne fera plus partie de la communauté *{community}* : retrait de {channel}, et un message privé avec vos mots ci-dessous. La décision reste au journal, avec votre nom.";
        public Mrkdwn RolesBecomeVacant(ChannelId? facilitators) => facilitators is { } channel
            ? $"Cette personne tient un rôle dans la communauté : il deviendra vacant, et elle sera retirée aussi de {channel}."
            : (Mrkdwn)$"Cette personne tient un rôle dans la communauté : il deviendra vacant.";
        public string ReasonLabel => "Raison, pour le journal";
        public string ReasonHint => "La personne ne la lit pas.";
        public string NoteLabel => "Message envoyé à la personne";
        public string NoteHint => "Relisez et adaptez ces mots : ils partent tels quels. Ni montant ni date de cotisation, s’il vous plaît.";
        public string ConfirmLabel => "Confirmation";
        public string Confirm => "Oui, cette personne est à exclure de la communauté";
        public string ExclusionSend => "Exclure";
        public string Cancel => "Annuler";
        public string Close => "Fermer";

        public string ExclusionNote(string firstName, string community) => $"""
            {(firstName.Length == 0 ? "Bonjour" : $"Bonjour {firstName}")},

            La communauté {community} réunit des personnes dont l’organisation adhère à l’association. Comme l’adhésion de la vôtre n’a pas pu être confirmée, vous n’en faites plus partie pour le moment. Dès qu’elle le sera, vous pourrez demander à revenir avec /rejoindre, et nous en serons heureux.

            Merci pour ce que vous avez apporté à la communauté.
            """;
        public Mrkdwn Excluded(string community) => $"Vous ne faites plus partie de la communauté *{community}*. Voici ce que la facilitation vous écrit :";
    }
}
