using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The requests that wait for this reader to decide, or to have the person let in, the oldest first, each with the way to its card.</summary>
public sealed class RequestsThatWait(Acted acted, Outbox outbox)
{
    internal const int Shown = 10;
    private const int ChannelsNamed = 3;

    public async Task<IReadOnlyList<Block>?> Draw(Tx tx, Reader reader)
    {
        var communities = reader.WhereMay(Act.DecideJoinRequest).ToDictionary(c => c.Id, StringComparer.Ordinal);
        if (communities.Count == 0) return null;
        var waiting = (await tx.RequestsToSettle()).Where(r => communities.ContainsKey(r.Community) && r.Person != reader.User).ToList();
        var shown = new List<WaitingRequest>();
        foreach (var request in waiting.Take(Shown)) shown.Add(await Load(tx, reader, request, communities[request.Community]));
        return AtHomeViews.Waiting(reader.Language, shown, waiting.Count - shown.Count, Elsewhere(reader, waiting.Skip(Shown).Select(r => communities[r.Community])));
    }

    /// <summary>Sends the card of a request to someone who decides and has no copy of it: a pilot, where facilitators have a channel of their own. Also asked for from the morning's message.</summary>
    public Task<Answer> SendCard(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await Desk.Find(tx, press.Carried, press.User) is not { } desk) return await Reply.Gone(tx, press.User);
        if (await desk.Refusal(tx, Act.DecideJoinRequest) is { } refusal) return Reply.Whisper(refusal);
        if (!desk.Request.IsToSettle) return Reply.Whisper(desk.Standing());
        var t = AtHomeTexts.All.In(desk.Language);
        if (await tx.LinkTo(desk.Community.Workspace, JoiningFeature.Card(desk.Request.Id), Place.Private(press.User)) is { } link) return Reply.Whisper(t.CardThere(link));
        await ShowCard.Now(tx, outbox, desk.Request, Place.Private(press.User));
        return Reply.Whisper(t.CardSent);
    }, stop);

    /// <summary>The facilitators' channels that hold the cards of all these requests, for who is in them; none where there are too many to name, or some are in none.</summary>
    private static IReadOnlyList<ChannelId> Elsewhere(Reader reader, IEnumerable<CommunitySettings> communities)
    {
        var facilitated = reader.WhereMay(Act.SeeDues).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var channels = communities.Select(c => facilitated.Contains(c.Id) ? c.FacilitatorsChannel : null).Distinct().ToList();
        return channels.Count > ChannelsNamed || channels.Contains(null) ? [] : [.. channels.OfType<ChannelId>()];
    }

    private static async Task<WaitingRequest> Load(Tx tx, Reader reader, JoinRequest request, CommunitySettings community)
    {
        var person = await tx.FindPerson(request.Person);
        var finding = await tx.EligibilityOf(community, person?.Email, reader.Now);
        var seesDues = reader.WhereMay(Act.SeeDues).Any(c => c.Id == community.Id);
        var card = JoiningFeature.Card(request.Id);
        var link = seesDues && community.FacilitatorsChannel is { } channel ? await tx.LinkTo(community.Workspace, card, Place.Channel(channel)) : null;
        return new(request, community, person?.Name, finding, seesDues, link ?? await tx.LinkTo(community.Workspace, card, Place.Private(reader.User)));
    }
}

/// <summary>A request to decide, as one reader may see it.</summary>
/// <param name="Name">The person's, for screen readers; null when the profile was never read.</param>
/// <param name="SeesDues">Whether the reader may know why a membership is not established.</param>
/// <param name="Card">The address of the reader's copy of the card; null where there is none yet.</param>
public sealed record WaitingRequest(JoinRequest Request, CommunitySettings Community, string? Name, EligibilityFinding Finding, bool SeesDues, string? Card);
