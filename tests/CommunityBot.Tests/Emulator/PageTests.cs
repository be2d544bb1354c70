using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
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
    public async Task What_goes_between_the_bot_and_Slack_draws_no_screen_anew_and_the_moment_goes_by_itself()
    {
        await using var desk = await Desk.Open();
        await using var screen = await Screen.Of(desk, "?as=ana&traffic=");
        Assert.Equal(desk.Clock.GetUtcNow(), (DateTimeOffset)(await screen.Next("moment"))["now"]!);
        Assert.Null((await screen.Next("workspace"))["now"]);
        await screen.Next("person");
        screen.Kinds.Clear();
        desk.Clock.Pass(TimeSpan.FromSeconds(1));
        await desk.Call("auth.test");
        await screen.Until("traffic", news => news["exchanges"]!.AsArray().Any(one => (string?)one!["state"] == "fine"));
        Assert.DoesNotContain("workspace", screen.Kinds);
        Assert.Contains("moment", screen.Kinds);
    }

    [Fact]
    public async Task Of_many_complaints_the_last_are_told_and_all_are_counted()
    {
        await using var desk = await Desk.Open(o => o with { RateLimits = false });
        for (var i = 0; i < 101; i++)
            await desk.Call("nothing.like_it" + i);
        var workspace = JsonNode.Parse((await desk.Get("/workspace")).Body)!;
        Assert.Equal((100, 101), (workspace["complaints"]!.AsArray().Count, (int)workspace["complaintsInAll"]!));
        Assert.Contains("nothing.like_it100", workspace["complaints"]![99]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_page_comes_compressed_and_only_once()
    {
        await using var desk = await Desk.Open();
        using var http = new HttpClient { BaseAddress = desk.Slack.Address };
        using var first = await Ask(null);
        Assert.Equal(["gzip"], first.Content.Headers.ContentEncoding);
        using var unpacked = new StreamReader(new GZipStream(await first.Content.ReadAsStreamAsync(Desk.Stop), CompressionMode.Decompress));
        Assert.Equal((await desk.Get("/js/main.js")).Body, await unpacked.ReadToEndAsync(Desk.Stop));
        Assert.Equal(HttpStatusCode.NotModified, (await Ask(first.Headers.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask(new EntityTagHeaderValue("\"yesterday\"", isWeak: true))).StatusCode);

        async Task<HttpResponseMessage> Ask(EntityTagHeaderValue? kept)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/js/main.js") { Headers = { AcceptEncoding = { new("gzip") } } };
            if (kept is not null)
                request.Headers.IfNoneMatch.Add(kept);
            return await http.SendAsync(request, Desk.Stop);
        }
    }

    [Fact]
    public async Task Of_a_long_conversation_a_screen_is_told_the_end_and_more_when_asked()
    {
        await using var desk = await Desk.Open();
        var messages = new List<SeenMessage>();
        for (var i = 0; i < 350; i++)
            messages.Add((await desk.Zoe.Type("CINFRA", $"Point {i}")).Posted!);
        desk.Zoe.Reply(messages[3], "Loin d’ici");
        desk.Zoe.Reply(messages[5], "Et partout", alsoInChannel: true);

        await using var screen = await Screen.Of(desk, "?as=zoe");
        var told = await Told(screen);
        Assert.Equal((messages[251].Ts, "Point 5"), (told.Since, told.Texts[0]));
        Assert.Equal([.. messages.Skip(251).Select(m => m.Text), "Et partout"], told.Texts.Skip(1));
        await desk.Zoe.Type("CINFRA", "Encore");
        var later = await Told(screen);
        Assert.Equal((messages[251].Ts, "Encore"), (later.Since, later.Texts[^1]));

        await using var further = await Screen.Of(desk, $"?as=zoe&from=CINFRA/{messages[251].Ts}");
        Assert.Equal(messages[151].Ts, (await Told(further)).Since);
        await using var whole = await Screen.Of(desk, $"?as=zoe&from=CINFRA/{messages[20].Ts}");
        var all = await Told(whole);
        Assert.Null(all.Since);
        Assert.Equal(353, all.Texts.Count);
        Assert.Equal(353, JsonNode.Parse((await desk.Get("/workspace/people/zoe")).Body)!["channels"]!.AsArray().Single(c => (string)c!["id"]! == "CINFRA")!["messages"]!.AsArray().Count);

        static async Task<(string? Since, IReadOnlyList<string> Texts)> Told(Screen screen)
        {
            var channel = (await screen.Next("person"))["channels"]!.AsArray().Single(c => (string)c!["id"]! == "CINFRA")!;
            return ((string?)channel["since"], [.. channel["messages"]!.AsArray().Select(m => (string)m!["text"]!)]);
        }
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
        var first = desk.Post("/workspace/clock/advance", """{"to":"2027-01-01T09:00:00Z"}""");
        await using (var screen = await Screen.Of(desk, ""))
            await screen.Until("workspace", workspace => (string?)workspace["clock"] == "moving");
        var (status, body) = await desk.Post("/workspace/clock/advance", """{"to":"2027-01-01T09:00:00Z"}""");
        Assert.Equal(409, status);
        Assert.Contains("moving already", body, StringComparison.Ordinal);
        moved.SetResult();
        Assert.Equal(200, (await first).Status);
        Assert.Equal("movable", (string?)JsonNode.Parse((await desk.Get("/workspace")).Body)!["clock"]);
    }

    [Fact]
    public async Task A_clock_on_its_way_is_stopped_where_it_is()
    {
        await using var desk = await Desk.Open(o => o with { Advance = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop) });
        Assert.Equal(409, (await desk.Post("/workspace/clock/stop", "{}")).Status);
        var journey = desk.Post("/workspace/clock/advance", """{"to":"2027-01-01T09:00:00Z"}""");
        await using (var screen = await Screen.Of(desk, ""))
            await screen.Until("workspace", workspace => (string?)workspace["clock"] == "moving");
        Assert.Equal(200, (await desk.Post("/workspace/clock/stop", "{}")).Status);
        var (status, body) = await journey;
        Assert.Equal((200, desk.Clock.GetUtcNow()), (status, (DateTimeOffset)JsonNode.Parse(body)!["now"]!));
        Assert.Equal("movable", (string?)JsonNode.Parse((await desk.Get("/workspace")).Body)!["clock"]);
    }

    public static TheoryData<string, string> Monsters => new()
    {
        { "marks that nothing closes", string.Concat(Enumerable.Repeat(" *a", 13_000)) },
        { "marks within marks", string.Concat(Enumerable.Repeat("*a* _b_ ~", 4_000)) },
        { "an address of dots", "https://" + new string('.', 13_000) + "a" },
        { "a day after the last", "<!date^99999999999999^{date}|un jour>" },
        { "brackets", new string('<', 39_000) },
    };

    [Theory, MemberData(nameof(Monsters))]
    public async Task No_message_ends_a_screen(string what, string monster)
    {
        await using var desk = await Desk.Open();
        await using var screen = await Screen.Of(desk, "?as=ana&traffic=");
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", monster));
        var (status, refusal) = await desk.Post("/workspace/people/ana/type", new JsonObject { ["channel"] = "CINFRA", ["text"] = monster }.ToJsonString());
        Assert.True(status == 200, $"{what}: {refusal}");
        await desk.Ana.Type("CINFRA", "La suite");
        await screen.Until("person", ana => ana["channels"]![0]!["messages"]!.AsArray() is [.., var last] && (string?)last!["text"] == "La suite");
        Assert.Equal(200, (await desk.Get("/workspace/traffic")).Status);
        Assert.DoesNotContain(desk.W.Complaints, c => c.Where == "screen");
    }

    [Fact]
    public async Task What_is_wrapped_deep_is_shown_saved_and_sent()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { SocketMode = true } });
        await using var app = await SocketClient.Connect(desk);
        var deep = new string('[', 60) + new string(']', 60);
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "Profond"), ("attachments", $$"""[{"text":"x","deep":{{deep}}}]"""),
            ("metadata", $$$"""{"event_type":"deep","event_payload":{"in":{{{deep}}}}}"""));
        Assert.Contains("Profond", (await desk.Get("/workspace/people/ana")).Body, StringComparison.Ordinal);
        Assert.Equal(desk.Clock.GetUtcNow(), Workspace.MomentOf(desk.W.Save()));
        Assert.Contains("envelope_id", (await desk.Get("/workspace/traffic")).Body, StringComparison.Ordinal);
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
