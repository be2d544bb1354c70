using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>On the Home tab, for those who read reports: the messages reported that nobody has answered for.</summary>
public sealed class ReportsAtHome
{
    private const int Listed = 5;

    public async Task<IReadOnlyList<Block>?> Draw(Tx tx, Reader reader)
    {
        if (!reader.May(Act.ReadReports)) return null;
        var waiting = new List<ReportAtHome>();
        foreach (var community in reader.WhereMay(Act.ReadReports)) waiting.AddRange(await In(tx, community, reader.User));
        return ReportingViews.AtHome(reader.Language, [.. waiting.Take(Listed)], Math.Max(0, waiting.Count - Listed));
    }

    /// <summary>Those of one community that wait for this reader, the oldest first.</summary>
    internal static async Task<IReadOnlyList<ReportAtHome>> In(Tx tx, CommunitySettings community, UserId reader)
    {
        var waiting = new List<ReportAtHome>();
        foreach (var report in await tx.OpenReports(community.Id))
            if ((await ReportMessage.Readers(tx, community, report.Person, report.By)).Contains(reader))
                waiting.Add(new(report, community, await tx.LinkTo(community.Workspace, RulesFeature.ReportCard(report.Id), Place.Private(reader))));
        return waiting;
    }
}

/// <summary>A report that waits.</summary>
/// <param name="Card">The address of the reader's copy of the card; null while it is on its way.</param>
internal sealed record ReportAtHome(RuleReport Report, CommunitySettings Community, string? Card);
