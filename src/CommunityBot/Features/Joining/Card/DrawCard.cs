using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Arrivals;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Draws a copy of a card for whoever reads it, from the state at that moment: eligibility included.</summary>
public sealed class DrawCard(TimeProvider clock)
{
    public async Task<Message> Draw(Tx tx, string id, Place place)
    {
        var request = await tx.FindRequest(Guid.ParseExact(id, "n")) ?? throw new InvalidOperationException($"There is no join request {id}.");
        var community = await tx.FindCommunity(request.Community) ?? throw new InvalidOperationException($"There is no community {request.Community}.");
        var person = await tx.FindPerson(request.Person);
        var readBy = place.Person;
        var card = new JoinCard(community, request, person,
            await tx.EligibilityOf(community, person?.Email, clock.GetUtcNow()),
            await tx.JoinHistory(community.Id, request.Person), await tx.QuestionsOf(request.Id), await Reader(tx, community, readBy), readBy)
        {
            HasLeft = request.Status == JoinStatus.Approved && !await tx.IsMember(community.Id, request.Person),
            IsAnnounced = await ArrivalsFeature.IsAnnounced(tx, community.Id, request.Person),
        };
        return CardViews.Card(readBy is { } reader ? await tx.LanguageOf(reader, community) : community.Language, card);
    }

    private static async Task<CardReader> Reader(Tx tx, CommunitySettings community, UserId? readBy)
    {
        if (readBy is not { } reader) return CardReader.Facilitator;
        var standing = await tx.StandingOf(community.Id, reader);
        if (Permissions.Allows(Act.SeeDues, standing)) return CardReader.Facilitator;
        return Permissions.Allows(Act.DecideJoinRequest, standing) ? CardReader.Pilot : CardReader.Nobody;
    }
}
