using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class HomeTests
{
    private static readonly UserId Ana = new("UANA"), Zoe = new("UZOE");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_page_asked_for_many_times_is_published_once_as_things_then_are(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.DrawingHome = _ => "first";
        for (var i = 0; i < 10; i++) await rig.Queue(tx => rig.Outbox.Publish(tx, Ana));
        rig.Routes.DrawingHome = _ => "last";

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["last"], Pages(rig, Ana));
        Assert.Equal(1, await rig.Number("select count(*) from outbox"));
    }

    [Theory, EveryDatabase]
    public async Task A_page_being_published_at_that_very_moment_is_published_again(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.DrawingHome = _ => "old";
        rig.Slack.Script = async call =>
        {
            if (rig.Slack.CallsOf("views.publish").Count > 1) return null;
            rig.Routes.DrawingHome = _ => "new";
            await rig.Queue(tx => rig.Outbox.Publish(tx, Ana));
            return null;
        };
        await rig.Queue(tx => rig.Outbox.Publish(tx, Ana));

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["old", "new"], Pages(rig, Ana));
        Assert.Equal(0, await rig.DeadLetters.Waiting(Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_private_conversation_that_is_stuck_holds_up_no_page(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult(call.Method == "conversations.open" ? Reply.Error("internal_error") : null);
        await rig.Queue(async tx =>
        {
            await rig.Outbox.Post(tx, "letter", Place.Private(Ana), SendingRig.Text("letter"), Priority.Waiting);
            await rig.Outbox.Publish(tx, Ana);
        });

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(1));

        Assert.Single(Pages(rig, Ana));
        Assert.Equal(1, await rig.DeadLetters.Waiting(Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_says_what_to_put_right_and_is_forgotten_at_the_next_opening(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = _ => Task.FromResult<Reply?>(Reply.Error("not_enabled"));
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.StartsWith("not_enabled: the Home tab is off", Assert.Single(await rig.DeadLetters.List(10, Stop)).Reason, StringComparison.Ordinal);

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(2, Pages(rig, Ana).Count);
        Assert.Empty(await rig.DeadLetters.List(10, Stop));
    }

    [Theory, EveryDatabase]
    public async Task Only_a_page_opened_in_the_last_quarter_of_an_hour_follows_what_changes(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Begin();
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Run(TimeSpan.FromMinutes(10));
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Zoe));
        await rig.Run(TimeSpan.FromMinutes(6));

        await rig.Queue(tx => rig.Outbox.RefreshHomes(tx, Ana, Zoe, new UserId("UNOBODY")));
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal((1, 2), (Pages(rig, Ana).Count, Pages(rig, Zoe).Count));

        await rig.Queue(tx => rig.Outbox.RefreshAllHomes(tx));
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal((1, 3), (Pages(rig, Ana).Count, Pages(rig, Zoe).Count));
    }

    /// <summary>What this person's page was made of, each time it was published.</summary>
    private static List<string> Pages(SendingRig rig, UserId user) =>
        [.. rig.Slack.CallsOf("views.publish").Where(call => call["user_id"] == user.Value).Select(call => call.Arguments["view"]!["blocks"]![0]!["text"]!["text"]!.GetValue<string>())];
}
