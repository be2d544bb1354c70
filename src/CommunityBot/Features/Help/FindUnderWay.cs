using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>Asks the features what this person waits for, or has to answer.</summary>
public sealed class FindUnderWay(BotMap map, IServiceProvider services)
{
    public async Task<IReadOnlyList<Section>> For(Tx tx, Reader reader, CancellationToken stop)
    {
        var sections = new List<Section>();
        foreach (var lent in map.UnderWays) sections.AddRange(await lent.Run(services, tx, reader, stop));
        return sections;
    }
}
