using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

/// <summary>Stopping, several processes, and cleaning up.</summary>
public class SenderLifeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_stop_finishes_what_is_in_hand(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var (reached, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        rig.Slack.Script = async _ =>
        {
            reached.TrySetResult();
            await letGo.Task;
            return null;
        };
        await rig.Post("C1", "hello");
        var sender = await rig.Begin();
        await reached.Task;

        var stopping = sender.StopAsync(Stop);
        letGo.SetResult();
        await stopping;

        Assert.Equal(1, await rig.Number("select count(*) from outbox where done_at is not null"));
    }

    [Theory, EveryDatabase]
    public async Task What_a_stop_cannot_wait_for_is_put_back_and_looked_for_before_it_is_posted_again(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Options = rig.Options with { Grace = TimeSpan.FromMilliseconds(1) };
        var (reached, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        rig.Slack.Script = async call =>
        {
            var reply = rig.Slack.Do(call);
            reached.TrySetResult();
            await never.Task;
            return reply;
        };
        await rig.Post("C1", "hello");
        var sender = await rig.Begin();
        await reached.Task;
        await sender.StopAsync(Stop);
        Assert.Equal(1, await rig.Number("select count(*) from outbox where leased_until_at is null and done_at is null"));

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        never.SetResult();
        var next = await rig.Begin(rig.Fresh.Another());
        await next.Quiet(Stop);

        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
        Assert.Equal(1, await rig.Number("select count(*) from outbox where done_at is not null"));
    }

    [Theory, EveryDatabase]
    public async Task What_another_process_queues_is_noticed(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Begin();
        await rig.Sender.Quiet(Stop);
        var sent = new TaskCompletionSource();
        rig.Slack.Script = _ =>
        {
            sent.TrySetResult();
            return Task.FromResult<Reply?>(null);
        };

        await rig.Fresh.Another().Write(tx => rig.Outbox.Post(tx, "k", Place.Channel(new ChannelId("C1")), SendingRig.Text("hello")), Stop);
        await Eventually.So("the message is sent", () => sent.Task.IsCompleted, () => rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromSeconds(1)));

        await rig.Sender.Quiet(Stop);
        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_instances_one_sends_and_the_other_takes_over(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "one process serves a SQLite file");
        await using var rig = await SendingRig.Make(provider);
        var first = await rig.Begin();
        await first.Quiet(Stop);
        var second = await rig.Begin(rig.Fresh.Another());
        await second.Quiet(Stop);
        for (var i = 0; i < 5; i++) await rig.Post($"C{i}", $"before {i}");
        await first.Quiet(Stop);
        Assert.Equal(5, rig.Slack.Calls.Count);

        await first.StopAsync(Stop);
        await rig.Post("C9", "after");
        await Eventually.So("the second sends", () => rig.Slack.Calls.Count >= 6, () => rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromSeconds(1)));

        await second.Quiet(Stop);
        Assert.Equal(["after"], rig.Slack.Texts("C9"));
        Assert.Equal(6, rig.Slack.Calls.Count);
    }

    [Theory, EveryDatabase]
    public async Task What_was_done_two_weeks_ago_is_cleaned_away_and_what_waits_is_not(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Post("C1", "old");
        var sender = await rig.Begin();
        await rig.Run(TimeSpan.FromDays(20));
        rig.Slack.Script = _ => Task.FromResult<Reply?>(new Reply(503, []));
        await rig.Post("C1", "new");
        await sender.Quiet(Stop);

        await Eventually.So("the old one is gone", async () => await rig.Number("select count(*) from outbox") == 1, () => rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromHours(1)));

        Assert.Equal(1, await rig.DeadLetters.Waiting(Stop));
    }

    [Theory, EveryDatabase]
    public async Task What_was_buried_is_kept_for_three_months_and_the_copies_of_a_card_for_four_hundred_days(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult(call["text"] == "refused" ? Reply.Error("is_archived") : null);
        await rig.Post("C1", "refused");
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Place.Channel(new ChannelId("C2")), new Subject("joining.card", "1"), Priority.Waiting));
        await rig.Begin();

        await rig.Run(TimeSpan.FromDays(89));
        await Gone("outbox where done_at is not null");
        Assert.Equal((1, 1), (await rig.DeadLetters.Count(Stop), await rig.Number("select count(*) from posted")));

        await rig.Run(TimeSpan.FromDays(2));
        await Gone("outbox");
        Assert.Equal(1, await rig.Number("select count(*) from posted"));

        await rig.Run(TimeSpan.FromDays(310));
        await Gone("posted");

        Task Gone(string rows) => Eventually.So(
            $"no row is left in {rows}", async () => await rig.Number($"select count(*) from {rows}") == 0, () => rig.Machine.MoveTo(rig.Machine.GetUtcNow() + TimeSpan.FromHours(1)));
    }
}
