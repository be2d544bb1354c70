using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class HostTests
{
    [Fact]
    public async Task A_taken_port_is_named_with_the_remedy()
    {
        await using var desk = await Desk.Open();
        var port = desk.Slack.Address.Port;
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => EmulatorHost.Start(new EmulatorOptions { Port = port }, Desk.Stop));
        Assert.Contains(port.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.Contains("--port", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_says_what_this_is_in_both_languages()
    {
        await using var desk = await Desk.Open();
        var (status, page) = await desk.Get("/help");
        Assert.Equal(200, status);
        Assert.Contains("espace de travail Slack simulé", page, StringComparison.Ordinal);
        Assert.Contains("emulated Slack workspace", page, StringComparison.Ordinal);
        Assert.Contains($"curl {desk.Slack.Address}workspace", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_played_from_a_script()
    {
        await using var desk = await Desk.Open();
        var overview = JsonNode.Parse((await desk.Get("/workspace")).Body)!;
        Assert.Contains("/rejoindre", overview["commands"]!.AsArray().Select(c => (string)c!["command"]!));
        desk.BotOpens(Forms.Joining);
        var typed = JsonNode.Parse((await desk.Post("/workspace/people/ana/type", """{"channel":"infra-services","text":"/rejoindre"}""")).Body)!;
        Assert.Equal("Pourquoi ?", (string?)typed["view"]!["fields"]![0]!["label"]);
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        var refused = JsonNode.Parse((await desk.Post("/workspace/people/ana/submit", """{"values":{"why":"court"}}""")).Body)!;
        Assert.Equal("notSent", (string?)refused["outcome"]);
        var sent = JsonNode.Parse((await desk.Post("/workspace/people/ana/submit",
            """{"values":{"Pourquoi ?":"Pour apprendre des autres membres","Engagement":"Moteur","Règles":["J’accepte"]}}""")).Body)!;
        Assert.Equal("closed", (string?)sent["outcome"]);
        await PressTests.Card(desk);
        var zoe = JsonNode.Parse((await desk.Get("/workspace/people/zoe")).Body)!;
        var card = zoe["channels"]!.AsArray().Single(c => (string)c!["name"]! == "infra-facilitation")!["messages"]![0]!;
        await desk.Post("/workspace/people/zoe/press", $$"""{"channel":"infra-facilitation","ts":"{{card["ts"]}}","button":"Approuver"}""");
        Assert.Equal("block_actions", desk.Bot.Received[^1].Type);
        Assert.Equal(200, (await desk.Post("/workspace/people/ana/write", """{"text":"Bonjour"}""")).Status);
        Assert.Equal("Bonjour", (string?)JsonNode.Parse((await desk.Get("/workspace/people/ana")).Body)!["privateMessages"]![0]!["reads"]);
    }

    [Fact]
    public async Task A_person_opens_the_home_presses_in_it_uploads_joins_and_leaves_from_a_script()
    {
        await using var desk = await Desk.Open();
        Assert.Equal(409, (await desk.Post("/workspace/people/ana/press", """{"home":true,"button":"Rejoindre"}""")).Status);
        Assert.Null(JsonNode.Parse((await desk.Post("/workspace/people/ana/home", "{}")).Body)!["home"]);
        await desk.Call("views.publish", ("user_id", "UANA"), ("view", HomeTests.Home));
        Assert.Contains("[Rejoindre]", (string?)JsonNode.Parse((await desk.Get("/workspace/people/ana")).Body)!["home"]!["reads"], StringComparison.Ordinal);
        Assert.Equal(200, (await desk.Post("/workspace/people/ana/press", """{"home":true,"button":"Rejoindre"}""")).Status);
        Assert.Equal("block_actions", desk.Bot.Received[^1].Type);
        var uploaded = JsonNode.Parse((await desk.Post("/workspace/people/ana/upload", """{"name":"annuaire.csv","content":"nom;adresse"}""")).Body)!;
        Assert.Equal("annuaire.csv", (string?)uploaded["files"]![0]!["name"]);
        var left = JsonNode.Parse((await desk.Post("/workspace/people/ana/leave", """{"channel":"infra-services"}""")).Body)!;
        Assert.Empty(left["channels"]!.AsArray());
        var joined = JsonNode.Parse((await desk.Post("/workspace/people/ana/join", """{"channel":"infra-services"}""")).Body)!;
        Assert.Equal("infra-services", (string?)joined["channels"]![0]);
        Assert.Equal(400, (await desk.Post("/workspace/people/ana/join", """{"channel":"infra-facilitation"}""")).Status);
    }

    [Theory]
    [InlineData("/workspace/people/personne/type", """{"channel":"infra-services","text":"x"}""", 400, "Nobody is called 'personne'")]
    [InlineData("/workspace/people/ana/type", """{"channel":"nulle-part","text":"x"}""", 400, "There is no channel 'nulle-part'")]
    [InlineData("/workspace/people/ana/type", """{"text":"x"}""", 400, "Give \"channel\"")]
    [InlineData("/workspace/people/ana/dance", "{}", 404, "Nobody can 'dance'")]
    [InlineData("/workspace/people/ana/submit", "{}", 409, "has no modal open")]
    [InlineData("/workspace/people/ana/press", """{"ts":"1.0","button":"x"}""", 404, "sees no message 1.0")]
    [InlineData("/workspace/people/ana/write", "[]", 400, "Send a JSON object.")]
    [InlineData("/workspace/people/ana/write", "{", 400, "This is not JSON")]
    [InlineData("/workspace/clock/advance", """{"to":"2026-11-23T09:00:00Z"}""", 409, "cannot be moved")]
    [InlineData("/elsewhere", "{}", 404, "There is nothing at /elsewhere")]
    public async Task A_wrong_call_gets_a_sentence(string path, string body, int status, string says)
    {
        await using var desk = await Desk.Open();
        var (got, answer) = await desk.Post(path, body);
        Assert.Equal(status, got);
        Assert.Contains(says, (string?)JsonNode.Parse(answer)!["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_posted_by_a_page_of_the_web_is_refused()
    {
        await using var desk = await Desk.Open();
        Assert.Equal(415, (await desk.Post("/workspace/people/ana/write", """{"text":"x"}""", "text/plain")).Status);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(desk.Slack.Address, "/workspace"));
        request.Headers.Host = "attacker.example";
        using var response = await http.SendAsync(request, Desk.Stop);
        Assert.Equal(421, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("api/chat.postMessage")]
    [InlineData("files-pri/T0EMULATOR-F1/annuaire.csv")]
    [InlineData("upload/v1/1")]
    [InlineData("link/?ticket=1")]
    [InlineData("commands/T0EMULATOR/R1/1")]
    [InlineData("workspace/people/ana/write")]
    public async Task No_door_opens_to_a_page_of_the_web(string door)
    {
        await using var desk = await Desk.Open();
        using var http = new HttpClient();
        async Task<int> Knock(string? host, string? origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(desk.Slack.Address, door));
            request.Content = Desk.JsonBody("token=xoxb-emulator&channel=CINFRA&text=x", "application/x-www-form-urlencoded");
            request.Headers.Host = host;
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var response = await http.SendAsync(request, Desk.Stop);
            return (int)response.StatusCode;
        }

        Assert.Equal(421, await Knock("attacker.example", null));
        Assert.Equal(403, await Knock(null, "http://attacker.example"));
        Assert.Equal(403, await Knock(null, "null"));
        Assert.Equal(403, await Knock(null, "http://127.0.0.1:1"));
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.DoesNotContain(await Knock(null, desk.Slack.Address.GetLeftPart(UriPartial.Authority)), new[] { 403, 421 });
    }

    [Fact]
    public async Task The_clock_is_moved_forward_by_whoever_holds_it()
    {
        StoppedClock? clock = null;
        await using var desk = await Desk.Open(o =>
        {
            clock = (StoppedClock)o.Clock;
            return o with { Advance = (to, _) => { clock.Pass(to - clock.GetUtcNow()); return Task.CompletedTask; } };
        });
        Assert.Equal(200, (await desk.Post("/workspace/clock/advance", """{"to":"2026-11-23T10:00:00+01:00"}""")).Status);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), desk.Clock.GetUtcNow());
        Assert.Equal(400, (await desk.Post("/workspace/clock/advance", """{"to":"2026-11-23T09:00:00+01:00"}""")).Status);
        Assert.Equal(400, (await desk.Post("/workspace/clock/advance", """{"to":"lundi"}""")).Status);
        Assert.Contains("a year forward", (await desk.Post("/workspace/clock/advance", """{"to":"9999-01-01T00:00:00Z"}""")).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_bot_that_does_not_follow_the_clock_is_told_as_a_sentence()
    {
        Exception cannot = new InvalidOperationException("The bot is not ready yet.");
        await using var desk = await Desk.Open(o => o with { Advance = (_, _) => throw cannot });
        Assert.Equal((409, "The bot is not ready yet."), await Refusal(desk));
        cannot = new TimeoutException("Not quiet after 20 s: inbox.");
        Assert.Equal((409, "Not quiet after 20 s: inbox."), await Refusal(desk));
        Assert.Equal("movable", (string?)JsonNode.Parse((await desk.Get("/workspace")).Body)!["clock"]);
    }

    private static async Task<(int, string?)> Refusal(Desk desk)
    {
        var (status, answer) = await desk.Post("/workspace/clock/advance", """{"to":"2026-11-24T09:00:00Z"}""");
        return (status, (string?)JsonNode.Parse(answer)!["error"]);
    }
}
