using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

internal static partial class CardTexts
{
    private sealed class Fr : ICardTexts
    {
        public Mrkdwn Headline(UserId person, string community) => $"{person} souhaite rejoindre *{community}*";
        public Mrkdwn Asked(SlackDate at) => $"Demande envoyée le {at}";
        public Mrkdwn StillWaiting => $"*Sans réponse au bout de cinq jours ouvrés.* La facilitation et le pilotage peuvent en décider.";
        public Mrkdwn FiledBy(UserId by, SlackDate at) => $"Demande déposée pour cette personne par {by} le {at}, avec ce qu’elle avait écrit. Les règles de vie lui seront proposées ensuite.";
        public Mrkdwn Objectives => $"*Objectifs de la communauté*";
        public Mrkdwn Why => $"*Ses raisons*";
        public Mrkdwn Brings => $"*Ce que la personne peut apporter*";
        public Mrkdwn Work => $"*Fonction et organisation*";
        public Mrkdwn Engagement => $"*Engagement choisi*";
        public Mrkdwn Introduction => $"*Pour l’annonce de son arrivée*";
        public Mrkdwn FirstNameOnly => $"_son prénom seulement_";
        public Mrkdwn NotSaid => $"_non précisé_";
        public Mrkdwn Forgotten => $"_Les réponses ont été effacées, un an après la décision._";
        public Mrkdwn NoLongerYours(string community) => $"Vous ne décidez plus des demandes pour rejoindre *{community}*.";

        public Mrkdwn Eligible(string? name, string? company, LocalDate? validUntil) => $"*Adhésion à jour.* {Who(name, company)}{Until(validUntil)}";
        public Mrkdwn NotAnAdherent(LocalDate? validUntil) => validUntil is { } day
            ? (Mrkdwn)$"*Adhésion échue* depuis le {Day(day)}."
            : $"*Adresse absente de l’annuaire* des adhérents.";
        public Mrkdwn DuesInDefault(string? company, LocalDate? since) => since is { } day
            ? (Mrkdwn)$"*Cotisation en défaut* : {company ?? "organisation non précisée"}, depuis le {Day(day)}."
            : $"*Cotisation en défaut* : {company ?? "organisation non précisée"}.";
        public Mrkdwn NotVerifiable(Missing missing) => missing switch
        {
            Missing.Directory => $"*Adhésion non vérifiable* : aucun annuaire n’est encore importé.",
            Missing.Address => $"*Adhésion non vérifiable* : le profil Slack ne montre aucune adresse.",
            _ => $"*Adhésion non vérifiable* : le profil Slack n’a pas encore été lu. Appuyez sur « {CheckAgain} ».",
        };
        public Mrkdwn Rule => $"La règle de l’association est de refuser tant que l’adhésion n’est pas établie.";
        public Mrkdwn ToBeChecked => $"*Adhésion à vérifier* avec la facilitation.";
        public Mrkdwn Verified => $"*Adhésion vérifiée.*";

        public Mrkdwn ApprovedBy(UserId by, SlackDate at) => $"*Acceptée* par {by} le {at}.";
        public Mrkdwn WithoutVerification => $"L’adhésion n’a pas été vérifiée.";
        public Mrkdwn OnTheWay => $"L’invitation dans le canal est en route.";
        public Mrkdwn Inside(SlackDate at) => $"Dans le canal depuis le {at}.";
        public Mrkdwn NotYetIn(Mrkdwn why, Mrkdwn remedy) => $"*Acceptée, pas encore dans le canal.* {why}\n{remedy}";
        public Mrkdwn NoLongerMember => $"Ne fait plus partie de la communauté.";

        public (Mrkdwn Why, Mrkdwn Remedy) InvitationRefused(string code, ChannelId channel) => code switch
        {
            "user_is_restricted" => ($"Slack refuse : c’est un compte invité.", $"L’administration de l’espace Slack peut en faire un compte membre ; réessayez ensuite."),
            "ura_max_channels" => ($"Slack refuse : ce compte invité n’a droit qu’à un seul canal.", $"L’administration de l’espace Slack peut en faire un compte membre ; réessayez ensuite."),
            "not_in_channel" => ($"Le bot n’est pas dans {channel}.", $"Invitez-le dans le canal, puis réessayez."),
            "is_archived" => ($"Le canal {channel} est archivé.", $"Désarchivez-le, puis réessayez."),
            "channel_not_found" => ($"Le bot ne voit pas le canal de la communauté.", $"Si le canal est privé, invitez-y le bot ; s’il n’existe plus, corrigez le réglage de la communauté. Puis réessayez."),
            "cant_invite" => ($"Slack n’autorise pas l’invitation de cette personne dans {channel}.", $"L’administration de l’espace Slack peut l’ajouter elle-même ou changer ce réglage ; réessayez ensuite."),
            _ => ($"Slack a répondu « {code} ».", $"Ajoutez la personne à {channel} à la main, puis réessayez : le bot verra qu’elle y est."),
        };

