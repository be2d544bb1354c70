using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>Who was announced since the last digest and is still here, a line for each message of the channel, which it leads to. Nobody is named who was not announced.</summary>
public sealed class ListArrivals
{
    private const int AtMost = 5;

    /// <summary>Days for which an announcement may have waited for its moment.</summary>
    private const int MayHaveWaited = 14;

    public async Task<DigestSection?> Draw(Tx tx, DigestOf of)
    {
        var t = ArrivalsTexts.All.In(of.Community.Language);
        var lines = new List<Mrkdwn>();
        foreach (var together in (await tx.ArrivalsAnnouncedFrom(of.Community.Id, of.Community.DayAt(of.Since).PlusDays(-MayHaveWaited))).GroupBy(arrival => arrival.Announcement!))
        {
            if (await WhoIsNew(tx, of, together.Key, together) is not { Count: > 0 } people) continue;
            lines.Add(t.DigestLine(people, await tx.LinkTo(of.Community.Workspace, ArrivalsFeature.AnnouncementOf(together.Key), Place.Channel(of.Community.Channel))));
        }
        return lines.Count == 0 ? null : new(t.InDigest, [.. lines.TakeLast(AtMost)]);
    }

    /// <summary>Those whom that message has told of since the last digest: it grows while its day lasts.</summary>
    private static async Task<IReadOnlyList<UserId>> WhoIsNew(Tx tx, DigestOf of, Announcement announcement, IEnumerable<Arrival> arrivals)
    {
        // One of before posts were paced has no post: it went out as it was handled.
        var post = await ArrivalsFeature.PostOf(tx, announcement);
        if (post is { SentAt: null }) return [];
        var people = new List<UserId>();
        foreach (var arrival in arrivals)
        {
            var read = post?.SentAt > arrival.HandledAt ? post.SentAt : arrival.HandledAt;
            if (read > of.Since && read <= of.Now && await tx.IsMember(of.Community.Id, arrival.User)) people.Add(arrival.User);
        }
        return people;
    }
}
