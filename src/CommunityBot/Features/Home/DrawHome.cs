using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Home;

/// <summary>Draws one person's page from the sections that the features lend.</summary>
public sealed class DrawHome(BotMap map, IServiceProvider services, TimeProvider clock)
{
    public async Task<HomeView> Draw(Tx tx, UserId user, CancellationToken stop)
    {
        var reader = await Reader.Of(tx, user, clock.GetUtcNow());
        var sections = new List<HomeSection>();
        foreach (var (order, section) in map.HomeSections)
            if (await section.Run(services, tx, reader, stop) is { } blocks) sections.Add(new(order, blocks));
        return HomeViews.Page(reader.Language, sections);
    }
}

/// <summary>What one feature shows to this reader.</summary>
/// <param name="Order">See <see cref="BotMap.Home"/>.</param>
/// <param name="Blocks">Empty where there is nothing to show now.</param>
public sealed record HomeSection(int Order, IReadOnlyList<Block> Blocks);
