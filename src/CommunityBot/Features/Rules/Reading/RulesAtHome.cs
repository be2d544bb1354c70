using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>On the Home tab: the rules one has still to accept, and for those who edit them how many have.</summary>
public sealed class RulesAtHome
{
    private const int Shown = 4;

    /// <summary>Null for nearly everyone.</summary>
    public async Task<IReadOnlyList<Block>?> ToAccept(Tx tx, Reader reader)
    {
        var due = await tx.RulesToAccept(reader.User);
        if (due.Count == 0) return null;
        var mine = reader.Communities.Select(c => c.Community).Where(community => due.Contains(community.Id)).Take(Shown);
        return [.. mine.Select(community => ReadingViews.ToAccept(reader.Language, community))];
    }

    public async Task<IReadOnlyList<Block>> ToLookAfter(Tx tx, Reader reader)
    {
        var lines = new List<Block>();
        foreach (var community in (await reader.WhereverMay(tx, Act.EditRules)).Take(Shown))
        {
            var revision = await tx.RulesOf(community);
            lines.Add(ReadingViews.InForce(reader.Language, community, revision, await tx.Acceptance(community.Id, revision.Version)));
        }
        return lines.Count == 0 ? [] : [new Header(ReadingTexts.All.In(reader.Language).Title), .. lines];
    }
}
