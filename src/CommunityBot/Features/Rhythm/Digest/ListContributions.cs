using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The messages that spoke to the most people: three at most, each by somebody else, and nobody two weeks running.</summary>
public sealed class ListContributions
{
    private const int AtMost = 3, PeopleAtLeast = 3;

    public async Task<DigestSection?> Draw(Tx tx, DigestOf of)
    {
        var chosen = await tx.Thanked(of.Community.Id, of.Week);
        // Before it is queued, as it would be.
        if (chosen.Count == 0) chosen = [.. (await Choose(tx, of.Community, of.Week, of.Since, of.Now)).Select(one => (one.Ts, one.Author))];
        if (chosen.Count == 0) return null;
        var t = RhythmTexts.All.In(of.Community.Language);
        var lines = new List<Mrkdwn>();
        foreach (var (ts, author) in chosen) lines.Add(t.ContributionLine(author, await tx.LinkToSaid(of.Community, ts)));
        return new(t.Contributions, lines);
    }

    internal static async Task<IReadOnlyList<Contribution>> Choose(Tx tx, CommunitySettings community, Week week, DateTimeOffset since, DateTimeOffset now)
    {
        var before = (await tx.Thanked(community.Id, week.Plus(-1))).Select(one => one.Author).ToHashSet();
        return [.. (await tx.Contributions(community.Id, since, now, PeopleAtLeast)).Where(one => !before.Contains(one.Author)).DistinctBy(one => one.Author).Take(AtMost)];
    }
}
