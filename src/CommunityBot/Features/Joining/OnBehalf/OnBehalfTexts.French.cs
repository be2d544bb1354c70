using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class OnBehalfTexts
{
    private sealed class Fr : IOnBehalfTexts
    {
        public string Title => "Déposer une demande";
        public Mrkdwn Intro(string community) => $"Pour quelqu’un qui vous a écrit et souhaite rejoindre *{community}*.";
        public Mrkdwn IntroAny => $"Pour quelqu’un qui vous a écrit et souhaite rejoindre une communauté.";
        public string CommunityLabel => "Communauté";
        public string WhoLabel => "La personne, si elle est déjà dans Slack";
        public string WhoPlaceholder => "Choisissez une personne";
        public Mrkdwn OtherwiseByAddress => $"*Pas encore dans Slack ?* Donnez son nom et son adresse : la demande attendra son arrivée.";
        public string FirstNameLabel => "Prénom";
        public string LastNameLabel => "Nom";
        public string EmailLabel => "Adresse e-mail";
        public string WhyLabel => "Ses raisons, avec ses mots";
        public string WhyHint => "Recopiez ce que la personne vous a écrit, de 20 à 1 000 caractères.";
        public string CompanyLabel => "Son entreprise ou organisation";
        public string EngagementLabel => "Son engagement, s’il est connu";
        public string IntroductionLabel => "Comment la présenter ?";
        public Mrkdwn WhatFollows => $"La personne recevra un message qui le lui dit, et pourra retirer la demande. Les règles de vie lui seront proposées une fois membre : personne ne les accepte à sa place.";
        public string Send => "Déposer";

        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"Seule la facilitation de la communauté peut déposer une demande pour quelqu’un : {who}. Pour vous-même, tapez `/rejoindre`.";
        public string WhoMissing => "Choisissez une personne de Slack, ou donnez plus bas son nom et son adresse.";
        public string WhoTwice => "Une personne est déjà choisie dans Slack : effacez cette adresse, ou ce choix.";
        public string EmailMissing => "Son adresse est nécessaire : c’est elle qui me la fera reconnaître à son arrivée.";
        public string EmailMalformed => "Cette adresse ne semble pas complète : par exemple prenom.nom@exemple.org.";
        public string FirstNameMissing => "Le prénom est nécessaire pour lui écrire.";
        public string SlackSilent => "Slack n’a pas répondu au sujet de cette personne : réessayez dans un instant.";
        public string ForOneself => "C’est vous. Pour vous-même, fermez et tapez /rejoindre.";
        public string IsAnApp => "C’est une application : choisissez une personne.";
        public string IsClosed => "Ce compte est fermé : il ne peut pas rejoindre de communauté.";
        public string IsElsewhere => "Ce compte est celui d’un autre espace Slack : il ne peut pas rejoindre de communauté.";
        public string IsGuest => "C’est un compte invité : l’administration de l’espace Slack doit d’abord en faire un compte membre.";
        public string AlreadyMember => "Cette personne fait déjà partie de la communauté.";
        public string AlreadyPending => "Cette personne a déjà une demande en attente.";
        public string AlreadyWaiting => "Une demande attend déjà l’arrivée de cette adresse dans Slack.";
        public Mrkdwn Filed(UserId person, string community) => $"C’est fait : la demande de {person} pour rejoindre *{community}* est déposée. Sa carte est prête, et la personne est prévenue.";
        public Mrkdwn FiledByAddress(UserId person, string community) => $"Cette adresse est celle de {person}, déjà dans Slack : sa demande pour rejoindre *{community}* est déposée. Sa carte est prête, et la personne est prévenue.";

        public Mrkdwn CameByThemselves(UserId person, string community) => $"{person} est dans Slack, et a déjà fait le nécessaire pour rejoindre *{community}*. Je n’ai donc pas déposé la demande que vous aviez notée :";
        public Mrkdwn ToBeInvited(string name, string email, string community) => $"*À inviter dans Slack : {name}* ({email}). Sa demande pour rejoindre *{community}* est notée ; elle partira d’elle-même dès que cette adresse sera dans Slack.";
        public Mrkdwn SlackUnsure => $"Slack n’a pas su dire si cette adresse y est déjà : je regarderai de nouveau demain matin.";
        public Mrkdwn HowToInvite => $"Deux choses à faire : demandez à l’administration de l’espace Slack d’envoyer une invitation à cette adresse, et envoyez-lui ce message, à copier :";
        public Mrkdwn AlsoSent => $"Vous retrouverez ce message dans notre conversation privée.";

        public string Letter(string firstName, string email, string community, string signed) => $"""
            Objet : Rejoindre la communauté {community}

            Bonjour {firstName},

            Merci de votre message. Votre demande pour rejoindre la communauté {community} est notée.

            Il reste une étape : nos échanges ont lieu dans Slack. Vous allez recevoir à cette adresse ({email}) une invitation à entrer dans notre espace ; ouvrez-la et laissez-vous guider, avec cette même adresse. Si elle n’arrive pas d’ici quelques jours, répondez simplement à ce message.

            Dès que vous y serez, votre demande suivra son cours, et la réponse vous parviendra dans Slack.

            À bientôt,
            {signed}
            """;

        public string AtHomeTitle => "Attendues dans Slack";
        public Mrkdwn WaitingHeading(int count) => $"*{Language.French.Count(count, "demande attend", "demandes attendent")} une arrivée dans Slack*";
        public Mrkdwn WaitingLine(string name, string email, string? community, UserId by, SlackDate at) => community is null
            ? $"{name} ({email}), notée par {by} le {at}"
            : (Mrkdwn)$"{name} ({email}), pour *{community}*, notée par {by} le {at}";
        public Mrkdwn WaitingMore(int count) => $"… et {count} de plus.";
        public string Cancel => "Annuler";
        public string CancelTitle => "Ne plus attendre ?";
        public Mrkdwn CancelAsk(string name) => $"La demande notée pour {name} sera effacée.";
        public string CancelYes => "Oui, effacer";
        public string CancelNo => "Non, attendre";
        public Mrkdwn Cancelled(string name) => $"C’est fait : la demande notée pour {name} est effacée.";
        public Mrkdwn NoLongerWaits => $"Cette demande n’attend plus : elle est déjà effacée.";
        public Mrkdwn HasCome(string name) => $"Il n’y a plus rien à effacer : {name} est dans Slack, et sa demande suit son cours.";
    }
}
