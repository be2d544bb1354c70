using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class RemindingTexts
{
    private sealed class Fr : IRemindingTexts
    {
        private const Language French = Language.French;

        public string Title => "Rappeler une règle";
        public Mrkdwn Intro(string community) => $"Un rappel part en message privé, au nom de la communauté *{community}* et avec votre nom. Il n’est jamais public.";
        public Mrkdwn IntroTo(UserId person, string community) => $"Ce rappel part à {person} en message privé, au nom de la communauté *{community}* et avec votre nom. Il n’est jamais public.";
        public Mrkdwn MessageGone => $"*Le message a été supprimé entre-temps.* Le rappel partirait sans lien : envoyez-le s’il est toujours utile. Vos mots sont restés.";
        public string WhomLabel => "À qui";
        public string RuleLabel => "La règle";
        public string RulePlaceholder => "Choisir une règle";
        public string RuleHint => "La personne la lira en entier.";
        public string NoteLabel => "Un mot de votre part";
        public string NoteHint => "Quelques mots bienveillants aident à recevoir un rappel.";
        public string LinkLabel => "Lien vers le message";
        public string LinkHint => "Dans le menu du message : Copier le lien.";
        public string Send => "Envoyer";
        public string Cancel => "Annuler";
        public Mrkdwn SayWhere => $"Pour rappeler une règle, tapez `/regles rappel @personne` dans le canal de la communauté, ou choisissez « Rappeler une règle » dans le menu d’un message.";
        public Mrkdwn ReportInstead => $"Vous pouvez signaler un message : dans son menu, « Signaler aux animateurs ».";
        public string Cannot(ReminderObstacle obstacle, string community) => obstacle switch
        {
            ReminderObstacle.Oneself => "C’est vous : on ne se rappelle pas une règle à soi-même.",
            ReminderObstacle.App => "C’est une application : il n’y a personne à qui rappeler une règle.",
            ReminderObstacle.Closed => "Le compte Slack de cette personne est désactivé.",
            _ => $"Cette personne n’est pas membre de la communauté {community}, et n’en a pas accepté les règles : écrivez-lui directement.",
        };
        public string SayWhom => "Dites à qui.";
        public string SayWhich => "Choisissez une règle.";
        public string SayIt => "Quelques mots sont nécessaires ici.";
        public string TooLong(int most) => $"{French.Count(most, "caractère", "caractères")} au plus, s’il vous plaît.";
        public string NotALink => "Ce n’est pas le lien d’un message. Dans le menu du message : Copier le lien.";
        public string LinkElsewhere(string community) => $"Ce message n’est pas dans le canal de la communauté {community}.";
        public string LinkIsGone => "Ce message a été supprimé : effacez le lien, ou copiez-en un autre.";
        public string LinkOfAnother => "Ce message est de quelqu’un d’autre : effacez le lien, ou copiez-en un autre.";

        public Mrkdwn Sent(UserId person, int count, int days, bool isRaised) => count < 2
            ? $"C’est envoyé à {person}, en privé. Sa réponse, s’il y en a une, vous sera transmise."
            : (Mrkdwn)$"C’est envoyé à {person}, en privé : c’est le {count}ᵉ rappel en {days} jours{(isRaised ? ", et la facilitation va le lire avec les précédents" : "")}. Sa réponse, s’il y en a une, vous sera transmise.";
        public Mrkdwn Raises(int count, int days) => $"*Ce sera le {count}ᵉ rappel à cette personne en {days} jours :* la facilitation le lira avec les précédents, pour décider de la suite.";
        public string GivenAlready => "Vous avez déjà rappelé cette règle à cette personne pour ce message.";
        public Mrkdwn NotDelivered(UserId person, string code) => $"Slack n’a pas laissé le bot écrire à {person} (« {code} ») : le rappel n’est pas arrivé. Parlez-lui directement si vous le pouvez.";

        public string Letter => "Bonjour ! Au nom de la communauté *{communauté}*, {auteur} vous rappelle une de nos règles de vie.\n{règle}";
        public Mrkdwn TheyAdd(UserId by) => $"{by} ajoute :";
        public Mrkdwn About(Link message) => $"C’est à propos de {message}.";
        public string ThisMessage => "ce message";
        public Mrkdwn BetweenUs => $"Ce rappel est privé : rien n’en paraît dans le canal.";
        public string AnswerThem => "Répondre à l’animation";
        public string AnswerTitle => "Votre réponse";
        public string AnswerLabel => "Ce que vous souhaitez dire";
        public string AnswerHint => "Seules les personnes qui animent et pilotent la communauté la liront.";
        public Mrkdwn YourAnswer => $"Votre réponse, bien transmise :";
        public Mrkdwn AnsweredAlready => $"Votre réponse est déjà partie. Pour aller plus loin, écrivez directement à la personne qui vous l’a envoyé.";
        public Mrkdwn Gone => $"Je ne retrouve plus ce rappel.";
        public Mrkdwn TheyAnswered(UserId person, string community, UserId by) => $"{person} répond au rappel de {by} dans la communauté *{community}* :";
        public Mrkdwn Talking(UserId by, string community) => $"{by}, pour la communauté *{community}*, souhaite en parler avec vous :";
        public Mrkdwn WriteTo(UserId by) => $"Pour répondre, écrivez directement à {by}.";

        public Mrkdwn Several(UserId person, string community, int count, int days) =>
            $"*{French.Count(count, "rappel", "rappels")} à {person} en {days} jours*, dans la communauté *{community}*. Que souhaitez-vous faire ?";
        public Mrkdwn GivenBy(UserId by, SlackDate at) => $"Rappel de {by} le {at} :";
        public Mrkdwn Note(string note) => $"Son mot : {note}";
        public Mrkdwn Answered(string answer) => $"La réponse : {answer}";
        public string Talk => "En parler…";
        public string Exclude => "Exclure…";
        public string NoAction => "Sans suite";
        public string TalkTitle => "En parler";
        public Mrkdwn TalkIntro(UserId person, string community) => $"Votre message part à {person} en privé, avec votre nom ; la réponse vous viendra directement. Les autres personnes qui facilitent *{community}* verront que vous vous en occupez.";
        public string TalkLabel => "Votre message";
        public Mrkdwn TalkedBy(UserId by, SlackDate at) => $"{by} en parle avec cette personne depuis le {at}.";
        public Mrkdwn ClosedBy(UserId by, SlackDate at) => $"{by} a choisi le {at} de ne pas donner suite.";
        public Mrkdwn Over => $"Cette personne ne fait plus partie de la communauté : il n’y a plus rien à décider.";
        public string SeeCard => "Voir les rappels";
        public Mrkdwn MoreAtHome(int count) => $"… et {Language.French.Count(count, "autre personne", "autres personnes")} à qui des règles ont été rappelées plusieurs fois.";

        public Mrkdwn NoLongerYours(string community) => $"Vous ne faites plus partie de la facilitation de la communauté *{community}* : ceci ne vous est plus montré.";
    }
}
