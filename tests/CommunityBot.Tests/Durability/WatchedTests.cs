using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class WatchedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Whoever_looks_at_a_table_hears_of_what_is_written_there_and_of_nothing_else(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var watched = new Watched();
        Assert.True(watched.Concerns(News("homes")));

        Assert.True(await fresh.Database.Read(async tx => await tx.Find<long?>("select min(due_at) from inbox") is null && watched.Note(tx), Stop));
        Assert.True(watched.Concerns(News("homes", "inbox")));
        Assert.False(watched.Concerns(News("homes")));

        Assert.False(await fresh.Database.Read(async tx => await tx.Find<long?>("select min(due_at) from inbox") is null && watched.Note(tx), Stop));
        Assert.True(await fresh.Database.Read(async tx => await tx.Find<long>("select count(*) from homes") == 0 && watched.Note(tx), Stop));
        Assert.True(watched.Concerns(News("homes")));
    }

    private static CommittedEventArgs News(params string[] tables) => new(tables.ToHashSet());
}
