using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Joining;

/// <summary>A request that nobody decided in thirty days is closed, so that nobody waits for ever; the person is told, and the card can still reopen it.</summary>
internal static class CloseUnanswered
{
    public static async Task Close(Tx tx, Outbox outbox, CommunitySettings community, Wait wait, DateTimeOffset now)
    {
        if (await tx.FindRequest(wait.Request) is not { } request) return;
        var expired = request with { Status = JoinStatus.Expired, DecidedAt = now };
        if (!await tx.Decide(expired)) return;
        await tx.Remember(community, expired, HistoryStep.Expired, by: null, now);
        await Desk.Redraw(tx, outbox, expired);
        await AskQuestion.RedrawOpen(tx, outbox, expired.Id);
        await outbox.Show(tx, $"joining:{JoiningSql.Key(expired.Id)}:expired:{expired.Round}", Place.Private(expired.Person), JoiningFeature.Expired(expired.Id),
            Priority.Promised, notBefore: community.NextDaytime(now, await tx.ZoneOf(expired.Person, community)));
    }
}
