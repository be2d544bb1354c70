using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class RefreshTests
{
    private static readonly Subject Card = new("joining.card", "7");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_copy_is_drawn_again_from_the_state_of_the_moment(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var state = "pending";
        rig.Routes.Drawing = (_, place) => $"{state} for {place}";
        await rig.Queue(async tx =>
        {
            await rig.Outbox.Show(tx, "card:channel", Place.Channel(new ChannelId("C1")), Card, Priority.Waiting);
            await rig.Outbox.Show(tx, "card:zoe", Place.Private(new UserId("UZOE")), Card, Priority.Waiting);
        });
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(["pending for C1"], rig.Slack.Texts("C1"));

        state = "accepted";
        await rig.Queue(tx => rig.Outbox.Refresh(tx, Card));
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["accepted for C1"], rig.Slack.Texts("C1"));
        Assert.Equal(["accepted for @UZOE"], rig.Slack.Texts("DUZOE"));
        Assert.Equal(2, rig.Slack.CallsOf("chat.update").Count);
    }

    [Theory, EveryDatabase]
    public async Task Where_others_read_it_a_line_takes_its_place_and_nothing_new_is_sent(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var (room, zoe, other) = (new ChannelId("C1"), Place.Private(new UserId("UZOE")), new Subject("joining.card", "8"));
        Task Shows() => rig.Queue(async tx =>
        {
            await rig.Outbox.ShowOnce(tx, "card:channel", Place.Channel(room), Card, Priority.Waiting, "card.shown");
            await rig.Outbox.ShowOnce(tx, "card:zoe", zoe, Card, Priority.Waiting);
        });
        await Shows();
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        rig.Routes.Withdrawing = place => place == Place.Channel(room) ? "Taken away" : null;
        await rig.Queue(async tx =>
        {
            await rig.Outbox.RefreshIn(tx, room);
            await rig.Outbox.Refresh(tx, Card);
            await rig.Outbox.Show(tx, "other", Place.Channel(room), other, Priority.Waiting, "other.shown");
            await rig.Outbox.Post(tx, "words", Place.Channel(room), SendingRig.Text("Words"));
        });
        await rig.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(["Taken away"], rig.Slack.Texts("C1"));
        Assert.Equal(["joining.card/7"], rig.Slack.Texts("DUZOE"));
        Assert.Equal("read_by_others", rig.Routes.Told.Single(told => told.Route == "other.shown").Outcome.Code);

        // Theirs again, a month later: what stands there is drawn, and not posted a second time.
        rig.Routes.Withdrawing = _ => null;
        await rig.Queue(tx => tx.Execute("delete from outbox where done_at is not null"));
        await Shows();
        await rig.Queue(tx => rig.Outbox.ShowOnce(tx, "other", Place.Channel(room), other, Priority.Waiting));
        await rig.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(["joining.card/7", "joining.card/8"], rig.Slack.Texts("C1"));
        Assert.Equal(["joining.card/7"], rig.Slack.Texts("DUZOE"));
    }

    [Theory, EveryDatabase]
    public async Task Who_reads_it_is_asked_in_the_reading_that_draws_it(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.DrawingFrom = tx => Task.FromResult<string?>(ReferenceEquals(tx, rig.Routes.Asked) ? "together" : "apart");
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Place.Channel(new ChannelId("C1")), Card, Priority.Waiting));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(["together"], rig.Slack.Texts("C1"));
        await rig.Queue(tx => rig.Outbox.Refresh(tx, Card));
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Single(rig.Slack.CallsOf("chat.update"));
        Assert.Equal(["together"], rig.Slack.Texts("C1"));
    }

    [Theory, EveryDatabase]
    public async Task A_copy_not_sent_yet_is_drawn_when_it_is_sent_and_needs_no_second_call(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var state = "pending";
        rig.Routes.Drawing = (_, _) => state;
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Place.Channel(new ChannelId("C1")), Card, Priority.Waiting));
        state = "accepted";
        await rig.Queue(tx => rig.Outbox.Refresh(tx, Card));

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["accepted"], rig.Slack.Texts("C1"));
        Assert.Single(rig.Slack.Calls);
    }

    [Theory, EveryDatabase]
    public async Task A_copy_in_hand_at_that_very_moment_is_rewritten_after_it(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var state = "pending";
        rig.Routes.Drawing = (_, _) => state;
        var (reached, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        rig.Slack.Script = async call =>
        {
            if (call.Method != "chat.postMessage") return null;
            reached.TrySetResult();
            await letGo.Task;
            return null;
        };
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Place.Channel(new ChannelId("C1")), Card, Priority.Waiting));
        await rig.Begin();
        await reached.Task;

        state = "accepted";
        await rig.Queue(tx => rig.Outbox.Refresh(tx, Card));
        letGo.SetResult();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["accepted"], rig.Slack.Texts("C1"));
        Assert.Equal(["chat.postMessage", "chat.update"], rig.Slack.Calls.Select(call => call.Method));
    }

    [Theory, EveryDatabase]
    public async Task A_rewrite_not_sent_yet_serves_for_the_next_ones_too(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var state = "0";
        rig.Routes.Drawing = (_, _) => state;
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Place.Channel(new ChannelId("C1")), Card, Priority.Waiting));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        rig.Slack.Script = _ => Task.FromResult<Reply?>(new Reply(503, []));

        for (var i = 1; i <= 5; i++)
        {
            state = $"{i}";
            await rig.Queue(tx => rig.Outbox.Refresh(tx, Card));
            await rig.Sender.Quiet(Stop);
        }
        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        var before = rig.Slack.Calls.Count;
        await rig.Run(TimeSpan.FromMinutes(5));

        Assert.Equal(["5"], rig.Slack.Texts("C1"));
        Assert.Equal(before + 1, rig.Slack.Calls.Count);
    }

    [Theory, EveryDatabase]
    public async Task A_message_posted_as_it_was_is_remembered_and_rewritten_behind_what_waits_in_its_channel(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.Drawing = (_, _) => "drawn";
        await rig.Queue(async tx =>
        {
            await rig.Outbox.Post(tx, "note", Place.Channel(new ChannelId("C1")), SendingRig.Text("as it was"), remember: Card);
            await rig.Outbox.Refresh(tx, Card);
        });

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["drawn"], rig.Slack.Texts("C1"));
        Assert.Equal(["chat.postMessage", "chat.update"], rig.Slack.Calls.Select(call => call.Method));
    }

    [Theory, EveryDatabase]
    public async Task A_copy_somebody_deleted_is_forgotten(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Queue(tx => rig.Outbox.Show(tx, "card", Place.Channel(new ChannelId("C1")), Card, Priority.Waiting));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        rig.Slack.Script = _ => Task.FromResult<Reply?>(Reply.Error("message_not_found"));

        for (var i = 0; i < 3; i++)
        {
            await rig.Queue(tx => rig.Outbox.Refresh(tx, Card));
            await rig.Run(TimeSpan.FromSeconds(5));
        }

        Assert.Single(rig.Slack.CallsOf("chat.update"));
    }

    [Theory, EveryDatabase]
    public async Task However_the_sender_and_the_refreshes_interleave_the_last_state_is_what_is_shown(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Queue(tx => tx.Execute("insert into acted (key, answer, acted_at) values ('state', '0', 0)"));
        rig.Routes.DrawingFrom = tx => tx.Find<string>("select answer from acted where key = 'state'");
        await rig.Begin();

        for (var card = 0; card < 10; card++)
        {
            var (subject, n) = (new Subject("joining.card", $"{card}"), card);
            await rig.Queue(tx => rig.Outbox.Show(tx, $"card {n}", Place.Channel(new ChannelId($"C{n}")), subject, Priority.Waiting));
            await rig.Queue(async tx =>
            {
                await tx.Execute("update acted set answer = @state where key = 'state'", new { state = $"{n + 1}" });
                for (var i = 0; i <= n; i++) await rig.Outbox.Refresh(tx, new Subject("joining.card", $"{i}"));
            });
        }
        await rig.Run(TimeSpan.FromMinutes(5));

        for (var card = 0; card < 10; card++) Assert.Equal(["10"], rig.Slack.Texts($"C{card}"));
    }
}
