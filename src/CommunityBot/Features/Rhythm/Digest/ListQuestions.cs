using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

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
        var open = await tx.OpenQuestions(of.Community.Id, of.Now - Oldest, of.Now - Patience);
        if (open.Count == 0) return null;
        var (offers, readers) = (await tx.OffersOf(of.Community.Id), await tx.ToOffer(of.Community, of.Community.DayAt(of.Now)));
        open = [.. open.Where(one => offers.TryGetValue(one.Ts, out var offer) ? offer.IsForDigest(of.Community, of.Now) : readers.All(reader => reader == one.Author))];
        if (open.Count == 0) return null;
        var t = RhythmTexts.All.In(of.Community.Language);
        var lines = new List<Slack.Mrkdwn>();
        foreach (var (ts, author) in open.Take(AtMost)) lines.Add(t.QuestionLine(author, await tx.LinkTo(of.Community.Workspace, of.Community.Channel, ts)));
        return new(t.Questions, lines);
    }
}
