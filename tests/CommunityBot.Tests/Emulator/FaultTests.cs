using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class FaultTests
{
    [Fact]
    public async Task A_bot_that_hangs_up_on_a_slow_answer_has_had_none()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Slow("chat.postMessage", TimeSpan.FromMinutes(1));
        await using var screen = await Screen.Of(desk, "?traffic=");
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(Desk.Stop))
        using (var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", "Bearer xoxb-emulator" } } })
        using (var message = new FormUrlEncodedContent([KeyValuePair.Create("channel", "CINFRA"), KeyValuePair.Create("text", "Bonjour")]))
        {
            var call = http.PostAsync(new Uri(desk.Slack.ApiUrl, "chat.postMessage"), message, patience.Token);
            await screen.Until("traffic", _ => desk.Ana.Messages("CINFRA").Count == 1);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        await screen.Until("traffic", news => news["exchanges"]!.AsArray().Any(one => (string?)one!["failure"] == "no_answer"));
        Assert.Null(desk.W.Calls.Single().Status);
        Assert.Empty(desk.Complaints);
    }

    private static FormUrlEncodedContent Message => new([KeyValuePair.Create("channel", "CINFRA"), KeyValuePair.Create("text", "x")]);

    [Fact]
    public async Task A_refusal_does_nothing_and_is_counted()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Refuse("chat.postMessage", "restricted_action");
        Assert.Equal("restricted_action", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["error"]);
        Assert.True((bool)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["ok"]!);
        Assert.Single(desk.Ana.Messages("CINFRA"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task One_that_is_aimed_waits_for_a_call_about_that_conversation()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Refuse("chat.postMessage", "restricted_action", channel: "CINFRA");
        desk.W.Faults.TooMany("conversations.info", TimeSpan.FromSeconds(30), channel: "CINFRA");
        Assert.True((bool)(await desk.Call("chat.postMessage", ("channel", "CSECRET"), ("text", "x")))["ok"]!);
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);
        Assert.Equal(["CINFRA", "CINFRA"], JsonNode.Parse((await desk.Get("/workspace/faults")).Body)!["inForce"]!.AsArray().Select(fault => (string?)fault!["channel"]));
        Assert.Equal("restricted_action", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["error"]);
        Assert.True((bool)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["ok"]!);
        Assert.Equal("ratelimited", (string?)(await desk.Call("conversations.info", ("channel", "CINFRA")))["error"]);
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("chat.postMessage", "user_is_restricted")]
    [InlineData("*", "channel_not_found")]
    public async Task An_error_slack_does_not_document_cannot_be_provoked(string method, string code)
    {
        await using var desk = await Desk.Open();
        Assert.Throws<ArgumentException>(() => desk.W.Faults.Refuse(method, code));
        Assert.Throws<InvalidOperationException>(() => desk.W.Faults.Break("chat.shout"));
    }

    [Fact]
    public async Task Limits_and_broken_servers_use_http_status()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.TooMany("chat.postMessage", TimeSpan.FromSeconds(30));
        using var limited = await desk.Send("chat.postMessage", Message);
        Assert.Equal((429, "30"), ((int)limited.StatusCode, limited.Headers.GetValues("Retry-After").Single()));
        desk.W.Faults.Break(Faults.Any, 503);
        using var broken = await desk.Send("chat.postMessage", Message);
        Assert.Equal(503, (int)broken.StatusCode);
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.Equal([429, 503], desk.W.Calls.Select(c => c.Status));
    }

    [Fact]
    public async Task A_cut_connection_leaves_the_bot_in_doubt()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Cut("chat.postMessage");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.Send("chat.postMessage", Message));
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        desk.W.Faults.CutAfter("chat.postMessage");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.Send("chat.postMessage", Message));
        Assert.Single(desk.Ana.Messages("CINFRA"));
        Assert.All(desk.W.Calls, c => Assert.Null(c.Status));
    }

    [Fact]
    public async Task A_lost_answer_means_done_and_never_said()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.LoseAnswer("chat.postMessage");
        using var bot = new HttpClient();
        bot.DefaultRequestHeaders.Authorization = new("Bearer", "xoxb-emulator");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Desk.Stop);
        var call = bot.PostAsync(new Uri(desk.Slack.ApiUrl, "chat.postMessage"), Message, patience.Token);
        while (desk.W.Calls.Count == 0)
            await Task.Delay(2, Desk.Stop);
        Assert.Single(desk.Ana.Messages("CINFRA"));
        Assert.False(call.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
    }

    [Fact]
    public async Task Faults_last_until_cleared_when_asked()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Refuse(Faults.Any, "internal_error", Faults.Always);
        for (var i = 0; i < 3; i++)
            Assert.Equal("internal_error", (string?)(await desk.Call("auth.test"))["error"]);
        desk.W.Faults.Clear();
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);
    }

    [Fact]
    public async Task A_late_event_comes_when_its_time_has_come()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.DeliverLate(TimeSpan.FromMinutes(5));
        await desk.Ana.Write("un");
        await desk.Ana.Write("deux");
        await desk.Quiet();
        Assert.Equal(["deux"], Texts(desk));
        Assert.Equal(TimeSpan.FromMinutes(5), desk.W.NextDue - desk.Clock.GetUtcNow());
        desk.Clock.Pass(TimeSpan.FromMinutes(5));
        await desk.Quiet();
        Assert.Equal(["deux", "un"], Texts(desk));
        var (later, sooner) = (desk.Bot.Received[0].Json["event"]!, desk.Bot.Received[1].Json["event"]!);
        Assert.True(string.CompareOrdinal((string)sooner["ts"]!, (string)later["ts"]!) < 0);
    }

    [Fact]
    public async Task Events_out_of_order_come_after_the_one_that_follows_them_the_last_first()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.DeliverOutOfOrder(times: 2);
        await desk.Ana.Write("un");
        await desk.Ana.Write("deux");
        await desk.Quiet();
        Assert.Empty(desk.Bot.Received);
        await desk.Ana.Write("trois");
        await desk.Quiet();
        Assert.Equal(["trois", "deux", "un"], Texts(desk));
        Assert.Null(desk.W.NextDue);
    }

    [Fact]
    public async Task An_event_that_no_other_follows_comes_after_ten_seconds()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.DeliverOutOfOrder();
        await desk.Ana.Write("un");
        desk.Clock.Pass(TimeSpan.FromSeconds(10));
        await desk.Quiet();
        Assert.Equal(["un"], Texts(desk));
    }

    [Fact]
    public async Task Something_is_broken_and_mended_by_a_script()
    {
        await using var desk = await Desk.Open();
        Assert.Equal(200, (await desk.Post("/workspace/faults", """{"fault":"refuse","method":"chat.postMessage","error":"restricted_action","times":2}""")).Status);
        Assert.Equal(200, (await desk.Post("/workspace/faults", """{"fault":"tooMany","seconds":30,"times":"always"}""")).Status);
        Assert.Equal("restricted_action", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["error"]);

        var faults = JsonNode.Parse((await desk.Get("/workspace/faults")).Body)!;
        Assert.Equal(
            """[{"id":1,"fault":"refuse","method":"chat.postMessage","channel":null,"error":"restricted_action","status":null,"seconds":null,"times":1},{"id":2,"fault":"tooMany","method":"*","channel":null,"error":null,"status":null,"seconds":30,"times":"always"}]""",
            faults["inForce"]!.ToJsonString());
        Assert.Contains("restricted_action", faults["methods"]!["chat.postMessage"]!.AsArray().Select(code => (string)code!));
        Assert.DoesNotContain("restricted_action", faults["anyMethod"]!.AsArray().Select(code => (string)code!));
        Assert.Equal(2, JsonNode.Parse((await desk.Get("/workspace")).Body)!["faults"]!.AsArray().Count);

        Assert.Equal(200, (await desk.Post("/workspace/faults/clear", """{"id":1}""")).Status);
        Assert.Equal("ratelimited", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["error"]);
        Assert.Equal(404, (await desk.Post("/workspace/faults/clear", """{"id":1}""")).Status);
        Assert.Equal(200, (await desk.Post("/workspace/faults/clear", "{}")).Status);
        Assert.True((bool)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["ok"]!);
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("deliverTwice", "", 2)]
    [InlineData("deliverUnderAnotherId", "", 2)]
    [InlineData("deliverLate", ""","seconds":3600""", 0)]
    [InlineData("deliverOutOfOrder", "", 0)]
    public async Task What_Slack_sends_is_upset_by_a_script(string fault, string more, int copies)
    {
        await using var desk = await Desk.Open();
        Assert.Equal(200, (await desk.Post("/workspace/faults", $$"""{"fault":"{{fault}}"{{more}}}""")).Status);
        await desk.Ana.Write("un");
        await desk.Quiet();
        Assert.Equal(copies, desk.Bot.Received.Count);
    }

    [Theory]
    [InlineData("""{"fault":"explode"}""", "There is no fault 'explode': give \"fault\" as one of refuse, tooMany,")]
    [InlineData("""{"fault":"cut","method":"chat.shout"}""", "The emulator has no method 'chat.shout'.")]
    [InlineData("""{"fault":"refuse","method":"auth.test","error":"is_archived"}""", "Slack does not document the error 'is_archived' for auth.test.")]
    [InlineData("""{"fault":"refuse","error":"is_archived"}""", "for every method.")]
    [InlineData("""{"fault":"cut","times":0}""", "Give \"times\" as a whole number from 1 on, or as \"always\".")]
    [InlineData("""{"fault":"slow"}""", "Give \"seconds\" as a number above 0")]
    [InlineData("""{"fault":"break","status":404}""", "from 500 to 599")]
    public async Task What_cannot_be_broken_is_told_in_a_sentence(string body, string says)
    {
        await using var desk = await Desk.Open();
        var (status, answer) = await desk.Post("/workspace/faults", body);
        Assert.Equal(400, status);
        Assert.Contains(says, (string?)JsonNode.Parse(answer)!["error"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(Desk desk) => desk.Bot.Received.Select(r => (string)r.Json["event"]!["text"]!);
}