        public Mrkdwn RefusedBy(UserId by, SlackDate at, string? reason) => reason is null ? (Mrkdwn)$"*Refusée* par {by} le {at}." : $"*Refusée* par {by} le {at} : {reason}.";
        public Mrkdwn WordsSent => $"Ce qui lui a été écrit :";
        public Mrkdwn WithdrawnAt(SlackDate at) => $"*Retirée* par la personne elle-même le {at}.";
        public Mrkdwn ExpiredAt(SlackDate at) => $"*Fermée sans réponse* le {at}, au bout de trente jours.";
        public Mrkdwn UndoneBy(UserId by, SlackDate at) => $"*Acceptation annulée* par {by} le {at}.";
        public Mrkdwn StillInside(ChannelId channel, string code) => $"Slack n’a pas laissé le bot retirer la personne de {channel} (« {code} ») : retirez-la à la main.";

        public string Reason(RefusalReason reason) => reason switch
        {
            RefusalReason.NotAnAdherent => "l’organisation n’est pas adhérente",
            RefusalReason.DuesInDefault => "la cotisation est en défaut",
            RefusalReason.Expectations => "les attentes ne rejoignent pas les objectifs",
            _ => "autre raison",
        };

        public string MembershipReason => "adhésion à vérifier avec la facilitation";

        public Mrkdwn HistoryHeading => $"*Ce qui a déjà eu lieu*";
        public Mrkdwn Earlier(int count) => $"… et {count} de plus, avant.";

        public Mrkdwn History(HistoryStep step, UserId by, SlackDate at, string? reason) => step switch
        {
            HistoryStep.Approved => $"Acceptée par {by} le {at}",
            HistoryStep.Refused => $"Refusée par {by} le {at} : {reason ?? "sans raison notée"}",
            HistoryStep.Withdrawn => $"Retirée par {by} le {at}",
            HistoryStep.Undone => $"Acceptation annulée par {by} le {at}",
            HistoryStep.Reopened => $"Rouverte par {by} le {at}",
            HistoryStep.Expired => $"Fermée sans réponse le {at}",
            HistoryStep.Linked => $"Reliée à l’annuaire par {by} le {at} : {reason ?? "sans raison notée"}",
            _ => $"Cotisation déclarée réglée par {by} le {at} : {reason ?? "sans raison notée"}",
        };

        public Mrkdwn QuestionBy(UserId by, SlackDate at) => $"*Question de* {by}, le {at}";
        public Mrkdwn AnswerAt(SlackDate at) => $"*Réponse*, le {at}";
        public Mrkdwn NoAnswerYet => $"_Pas encore de réponse._";

        public string Approve => "Accepter";
        public string ApproveUnverified => "Accepter sans vérification";
        public string UnverifiedTitle => "Accepter sans vérification ?";
        public Mrkdwn UnverifiedAsk(Missing missing) => missing switch
        {
            Missing.Directory => $"L’adhésion de son organisation n’a pas été vérifiée : aucun annuaire n’est encore importé. Votre nom restera noté avec cette décision.",
            Missing.Address => $"L’adhésion de son organisation n’a pas été vérifiée : le profil Slack ne montre aucune adresse. Votre nom restera noté avec cette décision.",
            _ => $"L’adhésion de son organisation n’a pas été vérifiée : le profil Slack n’a pas encore été lu. Votre nom restera noté avec cette décision.",
        };
        public string UnverifiedYes => "Accepter quand même";
        public string UnverifiedNo => "Revenir";
        public string Refuse => "Refuser…";
        public string Ask => "Poser une question…";
        public string CheckAgain => "Vérifier à nouveau";
        public string ItIsThisAdherent => "Retrouver dans l’annuaire…";
        public string DuesAreSettled => "Cotisation réglée…";
        public string Undo => "Revenir sur l’acceptation…";
        public string TryAgain => "Réessayer";
        public string Reopen => "Rouvrir";

        private static Mrkdwn Who(string? name, string? company) => (name, company) switch
        {
            (null, null) => $"",
            (null, _) => $"{company}",
            (_, null) => $"{name}",
            _ => $"{name}, {company}",
        };

        private static Mrkdwn Until(LocalDate? day) => day is { } known ? $" (jusqu’au {Day(known)})" : (Mrkdwn)$"";
        private static string Day(LocalDate day) => Language.French.Day(day);
    }
}
