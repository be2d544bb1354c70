using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>Draws an announcement for the channel, for its author and for the animators. One long forgotten is left as it stands.</summary>
public sealed class DrawAnnouncements
{
    /// <summary>Null where it was taken back before it went out.</summary>
    public async Task<Message?> Message(Tx tx, string id) => await Load(tx, id) switch
    {
        (var it, var community) when it.Status is AnnouncementStatus.Queued or AnnouncementStatus.Published => AnnouncementsViews.Announcement(community.Language, it),
        (var it, var community) when it is { Status: AnnouncementStatus.Withdrawn, PublishedAt: not null } => AnnouncementsViews.Withdrawn(community.Language, it),
        _ => null,
    };

    public Task<Message?> Receipt(Tx tx, string id, Place place) => Private(tx, id, place, forAuthor: true);

    public Task<Message?> Card(Tx tx, string id, Place place) => Private(tx, id, place, forAuthor: false);

    private static async Task<Message?> Private(Tx tx, string id, Place place, bool forAuthor)
    {
        if (await Load(tx, id) is not var (it, community) || place.Person is not { } reader) return null;
        var post = it.Status == AnnouncementStatus.Queued ? await PacingFeature.Find(tx, community, AnnouncementsFeature.MessageOf(it.Id)) : null;
        var mayAct = !forAuthor || Permissions.Allows(Act.Announce, await tx.StandingOf(community.Id, it.Author));
        return AnnouncementsViews.Card(await tx.LanguageOf(reader, community), it, community, post, await AnnouncementsFeature.Animators(tx, community.Id), forAuthor, mayAct);
    }

    private static async Task<(Announcement It, CommunitySettings Community)?> Load(Tx tx, string id) =>
        await tx.FindAnnouncement(Guid.Parse(id)) is { } it && await tx.FindCommunity(it.Community) is { } community ? (it, community) : null;
}
