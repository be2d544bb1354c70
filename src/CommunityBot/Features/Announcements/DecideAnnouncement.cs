using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>An animator publishes what a member proposes, or refuses it with a word: an announcement, or other words for one that is out.</summary>
public sealed class DecideAnnouncement(Database db, SlackApi slack, Acted acted, AnnouncementsFeature announcements, TellAuthor author)
{
    private const int NoteAtMost = 1000;

    public Task<Answer> Publish(Press<AnnouncementRead> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => AnnouncementDesk.At(tx, press.Carried.Id, press.User, desk => desk.MayPublish, async desk =>
    {
        var (it, now) = (desk.It, announcements.Now);
        if (!it.WaitsToBeRead) return AnnouncementDesk.Whispered(desk.Language, desk.TooLate());
        if (!press.Carried.IsOf(it)) return AnnouncementDesk.Whispered(desk.Language, desk.Texts.ReadItAgain(it.Author));
        var approved = it with { DecidedBy = desk.User, DecidedAt = now, Revision = null };
        approved = it.Revision is { } revision
            ? approved with { Words = revision, EditedBy = null }
            : approved with { Status = AnnouncementStatus.Queued, Tries = it.Tries + 1 };
        await tx.SaveAnnouncement(approved, it.Status, now);
        if (it.Revision is null) await announcements.Queue(tx, desk.Community, approved);
        await announcements.RedrawAll(tx, approved);
        await tx.Audit(desk.Community, desk.User, "announcement_approved", it.Author.Value, null, now);
        await author.Decided(tx, desk, approved, before: null);
        return Answer.Done;
    }, AnnouncementDesk.Whispered), stop);

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => AnnouncementDesk.See(tx, press.Carried, press.User, desk => desk.MayPublish, desk =>
        {
            if (!desk.It.WaitsToBeRead) return Task.FromResult(AnnouncementDesk.Whispered(desk.Language, desk.TooLate()));
            form = AnnouncementsViews.Refuse(desk.Texts, desk.It, NoteAtMost);
            return Task.FromResult(Answer.Done);
        }, AnnouncementDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Refuse(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => AnnouncementDesk.At(tx, form.Carried, form.User, desk => desk.MayPublish, async desk =>
    {
        var note = form[AnnouncementsFeature.Note]?.Trim();
        if (!desk.It.WaitsToBeRead) return AnnouncementDesk.Instead(desk.Language, desk.TooLate(), note);
        if (string.IsNullOrEmpty(note)) return Answer.Error(AnnouncementsFeature.Note, desk.Texts.Missing);
        if (note.Length > NoteAtMost) return Answer.Error(AnnouncementsFeature.Note, desk.Texts.TooLong(NoteAtMost));
        var now = announcements.Now;
        // What is out stays as it is.
        var refused = desk.It.Revision is not null ? desk.It with { Revision = null } : desk.It with { Status = AnnouncementStatus.Refused, DecidedBy = desk.User, DecidedAt = now, Note = note };
        await tx.SaveAnnouncement(refused, desk.It.Status, now);
        await announcements.Redraw(tx, refused);
        await tx.Audit(desk.Community, desk.User, "announcement_refused", desk.It.Author.Value, null, now);
        await author.Refused(tx, desk, refused, note);
        return Answer.Done;
    }, (reader, why) => AnnouncementDesk.Instead(reader, why, form[AnnouncementsFeature.Note])), stop);
}
