using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>The map at work for the queues: draws subjects, tells outcomes and runs events with the handlers made for this bot.</summary>
public sealed class FeatureRoutes(BotMap map, IServiceProvider services) : IOutboxRoutes, IInboxRoutes
{
    public Task<Message?> Draw(Tx tx, Subject subject, Place place, CancellationToken stop) =>
        map.Drawing(subject.Kind).Run(services, tx, subject.Id, place, stop);

    public async Task<Message?> Instead(Tx tx, Place place) =>
        place.Person is null && await tx.LanguageOfPublicRoom(new ChannelId(place.ToString())) is { } language ? Message.Saying(RoomTexts.All.In(language).Withdrawn) : null;

    public Task<HomeView> DrawHome(Tx tx, UserId reader, CancellationToken stop) =>
        (map.Page ?? throw new InvalidOperationException("No feature draws the Home tab.")).Run(services, tx, reader, stop);

    public Task Tell(Tx tx, string route, Outcome outcome, CancellationToken stop) =>
        map.Telling(route).Run(services, tx, outcome, stop);

    public async Task Prepare(InboxEvent e, CancellationToken stop)
    {
        foreach (var route in map.Hearing(e.Type)) await route.Before(services, e, stop);
    }

    /// <summary>All the features that hear it, in the order of the list of features, in one transaction.</summary>
    public async Task Run(Tx tx, InboxEvent e, CancellationToken stop)
    {
        foreach (var route in map.Hearing(e.Type)) await route.Run(services, tx, e, stop);
    }
}
