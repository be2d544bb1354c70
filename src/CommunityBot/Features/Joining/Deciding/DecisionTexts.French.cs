using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class DecisionTexts
{
    private sealed class Fr : IDecisionTexts
    {
        public Mrkdwn OnlyDeciders(Mrkdwn who) => $"Seuls la facilitation et le pilotage de la communauté peuvent faire cela : {who}.";
        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"Seule la facilitation de la communauté peut faire cela : {who}.";
        public Mrkdwn NobodyYet => $"personne pour l’instant";
        public Mrkdwn OnlyWhoApproved(UserId who) => $"Seule la personne qui a accepté la demande peut revenir dessus : {who}.";
        public Mrkdwn OwnRequest => $"C’est votre propre demande : quelqu’un d’autre doit en décider.";
        public Mrkdwn Gone => $"Je ne retrouve pas cette demande : elle n’existe plus.";
        public Mrkdwn AlreadyApproved(UserId by, SlackDate at) => $"C’est déjà fait : {by} a accepté cette demande le {at}.";
        public Mrkdwn AlreadyRefused(UserId by, SlackDate at) => $"C’est déjà décidé : {by} a refusé cette demande le {at}.";
        public Mrkdwn AlreadyWithdrawn(SlackDate at) => $"La personne a retiré sa demande le {at} : il n’y a plus rien à décider.";
        public Mrkdwn AlreadyUndone(UserId by, SlackDate at) => $"{by} a annulé l’acceptation le {at}. La carte permet de rouvrir la demande.";
        public Mrkdwn AlreadyExpired(SlackDate at) => $"Cette demande s’est fermée sans réponse le {at}, au bout de trente jours. La carte permet de la rouvrir.";
        public Mrkdwn PendingAgain => $"Cette demande attend une décision : prenez-la avec les boutons de sa carte, mise à jour entre-temps.";
        public Mrkdwn NotEligible => $"L’adhésion n’est pas établie : la demande ne peut pas être acceptée pour l’instant. La carte vient d’être mise à jour.";
        public Mrkdwn NowUnverifiable => $"L’adhésion n’est plus vérifiable : la carte vient d’être mise à jour et demande une confirmation.";
        public Mrkdwn CheckedEligible => $"Profil et annuaire relus : l’adhésion est à jour.";
        public Mrkdwn CheckedNot => $"Profil et annuaire relus : l’adhésion n’est pas établie.";
        public Mrkdwn CheckedNoWay => $"Profil et annuaire relus : l’adhésion n’est toujours pas vérifiable.";
        public Mrkdwn SlackSilent => $"Slack n’a pas donné le profil de la personne ; l’annuaire, lui, a été relu. Réessayez dans un instant.";
        public Mrkdwn AlreadyAnnounced => $"L’arrivée est déjà annoncée dans le canal : l’acceptation ne peut plus être annulée.";
        public Mrkdwn NoLongerMember => $"Cette personne ne fait plus partie de la communauté.";
        public Mrkdwn NothingToRetry => $"Il n’y a plus rien à réessayer : l’invitation est repartie ou la personne est entrée.";
        public Mrkdwn AnotherPending => $"La personne a déjà une autre demande en attente : c’est sur celle-là qu’il faut décider.";
        public Mrkdwn NowMember => $"La personne fait maintenant partie de la communauté : il n’y a rien à rouvrir.";
        public Mrkdwn Forgotten(UserId person) => $"Les réponses de cette demande sont effacées : il n’y a plus sur quoi décider. {person} peut en envoyer une autre avec `/rejoindre`.";
        public Mrkdwn NothingToSettle => $"La cotisation montrée n’est plus en défaut, ou la personne relève maintenant d’une autre organisation. Sur la carte, « Vérifier à nouveau » dit où cela en est.";
        public Mrkdwn LinkNext => $"Si vous savez de qui il s’agit dans l’annuaire, dites-le avec « Retrouver dans l’annuaire… » ; sinon, la demande peut être refusée, avec un mot d’explication.";
        public Mrkdwn SettleNext => $"Si la cotisation est réglée, dites-le avec « Cotisation réglée… » ; sinon, la demande peut être refusée, avec un mot d’explication.";
        public Mrkdwn FacilitatorsNext(Mrkdwn who) => $"La facilitation peut y regarder : {who}.";

        public string Send => "Envoyer";
        public string Cancel => "Fermer";
        public string Save => "Enregistrer";
        public string Missing => "Quelques mots sont nécessaires ici.";
        public string TooLong(int characters) => $"C’est un peu long : au plus {characters} caractères, s’il vous plaît.";

        public string DeskTitle => "Demande d’adhésion";
        public Mrkdwn YourWords => $"Vos mots, pour ne pas les perdre :";
        public string RefuseTitle => "Refuser la demande";
        public Mrkdwn RefuseIntro(UserId person, string community) => $"Demande de {person} pour rejoindre *{community}*.";
        public string ReasonLabel => "Raison, lue sur la carte par qui décide";

        public string Reason(RefusalReason reason) => reason switch
        {
            RefusalReason.NotAnAdherent => "L’organisation n’est pas adhérente",
            RefusalReason.DuesInDefault => "La cotisation est en défaut",
            RefusalReason.Expectations => "Les attentes ne rejoignent pas les objectifs",
            _ => "Autre raison",
        };

        public string MembershipUnconfirmed => "L’adhésion n’a pas pu être confirmée";
        public string MessageLabel => "Message envoyé à la personne";
        public string MessageHint => "Relisez et adaptez ces mots : ils partent tels quels, en message privé. Ni montant ni date de cotisation, s’il vous plaît.";

        public string NeutralHint => "Ces mots ne donnent pas de raison : ajoutez la vôtre. Ils partent tels quels, en message privé.";

        public string MembershipMessage(string firstName, string community) =>
            $"{Hello(firstName)}\n\nMerci de votre intérêt pour la communauté {community}. Nos communautés sont ouvertes aux organisations adhérentes, et l’adhésion de la vôtre reste à vérifier ; nous n’avons donc pas pu accepter votre demande pour l’instant. Le plus simple est d’en parler avec l’association. Vous pourrez ensuite refaire votre demande, que nous lirons avec plaisir.\n\nÀ bientôt, nous l’espérons.";

        public string ExpectationsMessage(string firstName, string community) =>
            $"{Hello(firstName)}\n\nMerci de votre intérêt pour la communauté {community} et du temps consacré à votre demande. Nous ne l’avons pas acceptée : ce que vous cherchez nous semble éloigné de ce que fait la communauté aujourd’hui, et vous risqueriez de ne pas y trouver votre compte. Si nous avons mal compris, refaites votre demande en nous en disant un peu plus : nous la relirons avec plaisir.\n\nBien à vous.";

        public string NeutralMessage(string firstName, string community) =>
            $"{Hello(firstName)}\n\nMerci de votre intérêt pour la communauté {community} et du temps consacré à votre demande. Nous l’avons lue avec attention, et nous ne l’avons pas acceptée.\n\nBien à vous.";

        public Mrkdwn Refused(string community) => $"*Réponse à votre demande pour rejoindre {community}* : elle n’a pas été acceptée.";
        public Mrkdwn WriteTo(Mrkdwn who) => $"Une question, envie d’en parler ? Écrivez à {who}.";

        public string UndoTitle => "Annuler l’acceptation";
        public Mrkdwn UndoIntro(UserId person, ChannelId channel) => $"{person} ne fera plus partie de la communauté et quittera {channel}. Vos mots ci-dessous lui seront envoyés en message privé.";
        public string UndoNoteLabel => "Ce que vous souhaitez lui dire";
        public string UndoSend => "Annuler l’acceptation";
        public Mrkdwn Undone(string community) => $"*Votre entrée dans {community} a été annulée*";
        public Mrkdwn Reopened(string community) => $"Votre demande pour rejoindre *{community}* est rouverte : elle va être étudiée à nouveau, et la réponse arrivera ici.";

        public string LinkTitle => "Dans l’annuaire";
        public Mrkdwn LinkIntro(UserId person, string address) => $"L’adresse Slack de {person} ({address}) sera ajoutée aux adresses de la personne que vous choisissez dans l’annuaire.";
        public string LinkLabel => "Personne de l’annuaire";
        public string LinkPlaceholder => "Nom, organisation ou adresse";
        public string LinkMissing => "Choisissez une personne de l’annuaire.";
        public string LinkTaken => "Cette personne n’est plus dans l’annuaire, ou l’adresse Slack a changé : fermez et recommencez.";
        public string SettleTitle => "Cotisation réglée";
        public Mrkdwn SettleIntro(string company) => $"La cotisation {Wording.De(company)}*{company}* sera tenue pour réglée jusqu’au prochain import de l’annuaire.";
        public string WhyLabel => "Ce qui vous permet de le dire";
        public string WhyHint => $"Au moins {JoinRules.ReasonAtLeast} caractères. Gardé dans le journal de la communauté, avec votre nom.";

        private static string Hello(string firstName) => firstName.Length == 0 ? "Bonjour," : $"Bonjour {firstName},";
    }
}
