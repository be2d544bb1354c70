using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class TrafficTests
{
    [Fact]
    public async Task A_call_is_told_with_whom_it_concerns_what_it_says_and_what_became_of_it()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "Bonjour *à tous*"), ("blocks", """[{"type":"divider"}]"""));
        var told = (await Traffic(desk))[0];
        Assert.Equal(("bot", "chat.postMessage", "#infra-services", "Bonjour à tous", "fine"), (Text(told, "from"), Text(told, "kind"), Text(told, "where"), Text(told, "gist"), Text(told, "state")));
        Assert.Equal(desk.Clock.GetUtcNow(), (DateTimeOffset)told["at"]!);
        Assert.InRange((double)told["milliseconds"]!, 0, 60_000);
        Assert.Equal("divider", (string?)told["request"]!["blocks"]![0]!["type"]);
        Assert.True((bool)told["answer"]!["ok"]!);
        var one = JsonNode.Parse((await desk.Get($"/workspace/traffic/{told["id"]}")).Body)!;
        Assert.True(JsonNode.DeepEquals(told, one));
        Assert.Equal(404, (await desk.Get("/workspace/traffic/1000")).Status);
    }

    [Fact]
    public async Task However_many_calls_there_are_each_is_heard_of_as_it_ends_though_the_last_alone_are_kept()
    {
        await using var desk = await Desk.Open();
        var heard = 0;
        desk.W.CallEnded += (_, _) => heard++;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var call = 0; call < 260; call++) await desk.Call("auth.test");
        }));
        Assert.Equal((2080, 2000), (heard, desk.W.Calls.Count));
    }

    [Fact]
    public async Task What_Slack_says_against_a_call_stands_at_that_call()
    {
        await using var desk = await Desk.Open();
        await desk.Call("auth.test");
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("loud", "true"));
        await desk.Call("users.lookupByEmail", ("email", "personne@exemple.org"));
        var traffic = await Traffic(desk);
        Assert.Equal(["fine", "wrong", "refused"], traffic.Select(one => Text(one, "state")));
        Assert.Equal("no_text", Text(traffic[1], "error"));
        Assert.Equal(["No argument is called 'loud': Slack ignores it.", "no_text"], traffic[1]["complaints"]!.AsArray().Select(what => (string)what!));
        Assert.All(desk.W.Complaints, complaint => Assert.Equal((long)traffic[1]["id"]!, complaint.Exchange));
        Assert.Equal(("users_not_found", 0), (Text(traffic[2], "error"), traffic[2]["complaints"]!.AsArray().Count));
    }

    [Fact]
    public async Task What_Slack_says_against_an_answer_stands_at_what_was_sent()
    {
        await using var desk = await Desk.Open();
        await PressTests.Card(desk);
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"text":"Fait"}"""));
        await desk.Zoe.Press(desk.Zoe.Messages("CSECRET")[0], "Approuver");
        await desk.Quiet();
        var press = (await Traffic(desk)).Single(one => Text(one, "kind") == "block_actions");
        Assert.Equal(("slack", "Zoé", "Approuver", "wrong"), (Text(press, "from"), Text(press, "who"), Text(press, "gist"), Text(press, "state")));
        Assert.StartsWith("Slack drops the body", (string?)press["complaints"]![0], StringComparison.Ordinal);
        Assert.Equal("Fait", (string?)press["answer"]!["text"]);
    }

    [Fact]
    public async Task A_command_is_told_before_the_modal_it_opens_and_both_name_the_person()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens(Forms.Joining);
        await desk.Ana.Type("CINFRA", "/rejoindre vite");
        var traffic = await Traffic(desk);
        Assert.Equal(["command /rejoindre", "views.open"], traffic.Select(one => Text(one, "kind")));
        Assert.Equal(["Ana", "Ana"], traffic.Select(one => Text(one, "who")));
        Assert.Equal(("/rejoindre vite", "#infra-services"), (Text(traffic[0], "gist"), Text(traffic[0], "where")));
        Assert.Equal("Rejoindre", Text(traffic[1], "gist"));
    }

    [Fact]
    public async Task What_is_under_way_is_told_and_told_again_when_it_ends()
    {
        await using var desk = await Desk.Open();
        var answer = new TaskCompletionSource<Reply>();
        desk.Bot.Answers = _ => answer.Task;
        await using var screen = await Screen.Of(desk, "?traffic=");
        var typing = desk.Ana.Type("CINFRA", "/rejoindre");
        var begun = (await screen.Until("traffic", news => news["exchanges"]!.AsArray().Count > 0))["exchanges"]![0]!;
        Assert.Equal(("underWay", null), (Text(begun, "state"), begun["milliseconds"]));
        answer.SetResult(new Reply());
        await typing;
        var ended = (await screen.Next("traffic"))["exchanges"]!.AsArray().Single()!;
        Assert.Equal(((long)begun["id"]!, "fine"), ((long)ended["id"]!, Text(ended, "state")));
    }

    [Fact]
    public async Task A_screen_is_told_only_what_it_has_not_read()
    {
        await using var desk = await Desk.Open();
        await desk.Call("auth.test");
        string until;
        await using (var screen = await Screen.Of(desk, "?traffic="))
        {
            Assert.Single((await screen.Next("traffic"))["exchanges"]!.AsArray());
            await desk.Call("team.info");
            var news = await screen.Until("traffic", one => one["exchanges"]!.AsArray().All(line => Text(line!, "state") == "fine"));
            Assert.Equal(["team.info"], news["exchanges"]!.AsArray().Select(one => Text(one!, "kind")));
            until = Text(news, "until")!;
        }

        await desk.Call("users.list");
        await using (var again = await Screen.Of(desk, "?traffic=", lastEventId: until))
            Assert.Equal(["users.list"], (await again.Next("traffic"))["exchanges"]!.AsArray().Select(one => Text(one!, "kind")));
        await using (var opened = await Screen.Of(desk, "?traffic=" + until))
            Assert.Equal(["users.list"], (await opened.Next("traffic"))["exchanges"]!.AsArray().Select(one => Text(one!, "kind")));
        await using (var ofYesterday = await Screen.Of(desk, "?traffic=638000000000000000-900"))
            Assert.Equal(3, (await ofYesterday.Next("traffic"))["exchanges"]!.AsArray().Count);
        Assert.Equal(["users.list"], (await Traffic(desk, "?since=" + until)).Select(one => Text(one, "kind")));
    }

    [Fact]
    public async Task No_secret_is_ever_told()
    {
        await using var desk = await Desk.Open();
        await PressTests.Card(desk);
        await desk.Zoe.Press(desk.Zoe.Messages("CSECRET")[0], "Approuver");
        var press = desk.Bot.Received[^1].Json;
        var url = (string)press["response_url"]!;
        await desk.Post(url, """{"text":"Rien que pour vous"}""");
        using (await desk.Send("auth.test?token=xoxb-emulator", null, token: null)) { }
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "Mon jeton : xoxb-emulator"));
        desk.Bot.Answers = _ => Task.FromResult(new Reply(new JsonObject { ["text"] = "xoxb-emulator", ["url"] = url }.ToJsonString()));
        await desk.Zoe.Press(desk.Zoe.Messages("CSECRET")[0], "Approuver");
        var ticket = (string)(await SocketClient.Call(desk))["url"]!;
        var (_, told) = await desk.Get("/workspace/traffic");
        told += (await desk.Get("/workspace")).Body;
        Assert.Contains("Slack drops the body", told, StringComparison.Ordinal);
        foreach (var secret in new[] { "xoxb-emulator", "xapp-1", "emulator-signing-secret", (string)press["token"]!, (string)press["trigger_id"]!, url.Split('/')[^1], ticket.Split('=', '&')[1] })
            Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        Assert.Contains("Mon jeton : xoxb-•••", told, StringComparison.Ordinal);
        var whisper = (await Traffic(desk)).Single(one => Text(one, "kind") == "response_url");
        Assert.Equal(("Zoé", "Rien que pour vous"), (Text(whisper, "who"), Text(whisper, "gist")));
        desk.W.ForgiveComplaints();
    }

    [Fact]
    public async Task Retries_waits_and_what_was_broken_on_purpose_are_told_as_such()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.TooMany("auth.test", TimeSpan.FromSeconds(30));
        await desk.Call("auth.test");
        desk.W.Faults.CutAfter("auth.test");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.Call("auth.test"));
        desk.Slack.Deliver.To(null);
        desk.W.Faults.DeliverTwice();
        await desk.Ana.Write("Bonjour");
        await desk.Quiet();
        var traffic = await Traffic(desk);
        Assert.Equal(("tooMany", 429, 30), (Text(traffic[0], "fault"), (int)traffic[0]["status"]!, (int)traffic[0]["retryAfter"]!));
        Assert.Equal(("cutAfter", "no_answer"), (Text(traffic[1], "fault"), Text(traffic[1], "failure")));
        var sent = traffic.Skip(2).ToList();
        Assert.All(sent, one => Assert.Equal(("event message.im", "Ana", "connection_failed"), (Text(one, "kind"), Text(one, "who"), Text(one, "failure"))));
        Assert.Equal([null, "deliverTwice", null], sent.Select(one => Text(one, "fault")));
        Assert.Equal([0, 0, 1], sent.Select(one => (int)one["attempt"]!));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Envelopes_and_what_a_connection_begins_with_are_told()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { SocketMode = true } });
        await using var app = await SocketClient.Connect(desk);
        await desk.Ana.Write("Bonjour");
        var envelope = (await app.Read())!;
        await app.Acknowledge(envelope, """{"text":"de trop"}""");
        await desk.Quiet();
        var traffic = await Traffic(desk);
        Assert.Equal(["apps.connections.open", "hello", "event message.im"], traffic.Select(one => Text(one, "kind")));
        Assert.Equal((string?)envelope["envelope_id"], (string?)traffic[2]["request"]!["envelope_id"]);
        Assert.Equal(("Bonjour", "wrong"), (Text(traffic[2], "gist"), Text(traffic[2], "state")));
        desk.W.ForgiveComplaints();
    }

    [Fact]
    public async Task The_oldest_are_forgotten_and_counted()
    {
        await using var desk = await Desk.Open(o => o with { RateLimits = false });
        for (var i = 0; i < 2003; i++)
            await desk.Call("auth.test");
        var told = JsonNode.Parse((await desk.Get("/workspace/traffic")).Body)!;
        Assert.Equal((2000, 3, 2000), ((int)told["most"]!, (int)told["forgotten"]!, told["exchanges"]!.AsArray().Count));
        Assert.Equal(4, (long)told["exchanges"]![0]!["id"]!);
        Assert.Equal(2000, desk.W.Calls.Count);
        Assert.Equal(404, (await desk.Get("/workspace/traffic/3")).Status);
    }

    private static async Task<List<JsonNode>> Traffic(Desk desk, string since = "") =>
        [.. JsonNode.Parse((await desk.Get("/workspace/traffic" + since)).Body)!["exchanges"]!.AsArray().Select(one => one!)];

    private static string? Text(JsonNode of, string name) => (string?)of[name];
}
