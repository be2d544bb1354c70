using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class EventTests
{
    [Fact]
    public async Task An_event_is_signed_json_with_its_envelope()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Write("Bonjour & merci");
        await desk.Quiet();
        var received = Assert.Single(desk.Bot.Received);
        Assert.True(received.IsSignedWith("emulator-signing-secret"));
        Assert.Equal("application/json", received.Headers["Content-Type"]);
        Assert.False(received.Headers.ContainsKey("X-Slack-Retry-Num"));
        var inner = received.Json["event"]!;
        Assert.Equal(("message", "im", "Bonjour &amp; merci", "UANA"), ((string?)inner["type"], (string?)inner["channel_type"], (string?)inner["text"], (string?)inner["user"]));
        Assert.Equal("U0BOT", (string?)received.Json["authorizations"]![0]!["user_id"]);
    }

    [Fact]
    public async Task Only_what_is_subscribed_and_where_the_bot_is_member_is_sent()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["message.channels"] } });
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false, Members = ["UANA"] });
        await desk.Ana.Write("privé");
        await desk.Ana.Type("CELSE", "ailleurs");
        await desk.Zoe.Type("CSECRET", "secret");
        await desk.Ana.Type("CINFRA", "ici");
        desk.W.Arrive(new PersonSeed("max"));
        await desk.Quiet();
        Assert.Equal(["ici"], desk.Bot.Received.Select(r => (string)r.Json["event"]!["text"]!));
    }

    [Fact]
    public async Task An_event_asks_for_the_scope_of_the_channel_it_happens_in()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["member_joined_channel"], Scopes = ["channels:read"] } });
        desk.Zoe.Invite("infra-facilitation", desk.Ana);
        desk.W.AddPerson(new PersonSeed("max") { Id = "UMAX" }).Join("infra-services");
        await desk.Quiet();
        Assert.Equal(["CINFRA"], desk.Bot.Received.Select(r => (string)r.Json["event"]!["channel"]!));
    }

    [Fact]
    public async Task An_app_taken_out_is_told_and_its_token_is_dead()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["tokens_revoked", "app_uninstalled", "message.channels"] } });
        desk.W.Uninstall();
        desk.W.Uninstall();
        await desk.Ana.Type("CINFRA", "Il y a quelqu’un ?");
        await desk.Quiet();
        Assert.Equal(["app_uninstalled", "tokens_revoked"], desk.Bot.Received.Select(r => (string)r.Json["event"]!["type"]!).Order(StringComparer.Ordinal));
        Assert.Equal("""{"oauth":[],"bot":["U0BOT"]}""", desk.Bot.Received.Select(r => r.Json["event"]!["tokens"]).OfType<JsonObject>().Single().ToJsonString());
        Assert.Equal("account_inactive", (string?)(await desk.Call("auth.test"))["error"]);
        Assert.Contains("is not a valid command", (await desk.Ana.Type("CINFRA", "/rejoindre")).Failure, StringComparison.Ordinal);
        desk.W.Reinstall();
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_profile_that_changes_is_told_twice_over_and_an_account_that_closes_once()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["user_change", "user_profile_changed"] } });
        desk.Ana.Change(a => a with { Title = "Trésorière" });
        await desk.Quiet();
        Assert.Equal(["user_change Trésorière", "user_profile_changed Trésorière"],
            desk.Bot.Received.Select(r => $"{r.Json["event"]!["type"]} {r.Json["event"]!["user"]!["profile"]!["title"]}").Order(StringComparer.Ordinal));
        desk.Ana.Deactivate();
        await desk.Quiet();
        Assert.Equal(("user_change", true), ((string?)desk.Bot.Received[2].Json["event"]!["type"], (bool)desk.Bot.Received[2].Json["event"]!["user"]!["deleted"]!));
        Assert.Equal(3, desk.Bot.Received.Count);
    }

    [Fact]
    public async Task A_file_is_told_beside_the_message_it_stands_in()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["file_shared"] } });
        desk.Ana.Share("infra-services", "velo.png", [1]);
        await desk.Quiet();
        var told = Assert.Single(desk.Bot.Received).Json["event"]!;
        Assert.Empty(Payloads.Skeleton(Payloads.OfCorpus("shapes_masked/events/FileShared")["event"]!).Except(Payloads.Skeleton(told)));
        Assert.Equal(("CINFRA", "UANA", "velo.png"), ((string?)told["channel_id"], (string?)told["user_id"], (string?)(await desk.Call("files.info", ("file", (string)told["file_id"]!)))["file"]!["name"]));
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("challenge={0}", true)]
    [InlineData("{{\"challenge\":\"{0}\"}}", true)]
    [InlineData("", false)]
    [InlineData("ok", false)]
    public async Task A_request_URL_is_taken_when_it_gives_the_challenge_back(string answer, bool isTaken)
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = received => Task.FromResult(new Reply(string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, (string?)received.Json["challenge"]), "text/plain"));
        Assert.Equal(isTaken, await desk.Slack.Deliver.Verify());
        Assert.True(desk.Bot.Received.Single().IsSignedWith("emulator-signing-secret"));
        Assert.Equal(isTaken ? 0 : 1, desk.Complaints.Count);
    }

    [Fact]
    public async Task A_bot_taken_out_of_a_channel_is_told_that_it_is()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["channel_left", "group_left", "member_left_channel"] } });
        desk.Ana.Remove("infra-services", desk.W.Bot);
        desk.Zoe.Remove("infra-facilitation", desk.W.Bot);
        await desk.Quiet();
        Assert.Equal(["channel_left CINFRA", "group_left CSECRET"],
            desk.Bot.Received.Select(r => $"{r.Json["event"]!["type"]} {r.Json["event"]!["channel"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mention_is_told_beside_its_message_and_not_in_private()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["app_mention"], Scopes = ["app_mentions:read", "chat:write"] } });
        var posted = (await desk.Ana.Type("CINFRA", "@communitybot tu es là ?")).Posted!;
        await desk.Ana.Write("@communitybot et ici ?");
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "<@U0BOT>, c’est moi"));
        desk.Ana.EditMessage(posted, "@communitybot tu es encore là ?");
        await desk.Quiet();
        var inner = desk.Bot.Received.Single().Json["event"]!;
        Assert.Equal(("app_mention", "UANA", "CINFRA", posted.Ts, "<@U0BOT> tu es là ?"),
            ((string?)inner["type"], (string?)inner["user"], (string?)inner["channel"], (string?)inner["ts"], (string?)inner["text"]));
    }

    [Fact]
    public async Task The_bot_hears_itself()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "moi"), ("metadata", """{"event_type":"communitybot","event_payload":{"key":"k"}}"""));
        await desk.Quiet();
        var inner = desk.Bot.Received.Single().Json["event"]!;
        Assert.Equal(("B0BOT", "U0BOT"), ((string?)inner["bot_id"], (string?)inner["user"]));
        Assert.Null(inner["subtype"]);
        Assert.Equal("""{"event_type":"communitybot"}""", inner["metadata"]!.ToJsonString());
    }

    [Fact]
    public async Task Coming_and_going_are_told_with_the_inviter()
    {
        await using var desk = await Desk.Open();
        await desk.Call("conversations.invite", ("channel", "CSECRET"), ("users", "UANA"));
        await desk.Quiet();
        desk.Ana.Leave("infra-facilitation");
        await desk.Quiet();
        var max = desk.W.Arrive(new PersonSeed("max") { Email = "max@exemple.org" });
        await desk.Quiet();
        max.Join("infra-services");
        await desk.Quiet();
        var events = desk.Bot.Received.Select(r => r.Json["event"]!).Where(e => (string)e["type"]! != "message").ToList();
        Assert.Equal(["member_joined_channel", "member_left_channel", "team_join", "member_joined_channel"], events.Select(e => (string)e["type"]!));
        Assert.Equal("U0BOT", (string?)events[0]["inviter"]);
        Assert.Equal(max.Id, (string?)events[2]["user"]!["id"]);
        Assert.Null(events[3]["inviter"]);
        Assert.Contains(desk.Bot.Received, r => (string?)r.Json["event"]!["subtype"] == "channel_join");
    }

    [Fact]
    public async Task The_bot_removed_from_a_channel_is_not_told()
    {
        await using var desk = await Desk.Open();
        desk.Zoe.Remove("infra-services", desk.W.Bot);
        await desk.Quiet();
        Assert.Empty(desk.Bot.Received);
    }

    [Fact]
    public async Task A_failed_event_comes_again_at_once_after_a_minute_and_after_five()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = _ => Task.FromResult(new Reply(Status: 500));
        await desk.Ana.Write("Bonjour");
        await desk.Quiet();
        Assert.Equal(2, desk.Bot.Received.Count);
        Assert.Equal(TimeSpan.FromMinutes(1), desk.W.NextDue - desk.Clock.GetUtcNow());
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        await desk.Quiet();
        Assert.Equal(TimeSpan.FromMinutes(5), desk.W.NextDue - desk.Clock.GetUtcNow());
        desk.Clock.Pass(TimeSpan.FromMinutes(5));
        await desk.Quiet();
        Assert.Null(desk.W.NextDue);
        Assert.Equal([null, "1", "2", "3"], desk.Bot.Received.Select(r => r.Headers.GetValueOrDefault("X-Slack-Retry-Num")));
        Assert.All(desk.Bot.Received.Skip(1), r => Assert.Equal("http_error", r.Headers["X-Slack-Retry-Reason"]));
        Assert.Single(desk.Bot.Received.Select(r => (string)r.Json["event_id"]!).Distinct());
    }

    [Fact]
    public async Task A_retry_that_succeeds_is_the_last()
    {
        await using var desk = await Desk.Open();
        desk.Slack.Deliver.To(null);
        await desk.Ana.Write("Bonjour");
        await desk.Quiet();
        desk.Slack.Deliver.To(desk.Bot.Url);
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        await desk.Quiet();
        Assert.Equal(("2", "connection_failed"), (desk.Bot.Received.Single().Headers["X-Slack-Retry-Num"], desk.Bot.Received.Single().Headers["X-Slack-Retry-Reason"]));
        Assert.Null(desk.W.NextDue);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_bot_may_ask_for_no_retry()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = _ => Task.FromResult(new Reply(Status: 500) { NoRetry = true });
        await desk.Ana.Write("Bonjour");
        await desk.Quiet();
        Assert.Single(desk.Bot.Received);
        Assert.Null(desk.W.NextDue);
    }

    [Fact]
    public async Task Copies_come_with_the_same_id_or_another()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.DeliverTwice();
        await desk.Ana.Write("un");
        await desk.Quiet();
        desk.W.Faults.DeliverUnderAnotherId();
        await desk.Ana.Write("deux");
        await desk.Quiet();
        var ids = desk.Bot.Received.GroupBy(r => (string)r.Json["event"]!["text"]!).ToDictionary(g => g.Key, g => g.Select(r => (string)r.Json["event_id"]!).ToList());
        Assert.Equal((2, 1), (ids["un"].Count, ids["un"].Distinct().Count()));
        Assert.Equal((2, 2), (ids["deux"].Count, ids["deux"].Distinct().Count()));
    }

    [Fact]
    public async Task A_subscription_without_its_scope_is_a_complaint()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = ["commands", "users:read", "channels:read", "channels:history"] } });
        Assert.Equal(["manifest: The app subscribes to message.im without the scope im:history.",
            "manifest: The app subscribes to message.groups without the scope groups:history."], desk.Complaints);
    }
}
