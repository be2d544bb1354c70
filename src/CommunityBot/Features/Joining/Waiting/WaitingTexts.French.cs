using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

internal static partial class WaitingTexts
{
    private sealed class Fr : IWaitingTexts
    {
        public Mrkdwn Hello => $"Bonjour ! À l’heure où j’écris :";

        public Mrkdwn Waiting(string community, int count, int? days)
        {
            Mrkdwn what = count == 1 ? $"*Une demande* pour rejoindre *{community}* attend une réponse" : (Mrkdwn)$"*{Language.French.Number(count)} demandes* pour rejoindre *{community}* attendent une réponse";
            if (days is not { } known) return $"{what}.";
            return count == 1 ? (Mrkdwn)$"{what} depuis {known} jours ouvrés." : $"{what}, la plus ancienne depuis {known} jours ouvrés.";
        }

        public Mrkdwn AreNext => $"Vous pouvez y répondre aussi.";
        public Mrkdwn Oldest => $"Celles qui attendent le plus :";
        public Mrkdwn Newest => $"Les plus récentes :";

        public Mrkdwn Line(UserId person, SlackDate since, string? link, LocalDate? closesOn)
        {
            var see = link is null ? (Mrkdwn)$"" : $" ({new Link(link, "voir la demande")})";
            return closesOn is { } day ? (Mrkdwn)$"{person}, depuis le {since}{see}. Sans réponse, cette demande se fermera le {Language.French.Day(day)}." : $"{person}, depuis le {since}{see}";
        }

        public Mrkdwn More(int count) => count == 1 ? (Mrkdwn)$"… et une autre, plus récente." : $"… et {Language.French.Number(count)} autres, plus récentes.";

        public Mrkdwn NotForgotten(string community, Mrkdwn? who) => who is null
            ? (Mrkdwn)$"Votre demande pour rejoindre *{community}* n’est pas oubliée : elle attend toujours une réponse. Merci de votre patience !"
            : $"Votre demande pour rejoindre *{community}* n’est pas oubliée : elle attend toujours une réponse, et nous venons de la rappeler à {who}. Merci de votre patience !";

        public Mrkdwn Expired(string community) => $"Votre demande pour rejoindre *{community}* est restée trente jours sans réponse : elle s’est fermée d’elle-même, et nous le regrettons. Cela ne dit rien de ce que vous y aviez écrit. Si l’envie est toujours là, refaites votre demande quand vous voudrez ; elle sera la bienvenue.";
    }
}
