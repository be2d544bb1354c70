using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

public static partial class AnnouncementsTexts
{
    private sealed class Fr : IAnnouncementsTexts
    {
        public string FormTitle => "Annoncer";
        public string EditTitle => "Modifier l’annonce";
        public string RefuseTitle => "Ne pas publier";
        public string Send => "Publier";
        public string Propose => "Proposer";
        public string Save => "Enregistrer";
        public string SaveAndPublish => "Enregistrer et publier";
        public string Close => "Annuler";
        public string Shut => "Fermer";
        public Mrkdwn IntroAtOnce(ChannelId channel) => $"Votre annonce paraîtra dans {channel}, à mon nom et signée de vous. Pour que le canal reste agréable à lire, j’espace mes messages ; je vous indique aussitôt la date prévue.";
        public Mrkdwn IntroRead(ChannelId channel) => $"Les personnes qui animent liront votre annonce, puis elle paraîtra dans {channel}, signée de vous. Je vous tiens au courant en message privé.";
        public Mrkdwn IntroReadAgain(ChannelId channel) => $"Les personnes qui animent liront cette version, puis l’annonce paraîtra dans {channel}. D’ici là, elle ne sort pas.";
        public Mrkdwn IntroRevision(ChannelId channel) => $"Votre annonce est déjà dans {channel}. Les personnes qui animent liront cette version ; d’ici là, ce qui est paru reste tel quel.";
        public string KindLabel => "De quoi s’agit-il ?";
        public string Kind(AnnouncementKind kind) => kind switch
        {
            AnnouncementKind.News => "Actualité",
            AnnouncementKind.Event => "Événement",
            AnnouncementKind.Help => "Appel à l’aide",
            AnnouncementKind.Progress => "Avancée d’un projet",
            AnnouncementKind.Watch => "Veille",
            AnnouncementKind.Discussion => "Parlons-en",
            AnnouncementKind.Arrival => "Arrivée",
            _ => "Départ",
        };
        public string TitleLabel => "Titre";
        public string TextLabel => "Votre message";
        public string LinkLabel => "Lien";
        public string LinkHint => "Une adresse complète, comme https://exemple.org/atelier";
        public string WhenLabel => "Pas avant";
        public string WhenHint(string zone) => $"Laissez vide pour une parution dès que possible. L’heure est la vôtre ({zone}).";
        public string RuleLabel => "Une règle de vie à garder en tête";
        public string RuleConfirm => "Cette annonce ne fait pas la promotion de mon entreprise";
        public string NoteLabel => "Ce que vous dites à la personne";
        public string NoteHint => "Elle recevra vos mots en message privé, avec votre nom. Les autres personnes qui animent les liront aussi.";
        public string RefuseSend => "Envoyer";
        public string Missing => "Il manque quelque chose ici.";
        public string TooLong(int most) => $"C’est un peu long : au plus {Language.French.Number(most)} caractères, s’il vous plaît.";
        public string NoLink => "Je ne reconnais pas d’adresse. Il m’en faut une complète, comme https://exemple.org/atelier";
        public string Past => "Ce moment est déjà passé. Choisissez-en un autre, ou laissez vide pour une parution dès que possible.";
        public string TooFar => "C’est dans plus d’un an. Choisissez un moment plus proche.";
        public string NoAdvertisingMissing => "Cochez la case pour confirmer. Si votre annonce parle de votre entreprise, voyez d’abord avec les personnes qui animent.";

