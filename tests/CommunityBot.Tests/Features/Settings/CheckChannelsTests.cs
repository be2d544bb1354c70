using System.Text.Json.Nodes;
using CommunityBot.Features.Settings;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>Channels are looked at while somebody waits for an answer.</summary>
public sealed class CheckChannelsTests
{
    [Fact]
    public async Task A_Slack_that_keeps_silent_is_said_before_the_form_is_given_up_for_lost()
    {
        await using var slack = await FakeSlack.Start(TimeProvider.System);
        var silence = new TaskCompletionSource<Reply?>();
        slack.Script = _ => silence.Task;
        var (channels, stop) = (new CheckChannels(slack.Api, new(TimeSpan.FromMilliseconds(200))), TestContext.Current.CancellationToken);
        var (talk, decide, inside) = (channels.ForCommunity(new("C0OUTILS"), stop), channels.ForFacilitators(new("C0FAC"), stop), channels.Inside(new("C0FAC"), stop));
        Assert.Equal((ChannelTrouble.Unknown, ChannelTrouble.Unknown), (await talk, await decide));
        Assert.Null(await inside);
        silence.SetResult(Reply.Ok());
    }

    [Fact]
    public async Task Whether_facilitators_may_meet_there_and_who_is_inside_is_asked_side_by_side()
    {
        await using var slack = await FakeSlack.Start(TimeProvider.System);
        var asked = new TaskCompletionSource();
        slack.Script = async call =>
        {
            if (call.Method == "conversations.members")
            {
                asked.SetResult();
                return Reply.Ok(new() { ["members"] = new JsonArray("U0ZOE") });
            }
            // Slow until the other is asked.
            await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
            return Reply.Ok(new() { ["channel"] = new JsonObject { ["id"] = "C0FAC", ["is_private"] = true, ["is_member"] = true } });
        };
        var (trouble, inside) = await new CheckChannels(slack.Api, new(TimeSpan.FromSeconds(30))).ToDecideIn(new("C0FAC"), TestContext.Current.CancellationToken);
        Assert.Null(trouble);
        Assert.Equal(["U0ZOE"], inside!.Select(one => one.Value));
        asked.TrySetResult();
    }
}
