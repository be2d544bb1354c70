using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>What became of an announcement in the queue: out, refused by Slack, or at another moment than its author was told.</summary>
public sealed class FollowAnnouncement(AnnouncementsFeature announcements, TellAuthor author)
{
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (await Find(tx, outcome.Key) is not { } found) return;
        await tx.Hold(found.Community);
        // Of a place it no longer has, nothing is to be learnt.
        if (await Find(tx, outcome.Key) is not { } it || it.PostKey != outcome.Key) return;
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
        if (await tx.FindCommunity(it.Community) is not { } community) return;
        if (changed.Status == AnnouncementStatus.Published) await author.Published(tx, community, changed);
        else if (changed.Status == AnnouncementStatus.Stopped) await author.Stopped(tx, community, changed);
    }

    public async Task Moved(Tx tx, Outcome outcome)
    {
        if (await Find(tx, outcome.Key) is not { } it || await tx.FindCommunity(it.Community) is not { } community) return;
        await announcements.Redraw(tx, it);
        await announcements.SayAnotherDay(tx, community, it);
    }

    /// <summary>A card or a receipt is posted: an open Home tab can now lead to it.</summary>
    public async Task Shown(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded && await Find(tx, outcome.Key) is { } it) await announcements.RefreshHomes(tx, it);
    }

    /// <summary>In its author's letter: when it goes out now.</summary>
    public async Task<LetterPart?> AnotherDay(Tx tx, string id, UserId reader)
    {
        if (await tx.FindAnnouncement(Guid.Parse(id)) is not { Status: AnnouncementStatus.Queued } it || await tx.FindCommunity(it.Community) is not { } community) return null;
        if (await PacingFeature.Find(tx, community, AnnouncementsFeature.MessageOf(it.Id)) is not { Status: PostStatus.Waiting } post) return null;
        return LetterPart.Of(community, AnnouncementsViews.AnotherDay(await tx.LanguageOf(reader, community), it, community, post));
    }

    private static async Task<Announcement?> Find(Tx tx, string key) => Guid.TryParse(key.Split(':')[1], out var id) ? await tx.FindAnnouncement(id) : null;
}
