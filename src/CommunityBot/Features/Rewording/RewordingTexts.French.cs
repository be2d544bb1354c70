using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

internal static partial class RewordingTexts
{
    private sealed class Fr : IRewordingTexts
    {
        private const Language French = Language.French;

        public string Title => "Les textes du bot";
        public string Close => "Fermer";
        public Mrkdwn Intro(string community) => $"Voici ce que j’écris au nom de la communauté *{community}*. Chaque texte peut devenir le vôtre, et revenir à celui qui est fourni : rien n’est perdu.";
        public string Name(BotText text) => text switch
        {
            BotText.Welcome => "L’accueil",
            BotText.Arrival => "L’annonce d’une arrivée",
            _ => "Le rappel d’une règle",
        };
        public string NameIn(BotText text, Language language)
        {
            var name = text switch { BotText.Welcome => "l’accueil", BotText.Arrival => "l’annonce d’une arrivée", _ => "le rappel d’une règle" };
            return $"{name}, en {Language.French.NameOf(language)}";
        }
        public Mrkdwn Heading(BotText text, Language language) => $"*{Name(text)}*, en {Language.French.NameOf(language)}";
        public Mrkdwn ReadBy(BotText text, Language language, bool isCommunitys) => (text, isCommunitys) switch
        {
            (BotText.Arrival, _) => $"Tout le monde la lit, dans le canal.",
            (_, true) => $"Pour qui lit Slack en {Language.French.NameOf(language)}, ou dans une langue que je ne parle pas.",
            _ => $"Pour qui lit Slack en {Language.French.NameOf(language)}.",
        };
        public Mrkdwn Shipped => $"C’est le texte fourni avec le bot.";
        public Mrkdwn Restored(UserId by, SlackDate at) => $"C’est le texte fourni avec le bot, rétabli par {by} le {at}.";
        public Mrkdwn Own(UserId by, SlackDate at) => $"Dans vos mots, par {by} le {at}.";
        public string Change => "Modifier…";
        public string See => "Voir";
        public string Restore => "Revenir au texte fourni";
        public string ConfirmTitle => "Revenir au texte fourni ?";
        public Mrkdwn ConfirmText => $"Le vôtre ne sera plus envoyé. Il reste parmi les textes précédents, d’où vous pourrez repartir.";
        public string ConfirmYes => "Oui, revenir";
        public string ConfirmNo => "Garder le nôtre";
        public string BackToTexts => "Retour aux textes";

        public string History => "Textes précédents";
        public Mrkdwn HistoryIntro => $"Les textes successifs, du plus récent au plus ancien :";
        public string Restart => "Repartir de ce texte…";
        public string BackToText => "Retour au texte en vigueur";
        public string BackToHistory => "Retour aux textes précédents";
        public Mrkdwn FromEarlier(SlackDate at) => $"Voici le texte du {at} : il ne remplacera celui en vigueur que si vous le publiez.";
        public Mrkdwn FromShipped => $"Voici le texte fourni avec le bot : il ne remplacera celui en vigueur que si vous le publiez.";

        public string FormTitle => "Modifier un texte";
        public string Label(BotText text, int passage) => (text, passage) switch
        {
            (BotText.Welcome, 0) => "Le bonjour",
            (BotText.Welcome, 1) => "Ce qui vous réunit",
            (BotText.Welcome, _) => "Par où commencer",
            (BotText.Arrival, 0) => "Avant les présentations",
            (BotText.Arrival, _) => "Après, en petit",
            (_, 0) => "Le rappel",
            _ => "La suite",
        };
        public string MayBeEmpty => "Peut rester vide.";
        public Mrkdwn YourDraft(SlackDate typedAt) => $"Voici ce que vous aviez écrit le {typedAt}, et pas encore publié.";
        public Mrkdwn VariablesTitle => $"*Entre accolades, je mets :*";
        public Mrkdwn VariableLine(string variable, string meaning, Mrkdwn? example) => example is null ? $"• `{variable}` : {meaning}" : (Mrkdwn)$"• `{variable}` : {meaning} (ici : {example})";
        public Mrkdwn Formatting => $"Avec `*des étoiles*`, c’est en *gras* ; avec `_des traits_`, en _italique_. Une adresse devient un lien, et `:wave:` donne :wave:.";
        public string SeeFirst => "Voir le résultat";
        public string Cancel => "Annuler";

