using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public sealed class OnDemandTests
{
    private static readonly Subject Card = new("joining.card", "7");
    private static readonly Place Nadia = Place.Private(new UserId("UNADIA"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_waits_for_its_hour_comes_at_once_and_once(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Nadia, Card, Priority.Waiting, notBefore: SendingRig.Start.AddHours(3)));
        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));
        Assert.Empty(rig.Slack.Texts("DUNADIA"));

        await Ask(rig);
        await rig.Run(TimeSpan.FromMinutes(1));
        Assert.Equal([Card.ToString()], rig.Slack.Texts("DUNADIA"));

        await rig.Run(TimeSpan.FromHours(4));
        Assert.Equal([Card.ToString()], rig.Slack.Texts("DUNADIA"));
    }

    [Theory, EveryDatabase]
    public async Task A_copy_that_stands_is_not_sent_again_and_one_that_is_gone_is(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Begin();
        await Ask(rig);
        await rig.Run(TimeSpan.FromMinutes(1));
        await Ask(rig);
        await rig.Run(TimeSpan.FromMinutes(1));
        Assert.Equal([Card.ToString()], rig.Slack.Texts("DUNADIA"));

        rig.Slack.Script = call => Task.FromResult(call.Method == "chat.update" ? Reply.Error("message_not_found") : null);
        await rig.Queue(tx => rig.Outbox.Refresh(tx, Card));
        await rig.Run(TimeSpan.FromMinutes(1));
        await Ask(rig);
        await rig.Run(TimeSpan.FromMinutes(1));
        Assert.Equal([Card.ToString(), Card.ToString()], rig.Slack.Texts("DUNADIA"));
    }

    [Theory, EveryDatabase]
    public async Task What_Slack_refused_is_known_and_tried_again(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Begin();
        rig.Slack.Script = call => Task.FromResult(call.Method == "chat.postMessage" ? Reply.Error("is_archived") : null);
        Assert.False(await rig.Db.Read(tx => rig.Outbox.WasRefused(tx, "card"), Stop));
        await Ask(rig);
        await rig.Run(TimeSpan.FromMinutes(1));
        Assert.True(await rig.Db.Read(tx => rig.Outbox.WasRefused(tx, "card"), Stop));

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await Ask(rig);
        await rig.Run(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await rig.Number("select count(*) from posted"));
        Assert.False(await rig.Db.Read(tx => rig.Outbox.WasRefused(tx, "card"), Stop));
    }

    private static Task Ask(SendingRig rig) => rig.Queue(tx => rig.Outbox.ShowNow(tx, "card", Nadia, Card, Priority.Waiting));
}
