using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Joining;

/// <summary>A request that nobody decided in five working days is put before the pilots too, in their message of each morning, and the person is told, once, that it is not forgotten.</summary>
internal static class GiveToPilots
{
    public static async Task Give(Tx tx, Outbox outbox, CommunitySettings community, Wait wait, DateTimeOffset now)
    {
        if (await tx.FindRequest(wait.Request) is not { } request || !await tx.SaveEscalated(request.Id, now)) return;
        await outbox.Refresh(tx, JoiningFeature.Card(request.Id));
        await outbox.Refresh(tx, JoiningFeature.Receipt(request.Id));
        await Desk.RefreshHomes(tx, outbox, request);
        await outbox.Show(tx, $"joining:{JoiningSql.Key(request.Id)}:not_forgotten:{request.Round}", Place.Private(request.Person), JoiningFeature.NotForgotten(request.Id),
            Priority.Promised, notBefore: community.NextDaytime(now, await tx.ZoneOf(request.Person, community)));
    }
}