        public Mrkdwn Which => $"À quelle communauté voulez-vous l’annoncer ?";
        public Mrkdwn NowhereToAnnounce => $"Pour annoncer quelque chose, il faut être membre d’une communauté. Tapez `/rejoindre` pour demander à entrer dans l’une d’elles.";
        public Mrkdwn MembersOnly(string community) => $"Les annonces à *{community}* sont réservées à ses membres. Tapez `/rejoindre` pour demander à y entrer.";
        public Mrkdwn Gone => $"Je ne retrouve plus cette annonce. Elle a sans doute été effacée depuis.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Cela revient à la personne qui a écrit l’annonce, et à celles qui pilotent, animent ou facilitent la communauté."
            : $"Cela revient à la personne qui a écrit l’annonce, et à celles qui pilotent, animent ou facilitent la communauté : {Language.French.People(who)}.";
        public Mrkdwn NotAMemberAnyMore(string community) => $"Vous n’êtes plus membre {Wording.De(community)}*{community}* : vos annonces y reviennent aux personnes qui animent. Tapez `/rejoindre` pour demander à revenir.";
        public Mrkdwn FacilitatorsOnly(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"Faire paraître une annonce sans attendre revient à la facilitation."
            : $"Faire paraître une annonce sans attendre revient à la facilitation : {Language.French.People(who)}.";
        public Mrkdwn YourWords => $"Vos mots, pour ne pas les perdre :";

        public Mrkdwn Yours(ChannelId channel) => $"Votre annonce pour {channel} :";
        public Mrkdwn ProposedBy(UserId author, ChannelId channel) => $"{author} propose une annonce pour {channel} :";
        public Mrkdwn YourRevision(ChannelId channel) => $"Votre annonce parue dans {channel}, telle que vous proposez de la modifier :";
        public Mrkdwn RevisedBy(UserId author, ChannelId channel) => $"{author} propose de modifier ainsi son annonce parue dans {channel} :";
        public Mrkdwn WaitsFor(IReadOnlyList<UserId> animators) => animators.Count == 0
            ? (Mrkdwn)$"Elle attend d’être lue."
            : $"Elle attend d’être lue par {Language.French.OneOf(animators)}.";
        public Mrkdwn StaysUntilThen => $"D’ici là, ce qui est paru reste tel quel.";
        public Mrkdwn WantedAt(SlackDate at) => $"Pas avant le {at}.";
        public Mrkdwn Planned(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$":hourglass_flowing_sand: Elle paraîtra dans {channel} le {moment}."
            : $":hourglass_flowing_sand: Elle attend de pouvoir paraître dans {channel}.";
        public Mrkdwn PlannedAfter(ChannelId channel, SlackDate at, SlackDate wanted) => $":hourglass_flowing_sand: Elle paraîtra dans {channel} le {at}, le premier moment libre après celui qui était souhaité ({wanted}) : j’espace mes messages, en journée et les jours ouvrés.";
        public Mrkdwn OnItsWay(ChannelId channel) => $"Elle part à l’instant dans {channel}.";
        public Mrkdwn Published(ChannelId channel, SlackDate at) => $":white_check_mark: Parue dans {channel} le {at}.";
        public Mrkdwn ApprovedBy(UserId by) => $"Validée par {by}.";
        public Mrkdwn EditedAndApprovedBy(UserId by) => $"Modifiée et validée par {by}.";
        public Mrkdwn EditedBy(UserId by) => $"Modifiée par {by}.";
        public Mrkdwn RefusedBy(UserId by) => $"{by} n’a pas retenu cette annonce, avec ces mots :";
        public Mrkdwn WithdrawnBy(UserId by, SlackDate at) => $"Retirée par {by} le {at}.";
        public Mrkdwn WithdrawnAsLeft(UserId author, SlackDate at) => $"Retirée le {at} : {author} ne fait plus partie de la communauté.";
        public Mrkdwn Stopped(ChannelId channel) => $":warning: Slack n’a pas accepté cette annonce dans {channel}. Un texte plus court ou un autre lien suffit souvent : modifiez-la, puis publiez à nouveau. Si cela se répète, parlez-en à la facilitation.";
        public Mrkdwn AlreadyPublished(UserId by) => $"Trop tard : {by} a déjà publié cette annonce.";
        public Mrkdwn AlreadyRefused(UserId by) => $"Trop tard : {by} a répondu que cette annonce ne paraîtrait pas.";
        public Mrkdwn AlreadyWithdrawn(UserId by) => $"{by} a retiré cette annonce.";
        public Mrkdwn ProposedAgain => $"Cette annonce attend à nouveau d’être lue.";
        public Mrkdwn ReadItAgain(UserId author) => $"Rien n’est publié : {author} vient de changer le texte. La carte montre le nouveau : relisez-le avant de le publier.";
        public string Publish => "Publier";
        public string Edit => "Modifier…";
        public string Refuse => "Ne pas publier…";
        public string Withdraw => "Retirer";
        public string Restore => "Rétablir";
        public string PublishAgain => "Publier à nouveau";
        public string ProposeAgain => "Modifier et proposer à nouveau…";
        public string WithdrawAsk => "Retirer cette annonce ?";
        public Mrkdwn WithdrawExplained => $"Si elle est déjà parue, le message restera dans le canal et dira qu’elle est retirée. Vous pourrez la rétablir.";
        public string WithdrawYes => "Retirer";
        public string WithdrawNo => "Garder";
        public Mrkdwn Approved(UserId by, string title) => $"{by} a validé votre annonce « {title} ».";
        public Mrkdwn ApprovedAndEdited(UserId by, string title) => $"{by} a validé votre annonce « {title} », après l’avoir modifiée.";
        public Mrkdwn RevisionApproved(UserId by, string title, ChannelId channel) => $"{by} a validé votre modification : « {title} » est à jour dans {channel}.";
        public Mrkdwn Edited(UserId by, string title) => $"{by} a modifié votre annonce « {title} ».";
        public Mrkdwn YouWrote => $"Vous aviez écrit :";
        public Mrkdwn Refused(UserId by, string title) => $"{by} n’a pas retenu votre annonce « {title} », avec ces mots :";
        public Mrkdwn RevisionRefused(UserId by, string title) => $"{by} n’a pas retenu votre modification de « {title} » : l’annonce reste telle qu’elle est parue. Ses mots :";
        public Mrkdwn TakenBack(UserId by, string title) => $"{by} a retiré votre annonce « {title} ».";
        public Mrkdwn Out(string title, ChannelId channel) => $":white_check_mark: Votre annonce « {title} » vient de paraître dans {channel}.";
        public Mrkdwn NotOut(string title, ChannelId channel) => $":warning: Slack n’a pas accepté votre annonce « {title} » dans {channel}. Elle n’est pas perdue : vous pouvez la modifier et la publier à nouveau depuis sa carte, plus haut dans cette conversation.";
        public Mrkdwn MovedTo(string title, ChannelId channel, SlackDate at) => $":hourglass_flowing_sand: Changement de date : votre annonce « {title} » paraîtra dans {channel} le {at}.";
        public Mrkdwn Held(string title, ChannelId channel) => $":hourglass_flowing_sand: Votre annonce « {title} » attend : je ne peux pas écrire dans {channel} pour l’instant. Elle paraîtra d’elle-même dès que ce sera possible.";

        public Mrkdwn Heading(AnnouncementKind kind, string title) => $"{Emoji(kind)} {Kind(kind)} — *{title}*";
        public Mrkdwn By(UserId author) => $"Annonce de {author}";
        public Mrkdwn InDigest => $":newspaper: *Les annonces*";
        public Mrkdwn DigestLine(string title, string? link, UserId author) => $"{Titled(title, link)}, par {author}";
        public Mrkdwn WithdrawnHere(string title, UserId by) => $":wastebasket: Annonce retirée par {by} : « {title} ».";

        public Mrkdwn QueueTitle(string community, ChannelId channel) => $"*{community}* : ce qui attend de paraître dans {channel}";
        public Mrkdwn QueueStands(ChannelId channel) => $":warning: Je ne peux pas écrire dans {channel} pour l’instant : tout attend, et repartira de lui-même.";
        public Mrkdwn QueueEmpty(ChannelId channel) => $"Rien n’attend de paraître dans {channel}.";
        public Mrkdwn QueueLine(string title, UserId author, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"• {moment} : *{title}*, par {author}"
            : $"• Sans date pour l’instant : *{title}*, par {author}";
        public Mrkdwn QueueOther(string name, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"• {moment} : {name}"
            : $"• Sans date pour l’instant : {name}";
        public Mrkdwn PostGoesNow(string name, ChannelId channel) => $"C’est parti dans {channel} : {name}.";
        public Mrkdwn WaitsNoMore => $"Ce message n’attend plus : il vient de partir, ou n’a plus lieu d’être.";
        public Mrkdwn QueueMore(int count) => $"… et {Language.French.Count(count, "autre message", "autres messages")}.";
        public string PublishNow => "Publier maintenant";
        public string Cancel => "Annuler l’annonce";
        public string PublishNowAsk => "Publier sans attendre ?";
        public Mrkdwn PublishNowMoves(IReadOnlyList<string> titles, int others) => (titles.Count + others) switch
        {
            0 => $"Ce sera publié aussitôt, et ne repoussera rien d’autre.",
            _ => $"Ce sera publié aussitôt, et repoussera {Language.French.All([.. titles.Select(title => $"« {title} »"), .. others > 0 ? [Language.French.Count(others, "autre message", "autres messages")] : Array.Empty<string>()])}. Si leur jour change, les personnes concernées en seront prévenues.",
        };
        public string AMessageOfMine => "un message que je prépare";
        public string CancelAsk => "Annuler cette annonce ?";
        public Mrkdwn CancelExplained => $"Elle ne paraîtra pas. Vous pourrez la rétablir depuis notre conversation privée : elle retrouvera sa place.";
        public Mrkdwn GoesNow(string title, ChannelId channel) => $"« {title} » part à l’instant dans {channel}.";
        public Mrkdwn Cancelled(string title) => $"« {title} » ne paraîtra pas. L’annonce peut être rétablie depuis notre conversation privée.";

        public Mrkdwn ToDecideAtHome(UserId author, string title, string community) => $"{author} propose une annonce à *{community}* : « {title} ».";
        public Mrkdwn ToReviseAtHome(UserId author, string title, string community) => $"{author} propose de modifier son annonce à *{community}* : « {title} ».";
        public string MineAtHome => "Vos annonces en attente";
        public Mrkdwn MineLine(string title, string community, Mrkdwn state) => $"*{title}* ({community})\n{state}";
        public Mrkdwn MoreAtHome(int count) => $"… et {Language.French.Count(count, "autre annonce", "autres annonces")}, dans nos messages privés.";
        public Mrkdwn WaitsAtHome => $"Elle attend d’être lue.";
        public string See => "Voir l’annonce";
        public Mrkdwn Advice(ChannelId channel) => $"Vous avez beaucoup à partager aujourd’hui dans {channel}, et c’est bien ! Pour que chaque message soit lu, vous pouvez préparer le suivant ici : je le ferai paraître au moment que vous choisirez. Rien n’est retenu de ce que vous écrivez vous-même.";
        public string AdviceOpen => "Préparer une annonce…";
    }

    private static Mrkdwn Titled(string title, string? link) => link is null ? $"*{title}*" : (Mrkdwn)$"{new Link(link, title)}";

    private static Mrkdwn Emoji(AnnouncementKind kind) => kind switch
    {
        AnnouncementKind.News => $":newspaper:",
        AnnouncementKind.Event => $":calendar:",
        AnnouncementKind.Help => $":raised_hand:",
        AnnouncementKind.Progress => $":rocket:",
        AnnouncementKind.Watch => $":mag:",
        AnnouncementKind.Discussion => $":speech_balloon:",
        _ => $":wave:",
    };
}
