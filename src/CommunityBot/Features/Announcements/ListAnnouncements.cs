using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>What was announced since the last digest: titles, which lead to the messages.</summary>
public sealed class ListAnnouncements
{
    private const int AtMost = 5;

    public async Task<DigestSection?> Draw(Tx tx, DigestOf of)
    {
        var published = await AnnouncementsFeature.Published(tx, of.Community, of.Since, of.Now);
        if (published.Count == 0) return null;
        var t = AnnouncementsTexts.All.In(of.Community.Language);
        return new(t.InDigest, [.. published.TakeLast(AtMost).Select(one => t.DigestLine(one.It.Words.Title, one.Link, one.It.Author))]);
    }
}
