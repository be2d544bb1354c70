using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>Draws an offer for whoever reads it: with its answers for those who may give them, and what became of it for all.</summary>
public sealed class DrawOffer
{
    public async Task<Message> Draw(Tx tx, string id, Place place)
    {
        if (await OfferDesk.Find(tx, Guid.ParseExact(id, "n"), place.Person!.Value) is not { } desk) return Message.Saying(RolesTexts.All.In(await tx.LanguageOf(place.Person.Value)).Gone);
        var deciders = desk.Offer.IsHandOver ? [] : await WatchRoles.Leaders(tx, desk.Community.Id);
        return OffersViews.Card(desk, await IsOpen(tx, desk), deciders);
    }

    /// <summary>What waits for the reader's answer: on their Home tab.</summary>
    public async Task<IReadOnlyList<Block>?> AtHome(Tx tx, Reader reader)
    {
        var mine = new List<OfferDesk>();
        foreach (var (community, _) in reader.Communities)
        {
            foreach (var offer in await tx.OffersWaiting(community.Id))
            {
                var desk = new OfferDesk(offer, community, reader.User, reader.Language);
                if (await IsOpen(tx, desk)) mine.Add(desk);
            }
        }
        return mine.Count == 0 && !reader.May(Act.AssignRoles) ? null : OffersViews.AtHome(mine);
    }

    /// <summary>It waits, for this reader.</summary>
    private static async Task<bool> IsOpen(Tx tx, OfferDesk desk) =>
        desk.Offer.Status == OfferStatus.Waiting && await tx.IsMember(desk.Community.Id, desk.Offer.User) && (desk.Offer.IsHandOver ? desk.User == desk.Offer.User : await desk.MayDecide(tx, desk.User));
}
