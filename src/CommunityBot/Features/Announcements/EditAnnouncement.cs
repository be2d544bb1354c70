using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>Changes what was written: before it goes out, or in the channel. An animator who edits what a member proposes publishes it.</summary>
public sealed class EditAnnouncement(Database db, SlackApi slack, Acted acted, AnnouncementsFeature announcements)
{
    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => AnnouncementDesk.See(tx, press.Carried, press.User, desk => desk.MayChange, async desk =>
        {
            if (!desk.It.CanBeEdited) return AnnouncementDesk.Whispered(desk.Language, desk.TooLate());
            var zone = (await tx.FindPerson(press.User))?.TimeZone ?? desk.Community.TimeZone;
            form = AnnouncementsViews.Edit(desk.Language, desk.Community, desk.It, Publishes(desk), zone);
            return Answer.Done;
        }, AnnouncementDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => AnnouncementDesk.At(tx, form.Carried, form.User, desk => desk.MayChange, async desk =>
    {
        var (it, now) = (desk.It, announcements.Now);
        if (!it.CanBeEdited) return AnnouncementDesk.Instead(desk.Language, desk.TooLate(), form[AnnouncementsFeature.Text]);
        var (words, errors) = AnnouncementForm.Read(form, desk.Texts, now, it);
        if (words is null) return Answer.Errors([.. errors]);

        var edited = it with { Words = words };
        if (Publishes(desk)) edited = edited with { Status = AnnouncementStatus.Queued, Tries = it.Tries + 1, DecidedBy = desk.User, DecidedAt = now };
        // Another moment is another place in the queue; one whose moment has come keeps it.
        else if (it.Status == AnnouncementStatus.Queued && words.At != it.Words.At && await announcements.Unqueue(tx, desk.Community, it)) edited = edited with { Tries = it.Tries + 1 };
        await tx.SaveAnnouncement(edited, it.Status, now);
        if (edited.Tries > it.Tries) await announcements.Queue(tx, desk.Community, edited);
        await announcements.RedrawAll(tx, edited);
        return Answer.Done;
    }, (reader, why) => AnnouncementDesk.Instead(reader, why, form[AnnouncementsFeature.Text])), stop);

    private static bool Publishes(AnnouncementDesk desk) => desk.It.Status == AnnouncementStatus.Proposed && desk.MayPublish;
}
