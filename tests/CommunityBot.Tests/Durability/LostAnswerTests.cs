using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class LostAnswerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_message_whose_answer_was_lost_is_found_by_its_key_and_not_posted_twice(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call =>
        {
            if (call.Method != "chat.postMessage" || rig.Slack.CallsOf("chat.postMessage").Count > 1) return Task.FromResult<Reply?>(null);
            rig.Slack.Do(call);
            return Task.FromResult<Reply?>(Reply.Lost);
        };
        await rig.Post("C1", "first", tell: "told");
        await rig.Post("C1", "second");

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));

        Assert.Equal(["first", "second"], rig.Slack.Texts("C1"));
        var outcome = Assert.Single(rig.Routes.Told).Outcome;
        Assert.True(outcome.Succeeded);
        Assert.NotNull(outcome.Ts);
    }

    [Theory, EveryDatabase]
    public async Task A_message_that_never_arrived_is_posted_after_a_look(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult(call.Method == "chat.postMessage" && rig.Slack.CallsOf("chat.postMessage").Count == 1 ? Reply.Lost : null);
        await rig.Post("C1", "hello");

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));

        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
        Assert.Equal(["chat.postMessage", "conversations.history", "chat.postMessage"], rig.Slack.Calls.Select(call => call.Method));
    }

    [Theory, EveryDatabase]
    public async Task A_channel_whose_history_cannot_be_read_gets_the_message_all_the_same(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult(call.Method switch
        {
            "conversations.history" => Reply.Error("missing_scope"),
            "chat.postMessage" when rig.Slack.CallsOf("chat.postMessage").Count == 1 => Reply.Lost,
            _ => null,
        });
        await rig.Post("C1", "hello");

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));

        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
    }

    [Theory, EveryDatabase]
    public async Task A_process_that_died_after_Slack_said_yes_leaves_nothing_to_be_posted_twice(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Post("C1", "hello", tell: "told");
        await Die(rig);

        await rig.Begin();
        Assert.False(rig.Sender.IsQuiet); // in a dead process's hands
        await UntilLeaseEnds(rig);
        await rig.Run(TimeSpan.FromMinutes(1));

        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
        Assert.True(Assert.Single(rig.Routes.Told).Outcome.Succeeded);
    }

    [Theory, EveryDatabase]
    public async Task A_sender_that_lost_its_lease_can_no_longer_mark_the_row(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Postgres, "on PostgreSQL the second sender would stand by");
        await using var rig = await SendingRig.Make(provider);
        var (reached, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        rig.Slack.Script = async call =>
        {
            if (call.Method != "chat.postMessage") return null;
            var reply = rig.Slack.Do(call);
            reached.TrySetResult();
            await letGo.Task;
            return reply;
        };
        await rig.Post("C1", "hello", tell: "told");
        await rig.Begin();
        await reached.Task;

        var second = await rig.Begin(rig.Fresh.Another());
        while (rig.Routes.Told.Count == 0)
        {
            rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromSeconds(10));
            await Task.Yield();
        }
        letGo.SetResult();
        await rig.Sender.Quiet(Stop);
        await second.Quiet(Stop);

        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
        Assert.Single(rig.Routes.Told);
    }

    /// <summary>What a process killed between Slack's yes and its mark leaves behind: a lease, and the message.</summary>
    private static async Task Die(SendingRig rig)
    {
        rig.Slack.Do(new SlackCall("chat.postMessage", rig.Clock.GetUtcNow(), new System.Text.Json.Nodes.JsonObject
        {
            ["channel"] = "C1",
            ["text"] = "hello",
            ["metadata"] = new System.Text.Json.Nodes.JsonObject { ["event_type"] = "communitybot", ["event_payload"] = new System.Text.Json.Nodes.JsonObject { ["key"] = "hello" } },
        }));
        await rig.Queue(tx => tx.Execute(
            "update outbox set attempts = 1, first_sent_at = @now, leased_until_at = @lease",
            new { now = rig.Clock.GetUtcNow().ToUnixTimeMilliseconds(), lease = (rig.Machine.GetUtcNow() + TimeSpan.FromSeconds(60)).ToUnixTimeMilliseconds() }));
    }

    private static async Task UntilLeaseEnds(SendingRig rig)
    {
        while (!rig.Sender.IsQuiet)
        {
            rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromSeconds(10));
            await Task.Yield();
        }
    }
}
