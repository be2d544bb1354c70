using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Where a card is shown: the facilitators' channel, or privately where there is none, or where it takes no message.</summary>
public sealed class ShowCard(Outbox outbox)
{
    /// <param name="channel">The facilitators' channel; without one, each facilitator and pilot but the person asking gets a copy.</param>
    internal static async Task To(Tx tx, Outbox outbox, CommunitySettings community, JoinRequest request, ChannelId? channel)
    {
        foreach (var place in Place.ChannelOrEach(channel, await tx.Deciders(community.Id, request.Person))) await To(tx, outbox, request, place);
    }

    /// <summary>One copy in one place.</summary>
    internal static Task To(Tx tx, Outbox outbox, JoinRequest request, Place place) =>
        outbox.ShowOnce(tx, KeyOf(request, place), place, JoiningFeature.Card(request.Id), Priority.Waiting, JoiningFeature.Shown);

    /// <summary>A copy for somebody who asks for it, whatever became of an earlier one.</summary>
    internal static Task Now(Tx tx, Outbox outbox, JoinRequest request, Place place) =>
        outbox.ShowNow(tx, KeyOf(request, place), place, JoiningFeature.Card(request.Id), Priority.Waiting, JoiningFeature.Shown);

    /// <summary>Posted, it is within reach of the Home tabs, and of the message about a walk-in, that lead to it. A channel that was archived, or that the bot was removed from, must not swallow a request: the copies go out privately.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Key.Split(':') is not ["joining", var id, "card", var place] || await tx.FindRequest(Guid.ParseExact(id, "n")) is not { } request) return;
        if (outcome.Succeeded)
        {
            await WalkInsFeature.RequestChanged(tx, outbox, request.Community, request.Person);
            await Desk.RefreshHomes(tx, outbox, request);
        }
        else if (Place.Of(place).Person is null && await tx.FindCommunity(request.Community) is { } community)
            await To(tx, outbox, community, request, channel: null);
    }

    private static string KeyOf(JoinRequest request, Place place) => $"joining:{JoiningSql.Key(request.Id)}:card:{place}";
}
