using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>What waits to go out in a channel, and when; a facilitator has one go out at once, its author or an animator cancels it.</summary>
public sealed class ShowQueue(Database db, Acted acted, PacingFeature pacing, AnnouncementsFeature announcements, WithdrawAnnouncement withdraw)
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
        if (desk.It.Status != AnnouncementStatus.Queued || !await pacing.PostNow(tx, desk.Community, desk.It.PostKey)) return AnnouncementDesk.Whispered(desk.Language, desk.TooLate());
        await tx.Audit(desk.Community, desk.User, "announcement_hastened", desk.It.Author.Value, null, announcements.Now);
        return Answer.Replace(await List(tx, [desk.Community], press.User, desk.Language, desk.Texts.GoesNow(desk.It.Words.Title, desk.Community.Channel)));
    }, AnnouncementDesk.Whispered), stop);

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
                var waits = post.Status == PostStatus.Waiting && it is not null;
                queued.Add(new(community, post, it)
                {
                    IsChannelClosed = isClosed,
                    MayPublishNow = waits && mayOverride && !isClosed,
                    PutsOff = waits && mayOverride && !isClosed ? await Titles(tx, language, await pacing.PutOffBy(tx, community, post.Key)) : [],
                    MayCancel = waits && (it!.Author == reader || Permissions.Allows(Act.PublishAnnouncement, standing)),
                });
            }
        }
        return AnnouncementsViews.Queue(language, queued, done, communities);
    }

    private static async Task<IReadOnlyList<string>> Titles(Tx tx, Language language, IReadOnlyList<PacedPost> posts)
    {
        var titles = new List<string>();
        foreach (var post in posts)
            titles.Add(AnnouncementsFeature.Announces(post) && await tx.FindAnnouncement(Guid.Parse(post.Subject.Id)) is { } it ? it.Words.Title : AnnouncementsTexts.All.In(language).AMessageOfMine);
        return titles;
    }
}

/// <summary>A line of the queue.</summary>
/// <param name="It">Null for what another feature posts: arrivals, reminders.</param>
public sealed record QueuedPost(CommunitySettings Community, PacedPost Post, Announcement? It)
{
    /// <summary>Nothing goes out there for now.</summary>
    public bool IsChannelClosed { get; init; }
    public bool MayPublishNow { get; init; }

    /// <summary>What would go out later if this went out now, by its title.</summary>
    public IReadOnlyList<string> PutsOff { get; init; } = [];
    public bool MayCancel { get; init; }
}
