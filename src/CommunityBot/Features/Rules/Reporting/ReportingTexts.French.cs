using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class ReportingTexts
{
    private sealed class Fr : IReportingTexts
    {
        private const Language French = Language.French;

        public string Title => "Signaler un message";
        public Mrkdwn Intro(Mrkdwn readers, UserId person) => $"Votre signalement sera lu par {readers}, en privé. {person} ne saura pas qu’il vient de vous.";
        public Mrkdwn TheMessage(UserId person) => $"Message écrit par {person} :";
        public string WordsLabel => "Ce qui vous gêne, si vous souhaitez le dire";
        public Mrkdwn WhatIsKept => $"Le message tel que vous le voyez et vos mots sont gardés jusqu’à trente jours après la réponse.";
        public string Send => "Signaler";
        public string Cancel => "Annuler";
        public string TooLong(int most) => $"{French.Count(most, "caractère", "caractères")} au plus, s’il vous plaît.";
        public Mrkdwn Sent(Mrkdwn readers, UserId person) => $"C’est transmis à {readers}, en privé. {person} ne saura pas que cela vient de vous. Merci d’avoir pris ce temps.";
        public Mrkdwn SentAlready => $"C’est déjà transmis : vous n’avez rien d’autre à faire.";
        public Mrkdwn Thanks(string community, bool isActedOn) => isActedOn
            ? $"Votre signalement dans la communauté *{community}* a été lu, et il a eu une suite, en privé. Merci !"
            : (Mrkdwn)$"Votre signalement dans la communauté *{community}* a été lu et examiné ; il a été décidé de ne pas y donner suite. Merci d’avoir pris ce temps !";

        public Mrkdwn Outside(IReadOnlyList<ChannelId> channels) => channels.Count == 0
            ? $"Ce raccourci sert dans le canal d’une communauté, et il n’y en a encore aucune."
            : (Mrkdwn)$"Ce canal n’est pas celui d’une communauté : ce raccourci sert dans {French.Together([.. channels.Select(channel => (Mrkdwn)$"{channel}")])}.";
        public Mrkdwn OfAnApp => $"Ce message vient d’une application : il n’y a personne à qui rappeler une règle.";
        public Mrkdwn YourOwn => $"C’est votre propre message : vous pouvez le modifier ou le supprimer.";
        public Mrkdwn MembersOnly(string community, Mrkdwn? readers) => readers is null
            ? $"Les signalements sont réservés aux membres de la communauté *{community}*."
            : (Mrkdwn)$"Les signalements sont réservés aux membres de la communauté *{community}* : écrivez plutôt à {readers}.";
        public Mrkdwn NobodyReads(string community) => $"Dans la communauté *{community}*, personne d’autre ne peut encore lire ce signalement. Parlez-en à une personne de l’association.";
        public Mrkdwn Gone => $"Je ne retrouve plus ce signalement.";

        public Mrkdwn Card(UserId by, UserId person, ChannelId channel, SlackDate at) => $"*{by} signale un message de {person}*, dans {channel}, le {at} :";
        public Mrkdwn TheySay(UserId by) => $"Ce que {by} en dit :";
        public Mrkdwn NoWords => $"_(Un fichier ou une image, sans texte.)_";
        public Mrkdwn Forgotten => $"_(Le texte n’est plus gardé.)_";
        public Mrkdwn See(Link message) => $"Voir {message}, s’il y est encore.";
        public string TheMessageItself => "le message";
        public Mrkdwn Unnamed(UserId person) => $"{person} ne sait pas qui a signalé ce message.";
        public string Remind => "Rappeler une règle…";
        public string NoAction => "Sans suite";
        public Mrkdwn RemindedBy(UserId by, SlackDate at) => $"{by} a rappelé une règle à cette personne le {at}.";
        public Mrkdwn ClosedBy(UserId by, SlackDate at) => $"{by} a choisi le {at} de ne pas donner suite.";
        public Mrkdwn StillWaiting => $"Ceci attend toujours que quelqu’un s’en occupe :";
        public Mrkdwn AtHome(UserId by, UserId person, string community) => $"*{community}* : {by} signale un message de {person}.";
        public string SeeCard => "Voir le signalement";
        public Mrkdwn MoreAtHome(int count) => $"… et {French.Count(count, "autre signalement", "autres signalements")}.";

        public Mrkdwn NoLongerYours(string community) => $"Ce signalement dans la communauté *{community}* ne vous est plus montré : votre rôle a changé.";
    }
}
