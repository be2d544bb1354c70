using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>Takes an announcement back, wherever it stands, and brings it back after all; or sends again what Slack did not take.</summary>
public sealed class WithdrawAnnouncement(Acted acted, AnnouncementsFeature announcements, TellAuthor author)
{
    public Task<Answer> Withdraw(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => AnnouncementDesk.At(tx, press.Carried, press.User, desk => desk.MayChange,
        async desk => await Withdraw(tx, desk) ? Answer.Done : AnnouncementDesk.Whispered(desk.Language, desk.TooLate()), AnnouncementDesk.Whispered), stop);

    /// <summary>In this transaction. False where there is nothing to take back any more.</summary>
    internal async Task<bool> Withdraw(Tx tx, AnnouncementDesk desk)
    {
        var (it, now) = (desk.It, announcements.Now);
        if (!it.CanBeWithdrawn) return false;
        // One whose moment has just come is drawn once more: nothing is posted, or what is posted says that it was taken back.
        if (it.Status == AnnouncementStatus.Queued) await announcements.Suspend(tx, desk.Community, it);
        var withdrawn = it with { Status = AnnouncementStatus.Withdrawn, WithdrawnBy = desk.User, WithdrawnAt = now, WithdrawnFrom = it.Status, Revision = null };
        await tx.SaveAnnouncement(withdrawn, it.Status, now);
        await announcements.RedrawAll(tx, withdrawn);
        if (desk.User != it.Author) await tx.Audit(desk.Community, desk.User, "announcement_withdrawn", it.Author.Value, null, now);
        await author.Withdrawn(tx, desk, withdrawn);
        return true;
    }

    public Task<Answer> Restore(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => AnnouncementDesk.At(tx, press.Carried, press.User, MayRestore, async desk =>
    {
        var (it, now) = (desk.It, announcements.Now);
        if (it.Status is not (AnnouncementStatus.Withdrawn or AnnouncementStatus.Stopped)) return AnnouncementDesk.Whispered(desk.Language, desk.TooLate());
        var back = it.PublishedAt is not null ? AnnouncementStatus.Published : it.WithdrawnFrom == AnnouncementStatus.Proposed ? AnnouncementStatus.Proposed : AnnouncementStatus.Queued;
        var restored = it with { Status = back, WithdrawnBy = null, WithdrawnAt = null, WithdrawnFrom = null, RefusedAs = null };
        // In its old place in the queue, as if nothing had been; one that is on its way goes on, and one whose place is forgotten takes another.
        var queues = back == AnnouncementStatus.Queued && !await AnnouncementsFeature.IsInQueue(tx, desk.Community, it) && !await announcements.Resume(tx, desk.Community, it);
        if (queues) restored = restored with { Tries = it.Tries + 1 };
        await tx.SaveAnnouncement(restored, it.Status, now);
        if (queues) await announcements.Queue(tx, desk.Community, restored);
        await announcements.RedrawAll(tx, restored);
        return Answer.Done;
    }, AnnouncementDesk.Whispered), stop);

    /// <summary>What others took back, or their leaving, its author does not bring back.</summary>
    private static bool MayRestore(AnnouncementDesk desk) => desk.MayPublish || (desk.MayChange && (desk.It.Status == AnnouncementStatus.Stopped || desk.It.WithdrawnBy == desk.User));
}
