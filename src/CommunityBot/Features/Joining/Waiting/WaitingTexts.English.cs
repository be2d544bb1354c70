using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

internal static partial class WaitingTexts
{
    private sealed class En : IWaitingTexts
    {
        public Mrkdwn Hello => $"Hello! As I write:";

        public Mrkdwn Waiting(string community, int count, int? days)
        {
            Mrkdwn what = count == 1 ? $"*One request* to join *{community}* is waiting for an answer" : (Mrkdwn)$"*{Language.English.Number(count)} requests* to join *{community}* are waiting for an answer";
            if (days is not { } known) return $"{what}.";
            return count == 1 ? (Mrkdwn)$"{what}, and has been for {known} working days." : $"{what}, the oldest for {known} working days.";
        }

        public Mrkdwn AreNext => $"You can answer too.";
        public Mrkdwn Oldest => $"Those that have waited longest:";
        public Mrkdwn Newest => $"More recent:";

        public Mrkdwn Line(UserId person, SlackDate since, string? link, LocalDate? closesOn)
        {
            var see = link is null ? (Mrkdwn)$"" : $" ({new Link(link, "see the request")})";
            return closesOn is { } day ? (Mrkdwn)$"{person}, since {since}{see}. Without an answer, this request will close on {Language.English.Day(day)}." : $"{person}, since {since}{see}";
        }

        public Mrkdwn More(int count) => $"… and {Language.English.Number(count)} more, sent later.";

        public Mrkdwn NotForgotten(string community, Mrkdwn? who) => who is null
            ? (Mrkdwn)$"Your request to join *{community}* is not forgotten: it is still waiting for an answer. Thank you for your patience!"
            : $"Your request to join *{community}* is not forgotten: it is still waiting for an answer, and we have just reminded {who} of it. Thank you for your patience!";

        public Mrkdwn Expired(string community) => $"Your request to join *{community}* went thirty days without an answer: it closed by itself, and we are sorry. That says nothing of what you wrote in it. If you would still like to join, ask again whenever you wish: you will be welcome.";
    }
}
