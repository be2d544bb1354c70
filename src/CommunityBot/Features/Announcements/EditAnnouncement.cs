using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>
/// Changes what was written: before it goes out, or in the channel. An animator who edits what a member proposes publishes it; what a member changes is read by an
/// animator before it appears, also where the first words were approved.
/// </summary>
public sealed class EditAnnouncement(Database db, SlackApi slack, Acted acted, AnnouncementsFeature announcements, TellAuthor author)
{
    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => AnnouncementDesk.See(tx, press.Carried, press.User, desk => desk.MayChange, async desk =>
        {
            if (!desk.It.CanBeEditedBy(desk.User)) return AnnouncementDesk.Whispered(desk.Language, desk.TooLate());
            var zone = (await tx.FindPerson(press.User))?.TimeZone ?? desk.Community.TimeZone;
            form = AnnouncementsViews.Edit(desk.Language, desk.Community, desk.It, Publishes(desk), desk.IsReadFirst, zone);
            return Answer.Done;
        }, AnnouncementDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => AnnouncementDesk.At(tx, form.Carried, form.User, desk => desk.MayChange, async desk =>
    {
        var (it, now) = (desk.It, announcements.Now);
        if (!it.CanBeEditedBy(desk.User)) return AnnouncementDesk.Instead(desk.Language, desk.TooLate(), form[AnnouncementsFeature.Text]);
        var (words, errors) = AnnouncementForm.Read(form, desk.Texts, now, it);
        if (words is null) return Answer.Errors([.. errors]);
        // Another moment only is not read again.
        var sameWords = it.Status == AnnouncementStatus.Queued && words with { At = it.Words.At } == it.Words;
        if (desk.IsReadFirst && !sameWords) await Propose(tx, desk, words, now);
        else await Change(tx, desk, words, now);
        return Answer.Done;
    }, (reader, why) => AnnouncementDesk.Instead(reader, why, form[AnnouncementsFeature.Text])), stop);

    /// <summary>It waits to be read, and is out of the queue meanwhile. What is out, or about to be, stays as it is until then.</summary>
    private async Task Propose(Tx tx, AnnouncementDesk desk, AnnouncementWords words, DateTimeOffset now)
    {
        var it = desk.It;
        if (words == (it.Revision ?? it.Words) && it.Status is AnnouncementStatus.Proposed or AnnouncementStatus.Queued or AnnouncementStatus.Published) return;
        var stands = it.Status == AnnouncementStatus.Published || (it.Status == AnnouncementStatus.Queued && !await announcements.Unqueue(tx, desk.Community, it));
        var edited = stands
            ? it with { Revision = words == it.Words ? null : words with { At = it.Words.At } }
            : it with { Words = words, Status = AnnouncementStatus.Proposed, DecidedBy = null, DecidedAt = null, Note = null, RefusedAs = null, EditedBy = null };
        await tx.SaveAnnouncement(edited, it.Status, now);
        if (!it.WaitsToBeRead && edited.WaitsToBeRead) await announcements.AskAnimators(tx, edited, again: true);
        await announcements.Redraw(tx, edited);
    }

    /// <summary>By somebody who publishes, or where nobody reads first: it stands at once.</summary>
    private async Task Change(Tx tx, AnnouncementDesk desk, AnnouncementWords words, DateTimeOffset now)
    {
        var it = desk.It;
        var (others, same) = (desk.User != it.Author, words with { At = it.Words.At } == it.Words);
        var edited = it with { Words = words, Revision = null, EditedBy = !others ? null : same ? it.EditedBy : desk.User };
        if (Publishes(desk)) edited = edited with { Status = AnnouncementStatus.Queued, Tries = it.Tries + 1, DecidedBy = desk.User, DecidedAt = now, Note = null };
        else if (it.Revision is not null && desk.MayPublish) edited = edited with { DecidedBy = desk.User, DecidedAt = now };
        // Another moment is another place in the queue; one whose moment has come keeps it.
        else if (it.Status == AnnouncementStatus.Queued && words.At != it.Words.At && await announcements.Unqueue(tx, desk.Community, it)) edited = edited with { Tries = it.Tries + 1 };
        // Sent again, it takes the place of its new moment.
        else if (it.Status == AnnouncementStatus.Stopped && words.At != it.Words.At) edited = edited with { Tries = it.Tries + 1 };
        await tx.SaveAnnouncement(edited, it.Status, now);
        if (edited.Status == AnnouncementStatus.Queued && edited.Tries > it.Tries) await announcements.Queue(tx, desk.Community, edited);
        await announcements.RedrawAll(tx, edited);
        if (!others) return;
        await tx.Audit(desk.Community, desk.User, Publishes(desk) ? "announcement_approved" : "announcement_edited", it.Author.Value, null, now);
        var theirs = it.Revision ?? it.Words;
        await author.Decided(tx, desk, edited, words.Title == theirs.Title && words.Text == theirs.Text && words.Link == theirs.Link ? null : theirs);
    }

    private static bool Publishes(AnnouncementDesk desk) => desk.It.Status is AnnouncementStatus.Proposed or AnnouncementStatus.Refused && desk.MayPublish;
}
