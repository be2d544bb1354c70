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
    public async Task A_message_whose_time_has_passed_is_looked_for_before_it_is_called_too_late(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var away = true;
        rig.Slack.Script = call =>
        {
            if (call.Method == "chat.postMessage" && call["channel"] == "C1") rig.Slack.Do(call);
            return Task.FromResult(call.Method == "chat.postMessage" ? Reply.Lost : away ? new Reply(503, []) : null);
        };
        var until = SendingRig.Start + TimeSpan.FromMilliseconds(500);
        await rig.Post("C1", "arrived", usefulUntil: until, tell: "told");
        await rig.Post("C2", "lost", usefulUntil: until, tell: "told");

        await rig.Begin();
        await rig.Run(TimeSpan.FromHours(1));
        Assert.Empty(rig.Routes.Told);
        Assert.InRange(rig.Slack.CallsOf("conversations.history").Count, 2 * 12, 2 * 24); // it waits as for any call, however late

        away = false;
        await rig.Run(TimeSpan.FromMinutes(6));
        Assert.Equal([("arrived", null), ("lost", "expired")], rig.Routes.Told.Select(told => (told.Outcome.Key, told.Outcome.Code)).Order());
        Assert.Equal(2, rig.Slack.CallsOf("chat.postMessage").Count);
    }

    [Theory, EveryDatabase]
    public async Task A_feature_that_is_told_too_late_is_told_again_at_its_pace(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var deaf = 3;
        rig.Routes.Hearing = _ =>
        {
            if (deaf-- > 0) throw new InvalidDataException("deaf");
        };
        await rig.Post("C1", "hello", usefulUntil: SendingRig.Start + TimeSpan.FromMilliseconds(1), tell: "told");

        await rig.Begin();
        await rig.Sender.Quiet(Stop);
        rig.Clock.MoveTo(SendingRig.Start + TimeSpan.FromMilliseconds(2));
        await rig.Sender.Quiet(Stop);
        Assert.Empty(rig.Routes.Told);
        Assert.Equal(1, await rig.Number("select faults from outbox"));

        await rig.Run(TimeSpan.FromMinutes(1));
        Assert.True(Assert.Single(rig.Routes.Told).Outcome.Succeeded);
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
        await Eventually.So("the second sender takes over", () => rig.Routes.Told.Count > 0, () => rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromSeconds(10)));
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

    private static Task UntilLeaseEnds(SendingRig rig) =>
        Eventually.So("the lease ends", () => rig.Sender.IsQuiet, () => rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromSeconds(10)));
}