        public string Empty => "Il faut ici quelques mots.";
        public string TooLong(int most) => $"{French.Count(most, "caractère", "caractères")} au plus, s’il vous plaît.";
        public string TooLongSent(int longest, int most) => $"Une fois complété, ce texte pourrait compter {French.Count(longest, "caractère", "caractères")} : Slack en affiche {French.Number(most)} au plus.";
        public string Unbalanced(string example) => $"Il manque une accolade : elles vont par deux, comme dans {example}.";
        public string DidYouMean(string typed, string meant) => $"Je ne connais pas {typed}. Vouliez-vous dire {meant} ?";
        public string Unknown(string typed, string known) => $"Je ne connais pas {typed}. Ici, je connais {known}.";
        public string NotHere(string typed, string known) => $"Je n’ai rien à mettre ici pour {typed}. Ici, je connais {known}.";
        public string Missing(string variable, Variable which) => which switch
        {
            Variable.Rule => $"Il manque {variable} : sans elle, on ne saurait pas de quelle règle il s’agit.",
            Variable.Sender => $"Il manque {variable} : un rappel n’est jamais anonyme.",
            Variable.FirstNames => $"Il manque {variable} : on ne saurait pas qui arrive.",
            _ => $"Il manque {variable}.",
        };
        public string NothingChanged => "Rien n’a changé : c’est le texte en vigueur.";

        public string PreviewTitle => "Avant de publier";
        public Mrkdwn WouldRead(BotText text) => text switch
        {
            BotText.Welcome => $"Voici ce que lira chaque personne qui arrive, comme si c’était vous :",
            BotText.Arrival => $"Voici ce que tout le monde lira dans le canal, comme si vous veniez d’arriver :",
            _ => $"Voici ce que lira une personne à qui une règle est rappelée, comme si c’était vous et la première de vos règles :",
        };
        public Mrkdwn Buttons(int count, string words) => count == 1 ? $"Avec un bouton : {words}" : (Mrkdwn)$"Avec des boutons : {words}";
        public Mrkdwn Meanwhile(UserId by, SlackDate at) => $"*Pendant que vous écriviez, {by} a changé ce texte* (le {at}). Rien de ce que vous avez écrit n’est perdu. Voici le texte en vigueur :";
        public Mrkdwn Yours => $"*Et voici le vôtre.* Publiez-le s’il doit remplacer l’autre, ou revenez à votre texte pour les réunir.";
        public string Publish => "Publier";
        public string PublishMine => "Publier le mien";
        public string Back => "Revenir au texte";
        public Mrkdwn PublishedAlready => $"C’est déjà publié : il n’y a rien d’autre à faire.";
        public Mrkdwn Published(string community, string text) => $"C’est publié : {text}, suit désormais vos mots dans la communauté *{community}*. `/communaute textes` le montre, et permet de revenir au texte fourni.";
        public Mrkdwn BackToShipped(string text) => $"C’est fait : {text}, reprend le texte fourni avec le bot.";
        public Mrkdwn ChangedMeanwhile(string text, UserId by) => $"{by} vient de changer ce texte ({text}) : rien d’autre n’a été fait. Le voici tel qu’il est.";
        public Mrkdwn YourWords => $"Voici ce que vous aviez écrit, pour le reprendre si besoin :";

        public Mrkdwn AtHome(string community, int changed) => changed == 0
            ? $"*{community}* : l’accueil, les arrivées et les rappels, dans les mots du bot."
            : (Mrkdwn)$"*{community}* : l’accueil, les arrivées et les rappels, dont {French.Count(changed, "texte", "textes")} dans vos mots.";
        public string SeeTexts => "Voir les textes…";

        public Mrkdwn WhichOne => $"De quelle communauté souhaitez-vous voir les textes ?";
        public Mrkdwn Gone => $"Je ne retrouve plus ce texte ou cette communauté.";
        public Mrkdwn OnlyThese(Mrkdwn who) => $"Changer les textes d’une communauté revient à son pilotage, à sa facilitation ou à l’administration : {who}.";
        public Mrkdwn NobodyMay => $"Changer les textes d’une communauté revient à son pilotage, à sa facilitation ou à l’administration, et personne ne s’en charge encore ici.";

    }
}
