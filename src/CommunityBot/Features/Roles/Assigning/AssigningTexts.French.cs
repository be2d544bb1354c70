using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static partial class AssigningTexts
{
    private sealed class Fr : IAssigningTexts
    {
        public string Title => "Rôles";
        public Mrkdwn Intro(string community, bool hasTeam) => hasTeam
            ? $"Qui tient quel rôle dans la communauté *{community}*. Les titulaires des rôles fonctionnels forment le noyau dur, qui se partage ceux que personne ne tient."
            : (Mrkdwn)$"Qui tient quel rôle dans la communauté *{community}*. Personne n’y tient encore de rôle fonctionnel : tous sont à pourvoir.";
        public Mrkdwn Line(string name, Mrkdwn? holders) => holders is null ? $"*{name}* : personne pour l’instant" : (Mrkdwn)$"*{name}* : {holders}";
        public Mrkdwn VacantLine(string name, bool hasTeam, Mrkdwn? next) => (hasTeam, next) switch
        {
            (true, null) => $"*{name}* : tenu pour l’instant par le noyau dur",
            (true, _) => $"*{name}* : tenu pour l’instant par le noyau dur, puis {next}",
            (_, null) => $"*{name}* : à pourvoir",
            _ => $"*{name}* : à pourvoir, puis {next}",
        };
        public Mrkdwn Others(int people) => people == 1 ? $"une autre personne" : (Mrkdwn)$"{people} autres personnes";
        public string Change => "Modifier…";
        public Mrkdwn WhoLearns => $"Les personnes concernées reçoivent un message privé. Le pilotage et la facilitation sont informés, et tout reste au journal.";

        public string FormTitle => "Modifier un rôle";
        public Mrkdwn FormIntro(string name, string what, string community) => $"*{name}*, dans la communauté *{community}*\n{what}";
        public Mrkdwn Now(Mrkdwn holders) => $"Aujourd’hui : {holders}.";
        public string HoldersLabel => "Qui tient ce rôle ?";
        public string HoldersPlaceholder => "Choisir des personnes";
        public string HoldersHint => "Une ou plusieurs personnes. Celles que vous ajoutez ou retirez reçoivent un message privé.";
        public string MembersHint => "Un ou plusieurs membres de la communauté. Les personnes que vous ajoutez ou retirez reçoivent un message privé.";
        public string FromLabel => "À partir de quand, pour les personnes ajoutées ?";
        public string UntilLabel => "Jusqu’à quand ?";
        public string UntilHint => "Sans date, le rôle n’a pas de fin prévue. Une date que vous changez vaut pour toutes les personnes choisies.";
        public string VacantLabel => "Si plus personne n’est choisi";
        public string Vacant => "Oui, ce rôle reste vacant pour l’instant";
        public string Save => "Enregistrer";

        public string CannotHold(string name, AccountKind kind) => kind switch
        {
            AccountKind.App => $"{name} est une application : un rôle revient à une personne.",
            AccountKind.Closed => $"Le compte Slack {Wording.De(name)}{name} est désactivé : choisissez quelqu’un d’autre.",
            AccountKind.Elsewhere => $"{name} vient d’un autre espace Slack : un rôle revient à une personne de celui-ci.",
            _ => $"{name} a un compte invité : l’administration de l’espace Slack peut en faire un compte membre, et vous pourrez ensuite lui confier ce rôle.",
        };
        public string NotAMember(string name) => $"{name} n’est pas membre de la communauté : il lui suffit de le demander avec /rejoindre, et vous pourrez ensuite lui confier ce rôle.";
        public string NobodyWouldLead => "Plus personne ne pourrait accueillir ni attribuer les rôles : choisissez d’abord la personne qui prend la suite.";
        public string ConfirmVacant => "Plus personne ne tiendrait ce rôle. Choisissez la personne qui prend la suite, ou cochez cette case.";
        public string UntilIsPast => "Cette date est passée : choisissez-en une à venir, ou retirez la personne du rôle.";
        public string UntilBeforeFrom => "La fin doit venir après le début.";
        public Mrkdwn Saved(string name) => $":white_check_mark: C’est noté pour le rôle *{name}*, et les personnes concernées sont prévenues.";
        public Mrkdwn Unchanged => $"Rien n’a changé.";

        public Mrkdwn Given(UserId by, string name, string what, string community, ChannelId channel, string? dates) =>
            $":sparkles: {by} vous confie le rôle *{name}* dans la communauté *{community}* ({channel}){(dates is null ? "" : $", {dates}")}. {what}\nMerci de vous engager ! Pour toute question, écrivez à {by}. `/communaute qui` montre qui fait quoi.";
        public Mrkdwn Taken(UserId by, string name, string community) =>
            $"{by} a noté que vous ne tenez plus le rôle *{name}* dans la communauté *{community}*. Merci pour tout ce que vous y avez apporté ! Si c’est une erreur, écrivez à {by}.";
        public Mrkdwn Redated(UserId by, string name, string community, string? until) => until is null
            ? $"{by} a noté que votre rôle *{name}*, dans la communauté *{community}*, n’a plus de fin prévue."
            : (Mrkdwn)$"{by} a noté que vous tenez le rôle *{name}*, dans la communauté *{community}*, jusqu’au {until}.";
        public Mrkdwn Told(UserId by, string name, string community, Mrkdwn? added, Mrkdwn? removed) => (added, removed) switch
        {
            ({ } come, null) => $"*{community}* : {by} a confié le rôle *{name}* à {come}.",
            (null, { } gone) => $"*{community}* : {by} a noté que le rôle *{name}* n’est plus tenu par {gone}.",
            ({ } come, { } gone) => $"*{community}* : {by} a confié le rôle *{name}* à {come}, à la suite de {gone}.",
            _ => $"*{community}* : {by} a revu le rôle *{name}*.",
        };
        public Mrkdwn Took(UserId by, string name, string community, Mrkdwn? from) => from is null
            ? $"*{community}* : {by} se charge désormais du rôle *{name}*."
            : (Mrkdwn)$"*{community}* : {by} a pris le relais de {from} pour le rôle *{name}*.";
        public Mrkdwn DoItByHand(UserId user, ChannelId channel, bool invite) => invite
            ? $"Slack ne m’a pas laissé inviter {user} dans {channel} : invitez cette personne à la main."
            : (Mrkdwn)$"Slack ne m’a pas laissé retirer {user} de {channel} : retirez cette personne à la main.";
    }
}
