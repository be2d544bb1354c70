using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class AskingTexts
{
    private sealed class Fr : IAskingTexts
    {
        public string FormTitle => "Rejoindre la communauté";
        public string Send => "Envoyer ma demande";
        public string Close => "Fermer";
        public Mrkdwn Intro(string community, string purpose) => $"*{community}*\n{purpose}";
        public Mrkdwn ObjectivesHeading => $"*Ses objectifs*";
        public Mrkdwn NotForHeading => $"*Ce qui n’y a pas sa place*";
        public string WhyLabel => "Pourquoi souhaitez-vous rejoindre la communauté ?";
        public string WhyHint => "Quelques phrases suffisent, de 20 à 1 000 caractères.";
        public string BringsLabel => "Ce que vous pouvez apporter";
        public string JobLabel => "Votre fonction";
        public string CompanyLabel => "Votre entreprise ou organisation";
        public string EngagementLabel => "Votre engagement";

        public string IntroductionLabel => "Comment pouvons-nous vous présenter ?";
        public string IntroductionHint => "Ces mots serviront à annoncer votre arrivée dans le canal. Sans eux, seul votre prénom sera donné.";

        public string Introduction(string name, string? job, string? company) => (job, company) switch
        {
            (null, null) => name,
            (null, _) => $"{name} ({company})",
            (_, null) => $"{name}, {Language.French.InSentence(job)}",
            _ => $"{name}, {Language.French.InSentence(job)} ({company})",
        };

        public Mrkdwn RulesHeading => $"*Les règles de vie*";
        public Mrkdwn RulesExpected => $"Ce qui est attendu de chaque membre :";
        public Mrkdwn RulesNotAllowed => $"Ce qui n’a pas sa place ici :";
        public string RulesLabel => "Règles de vie";
        public string RulesAccept => "J’ai lu ces règles et je les accepte";
        public Mrkdwn WhatIsKept => $"Ce que nous gardons : vos réponses, effacées un an après la décision, et la décision elle-même. La facilitation et le pilotage de la communauté les lisent ; votre présentation sera lue dans le canal. L’adresse de votre profil Slack sert à vérifier l’adhésion de votre organisation.";

        public string AtLeast(int characters) => $"Encore un peu : au moins {characters} caractères, s’il vous plaît.";
        public string AtMost(int characters) => $"C’est un peu long : au plus {characters} caractères, s’il vous plaît.";
        public string EngagementMissing => "Choisissez l’engagement qui vous ressemble le plus ; il pourra changer.";
        public string RulesMissing => "Il faut accepter les règles de vie pour rejoindre la communauté.";

        public string ChoiceTitle => "Quelle communauté ?";
        public string ChoiceLabel => "La communauté que vous souhaitez rejoindre";
        public string ChoicePlaceholder => "Choisissez une communauté";
        public string Continue => "Continuer";

        public Mrkdwn GuestsCannot => $"Les comptes invités de Slack ne peuvent pas rejoindre une communauté. L’association peut transformer le vôtre en compte membre : demandez-le-lui, puis revenez ici.";
        public Mrkdwn OnlyPeople => $"Seules les personnes qui ont un compte actif dans cet espace Slack peuvent rejoindre une communauté.";
        public Mrkdwn NoCommunity => $"Aucune communauté n’est encore ouverte ici. Revenez bientôt !";
        public Mrkdwn Unknown(string typed, string? meant, IReadOnlyList<string> names) => meant is null
            ? (Mrkdwn)$"Je ne trouve pas de communauté « {typed} ». Vous pouvez rejoindre : {Language.French.All(names)}."
            : $"Je ne trouve pas de communauté « {typed} ». Vouliez-vous dire *{meant}* ?";
        public string Meant(string name) => $"Oui, {name}";
        public string ChooseInList => "Choisir dans la liste";
        public Mrkdwn AlreadyMember(string community, ChannelId channel) => $"Vous faites déjà partie de la communauté *{community}* : elle vous attend dans {channel}.";
        public Mrkdwn AlreadyPending(string community, SlackDate askedAt, bool isAsked) => isAsked
            ? (Mrkdwn)$"Votre demande pour rejoindre *{community}*, envoyée le {askedAt}, attend une réponse. Une question vous a été posée entre-temps :"
            : $"Votre demande pour rejoindre *{community}*, envoyée le {askedAt}, attend une réponse. Rien d’autre à faire de votre côté.";
        public Mrkdwn NotYetIn(string community) => $"Votre demande pour rejoindre *{community}* est acceptée ; il reste à vous ouvrir le canal, et la facilitation s’en occupe.";
        public Mrkdwn NobodyDecides(string community, bool isOneself) => !isOneself
            ? (Mrkdwn)$"Pour l’instant, personne ne peut répondre aux demandes pour *{community}*. Demandez à l’administration de l’espace Slack de nommer quelqu’un à la facilitation ou au pilotage."
            : $"Personne d’autre que vous ne peut décider des demandes pour *{community}*, et l’on ne décide pas de la sienne. Demandez à l’administration de l’espace Slack de nommer quelqu’un à la facilitation ou au pilotage.";
        public Mrkdwn NobodyDecidesAnywhere => $"Pour l’instant, personne ici ne peut répondre à une demande, dans aucune communauté. Demandez à l’administration de l’espace Slack de nommer quelqu’un à la facilitation ou au pilotage.";

        public Mrkdwn Received(string community) => $"Merci ! Votre demande pour rejoindre *{community}* est bien arrivée.";
        public Mrkdwn FiledForYou(UserId by, string community) => $"{by} a déposé pour vous une demande pour rejoindre *{community}*, avec ce que vous lui aviez écrit.";
        public Mrkdwn WhoDecides(Mrkdwn deciders) => $"Elle sera lue par {deciders}. La réponse arrivera ici, en message privé.";
        public Mrkdwn UsualWait(TimeSpan wait) => $"Ici, on répond d’ordinaire en {Wait(wait)}.";
        public Mrkdwn MembershipToCheck => $"L’adhésion de votre organisation à l’association est à vérifier ; nous nous en chargeons.";
        public Mrkdwn Approved(string community) => $"Bonne nouvelle : votre demande pour rejoindre *{community}* est acceptée. Le canal s’ouvre pour vous d’ici peu.";
        public Mrkdwn Inside(string community, ChannelId channel) => $"Votre demande pour rejoindre *{community}* est acceptée. Bienvenue dans {channel} !";
        public Mrkdwn HasLeft(string community) => $"Votre demande pour rejoindre *{community}* avait été acceptée. Vous ne faites plus partie de cette communauté.";
        public Mrkdwn Answered(string community) => $"Votre demande pour rejoindre *{community}* a reçu une réponse, dans un message à part. Vous pourrez en envoyer une autre avec `/rejoindre`.";
        public Mrkdwn Withdrawn(string community) => $"Vous avez retiré votre demande pour rejoindre *{community}*. Si l’envie revient, tapez `/rejoindre`.";
        public Mrkdwn Undone(string community) => $"Votre entrée dans *{community}* a été annulée ; un message à part vous dit pourquoi.";
        public Mrkdwn Expired(string community) => $"Votre demande pour rejoindre *{community}* s’est fermée sans réponse, au bout de trente jours. Vous pouvez en envoyer une autre avec `/rejoindre`.";
        public string Withdraw => "Retirer ma demande";
        public string WithdrawTitle => "Retirer votre demande ?";
        public Mrkdwn WithdrawAsk => $"Elle ne sera plus étudiée. Vous pourrez en envoyer une autre quand vous voudrez.";
        public string WithdrawYes => "Oui, la retirer";
        public string WithdrawNo => "Non, la garder";
        public Mrkdwn WithdrawDone => $"C’est fait : votre demande est retirée.";
        public Mrkdwn WithdrawTooLate => $"Cette demande n’est plus en attente : il n’y a rien à retirer.";

        public Mrkdwn NowEligible(string community) => $"Bonne nouvelle : l’adhésion de votre organisation est maintenant confirmée. Si vous souhaitez toujours rejoindre *{community}*, vous pouvez refaire votre demande.";
        public string AskAgain => "Refaire une demande";

        private static string Wait(TimeSpan wait) => wait switch
        {
            { TotalHours: <= 1 } => "moins d’une heure",
            { TotalHours: < 24 } => $"{(int)Math.Ceiling(wait.TotalHours)} heures",
            { TotalDays: < 1.5 } => "un jour",
            _ => $"{(int)Math.Round(wait.TotalDays)} jours",
        };
    }
}
