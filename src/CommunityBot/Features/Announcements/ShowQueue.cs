using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>What waits to go out in a channel, and when; a facilitator has one go out at once, its author or an animator cancels it.</summary>
public sealed class ShowQueue(BotMap map, Database db, Acted acted, PacingFeature pacing, AnnouncementsFeature announcements, WithdrawAnnouncement withdraw)
{
    public Task<Answer> Show(SlashCommand command, CancellationToken stop) => db.Read(async tx =>
    {
        var meant = await CommunityMeant.By(tx, command.User, "", command.Channel);
        var language = meant.Community is { } named ? await tx.LanguageOf(command.User, named) : await tx.LanguageOf(command.User);
        var mine = new List<CommunitySettings>();
        foreach (var community in meant.Community is { } one ? [one] : meant.Choices)
            if (Permissions.Allows(Act.Announce, await tx.StandingOf(community.Id, command.User))) mine.Add(community);
        return mine.Count == 0
            ? AnnouncementDesk.Whispered(language, AnnouncementsTexts.All.In(language).NowhereToAnnounce)
            : Answer.Whisper(await List(tx, mine, command.User, language));
    }, stop);

    public Task<Answer> PublishNow(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => AnnouncementDesk.At(tx, press.Carried, press.User, desk => true, async desk =>
    {
        if (!Permissions.Allows(Act.OverridePacing, desk.Standing))
            return AnnouncementDesk.Whispered(desk.Language, desk.Texts.FacilitatorsOnly(await tx.WhoMay(Act.OverridePacing, desk.Community.Id)));
        if (await PacingFeature.ClosedAs(tx, desk.Community) is { } code) return AnnouncementDesk.Whispered(desk.Language, PacingFeature.WhyClosed(desk.Language, desk.Community.Channel, code));
        if (desk.It.Status != AnnouncementStatus.Queued || !await pacing.PostNow(tx, desk.Community, desk.It.PostKey)) return AnnouncementDesk.Whispered(desk.Language, desk.TooLate());
        await tx.Audit(desk.Community, desk.User, "announcement_hastened", desk.It.Author.Value, null, announcements.Now);
        return Answer.Replace(await List(tx, [desk.Community], press.User, desk.Language, desk.Texts.GoesNow(desk.It.Words.Title, desk.Community.Channel)));
    }, AnnouncementDesk.Whispered), stop);

    /// <summary>The same for what the bot itself prepares.</summary>
    public Task<Answer> PublishPost(Press<PostInQueue> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (id, key) = press.Carried;
        if (await tx.FindCommunity(id) is not { } community)
        {
            var known = await tx.LanguageOf(press.User);
            return AnnouncementDesk.Whispered(known, AnnouncementsTexts.All.In(known).NowhereToAnnounce);
        }
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(press.User, community);
        var t = AnnouncementsTexts.All.In(language);
        if (!Permissions.Allows(Act.OverridePacing, await tx.StandingOf(community.Id, press.User))) return AnnouncementDesk.Whispered(language, t.FacilitatorsOnly(await tx.WhoMay(Act.OverridePacing, community.Id)));
        // The list may have been open for longer than the channel.
        if (await PacingFeature.ClosedAs(tx, community) is { } code) return AnnouncementDesk.Whispered(language, PacingFeature.WhyClosed(language, community.Channel, code));
        if ((await PacingFeature.Planned(tx, community)).FirstOrDefault(post => post.Key == key) is not { } waiting || !await pacing.PostNow(tx, community, key)) return AnnouncementDesk.Whispered(language, t.WaitsNoMore);
        await tx.Audit(community, press.User, "post_hastened", press.User.Value, null, announcements.Now);
        return Answer.Replace(await List(tx, [community], press.User, language, t.PostGoesNow(await Name(tx, language, waiting), community.Channel)));
    }, stop);

    public Task<Answer> Cancel(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => AnnouncementDesk.At(tx, press.Carried, press.User, desk => desk.MayChange, async desk =>
        desk.It.Status == AnnouncementStatus.Queued && await withdraw.Withdraw(tx, desk)
            ? Answer.Replace(await List(tx, [desk.Community], press.User, desk.Language, desk.Texts.Cancelled(desk.It.Words.Title)))
            : AnnouncementDesk.Whispered(desk.Language, desk.TooLate()),
        AnnouncementDesk.Whispered), stop);

    private async Task<Message> List(Tx tx, IReadOnlyList<CommunitySettings> communities, UserId reader, Language language, Mrkdwn? done = null)
    {
        var queued = new List<QueuedPost>();
        foreach (var community in communities)
        {
            var standing = await tx.StandingOf(community.Id, reader);
            var isClosed = await PacingFeature.IsClosed(tx, community);
            var mayOverride = Permissions.Allows(Act.OverridePacing, standing);
            foreach (var post in await PacingFeature.Planned(tx, community))
            {
                var it = AnnouncementsFeature.Announces(post) ? await tx.FindAnnouncement(Guid.Parse(post.Subject.Id)) : null;
                var waits = post.Status == PostStatus.Waiting;
                queued.Add(new(community, post, it, await Name(tx, language, post))
                {
                    IsChannelClosed = isClosed,
                    MayPublishNow = waits && mayOverride && !isClosed,
                    PutsOff = waits && mayOverride && !isClosed ? await Titles(tx, language, await pacing.PutOffBy(tx, community, post.Key)) : [],
                    MayCancel = waits && it is not null && (it.Author == reader || Permissions.Allows(Act.PublishAnnouncement, standing)),
                });
            }
        }
        return QueueViews.List(language, queued, done, communities);
    }

    private async Task<IReadOnlyList<string>> Titles(Tx tx, Language language, IReadOnlyList<PacedPost> posts)
    {
        var titles = new List<string>();
        foreach (var post in posts)
            titles.Add(await Name(tx, language, post));
        return titles;
    }

    /// <summary>The title of an announcement; of what another feature prepares, what that feature calls it.</summary>
    private async Task<string> Name(Tx tx, Language language, PacedPost post) =>
        map.FindName(post.Subject.Kind) is { } named && await named(tx, post.Subject.Id, language) is { } name ? name
        : AnnouncementsTexts.All.In(language).AMessageOfMine;
}

/// <summary>A line of the queue.</summary>
/// <param name="It">Null for what another feature posts: arrivals, reminders.</param>
/// <param name="Name">Its title, or what that feature calls it.</param>
public sealed record QueuedPost(CommunitySettings Community, PacedPost Post, Announcement? It, string Name)
{
    /// <summary>Nothing goes out there for now.</summary>
    public bool IsChannelClosed { get; init; }
    public bool MayPublishNow { get; init; }

    /// <summary>What would go out later if this went out now, by its title.</summary>
    public IReadOnlyList<string> PutsOff { get; init; } = [];
    public bool MayCancel { get; init; }
}
