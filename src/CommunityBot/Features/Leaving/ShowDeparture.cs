using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>Tells those who lead a community that somebody left it: facilitators in their channel where they have one, everybody else in the letter of the day.</summary>
public sealed class ShowDeparture(Outbox outbox, LettersFeature letters)
{
    internal async Task To(Tx tx, CommunitySettings community, Departure departure)
    {
        if (community.FacilitatorsChannel is { } channel)
            await outbox.Show(tx, $"leaving:{LeavingSql.Key(departure.Id)}:card:{channel}", Place.Channel(channel), LeavingFeature.Card(departure.Id), Priority.Rest, LeavingFeature.Shown);
        await Write(tx, community, departure, community.FacilitatorsChannel is null ? [Role.Pilot, Role.Animator, Role.Facilitator] : [Role.Pilot, Role.Animator]);
    }

    /// <summary>A facilitators' channel that takes no message: each of them reads it in their letter.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["leaving", var id, "card", _]) return;
        if (await tx.FindDeparture(Guid.ParseExact(id, "n")) is { } departure && await tx.FindCommunity(departure.Community) is { } community) await Write(tx, community, departure, Role.Facilitator);
    }

    /// <summary>What was told of this departure is drawn again.</summary>
    internal async Task Redraw(Tx tx, Departure departure)
    {
        await outbox.Refresh(tx, LeavingFeature.Card(departure.Id));
        await letters.Refresh(tx, LeavingFeature.Card(departure.Id));
    }

    private async Task Write(Tx tx, CommunitySettings community, Departure departure, params Role[] to)
    {
        foreach (var reader in await tx.Holders(community.Id, to))
            if (reader != departure.Person) await letters.Add(tx, $"leaving:{LeavingSql.Key(departure.Id)}", reader, community, LeavingFeature.Card(departure.Id));
    }
}
