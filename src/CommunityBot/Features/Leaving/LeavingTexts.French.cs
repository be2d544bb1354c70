using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

internal static partial class LeavingTexts
{
    private sealed class Fr : ILeavingTexts
    {
        private const Language French = Language.French;

        public Mrkdwn NoMember => $"Vous n’êtes membre d’aucune communauté : il n’y a rien à quitter.";
        public Mrkdwn RoleOnly(IReadOnlyList<string> communities, Mrkdwn? toAsk) =>
            $"Vous avez un rôle dans {(communities.Count > 1 ? "les communautés" : "la communauté")} {French.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])} sans en être membre : il n’y a rien à quitter. Pour laisser ce rôle, {(toAsk is null ? (Mrkdwn)$"confiez-le à quelqu’un d’autre avec `/communaute roles`" : $"dites-le à {toAsk}")}.";
        public Mrkdwn NoLongerMember => $"Vous ne faites plus partie de cette communauté.";
        public Mrkdwn Which => $"Quelle communauté souhaitez-vous quitter ?";
        public string FormTitle => "Quitter la communauté";
        public Mrkdwn Intro(string community, ChannelId channel) => $"Vous vous apprêtez à quitter la communauté *{community}*. Vous ne serez plus dans {channel}, et le pilotage, l’animation et la facilitation en seront prévenus. Vous pourrez demander à revenir quand vous le voudrez.";
        public Mrkdwn RolesEnd(IReadOnlyList<Role> roles) => $"Ce que vous assurez ici ({Names(roles)}) sera à confier à quelqu’un d’autre.";
        public Mrkdwn RolesGoOn(IReadOnlyList<Role> roles) => $"L’association vous a confié un rôle ici ({Names(roles)}) : il continue, et vous restez dans le canal pour cela.";
        public string ChoiceLabel => "Que souhaitez-vous ?";
        public string GoAway => "Quitter la communauté";
        public string Follow => "Rester, et suivre seulement";
        public string FollowHint => "Toujours membre, sans que l’on attende rien de vous.";
        public string ReasonLabel => "Souhaitez-vous dire pourquoi ?";
        public string ReasonHint => "Lu par le pilotage, l’animation et la facilitation ; gardé trente jours.";
        public string TooLong(int atMost) => $"{French.Number(atMost)} caractères au plus, s’il vous plaît.";
        public string Send => "Confirmer";
        public string Cancel => "Annuler";
        public string Close => "Fermer";
        public Mrkdwn Left(string community) => $"Vous ne faites plus partie de la communauté *{community}*. Merci pour le temps que vous lui avez donné.";
        public Mrkdwn Follows(string community) => $"Vous restez dans la communauté *{community}*, pour suivre ce qui s’y passe. Rien d’autre ne change.";
        public Mrkdwn FollowsFromOutside(string community, ChannelId channel) => $"Vous restez dans la communauté *{community}*, pour suivre ce qui s’y passe. Pour lire de nouveau {channel}, appuyez sur « Revenir dans le canal » dans mon message.";
        public Mrkdwn Farewell(string firstName, string community) => $"{(firstName.Length == 0 ? (Mrkdwn)$"Merci" : $"Merci {firstName}")} pour le temps donné à la communauté *{community}*. La porte reste ouverte : tapez `/rejoindre` pour demander à revenir, quand vous le voudrez.";
        public Mrkdwn TypeLeave(ChannelId channel) => $"Slack ne me laisse pas vous retirer de {channel}. Pour le quitter, ouvrez-le et tapez `/leave`.";

        public Mrkdwn DidYouMean(string community, ChannelId channel) => $"Vous avez quitté {channel}. Vouliez-vous aussi quitter la communauté *{community}* ? Pour l’instant, vous en êtes toujours membre.";
        public string ComeBack => "Revenir dans le canal";
        public string OpenForm => "Quitter la communauté…";
        public Mrkdwn Stays(ChannelId channel) => $"Vous êtes de nouveau dans {channel}. Rien n’a changé.";
        public Mrkdwn NotLetIn(string code, Mrkdwn toAsk) => $"Slack ne me laisse pas vous inviter (« {code} ») : demandez-le à {toAsk}.";

