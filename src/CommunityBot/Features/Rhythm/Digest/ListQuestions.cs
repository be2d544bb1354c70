using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>What was asked more than two days ago, and nobody has answered: neither those it was offered to first, nor anybody else.</summary>
public sealed class ListQuestions
{
    /// <summary>Long enough for whoever knows to have come by.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromHours(48);

    /// <summary>Past this nobody waits for the answer any more.</summary>
    internal static readonly TimeSpan Oldest = TimeSpan.FromDays(28);
    private const int AtMost = 5;

    public async Task<DigestSection?> Draw(Tx tx, DigestOf of)
    {
        var open = await Choose(tx, of.Community, of.Week, of.Now);
        if (open.Count == 0) return null;
        var t = RhythmTexts.All.In(of.Community.Language);
        var lines = new List<Mrkdwn>();
        foreach (var (ts, author) in open) lines.Add(t.QuestionLine(author, await tx.LinkToSaid(of.Community, ts)));
        return new(t.Questions, lines);
    }

    /// <summary>Those that the digest of that week lists, the newest first.</summary>
    internal static async Task<IReadOnlyList<(Ts Ts, UserId Author)>> Choose(Tx tx, CommunitySettings community, Week week, DateTimeOffset now)
    {
        var open = await tx.OpenQuestions(community.Id, now - Oldest, now - Patience);
        if (open.Count == 0) return [];
        var (offers, readers) = (await tx.OffersOf(community.Id), await tx.ToOffer(community, community.DayAt(now)));
        return [.. open.Where(one => offers.TryGetValue(one.Ts, out var offer) ? offer.IsForDigest(community, week, now) : readers.All(reader => reader == one.Author)).Take(AtMost)];
    }
}
