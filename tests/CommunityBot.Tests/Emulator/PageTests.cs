using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class PageTests
{
    [Fact]
    public async Task The_page_comes_whole_and_may_load_nothing_from_elsewhere()
    {
        await using var desk = await Desk.Open();
        using var http = new HttpClient { BaseAddress = desk.Slack.Address };
        using var page = await http.GetAsync("/", Desk.Stop);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync(Desk.Stop);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        foreach (var file in html.Split('"').Where(part => part.StartsWith('/') && part.Contains('.', StringComparison.Ordinal)))
            Assert.Equal(200, (await desk.Get(file)).Status);
        Assert.Equal(404, (await desk.Get("/js/nowhere.js")).Status);
        using var outside = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "attacker.example" } };
        Assert.Equal(421, (int)(await http.SendAsync(outside, Desk.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_persons_screen_is_told_at_once_and_again_when_it_changes()
    {
        await using var desk = await Desk.Open();
        await using var screen = await Screen.Of(desk, "?as=ana&as=zoe");
        Assert.Equal("Les Passerelles", (string?)(await screen.Next("workspace"))["team"]);
        Assert.Equal("UANA", (string?)(await screen.Next("person"))["id"]);
        Assert.Equal("UZOE", (string?)(await screen.Next("person"))["id"]);

        await desk.Zoe.Type("CSECRET", "Entre nous");
        var changed = await screen.Next("person");
        Assert.Equal("UZOE", (string?)changed["id"]);
        Assert.Equal("Entre nous", (string?)changed["channels"]!.AsArray().Single(c => (string)c!["id"]! == "CSECRET")!["messages"]![0]!["text"]);

        desk.BotOpens(Forms.Joining);
        await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.Equal("Pourquoi ?", (string?)(await screen.Until("person", ana => ana["view"] is not null))["view"]!["fields"]![0]!["label"]);
        await desk.Ana.Close(desk.Ana.OpenView!);
        await screen.Until("person", ana => (string?)ana["id"] == "UANA" && ana["view"] is null);
    }

    [Fact]
    public async Task Nobody_unknown_is_listened_for()
    {
        await using var desk = await Desk.Open();
        var (status, body) = await desk.Get("/workspace/stream?as=personne");
        Assert.Equal(400, status);
        Assert.Contains("Nobody is called 'personne'", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_is_moved_by_one_hand_at_a_time()
    {
        var moved = new TaskCompletionSource();
        await using var desk = await Desk.Open(o => o with { Advance = (_, _) => moved.Task });
        var first = desk.Post("/workspace/clock/advance", """{"to":"2030-01-01T09:00:00Z"}""");
        await using (var screen = await Screen.Of(desk, ""))
            await screen.Until("workspace", workspace => (string?)workspace["clock"] == "moving");
        var (status, body) = await desk.Post("/workspace/clock/advance", """{"to":"2030-01-01T09:00:00Z"}""");
        Assert.Equal(409, status);
        Assert.Contains("moving already", body, StringComparison.Ordinal);
        moved.SetResult();
        Assert.Equal(200, (await first).Status);
        Assert.Equal("movable", (string?)JsonNode.Parse((await desk.Get("/workspace")).Body)!["clock"]);
    }

    [Fact]
    public async Task What_stands_in_a_form_goes_with_the_button_pressed_in_it()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens(Forms.Joining);
        await desk.Ana.Type("CINFRA", "/rejoindre");
        await desk.Ana.Fill(desk.Ana.OpenView!, new Dictionary<string, object> { ["why"] = "Pour apprendre" });
        Assert.Equal("Pour apprendre", desk.Ana.OpenView!.Field("why").Value);
        var look = JsonNode.Parse((await desk.Get("/workspace/people/ana")).Body)!;
        Assert.Contains("Pour apprendre", look["view"]!["values"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(200, (await desk.Post("/workspace/people/ana/close", """{"all":true}""")).Status);
        Assert.Null(desk.Ana.OpenView);
    }
}