        public Mrkdwn HasLeft(UserId person, string community, SlackDate at) => $"{person} a quitté la communauté *{community}* le {at}.";
        public Mrkdwn AccountClosed(UserId person, string? name, string community, SlackDate at) => $"Le compte Slack de {person}{(name is null ? (Mrkdwn)$"" : $" ({name})")} est fermé : cette personne ne fait plus partie de la communauté *{community}* depuis le {at}.";
        public Mrkdwn WasExcluded(UserId person, UserId by, string community, SlackDate at) => $"{person} ne fait plus partie de la communauté *{community}* : exclusion décidée par {by} le {at}.";
        public Mrkdwn NowVacant(IReadOnlyList<Role> roles, IReadOnlyList<string> functions) => $"Désormais sans titulaire : {French.All([.. roles.Select(Name), .. functions])}.";
        public Mrkdwn KeepsRoles(IReadOnlyList<Role> roles) => $"Toujours en charge : {Names(roles)}.";
        public Mrkdwn NobodyLeads => $"Plus personne ne pilote cette communauté.";
        public Mrkdwn TheirWords => $"Ses mots :";
        public Mrkdwn StillInside(ChannelId channel, string code) => $"Slack n’a pas laissé le bot retirer cette personne de {channel} (« {code} ») : retirez-la à la main.";

        public string ExclusionTitle => "Exclure un membre";
        public Mrkdwn ExcludeWhere => $"De quelle communauté ?";
        public Mrkdwn ExclusionIntro(string community, ChannelId channel) => $"La personne ne fera plus partie de la communauté *{community}* : retrait de {channel}, et un message privé avec vos mots ci-dessous. La décision reste au journal, avec votre nom.";
        public Mrkdwn TheirRolesEnd(IReadOnlyList<Role> roles, ChannelId? facilitators) => facilitators is { } channel
            ? $"Cette personne tient un rôle ({Names(roles)}) : il sera sans titulaire, et elle sera retirée aussi de {channel}."
            : (Mrkdwn)$"Cette personne tient un rôle ({Names(roles)}) : il sera sans titulaire.";
        public string WhoLabel => "Qui";
        public string RuleLabel => "La règle de vie en cause";
        public string NoRule => "Aucune de ces règles";
        public string OtherRule => "Une autre raison";
        public string WhyLabel => "Ce qui s’est passé, pour le journal";
        public string WhyHint => "La personne ne le lit pas.";
        public string NoteLabel => "Message envoyé à la personne";
        public string NoteHint => "Relisez et adaptez ces mots : ils partent tels quels.";
        public string ConfirmLabel => "Pour confirmer";
        public string Confirm => "Oui, cette personne est à exclure";
        public string ExcludeSend => "Exclure";
        public string SayWho => "Choisissez quelqu’un.";
        public string NotYourself => "Il s’agit de vous : quelqu’un d’autre doit en décider. Pour partir, tapez /quitter.";
        public string IsNoMember(string community) => $"Cette personne n’est pas membre de la communauté {community}.";
        public string SayWhy(int atLeast, int atMost) => $"Dites pourquoi, en {French.Number(atLeast)} à {French.Number(atMost)} caractères.";
        public string SayIt(int atMost) => $"Quelques mots sont nécessaires ici, {French.Number(atMost)} caractères au plus.";
        public string ConfirmFirst => "Cochez la case pour confirmer.";
        public Mrkdwn OnlyFacilitators(Mrkdwn who) => who.Length == 0 ? $"Seule la facilitation de la communauté peut exclure quelqu’un, et il n’y en a pas." : (Mrkdwn)$"Seule la facilitation de la communauté peut exclure quelqu’un : {who}.";
        public Mrkdwn ExclusionDone(UserId person, string community) => $"{person} ne fait plus partie de la communauté *{community}*. Votre message est en route.";
        public string ExclusionNote(string firstName, string community) => $"""
            {(firstName.Length == 0 ? "Bonjour," : $"Bonjour {firstName},")}

            En rejoignant la communauté {community}, vous en aviez accepté les règles de vie. Ce qui s’est passé ces derniers temps n’est pas compatible avec elles, et nos chemins se séparent ici.

            Merci pour ce que vous avez apporté. Si vous pensez que nous nous trompons, écrivez-nous : nous vous lirons.
            """;
        public Mrkdwn Excluded(string community) => $"Vous ne faites plus partie de la communauté *{community}*. Voici ce que la facilitation vous écrit :";

        public Mrkdwn ToWrite(Mrkdwn who) => $"Pour répondre, écrivez à {who}.";

        private static string Names(IReadOnlyList<Role> roles) => French.All([.. roles.Select(Name)]);

        private static string Name(Role role) => role switch
        {
            Role.Pilot => "pilotage",
            Role.Animator => "animation",
            Role.Sponsor => "parrainage",
            _ => "facilitation",
        };
    }
}
