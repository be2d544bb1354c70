using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class DeadLetterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_Slack_refuses_for_good_is_buried_with_the_reason_told_and_holds_up_nothing(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult(call["text"] == "refused" ? Reply.Error("is_archived") : null);
        await rig.Post("C1", "refused", tell: "told");
        await rig.Post("C1", "next");

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));

        Assert.Equal(["next"], rig.Slack.Texts("C1"));
        Assert.Equal(("told", new Outcome("refused", "", false, "is_archived", null, null)), Assert.Single(rig.Routes.Told));
        var dead = Assert.Single(await rig.DeadLetters.List(10, Stop));
        Assert.Equal(("refused", "is_archived", "C1"), (dead.Key, dead.Reason, dead.Place));
    }

    [Theory, EveryDatabase]
    public async Task The_reason_holds_what_Slack_explained_and_the_feature_is_told_the_bare_code(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = _ => Task.FromResult<Reply?>(new Reply(200, new()
        {
            ["ok"] = false, ["error"] = "invalid_blocks", ["response_metadata"] = new System.Text.Json.Nodes.JsonObject { ["messages"] = new System.Text.Json.Nodes.JsonArray("must be more than 0 characters [json-pointer:/blocks/0/text]") },
        }));
        await rig.Post("C1", "hello", tell: "told");

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));

        Assert.Equal("invalid_blocks: must be more than 0 characters [json-pointer:/blocks/0/text]", Assert.Single(await rig.DeadLetters.List(10, Stop)).Reason);
        Assert.Equal("invalid_blocks", Assert.Single(rig.Routes.Told).Outcome.Code);
    }

    [Theory, EveryDatabase]
    public async Task What_was_buried_can_be_tried_again(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = _ => Task.FromResult<Reply?>(Reply.Error("not_in_channel"));
        await rig.Post("C1", "hello");
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));
        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);

        var dead = Assert.Single(await rig.DeadLetters.List(10, Stop));
        Assert.True(await rig.DeadLetters.Retry(dead.Id, Stop));
        Assert.False(await rig.DeadLetters.Retry(dead.Id, Stop));
        await rig.Run(TimeSpan.FromSeconds(10));

        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
        Assert.Equal(0, await rig.DeadLetters.Count(Stop));
        Assert.Equal(1, await rig.Number("select count(*) from outbox where done_at is not null and body is null"));
    }

    [Theory, EveryDatabase]
    public async Task What_comes_too_late_is_not_sent_and_its_feature_is_told(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = _ => Task.FromResult<Reply?>(new Reply(302, [])); // a proxy: nothing was done
        await rig.Post("C1", "nudge", usefulUntil: SendingRig.Start + TimeSpan.FromHours(2), tell: "told");
        await rig.Post("C1", "answer");

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(119));
        Assert.Empty(rig.Routes.Told);
        await rig.Run(TimeSpan.FromMinutes(2));
        Assert.Equal("expired", Assert.Single(rig.Routes.Told).Outcome.Code);

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await rig.Run(TimeSpan.FromMinutes(10));
        Assert.Equal(["answer"], rig.Slack.Texts("C1"));
    }

    [Theory, EveryDatabase]
    public async Task A_feature_that_cannot_draw_holds_up_nothing_and_is_buried_after_twenty_tries(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.Drawing = (_, _) => throw new InvalidDataException("no such request");
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Place.Channel(new ChannelId("C1")), new Subject("joining.card", "1"), Priority.Waiting, "told"));
        await rig.Post("C1", "next");

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(["next"], rig.Slack.Texts("C1"));

        await rig.Run(TimeSpan.FromHours(2));
        var dead = Assert.Single(await rig.DeadLetters.List(10, Stop));
        Assert.Contains("no such request", dead.Reason, StringComparison.Ordinal);
        Assert.Equal(20, await rig.Number("select attempts from outbox where key = 'card'"));
        Assert.False(Assert.Single(rig.Routes.Told).Outcome.Succeeded);
    }

    [Theory, EveryDatabase]
    public async Task A_feature_that_cannot_hear_is_told_again_and_Slack_is_not_asked_again(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var deaf = 3;
        rig.Routes.Hearing = _ =>
        {
            if (deaf-- > 0) throw new InvalidDataException("deaf");
        };
        await rig.Post("C1", "hello", tell: "told");
        await rig.Post("C1", "next");

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));

        Assert.Equal(["hello", "next"], rig.Slack.Texts("C1"));
        var outcome = Assert.Single(rig.Routes.Told).Outcome;
        Assert.True(outcome.Succeeded);
        Assert.Equal(new ChannelId("C1"), outcome.Channel);
    }

    [Theory, EveryDatabase]
    public async Task A_message_over_Slacks_limit_cannot_block_a_channel(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.Drawing = (_, _) => new string('x', 4001);
        await rig.Queue(tx => rig.Outbox.Show(tx, "long", Place.Channel(new ChannelId("C1")), new Subject("week.digest", "1"), Priority.Waiting));
        await rig.Post("C1", "next");

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["next"], rig.Slack.Texts("C1"));
    }
}
