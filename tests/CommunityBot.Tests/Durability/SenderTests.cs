using System.Collections.Concurrent;
using System.Globalization;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class SenderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Each_channel_keeps_its_order_with_one_message_in_hand_while_many_channels_go_on_side_by_side(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        const int Channels = 20, Each = 5;
        var inHand = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var (now, most) = (0, 0);
        var sixteen = new TaskCompletionSource();
        var together = new ConcurrentQueue<string>();
        rig.Slack.Script = async call =>
        {
            if (!inHand.TryAdd(call["channel"], 1)) together.Enqueue(call["channel"]);
            lock (inHand)
            {
                most = Math.Max(most, ++now);
                if (now == 16) sixteen.TrySetResult();
            }

            await sixteen.Task; // the first ones wait for each other: fewer than sixteen at once would never end
            var reply = rig.Slack.Do(call);
            lock (inHand) now--;
            inHand.TryRemove(call["channel"], out _);
            return reply;
        };
        await rig.Queue(async tx =>
        {
            for (var i = 0; i < Channels * Each; i++)
                await rig.Outbox.Post(tx, $"k{i}", Place.Channel(new ChannelId($"C{i % Channels}")), SendingRig.Text($"{i / Channels}"));
        });

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));

        Assert.Empty(together); // two messages of one channel in hand
        Assert.Equal(16, most);
        for (var c = 0; c < Channels; c++) Assert.Equal(["0", "1", "2", "3", "4"], rig.Slack.Texts($"C{c}"));
    }

    [Theory, EveryDatabase]
    public async Task A_channel_that_hangs_or_fails_holds_up_no_other(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult<Reply?>(call["channel"] == "CBAD" ? new Reply(503, []) : null);
        for (var i = 0; i < 3; i++)
        {
            await rig.Post("CBAD", $"bad {i}");
            await rig.Post("CGOOD", $"good {i}");
        }

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(["good 0", "good 1", "good 2"], rig.Slack.Texts("CGOOD"));
        Assert.Empty(rig.Slack.Texts("CBAD"));

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await rig.Run(TimeSpan.FromMinutes(10));
        Assert.Equal(["bad 0", "bad 1", "bad 2"], rig.Slack.Texts("CBAD"));
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_is_posted_once(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Post("C1", "hello");
        await rig.Post("C1", "hello");

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));

        Assert.Equal(["hello"], rig.Slack.Texts("C1"));
    }

    [Theory, EveryDatabase]
    public async Task A_channel_gets_one_message_a_second_and_the_workspace_no_more_than_its_allowance_a_minute(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Options = rig.Options with { PerMinute = 60 };
        await rig.Queue(async tx =>
        {
            for (var i = 0; i < 150; i++) await rig.Outbox.Post(tx, $"k{i}", Place.Channel(new ChannelId($"C{i % 10}")), SendingRig.Text($"{i}"));
        });

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(5));

        var posts = rig.Slack.CallsOf("chat.postMessage");
        Assert.Equal(150, posts.Count);
        foreach (var channel in posts.GroupBy(post => post["channel"], StringComparer.Ordinal))
            Assert.All(channel.Zip(channel.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
        Assert.All(posts, post => Assert.InRange(posts.Count(other => other.At >= post.At && other.At < post.At + TimeSpan.FromMinutes(1)), 1, 60));
    }

    [Theory, EveryDatabase]
    public async Task Those_who_wait_go_before_the_rest_and_then_the_oldest(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Options = rig.Options with { PerMinute = 12 }; // no burst: one at a time
        await rig.Post("C1", "rest 1");
        await rig.Post("C2", "rest 2");
        await rig.Post("C3", "promised", Priority.Promised);
        await rig.Post("C4", "waiting", Priority.Waiting);
        await rig.Post("C2", "waiting behind rest 2", Priority.Waiting);

        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(2));

        // Order within a channel comes first, so what stands before someone who waits goes with them.
        Assert.Equal(["rest 2", "waiting", "waiting behind rest 2", "promised", "rest 1"], rig.Slack.CallsOf("chat.postMessage").Select(call => call["text"]).Order(new Sequence(rig)));
    }

    [Theory, EveryDatabase]
    public async Task A_429_rests_its_method_and_no_other(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var refused = 0;
        rig.Slack.Script = call => Task.FromResult(call.Method == "chat.postMessage" && Interlocked.Increment(ref refused) == 1 ? Reply.TooMany(30) : null);
        await rig.Post("C1", "first");

        await rig.Begin();
        await rig.Sender.Quiet(Stop);
        await rig.Post("C2", "second");
        await rig.Queue(tx => rig.Outbox.Invite(tx, "invite", new ChannelId("C3"), new UserId("UANA"), "invited", "ana"));
        await rig.Run(TimeSpan.FromSeconds(29));

        Assert.Single(rig.Slack.CallsOf("chat.postMessage"));
        Assert.Single(rig.Slack.CallsOf("conversations.invite"));

        await rig.Run(TimeSpan.FromSeconds(2));
        Assert.Equal(["first"], rig.Slack.Texts("C1"));
        Assert.Equal(["second"], rig.Slack.Texts("C2"));
        Assert.Empty(rig.Slack.CallsOf("conversations.history")); // a 429 says that nothing was done
    }

    [Theory, EveryDatabase]
    public async Task After_three_hours_without_Slack_everything_goes_out_once_and_in_order(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = _ => Task.FromResult<Reply?>(Reply.Lost);
        for (var i = 0; i < 30; i++) await rig.Post($"C{i % 3}", $"{i}");

        await rig.Begin();
        await rig.Run(TimeSpan.FromHours(3));
        Assert.InRange(rig.Slack.Calls.Count, 3 * 30, 3 * 50); // a call every five minutes for each channel, once the doubling is over
        Assert.Equal(0, await rig.DeadLetters.Count(Stop));

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await rig.Run(TimeSpan.FromMinutes(6));
        for (var c = 0; c < 3; c++) Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{c + (3 * i)}"), rig.Slack.Texts($"C{c}"));
    }

    [Theory, EveryDatabase]
    public async Task What_an_administrator_can_put_right_buries_nothing(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        string[] codes =
        [
            "token_revoked", "invalid_auth", "missing_scope", "not_allowed_token_type", "no_permission", "ekm_access_denied",
            "enterprise_is_restricted", "team_access_not_granted", "org_login_required",
        ];
        rig.Slack.Script = call => Task.FromResult<Reply?>(Reply.Error(call["text"]));
        foreach (var code in codes) await rig.Post($"C{code}", code);

        await rig.Begin();
        await rig.Run(TimeSpan.FromHours(1));
        Assert.Empty(await rig.DeadLetters.List(10, Stop));

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await rig.Run(TimeSpan.FromMinutes(6));
        Assert.All(codes, code => Assert.Equal([code], rig.Slack.Texts($"C{code}")));
    }

    [Theory, EveryDatabase]
    public async Task A_proxy_set_up_wrongly_buries_nothing(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult<Reply?>(new Reply(int.Parse(call["channel"][1..], CultureInfo.InvariantCulture), []));
        string[] statuses = ["302", "403", "404", "407", "408"];
        foreach (var status in statuses) await rig.Post($"C{status}", status);

        await rig.Begin();
        await rig.Run(TimeSpan.FromHours(1));
        Assert.Empty(await rig.DeadLetters.List(10, Stop));
        Assert.Empty(rig.Slack.CallsOf("conversations.history")); // nothing was done, so there is nothing to look for

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await rig.Run(TimeSpan.FromMinutes(6));
        Assert.All(statuses, status => Assert.Equal([status], rig.Slack.Texts($"C{status}")));
    }

    [Theory, EveryDatabase]
    public async Task What_waits_for_a_scope_says_which(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = _ => Task.FromResult<Reply?>(new Reply(200, new() { ["ok"] = false, ["error"] = "missing_scope", ["needed"] = "chat:write", ["provided"] = "users:read" }));
        await rig.Post("C1", "hello");

        await rig.Begin();
        await rig.Sender.Quiet(Stop);

        Assert.Equal("missing_scope: needs chat:write; has users:read", await rig.Db.Read(tx => tx.Find<string>("select note from outbox"), Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_private_conversation_is_opened_once_and_keeps_the_order(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var ana = Place.Private(new UserId("UANA"));
        await rig.Queue(async tx =>
        {
            for (var i = 0; i < 3; i++) await rig.Outbox.Post(tx, $"k{i}", ana, SendingRig.Text($"{i}"), tell: "told");
        });

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));
        await rig.Queue(tx => rig.Outbox.Post(tx, "k3", ana, SendingRig.Text("3")));
        await rig.Run(TimeSpan.FromSeconds(10));

        Assert.Equal(["0", "1", "2", "3"], rig.Slack.Texts("DUANA"));
        Assert.Single(rig.Slack.CallsOf("conversations.open"));
        Assert.All(rig.Routes.Told, told => Assert.Equal(new ChannelId("DUANA"), told.Outcome.Channel));
    }

    [Theory, EveryDatabase]
    public async Task Somebody_who_is_in_already_counts_as_invited_and_somebody_gone_as_removed(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult<Reply?>(Reply.Error(call.Method == "conversations.invite" ? "already_in_channel" : "not_in_channel"));
        await rig.Queue(async tx =>
        {
            await rig.Outbox.Invite(tx, "in", new ChannelId("C1"), new UserId("UANA"), "invited", "ana");
            await rig.Outbox.Remove(tx, "out", new ChannelId("C1"), new UserId("UMAX"), "removed", "max");
        });

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));

        Assert.Equal([("invited", "ana", true), ("removed", "max", true)], rig.Routes.Told.Select(told => (told.Route, told.Outcome.About, told.Outcome.Succeeded)));
    }

    /// <summary>By the moment of the call: side by side, two calls of one instant may arrive in either order.</summary>
    private sealed class Sequence(SendingRig rig) : IComparer<string>
    {
        public int Compare(string? x, string? y) => At(x).CompareTo(At(y));

        private DateTimeOffset At(string? text) => rig.Slack.CallsOf("chat.postMessage").Single(call => call["text"] == text).At;
    }
}
