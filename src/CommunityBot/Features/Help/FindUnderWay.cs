using CommunityBot.Data;

namespace CommunityBot.Features.Help;

/// <summary>Asks the features what this person waits for, or has to answer.</summary>
public sealed class FindUnderWay(BotMap map, IServiceProvider services)
{
    public async Task<IReadOnlyList<UnderWay>> For(Tx tx, Reader reader, CancellationToken stop)
    {
        var sections = new List<UnderWay>();
        foreach (var lent in map.UnderWays) sections.AddRange(await lent.Run(services, tx, reader, stop));
        return sections;
    }
}
