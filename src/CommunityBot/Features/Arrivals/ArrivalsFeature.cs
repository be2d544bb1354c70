using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Buddies;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Arrivals;

/// <summary>A person who has just come into a community, as the feature that let them in knows them.</summary>
/// <param name="Community">The community's id.</param>
/// <param name="Introduction">The answer to "how may we introduce you?"; null or empty: the first name alone is announced.</param>
public sealed record Newcomer(string Community, UserId User, string? Introduction, string FirstName);

/// <summary>A newcomer is welcomed privately; a pilot or an animator announces the arrival, or the bot does after two working days.</summary>
public sealed class ArrivalsFeature(Outbox outbox, PacingFeature pacing, BuddiesFeature buddies, TimeProvider clock)
{
    public static readonly ButtonId<string> Publish = new("arrivals.publish");
    public static readonly ButtonId<string> PublishAfterAll = new("arrivals.publish_after_all");
    public static readonly ButtonId<string> Edit = new("arrivals.edit");
    public static readonly ButtonId<string> Skip = new("arrivals.skip");

    /// <summary>Opens Slack at the card, from the Home tab: there is nothing to handle.</summary>
    public static readonly ButtonId<string> SeeCard = new("arrivals.see_card");
    public static readonly ModalId<string> EditForm = new("arrivals.form");
    public static readonly TextField Introduction = new("arrivals.introduction");

    /// <summary>What a community may say in its own words: the opening of the welcome, and what stands around those who arrive.</summary>
    internal static readonly Rewordable WelcomeText = new(BotText.Welcome, language => WelcomeViews.Shipped(WelcomeTexts.All.In(language)),
        new Passage(600, Variable.FirstName, Variable.Community, Variable.Channel, Variable.Animators),
        new Passage(1200, Variable.Purpose, Variable.Objectives, Variable.Community, Variable.Channel, Variable.Animators),
        new Passage(1500, Variable.FirstName, Variable.Community, Variable.Channel, Variable.Animators));

    /// <inheritdoc cref="WelcomeText"/>
    internal static readonly Rewordable AnnouncementText = new(BotText.Arrival, ArrivalsViews.Shipped,
        new Passage(500, Variable.FirstNames) { Required = [Variable.FirstNames] },
        new Passage(300, Variable.FirstNames) { MayBeEmpty = true })
    {
        IsForEveryone = true,
    };

    internal const string Announced = "arrivals.announced", Moved = "arrivals.moved", Shown = "arrivals.shown";
    private const string CardKind = "arrivals.card", WelcomeKind = "arrivals.welcome", AnnouncementKind = "arrivals.announcement";

    public static void Map(BotMap on) => on
        .Button<PublishArrival, string>(Publish, (h, press, stop) => h.Press(press, ArrivalStatus.Prepared, stop))
        .Button<PublishArrival, string>(PublishAfterAll, (h, press, stop) => h.Press(press, ArrivalStatus.Skipped, stop))
        .Button<EditArrival, string>(Edit, (h, press, stop) => h.Open(press, stop))
        .Submission<EditArrival, string>(EditForm, (h, form, stop) => h.Submit(form, stop))
        .Button<SkipArrival, string>(Skip, (h, press, stop) => h.Press(press, stop))
        .Daily<PublishWaiting>("arrivals.publish_waiting", Deadline.PublishedFrom, (h, tx, community, due, stop) => h.Run(tx, community))
        .Daily<ForgetIntroductions>("arrivals.forget", new LocalTime(4, 0), (h, tx, community, due, stop) => h.Run(tx, community, due))
        .Told<PublishArrival>(Announced, (h, tx, outcome, stop) => h.Told(tx, outcome))
        .Told<PublishArrival>(Moved, (h, tx, outcome, stop) => h.Moved(tx, outcome))
        .Told<ArrivalsToAnnounce>(Shown, (h, tx, outcome, stop) => h.Told(tx, outcome))
        .Draws<DrawArrivals>(CardKind, (h, tx, id, place, stop) => h.Card(tx, id, place))
        .Draws<DrawArrivals>(WelcomeKind, (h, tx, id, place, stop) => h.Welcome(tx, id, place))
        .DrawsWhatIsLeft<DrawArrivals>(AnnouncementKind, (h, tx, id, place, stop) => h.Announcement(tx, id))
        .NamesPost(AnnouncementKind, DrawArrivals.Named)
        .WaitsAtHome<ArrivalsToAnnounce>(110, (h, tx, reader, _) => h.Draw(tx, reader))
        .InDigest<ListArrivals>((h, tx, of, _) => h.Draw(tx, of))
        .Rewords<TryWords>(WelcomeText, (h, tx, community, language, user) => h.Welcome(tx, community, language, user))
        .Rewords<TryWords>(AnnouncementText, (h, tx, community, _, user) => h.Announcement(tx, community, user), (h, tx, community) => h.AnnouncementReworded(tx, community))
        .Uses<ArrivalsFeature>()
        .Needs("chat:write", "im:write");

