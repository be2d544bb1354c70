using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class WalkInTexts
{
    private sealed class Fr : IWalkInTexts
    {
        public Mrkdwn Headline(int people, ChannelId channel) => people < 2
            ? (Mrkdwn)$"*Une personne est entrée dans* {channel} *sans demande*"
            : $"*{people} personnes sont entrées dans* {channel} *sans demande*";

        public string SeeCard => "Voir le message";
        public Mrkdwn NoLongerYours(string community) => $"Vous ne vous occupez plus des entrées dans *{community}*.";

        public Mrkdwn Came(UserId person, SlackDate at, UserId? inviter) => inviter is { } by
            ? $"{person}, dans le canal depuis le {at}, à l’invitation de {by}"
            : (Mrkdwn)$"{person}, dans le canal depuis le {at}";

        public Mrkdwn CannotBeMember(AccountKind kind) => kind switch
        {
            AccountKind.Guest => $"*Compte invité* : il ne peut pas faire partie de la communauté. L’administration de l’espace Slack peut en faire un compte membre.",
            AccountKind.Closed => $"*Compte fermé* : il ne peut plus faire partie de la communauté.",
            AccountKind.Elsewhere => $"*Compte d’un autre espace Slack*, entré par un canal partagé : il ne peut pas faire partie de la communauté.",
            _ => $"C’est une application : il n’y a rien à décider.",
        };

        public Mrkdwn ByRequestOnly => $"Tant que l’adhésion n’est pas établie, le plus simple est de lui proposer une demande : sur la carte de cette demande, vous pourrez relier la personne à l’annuaire ou dire que la cotisation est réglée.";
        public Mrkdwn AskedBy(UserId by, SlackDate at) => $"{by} lui a proposé de faire une demande le {at}.";
        public Mrkdwn Filed(SlackDate at, string? card) => card is null
            ? (Mrkdwn)$"*Demande envoyée* le {at} : c’est sur sa carte que cela se décide."
            : $"*Demande envoyée* le {at} : c’est sur {new Link(card, "sa carte")} que cela se décide.";
        public Mrkdwn RefusedBefore(SlackDate at) => $"Une demande de cette personne a été refusée le {at}.";
        public Mrkdwn Admitted(UserId by, SlackDate at) => $"*Accueil comme membre* par {by} le {at}.";
        public Mrkdwn Removed(UserId by, SlackDate at) => $"*Retrait du canal* par {by} le {at}.";
        public Mrkdwn Left(SlackDate at) => $"N’est plus dans le canal depuis le {at} : il n’y a plus rien à décider.";
        public Mrkdwn NowMember => $"Fait maintenant partie de la communauté : il n’y a plus rien à décider.";

        public (Mrkdwn Why, Mrkdwn Remedy) RemovalRefused(string code, ChannelId channel) => code switch
        {
            "cant_kick_from_general" => ($"{channel} est le canal général de l’espace : personne ne peut en être retiré.", $"Le plus sûr est de donner à la communauté un autre canal."),
            "restricted_action" => ($"Les réglages de l’espace Slack ne laissent pas le bot retirer quelqu’un.", $"Retirez la personne à la main, ou demandez à l’administration de l’espace d’autoriser les applications à le faire."),
            "is_archived" => ($"Le canal {channel} est archivé.", $"Désarchivez-le, puis réessayez."),
            "channel_not_found" => ($"Le bot ne voit pas le canal de la communauté.", $"Si le canal est privé, invitez-y le bot, puis réessayez."),
            _ => ($"Slack a répondu « {code} ».", $"Retirez la personne à la main : la carte se mettra à jour."),
        };

        public Mrkdwn NotRemoved(Mrkdwn why, Mrkdwn remedy) => $"*Toujours dans le canal.* {why} {remedy}";

        public string Admit => "Accueillir comme membre";
        public string AdmitUnverified => "Accueillir sans vérification";
        public string UnverifiedTitle => "Accueillir sans vérification ?";
        public string UnverifiedYes => "Accueillir quand même";
        public string Ask => "Inviter à faire une demande";
        public string Remove => "Retirer du canal";
        public string RemoveTitle => "Retirer du canal ?";
        public Mrkdwn RemoveAsk(string? name) => $"{name ?? "Cette personne"} sortira du canal et recevra un message courtois, avec de quoi faire une demande plus tard.";
        public string RemoveYes => "Oui, retirer";
        public string RemoveNo => "Non, laisser";

        public Mrkdwn Gone => $"Cette carte n’est plus à jour : je ne retrouve pas la personne concernée.";
        public Mrkdwn AlreadyAdmitted(UserId by, SlackDate at) => $"C’est déjà fait : {by} a accueilli cette personne comme membre le {at}.";
        public Mrkdwn AlreadyRemoved(UserId by, SlackDate at) => $"C’est déjà fait : {by} a retiré cette personne du canal le {at}.";
        public Mrkdwn AlreadyLeft(SlackDate at) => $"Cette personne n’est plus dans le canal depuis le {at} : il n’y a plus rien à faire.";
        public Mrkdwn AlreadyAsked(UserId by, SlackDate at) => $"C’est déjà fait : {by} lui a proposé de faire une demande le {at}.";
        public Mrkdwn DecideOnTheRequest => $"Cette personne vient d’envoyer une demande : c’est sur la carte de cette demande que cela se décide.";
        public Mrkdwn NotEligible => $"L’adhésion n’est pas établie : cette personne ne peut pas être accueillie comme membre pour l’instant. La carte vient d’être mise à jour.";

        public Mrkdwn PleaseAsk(string firstName, string community, ChannelId channel, UserId by) => $"""
            {Hello(firstName)} Vous voici dans {channel}, le canal de la communauté *{community}*, et c’est une bonne nouvelle.
            Pour en faire vraiment partie, il reste une petite étape : dire en quelques lignes ce qui vous amène. Cela prend deux minutes, et {by} s’occupe de la suite.
            """;

        public string FileRequest => "Faire ma demande";

        public Mrkdwn YouWereRemoved(string firstName, string community, Mrkdwn who) =>
            $"{Hello(firstName)} Le canal de la communauté *{community}* est celui de ses membres, et vous n’y êtes plus pour le moment. N’y voyez aucun reproche. Une question, envie d’en parler ? Écrivez à {who}.";

        public Mrkdwn YouMayAsk => $"Si la communauté vous intéresse, faites une demande : elle sera lue avec plaisir.";

        private static string Hello(string firstName) => firstName.Length == 0 ? "Bonjour !" : $"Bonjour {firstName} !";
    }
}
