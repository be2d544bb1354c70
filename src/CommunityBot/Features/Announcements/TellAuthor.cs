using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>
/// Tells an author privately, in a message of its own, what others or Slack made of the announcement: a receipt that is only drawn again is not noticed. Nobody is told
/// of what they did themselves.
/// </summary>
public sealed class TellAuthor(Outbox outbox, AnnouncementsFeature announcements)
{
    /// <summary>One that goes out within this was on its way when its author was last told of it.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    /// <summary>Somebody approved it, or changed it: with the moment at which it goes out, and the author's own words where they are others now.</summary>
    /// <param name="before">The author's words, where they were changed; null where they stand.</param>
    internal async Task Decided(Tx tx, AnnouncementDesk desk, Announcement it, AnnouncementWords? before)
    {
        if (desk.User == it.Author) return;
        var (language, t) = await In(tx, desk.Community, it.Author);
        var (by, title) = (desk.User, it.Words.Title);
        var approved = desk.It.WaitsToBeRead;
        var said = (approved, before) switch
        {
            (true, null) when desk.It.Revision is not null => t.RevisionApproved(by, title, desk.Community.Channel),
            (true, null) => t.Approved(by, title),
            (true, _) => t.ApprovedAndEdited(by, title),
            _ => t.Edited(by, title),
        };
        if (it.Status == AnnouncementStatus.Queued)
        {
            var post = await PacingFeature.Find(tx, desk.Community, AnnouncementsFeature.MessageOf(it.Id));
            said = Mrkdwn.Join(" ", [said, AnnouncementsViews.Waits(t, language, it, desk.Community, post)]);
        }
        await Say(tx, it, before is null ? Message.Saying(said) : Message.Quoting(Mrkdwn.Join(" ", [said, t.YouWrote]), AnnouncementsViews.Written(before)));
    }

    /// <summary>An animator does not publish it, or not what was to take its place.</summary>
    internal async Task Refused(Tx tx, AnnouncementDesk desk, Announcement it, string note)
    {
        if (desk.User == it.Author) return;
        var (_, t) = await In(tx, desk.Community, it.Author);
        var said = it.Status == AnnouncementStatus.Refused ? t.Refused(desk.User, it.Words.Title) : t.RevisionRefused(desk.User, it.Words.Title);
        var message = Message.Quoting(said, note);
        await Say(tx, it, new(message.Text, [.. message.Blocks, new Actions(AnnouncementsFeature.Edit.Button(t.ProposeAgain, it.Id))]));
    }

    /// <summary>It is out, if that was not to be seen at once.</summary>
    internal async Task Published(Tx tx, CommunitySettings community, Announcement it)
    {
        if (await PacingFeature.Find(tx, community, AnnouncementsFeature.MessageOf(it.Id)) is not { SentAt: { } sent } post || sent - post.QueuedAt <= AtOnce) return;
        var (language, t) = await In(tx, community, it.Author);
        var address = await tx.LinkTo(community.Workspace, AnnouncementsFeature.MessageOf(it.Id), Place.Channel(community.Channel));
        await Say(tx, it, AnnouncementsViews.Out(language, it, community, address));
    }

    /// <summary>Slack did not take it.</summary>
    internal async Task Stopped(Tx tx, CommunitySettings community, Announcement it)
    {
        var (_, t) = await In(tx, community, it.Author);
        await Say(tx, it, Message.Saying(t.NotOut(it.Words.Title, community.Channel)));
    }

    /// <summary>Somebody took it back.</summary>
    internal async Task Withdrawn(Tx tx, AnnouncementDesk desk, Announcement it)
    {
        if (desk.User == it.Author) return;
        var (_, t) = await In(tx, desk.Community, it.Author);
        await Say(tx, it, Message.Saying(t.TakenBack(desk.User, it.Words.Title)));
    }

    private static async Task<(Language Language, IAnnouncementsTexts Texts)> In(Tx tx, CommunitySettings community, UserId author)
    {
        var language = await tx.LanguageOf(author, community);
        return (language, AnnouncementsTexts.All.In(language));
    }

    // What is said is of that moment: it is not drawn again.
    private Task Say(Tx tx, Announcement it, Message message) =>
        outbox.Post(tx, $"announcement:{it.Id:n}:told:{Guid.CreateVersion7(announcements.Now):n}", Place.Private(it.Author), message, Priority.Waiting);
}
