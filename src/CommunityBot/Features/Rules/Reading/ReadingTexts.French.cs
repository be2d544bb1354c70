using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class ReadingTexts
{
    private sealed class Fr : IReadingTexts
    {
        public string Title => "Règles de vie";
        public string Heading(string community) => $"Règles de vie : {community}";
        public Mrkdwn InForce(int version, SlackDate since) => $"Version {version}, en vigueur depuis le {since}.";
        public string Expected => "Ce que l’on attend de chaque membre";
        public string NotAllowed => "Ce qui n’a pas sa place ici";
        public Mrkdwn Titled(string heading) => $"*{heading} :*";
        public Mrkdwn Among(string heading) => $"Parmi {Language.French.InSentence(heading)} :";
        public string Noted(string heading, string rule) => $"{heading} : {Language.French.InSentence(rule)}";
        public Mrkdwn OnlyInTheOther => $"Ces règles ne sont écrites qu’en anglais pour l’instant.";
        public Mrkdwn YouAccepted => $"Vous avez accepté ces règles.";

        public Mrkdwn Offer(string community) => $"*Une minute pour les règles de vie ?* Vous êtes membre de la communauté *{community}*, et il vous reste à les accepter.";
        public Mrkdwn OfferNew(string community) => $"*Les règles de vie de la communauté {community} ont changé.* Prenez une minute pour les relire, et pour accepter cette nouvelle version.";
        public Mrkdwn NewVersion(int version, SlackDate since) => $"*Les règles de vie ont changé* (version {version}, en vigueur depuis le {since}). Prenez une minute pour les lire, et pour accepter cette version.";
        public string Accept => "J’accepte";
        public Mrkdwn Accepted(string community) => $"Merci ! C’est noté : vous avez accepté les règles de vie de la communauté *{community}*.";
        public Mrkdwn AlreadyAccepted => $"C’est déjà noté : vous n’avez rien d’autre à faire.";
        public Mrkdwn NoLongerMember => $"Vous n’êtes plus membre de cette communauté : il n’y a rien à accepter.";

        public Mrkdwn Which => $"De quelle communauté souhaitez-vous lire les règles de vie ?";
        public Mrkdwn Unknown(string typed) => $"Je ne connais pas de communauté « {typed} ». De laquelle souhaitez-vous lire les règles de vie ?";
        public Mrkdwn NoCommunity => $"Il n’y a encore aucune communauté ici.";
        public Mrkdwn NoSuchCommunity => $"Je ne retrouve plus cette communauté.";
        public string Read => "Lire";

        public Mrkdwn Acceptance(int accepted, int members) => members == 0
            ? $"La communauté n’a encore aucun membre."
            : (Mrkdwn)$"Acceptée par {Language.French.Count(accepted, "membre", "membres")} sur {members}.";
        public Mrkdwn InForceIn(string community, int version, SlackDate since) => $"*{community}* : version {version}, en vigueur depuis le {since}.";
        public string Edit => "Modifier…";
        public string History => "Versions précédentes";

        public Mrkdwn ToAccept(string community) => $"Les règles de vie de la communauté *{community}* sont à lire et à accepter.";

        public Mrkdwn NotYourself => $"Il s’agit de vous : quelqu’un d’autre doit s’en charger.";
        public Mrkdwn OnlyThese(string community, Mrkdwn who) => $"Dans la communauté *{community}*, c’est à faire par {who}.";
        public Mrkdwn NobodyMay(string community) => $"Dans la communauté *{community}*, personne ne peut encore faire cela : il y manque un pilote ou une facilitation.";
        public Mrkdwn YourWords => $"Voici ce que vous aviez écrit, pour le reprendre si besoin :";
        public string Close => "Fermer";
    }
}
