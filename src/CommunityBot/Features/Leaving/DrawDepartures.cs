using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>Draws the question, the farewell, and what those who lead the community read, from how things are when it is sent.</summary>
public sealed class DrawDepartures
{
    public async Task<Message> Asked(Tx tx, string id)
    {
        var (departure, community) = await Load(tx, id);
        return LeavingViews.Question(await tx.LanguageOf(departure.Person, community), community, departure,
            await tx.IsMember(community.Id, departure.Person), await tx.Holders(community.Id, Role.Pilot, Role.Animator, Role.Facilitator));
    }

    public async Task<Message> Farewell(Tx tx, string id)
    {
        var (departure, community) = await Load(tx, id);
        var person = await tx.FindPerson(departure.Person);
        return LeavingViews.Farewell(await tx.LanguageOf(departure.Person, community), community, departure, person?.FirstName ?? "");
    }

    /// <summary>In the facilitators' channel.</summary>
    public async Task<Message> Departure(Tx tx, string id)
    {
        var (departure, community) = await Load(tx, id);
        return await Departure(tx, community, departure, community.Language);
    }

    /// <summary>In the letter of one who leads the community.</summary>
    public async Task<LetterPart?> Part(Tx tx, string id, UserId reader)
    {
        if (await tx.FindDeparture(Guid.ParseExact(id, "n")) is not { } departure || await tx.FindCommunity(departure.Community) is not { } community) return null;
        // The letter may be days after the departure, and the person's reasons are for those who lead the community now.
        if (!(await tx.Holders(community.Id, Role.Pilot, Role.Animator, Role.Facilitator)).Contains(reader)) return null;
        return LetterPart.Of(community, await Departure(tx, community, departure, await tx.LanguageOf(reader, community)));
    }

    private static async Task<Message> Departure(Tx tx, CommunitySettings community, Departure departure, Language language) => LeavingViews.Departure(
        language, community, departure, await RolesFeature.LeftVacantBy(tx, community, departure.Person, departure.EndedAt ?? departure.BeganAt, language),
        (await tx.FindPerson(departure.Person))?.Name, isLed: (await tx.Holders(community.Id, Role.Pilot)).Count > 0);

    private static async Task<(Departure Departure, CommunitySettings Community)> Load(Tx tx, string id)
    {
        var departure = await tx.FindDeparture(Guid.ParseExact(id, "n")) ?? throw new InvalidOperationException($"There is no departure '{id}'.");
        return (departure, await tx.FindCommunity(departure.Community) ?? throw new InvalidOperationException($"There is no community '{departure.Community}'."));
    }
}
