using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A request that nobody decided in five working days is put before the pilots too, and the person is told, once, that it is not forgotten.</summary>
internal static class GiveToPilots
{
    /// <returns>The pilots who have their copy of the card already, as where there is no facilitators' channel: they are to be reminded of it.</returns>
    public static async Task<IReadOnlyList<UserId>> Give(Tx tx, Outbox outbox, CommunitySettings community, Wait wait, DateTimeOffset now)
    {
        if (await tx.FindRequest(wait.Request) is not { } request || !await tx.SaveEscalated(request.Id, now)) return [];
        var facilitators = await tx.Holders(community.Id, Role.Facilitator);
        List<UserId> reminded = [];
        foreach (var pilot in (await tx.Holders(community.Id, Role.Pilot)).Except(facilitators).Where(pilot => pilot != request.Person))
        {
            if (await tx.CopyOf(JoiningFeature.Card(request.Id), Place.Private(pilot)) is not null) reminded.Add(pilot);
            else await ShowCard.To(tx, outbox, request, Place.Private(pilot), community.NextDaytime(now, await tx.ZoneOf(pilot, community)));
        }
        await outbox.Refresh(tx, JoiningFeature.Card(request.Id));
        await outbox.Show(tx, $"joining:{JoiningSql.Key(request.Id)}:not_forgotten:{request.Round}", Place.Private(request.Person), JoiningFeature.NotForgotten(request.Id),
            Priority.Promised, notBefore: community.NextDaytime(now, await tx.ZoneOf(request.Person, community)));
        return reminded;
    }
}
