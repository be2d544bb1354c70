using CommunityBot.Data;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Data;

public class CommittedTests
{
    private const string Insert = "insert into private_channels (workspace, place, channel, opened_at) values ('T01', '@UANA', 'D1', 0) on conflict do nothing";
    private const string Update = "update private_channels set channel = 'D2' where channel = 'D1' returning channel";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_commit_tells_which_tables_it_changed(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        List<string> changed = [];
        fresh.Database.Committed += (_, news) => changed.AddRange(news.Tables);

        await fresh.Database.Write(async tx =>
        {
            await tx.Execute(Insert);
            await tx.List<string>("with gone as (select place from private_channels) delete from homes where user_id in (select place from gone) returning user_id");
            await tx.List<string>("select channel from private_channels");
            await tx.Execute("update hearing set since_at = since_at");
        }, Stop);
        Assert.Equal(["private_channels"], changed);
    }

    [Theory, EveryDatabase]
    public async Task Only_a_commit_that_touched_rows_wakes_those_who_wait_for_one(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var news = 0;
        fresh.Database.Committed += (_, _) => news++;

        await fresh.Database.Write(tx => tx.Execute(Insert), Stop);
        Assert.Equal(1, news);
        await fresh.Database.Write(tx => tx.Execute(Insert), Stop); // it is there already
        await fresh.Database.Write(tx => tx.Hold("infra"), Stop);
        await fresh.Database.Write(tx => tx.List<string>("select channel from private_channels" + tx.SkipLocked), Stop);
        Assert.Equal(1, news);

        await fresh.Database.Write(tx => tx.Find<string>(Update), Stop);
        Assert.Equal(2, news);
        await fresh.Database.Write(tx => tx.Find<string>(Update), Stop);
        await fresh.Database.Write(tx => tx.List<string>(Update), Stop);
        Assert.Equal(2, news);
    }
}
