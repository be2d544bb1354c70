using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>An animator publishes what a member proposes, or refuses it with a word.</summary>
public sealed class DecideAnnouncement(Database db, SlackApi slack, Acted acted, AnnouncementsFeature announcements)
{
    private const int NoteAtMost = 1000;

    public Task<Answer> Publish(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => AnnouncementDesk.At(tx, press.Carried, press.User, desk => desk.MayPublish, async desk =>
    {
        if (desk.It.Status != AnnouncementStatus.Proposed) return AnnouncementDesk.Whispered(desk.Language, desk.TooLate());
        var now = announcements.Now;
        var queued = desk.It with { Status = AnnouncementStatus.Queued, Tries = desk.It.Tries + 1, DecidedBy = desk.User, DecidedAt = now };
        await tx.SaveAnnouncement(queued, AnnouncementStatus.Proposed, now);
        await announcements.Queue(tx, desk.Community, queued);
        await announcements.Redraw(tx, queued);
        return Answer.Done;
    }, AnnouncementDesk.Whispered), stop);

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => AnnouncementDesk.See(tx, press.Carried, press.User, desk => desk.MayPublish, desk =>
        {
            if (desk.It.Status != AnnouncementStatus.Proposed) return Task.FromResult(AnnouncementDesk.Whispered(desk.Language, desk.TooLate()));
            form = AnnouncementsViews.Refuse(desk.Texts, desk.It, NoteAtMost);
            return Task.FromResult(Answer.Done);
        }, AnnouncementDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Refuse(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => AnnouncementDesk.At(tx, form.Carried, form.User, desk => desk.MayPublish, async desk =>
    {
        var note = form[AnnouncementsFeature.Note]?.Trim();
        if (desk.It.Status != AnnouncementStatus.Proposed) return AnnouncementDesk.Instead(desk.Language, desk.TooLate(), note);
        if (string.IsNullOrEmpty(note)) return Answer.Error(AnnouncementsFeature.Note, desk.Texts.Missing);
        if (note.Length > NoteAtMost) return Answer.Error(AnnouncementsFeature.Note, desk.Texts.TooLong(NoteAtMost));
        var now = announcements.Now;
        var refused = desk.It with { Status = AnnouncementStatus.Refused, DecidedBy = desk.User, DecidedAt = now, Note = note };
        await tx.SaveAnnouncement(refused, AnnouncementStatus.Proposed, now);
        await announcements.Redraw(tx, refused);
        return Answer.Done;
    }, (reader, why) => AnnouncementDesk.Instead(reader, why, form[AnnouncementsFeature.Note])), stop);
}
