using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Announcements;

/// <summary>What became of an announcement in the queue: out, refused by Slack, or at another moment than its author was told.</summary>
public sealed class FollowAnnouncement(AnnouncementsFeature announcements)
{
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (await Find(tx, outcome.Key) is not { } found) return;
        await tx.Hold(found.Community);
        if (await Find(tx, outcome.Key) is not { } it) return;
        var now = announcements.Now;
        var changed = outcome switch
        {
            // Out, though it was taken back meanwhile: what is posted says so at its next drawing, which was asked for then.
            { Succeeded: true, Ts: not null } => it with { Status = it.Status == AnnouncementStatus.Queued ? AnnouncementStatus.Published : it.Status, PublishedAt = now },
            { Succeeded: false } when it.Status == AnnouncementStatus.Queued => it with { Status = AnnouncementStatus.Stopped, RefusedAs = outcome.Code ?? "unknown" },
            _ => it,
        };
        if (changed == it) return;
        await tx.SaveAnnouncement(changed, it.Status, now);
        await announcements.Redraw(tx, changed);
    }

    public async Task Moved(Tx tx, Outcome outcome)
    {
        if (await Find(tx, outcome.Key) is { } it) await announcements.Redraw(tx, it);
    }

    /// <summary>A card or a receipt is posted: an open Home tab can now lead to it.</summary>
    public async Task Shown(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded && await Find(tx, outcome.Key) is { } it) await announcements.RefreshHomes(tx, it);
    }

    private static async Task<Announcement?> Find(Tx tx, string key) => Guid.TryParse(key.Split(':')[1], out var id) ? await tx.FindAnnouncement(id) : null;
}
