using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Leaving;

/// <summary>Tells those who lead a community that somebody left it: pilots and animators privately, in their daytime; facilitators in their channel, or privately too.</summary>
public sealed class ShowDeparture(Outbox outbox, TimeProvider clock)
{
    internal async Task To(Tx tx, CommunitySettings community, Departure departure)
    {
        var leads = (await tx.Holders(community.Id, Role.Pilot, Role.Animator)).Where(who => who != departure.Person).ToList();
        var facilitators = (await tx.Holders(community.Id, Role.Facilitator)).Where(who => who != departure.Person).ToList();
        if (community.FacilitatorsChannel is { } channel) await Show(tx, community, departure, Place.Channel(channel));
        else leads.AddRange(facilitators);
        foreach (var who in leads.Distinct()) await Show(tx, community, departure, Place.Private(who));
    }

    /// <summary>A facilitators' channel that takes no message: each of them reads it privately.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["leaving", var id, "card", var place] || Place.Of(place).Person is not null) return;
        if (await tx.FindDeparture(Guid.ParseExact(id, "n")) is not { } departure || await tx.FindCommunity(departure.Community) is not { } community) return;
        foreach (var who in await tx.Holders(community.Id, Role.Facilitator))
            if (who != departure.Person) await Show(tx, community, departure, Place.Private(who));
    }

    private async Task Show(Tx tx, CommunitySettings community, Departure departure, Place place)
    {
        DateTimeOffset? notBefore = place.Person is { } reader ? community.NextDaytime(clock.GetUtcNow(), await tx.ZoneOf(reader, community)) : null;
        await outbox.Show(tx, $"leaving:{LeavingSql.Key(departure.Id)}:card:{place}", place, LeavingFeature.Card(departure.Id), Priority.Rest, LeavingFeature.Shown, notBefore);
    }
}