    /// <summary>Welcomes a newcomer who is now in the channel, and shows the arrival to those who may announce it. Told twice of the same newcomer, it acts once.</summary>
    /// <exception cref="InvalidOperationException">No such community.</exception>
    public async Task Begin(Tx tx, Newcomer newcomer)
    {
        var community = await tx.FindCommunity(newcomer.Community) ?? throw new InvalidOperationException($"There is no community '{newcomer.Community}'.");
        var arrival = Arrival.Of(newcomer, clock.GetUtcNow());
        if (!await tx.AddArrival(community, arrival)) return;

        await buddies.Pair(tx, community, arrival.User);
        await outbox.Show(tx, $"arrival:{arrival.Id}:welcome", Place.Private(arrival.User), WelcomeOf(arrival), Priority.Waiting);
        foreach (var who in await tx.AnnouncersOf(community.Id, arrival.User))
            await outbox.Show(tx, $"arrival:{arrival.Id}:card:{who}", Place.Private(who), CardOf(arrival), Priority.Waiting, Shown);
        await RefreshHomes(tx, outbox, community.Id);
    }

    /// <summary>
    /// Takes an arrival back, with its welcome, when an approval is undone. False when it is already announced: then nothing is changed. True also for
    /// one who has not arrived yet, of whom there is nothing to take back.
    /// </summary>
    public async Task<bool> TakeBack(Tx tx, string community, UserId user)
    {
        await tx.Hold(community);
        if (await tx.LatestArrival(community, user) is not { } arrival) return true;
        if (arrival.Status == ArrivalStatus.Cancelled) return true;
        if (await IsInTheChannel(tx, arrival)) return false;
        if (!await tx.SaveHandled(arrival.Cancelled(clock.GetUtcNow()), ArrivalStatus.Prepared, ArrivalStatus.Skipped, ArrivalStatus.Published)) return false;
        if (arrival.Announcement is { } announcement && (await tx.ArrivalsIn(announcement)).Count == 0) await WithdrawPost(tx, announcement);

        await outbox.Refresh(tx, CardOf(arrival));
        await outbox.Refresh(tx, WelcomeOf(arrival));
        await RefreshHomes(tx, outbox, community);
        if (await tx.FindCommunity(community) is { } settings) await buddies.MembershipEnded(tx, settings, user);
        return true;
    }

    /// <summary>Those welcomed since that moment, the first first; not those whose approval was undone.</summary>
    public static Task<IReadOnlyList<(UserId User, DateTimeOffset At)>> WelcomedSince(Tx tx, string community, DateTimeOffset moment) => tx.ArrivalsSince(community, moment);

    /// <summary>The welcome of a newcomer says something else than before.</summary>
    public static async Task RefreshWelcome(Tx tx, Outbox outbox, string community, UserId user)
    {
        if (await tx.LatestArrival(community, user) is { } arrival) await outbox.Refresh(tx, WelcomeOf(arrival), Priority.Rest);
    }

    /// <summary>Whether this person's arrival is in the channel: from then on it is not taken back.</summary>
    public static async Task<bool> IsAnnounced(Tx tx, string community, UserId user) =>
        await tx.LatestArrival(community, user) is { } arrival && await IsInTheChannel(tx, arrival);

    /// <summary>Published, and not waiting for the channel's pace any more.</summary>
    private static async Task<bool> IsInTheChannel(Tx tx, Arrival arrival) =>
        arrival is { Status: ArrivalStatus.Published, Announcement: { } announcement } && await PostOf(tx, announcement) is not { Status: PostStatus.Waiting };

    /// <summary>The post that carries an announcement; null for one of before posts were paced.</summary>
    internal static async Task<PacedPost?> PostOf(Tx tx, Announcement announcement) =>
        await tx.FindCommunity(announcement.Community) is { } community ? await PacingFeature.Find(tx, community, AnnouncementOf(announcement)) : null;

    internal static bool Announces(PacedPost post) => post.Subject.Kind == AnnouncementKind;

    private async Task WithdrawPost(Tx tx, Announcement announcement)
    {
        if (await tx.FindCommunity(announcement.Community) is { } community && await PacingFeature.Find(tx, community, AnnouncementOf(announcement)) is { } post)
            await pacing.Withdraw(tx, community, post.Key);
    }

    /// <summary>The Home tabs in which an arrival of this community waits, or did.</summary>
    internal static async Task RefreshHomes(Tx tx, Outbox outbox, string community) => outbox.RefreshHomes(tx, await tx.WhoMay(Act.PublishAnnouncement, community));

    internal static Subject CardOf(Arrival arrival) => new(CardKind, arrival.Id);

    internal static Subject AnnouncementOf(Announcement announcement) => new(AnnouncementKind, announcement.Id);

    private static Subject WelcomeOf(Arrival arrival) => new(WelcomeKind, arrival.Id);
}
