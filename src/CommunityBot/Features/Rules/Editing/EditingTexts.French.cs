using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class EditingTexts
{
    private sealed class Fr : IEditingTexts
    {
        private const Language French = Language.French;

        public string Title => "Modifier les règles";
        public Mrkdwn Intro(string community) => $"Les règles de vie de la communauté *{community}*. Vous verrez le résultat avant de publier.";
        public Mrkdwn YourDraft(SlackDate typedAt) => $"Voici ce que vous aviez écrit le {typedAt}, et pas encore publié.";
        public Mrkdwn FromEarlier(SlackDate at) => $"Voici le texte du {at} : il ne remplacera les règles en vigueur que si vous le publiez.";

        public string ExpectedLabel(string language) => $"Ce que l’on attend de chaque membre, en {language}";
        public string NotAllowedLabel(string language) => $"Ce qui n’a pas sa place ici, en {language}";
        public string ExclusionLabel(string language) => $"Ce qui peut arriver en cas de manquement, en {language}";
        public string OneALine => "Une règle par ligne.";
        public Mrkdwn OtherIntro(string language) => $"*En {language}, si vous le souhaitez.* Sans ce texte, tout le monde lit l’autre.";
        public string LeaveOutLabel(string language) => $"Le texte en {language}";
        public string LeaveOut(string language) => $"Retirer le texte en {language}";
        public string LeaveOutLine => "Tout le monde lira l’autre. Vous pourrez le remettre plus tard.";
        public string ChangeLabel => "Ce qui change";
        public string RulesChange => "Une règle change";
        public string RulesChangeLine => "Nouvelle version : chaque membre est invité à l’accepter.";
        public string OnlyWords => "Les mots seulement";
        public string OnlyWordsLine => "La version reste la même : rien n’est redemandé aux membres.";
        public string SeeFirst => "Voir le résultat";
        public string Cancel => "Annuler";

        public string RuleMissing => "Il faut au moins une règle, une par ligne.";
        public string TooMany(int most) => $"{French.Count(most, "règle", "règles")} au plus, s’il vous plaît : au-delà, personne ne les retient.";
        public string TooLong(int most) => $"Une règle tient en {French.Count(most, "caractère", "caractères")}.";
        public string ExclusionMissing => "Dites ce qui peut arriver, en une phrase ou deux.";
        public string NotAsMany(int rules) => $"Il faut ici {French.Count(rules, "règle", "règles")}, comme dans l’autre langue et dans le même ordre. Sinon, cochez plus haut de quoi retirer ce texte.";
        public string NothingChanged => "Rien n’a changé : ce sont les règles en vigueur.";

        public string PreviewTitle => "Avant de publier";
        public Mrkdwn WillBe(int version, int members) => members == 0
            ? $"Ce sera la *version {version}*. Voici ce que les membres liront :"
            : (Mrkdwn)$"Ce sera la *version {version}*, que {French.Count(members, "membre sera invité", "membres seront invités")} à accepter. Voici ce qui sera lu :";
        public Mrkdwn WillKeep(int version) => $"La version reste la *{version}* : rien n’est redemandé aux membres. Voici ce qui sera lu :";
        public Mrkdwn TakenOut(Mrkdwn rules) => $"*Ce qui disparaît :*\n{rules}";
        public Mrkdwn PutIn(Mrkdwn rules) => $"*Ce qui est nouveau :*\n{rules}";
        public Mrkdwn NewExclusion => $"Ce qui peut arriver en cas de manquement est dit autrement.";
        public Mrkdwn SameRules => $"Les règles sont les mêmes : seuls changent leur ordre, ou l’autre langue.";
        public Mrkdwn AndIn(string language) => $"Et en {language} :";
        public Mrkdwn NotIn(string language) => $"Pas de texte en {language} : tout le monde lira celui-ci.";
        public Mrkdwn Meanwhile(UserId by, int version, SlackDate at) => $"*Pendant que vous écriviez, {by} a publié un autre texte* (version {version}, le {at}). Rien de ce que vous avez écrit n’est perdu. Voici le texte de {by} :";
        public Mrkdwn Yours => $"*Et voici le vôtre.* Publiez-le s’il doit remplacer l’autre, ou revenez à votre texte pour les réunir.";
        public string Publish => "Publier";
        public string PublishMine => "Publier le mien";
        public string Back => "Revenir au texte";
        public Mrkdwn PublishedAlready => $"C’est déjà publié : il n’y a rien d’autre à faire.";
        public Mrkdwn Published(string community, int version, int members) => members == 0
            ? $"C’est publié : la version {version} des règles de vie de la communauté *{community}* est en vigueur."
            : (Mrkdwn)$"C’est publié : la version {version} des règles de vie de la communauté *{community}* est en vigueur. {French.Count(members, "membre l’apprendra", "membres l’apprendront")} dans le message du jour, avec de quoi la lire et l’accepter ; `/regles` vous dit où l’on en est.";
        public Mrkdwn Corrected(string community, int version) => $"C’est publié : les mots sont corrigés, et les règles de vie de la communauté *{community}* restent en version {version}.";

        public string HistoryTitle => "Les versions";
        public Mrkdwn HistoryIntro(string community) => $"Les textes des règles de vie de la communauté *{community}*, du plus récent au plus ancien.";
        public string VersionOf(int version) => $"Version n° {French.Number(version)}";
        public Mrkdwn What(RulesChange change, UserId by, SlackDate at) => change switch
        {
            Community.RulesChange.Wording => $"Mots corrigés par {by} le {at}.",
            Community.RulesChange.Edited => $"Publiée par {by} le {at}.",
            _ => $"Le texte fourni avec le bot.",
        };
        public string Restart => "Repartir de ce texte…";
        public string BackToHistory => "Retour aux versions";
    }
}
