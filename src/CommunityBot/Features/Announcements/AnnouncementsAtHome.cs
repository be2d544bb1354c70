using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>On the Home tab: what members propose and nobody has answered, for animators; and one's own that wait.</summary>
public sealed class AnnouncementsAtHome
{
    private const int Listed = 5;

    public async Task<IReadOnlyList<Block>?> ToDecide(Tx tx, Reader reader)
    {
        var mine = new List<CommunitySettings>();
        foreach (var community in reader.WhereMay(Act.PublishAnnouncement))
            if ((await AnnouncementsFeature.Animators(tx, community.Id)).Contains(reader.User)) mine.Add(community);
        if (mine.Count == 0) return null;
        var waiting = new List<AnnouncementAtHome>();
        foreach (var community in mine)
            foreach (var it in await tx.AnnouncementsToRead(community.Id))
                waiting.Add(new(it, community, null, waiting.Count < Listed ? await tx.LinkTo(community.Workspace, AnnouncementsFeature.CardOf(it.Id), Place.Private(reader.User)) : null));
        return AtHomeViews.ToDecide(reader.Language, [.. waiting.Take(Listed)], Math.Max(0, waiting.Count - Listed));
    }

    public async Task<IReadOnlyList<Block>> Mine(Tx tx, Reader reader)
    {
        var mine = new List<AnnouncementAtHome>();
        foreach (var it in await tx.WaitingAnnouncementsOf(reader.User))
            if (await tx.FindCommunity(it.Community) is { } community)
                mine.Add(new(it, community, await PacingFeature.Find(tx, community, AnnouncementsFeature.MessageOf(it.Id)), await tx.LinkTo(community.Workspace, AnnouncementsFeature.ReceiptOf(it.Id), Place.Private(reader.User))));
        return mine.Count == 0 ? [] : AtHomeViews.Mine(reader.Language, [.. mine.OrderBy(SoonestFirst).Take(Listed)], Math.Max(0, mine.Count - Listed));
    }

    /// <summary>What Slack did not take comes before what goes out next; what somebody has to read has no moment yet.</summary>
    private static DateTimeOffset SoonestFirst(AnnouncementAtHome mine) => mine.It.Status == AnnouncementStatus.Stopped ? DateTimeOffset.MinValue
        : mine.It.WaitsToBeRead ? DateTimeOffset.MaxValue
        : mine.Post?.PlannedAt ?? DateTimeOffset.MaxValue;
}

/// <summary>An announcement that waits.</summary>
/// <param name="Card">The address of the reader's copy of the card or receipt; null while it is on its way.</param>
public sealed record AnnouncementAtHome(Announcement It, CommunitySettings Community, PacedPost? Post, string? Card);
