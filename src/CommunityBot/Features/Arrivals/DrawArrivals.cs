using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Buddies;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>Draws what this feature has posted, from how things are when it is sent.</summary>
public sealed class DrawArrivals(PublishArrival publish, TimeProvider clock)
{
    // The order in which a newcomer reads who does what: who leads and animates first, because they are the ones to talk to.
    private static readonly Role[] Presented = [Role.Pilot, Role.Animator, Role.Facilitator, Role.Sponsor];

    public async Task<Message> Card(Tx tx, string id, Place place)
    {
        var (arrival, community) = await Load(tx, id);
        var words = await tx.WordsOf(community, ArrivalsFeature.AnnouncementText, community.Language);
        var post = arrival.Announcement is { } announcement ? await ArrivalsFeature.PostOf(tx, announcement) : null;
        var planned = post is { Status: PostStatus.Waiting } ? await publish.PlannedOf(tx, community, post) : null;
        return ArrivalsViews.Card(await Reader(tx, place, community), arrival, community, words, post, planned?.Why);
    }

    public async Task<Message> Welcome(Tx tx, string id, Place place)
    {
        var (arrival, community) = await Load(tx, id);
        var reader = await Reader(tx, place, community);
        var t = WelcomeTexts.All.In(reader);
        if (arrival.Status == ArrivalStatus.Cancelled) return WelcomeViews.TakenBack(t);

        // A welcome that was read keeps its words, whatever the community says to the next newcomer.
        return WelcomeViews.Welcome(t, await WelcomeTo(tx, arrival.FirstName, community, reader, clock.GetUtcNow()) with
        {
            Words = await tx.WordsOf(community, ArrivalsFeature.WelcomeText, reader, arrival.BeganAt),
            NextMeeting = await MeetingsFeature.ForNewcomer(tx, community, clock.GetUtcNow(), reader),
            Buddy = await BuddiesFeature.BuddyOf(tx, community.Id, arrival.User),
            Newcomer = arrival.User,
            HasAcceptedRules = await tx.FindMember(community.Id, arrival.User) is { RulesVersion: not null },
        });
    }

    /// <summary>What somebody of that name would be welcomed with today, in the bot's own words.</summary>
    internal static async Task<Welcome> WelcomeTo(Tx tx, string firstName, CommunitySettings community, Language reader, DateTimeOffset now)
    {
        var holders = new List<(Role, IReadOnlyList<UserId>)>();
        foreach (var role in Presented)
            if (await tx.Holders(community.Id, role) is { Count: > 0 } who) holders.Add((role, who));
        return new(firstName, community, (await tx.RulesOf(community)).In(reader), holders) { Functions = await RolesFeature.FunctionsOf(tx, community, community.DayAt(now), reader) };
    }

    /// <summary>Null where every arrival in it was taken back before it went out.</summary>
    public async Task<Message?> Announcement(Tx tx, string id)
    {
        var announcement = Arrivals.Announcement.Parse(id);
        var community = await tx.FindCommunity(announcement.Community) ?? throw new InvalidOperationException($"There is no community '{announcement.Community}'.");
        return await tx.ArrivalsIn(announcement) is { Count: > 0 } arrivals
            ? ArrivalsViews.Announcement(community.Language, arrivals, await tx.WordsOf(community, ArrivalsFeature.AnnouncementText, community.Language)) : null;
    }

    /// <summary>In the list of what waits for the channel.</summary>
    internal static async Task<string?> Named(Tx tx, string id, Language reader) =>
        await tx.ArrivalsIn(Arrivals.Announcement.Parse(id)) is { Count: > 0 } arrivals ? ArrivalsTexts.All.In(reader).InQueue([.. arrivals.Select(arrival => arrival.FirstName)]) : null;

    private static async Task<(Arrival Arrival, CommunitySettings Community)> Load(Tx tx, string id)
    {
        var arrival = await tx.FindArrival(id) ?? throw new InvalidOperationException($"There is no arrival '{id}'.");
        return (arrival, await tx.FindCommunity(arrival.Community) ?? throw new InvalidOperationException($"There is no community '{arrival.Community}'."));
    }

    private static async Task<Language> Reader(Tx tx, Place place, CommunitySettings community) =>
        place.Person is { } user ? await tx.LanguageOf(user, community) : community.Language;
}
