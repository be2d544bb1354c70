using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public sealed class PermalinkTests
{
    private static readonly Subject Card = new("joining.card", "7");
    private static readonly TeamId Team = new("T01");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The channel, the message and the address of docs.slack.dev's own example.</summary>
    [Theory, EveryDatabase]
    public async Task An_address_is_the_one_that_Slack_gives(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var (channel, ts) = (new ChannelId("C1H9RESGA"), new Ts("135854651.500008"));
        Assert.Null(await rig.Db.Read(tx => tx.LinkTo(Team, channel, ts), Stop));

        await rig.Queue(tx => tx.Execute("insert into installation (workspace, bot_user_id, url, seen_at) values ('T01', 'UBOT', 'https://ghostbusters.slack.com/', 1)"));
        Assert.Equal("https://ghostbusters.slack.com/archives/C1H9RESGA/p135854651500008", await rig.Db.Read(tx => tx.LinkTo(Team, channel, ts), Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_subject_is_found_where_its_newest_copy_stands(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var (here, privately) = (Place.Channel(new ChannelId("C1")), Place.Private(new UserId("UZOE")));
        foreach (var (key, place) in new[] { ("first", here), ("second", here), ("private", privately) })
            await rig.Queue(tx => rig.Outbox.Show(tx, key, place, Card, Priority.Waiting));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        await rig.Queue(tx => tx.Execute("insert into installation (workspace, bot_user_id, url, seen_at) values ('T01', 'UBOT', 'https://exemple.slack.com/', 1)"));

        var found = await rig.Db.Read(tx => tx.CopyOf(Team, Card, here), Stop);
        Assert.Equal(await rig.Db.Read(tx => tx.Find<string>("select ts from posted where key = 'second'"), Stop), found?.Ts.Value);
        // A channel takes one message a second: the second there is the last of the three.
        Assert.Equal(found, await rig.Db.Read(tx => tx.CopyOf(Team, Card), Stop));
        Assert.Null(await rig.Db.Read(tx => tx.CopyOf(Team, new("joining.card", "8")), Stop));
        Assert.StartsWith("https://exemple.slack.com/archives/DUZOE/p", await rig.Db.Read(tx => tx.LinkTo(Team, Card, privately), Stop), StringComparison.Ordinal);
        Assert.Null(await rig.Db.Read(tx => tx.LinkTo(Team, Card, Place.Channel(new ChannelId("C2"))), Stop));
    }
}
