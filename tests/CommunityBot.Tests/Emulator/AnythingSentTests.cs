using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>Whatever is sent, Slack answers, and with a code it gives for that method; what is sent next finds it as before.</summary>
public class AnythingSentTests
{
    private const int CallsOfEach = 60;

    // What Slack's reference says of each method, as the emulator holds it.
    private static readonly JsonNode Reference = JsonNode.Parse(typeof(EmulatorHost).Assembly.GetManifestResourceStream("methods.json")!)!;

    // Names that are there, names that are not, and what no argument is.
    private static readonly string[] Values =
    [
        "", " ", "CINFRA", "#infra-services", "CSECRET", "CGONE", "CELSE", "UANA", "UZOE", "U0BOT", "USLACKBOT", "UGUEST", "ULEFT", "USTRANGER", "B0BOT", "T0EMULATOR", "FNONE", "VNONE",
        "nonsense", "true", "false", "null", "0", "1", "-1", "2", "99999", "99999999999999999999", "1.5", "1763884800.000001", "ana@exemple.org", "wave",
        "{}", "[]", "[{}]", "[null]", "[[[[]]]]", "\"x\"", "{", "[1,2,\"x\"]", "\u0000\u0007", "\ud83d\ude00", "日本語 عربى", "UANA,UZOE", "UANA,,UNOBODY,U0BOT", "public_channel,im,private_channel",
        """[{"type":"section","text":{"type":"mrkdwn","text":"x"}}]""", """[{"type":"section","text":7},{"type":["x"]},{"type":"actions","elements":[{"type":"button"},3]}]""", Forms.Card, Forms.Joining,
        """{"type":"home","blocks":[{"type":"header","text":{"type":"plain_text","text":"x"}}]}""", """{"type":"modal","title":{},"blocks":{"a":[]}}""", """{"event_type":"x","event_payload":{}}""",
        """[{"id":"FNONE"}]""", """[{"id":{"id":[]}}]""", new('x', 50_000), "dXNlcnw=", "MXxVQU5B",
    ];

    [Fact]
    public async Task Every_method_answers_anything_with_what_Slack_may_answer()
    {
        await using var desk = await Desk.Open(o => o with { RateLimits = false, Manifest = Desk.Manifest with { Scopes = [.. Methods.SelectMany(m => Words(m.Value, "scopes")).Distinct()] } });
        desk.W.AddPerson(new PersonSeed("guest") { Id = "UGUEST", IsGuest = true });
        desk.W.AddPerson(new PersonSeed("left") { Id = "ULEFT", IsDeactivated = true });
        desk.W.AddPerson(new PersonSeed("stranger") { Id = "USTRANGER", TeamId = "T0OTHER" });
        desk.W.AddChannel(new ChannelSeed("fini") { Id = "CGONE", Members = ["UANA"] }).IsArchived = true;
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false, Members = ["UANA"] });
        var fitting = await Fitting(desk);
        var random = new Random(26);
        var given = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (method, facts) in Methods.Where(m => !m.Key.StartsWith("apps.", StringComparison.Ordinal)))
        {
            var required = Words(facts, "required").ToHashSet();
            var documented = Words(facts, "errors").Concat(Words(Reference, "common_errors")).ToHashSet();
            for (var n = 0; n < CallsOfEach; n++)
            {
                var arguments = Words(facts, "args").Where(a => required.Contains(a) || random.Next(2) == 0)
                    .Select(a => KeyValuePair.Create(a, Value(a))).ToList();
                using var response = await desk.Send(method, new FormUrlEncodedContent(arguments));
                desk.W.Reinstall();
                var sent = $"{method} {string.Join(' ', arguments)}";
                Assert.True(response.StatusCode is System.Net.HttpStatusCode.OK, $"{(int)response.StatusCode} {sent}: {(desk.Complaints is [.., var last] ? last : "")}");
                var answer = await Desk.Read(response);
                if ((bool)answer["ok"]! || method == "api.test")
                    continue;
                Assert.True(documented.Contains((string)answer["error"]!), $"{answer["error"]} {sent}");
                given.Add($"{method} {answer["error"]}");
            }
        }

        // It has not just refused everything at the door.
        Assert.True(given.Count > 100, string.Join(Environment.NewLine, given));
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);

        string Value(string argument)
        {
            var from = fitting.TryGetValue(argument, out var those) && random.Next(3) > 0 ? those : Values;
            return from[random.Next(from.Length)];
        }
    }

    // What an argument may well be, by its name.
    private static async Task<Dictionary<string, string[]>> Fitting(Desk desk)
    {
        var bots = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["ts"]!;
        var people = (await desk.Ana.Type("CINFRA", "y")).Posted!.Ts;
        await desk.Ana.Upload("mot.txt", "ok"u8.ToArray());
        var shared = (string)(await desk.Call("conversations.history", ("channel", desk.Ana.PrivateMessages[0].Channel.Id)))["messages"]![0]!["files"]![0]!["id"]!;
        var uploaded = await desk.Call("files.getUploadURLExternal", ("filename", "a.txt"), ("length", "2"));
        string[] channels = ["CINFRA", "CSECRET", "CGONE", "CELSE", desk.Ana.PrivateMessages[0].Channel.Id, "UANA"];
        string[] users = ["UANA", "UZOE", "U0BOT", "UGUEST", "ULEFT", "USTRANGER", "UNOBODY"];
        string[] moments = [bots, people, "1.000001"];
        var later = desk.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] scheduled = [(string)(await desk.Call("chat.scheduleMessage", ("channel", "CINFRA"), ("text", "x"), ("post_at", later)))["scheduled_message_id"]!, "QNONE"];
        string[] views = [Forms.Joining, """{"type":"home","blocks":[]}"""];
        return new(StringComparer.Ordinal)
        {
            ["channel"] = channels, ["channel_id"] = channels, ["channels"] = channels, ["user"] = users, ["users"] = users, ["user_id"] = users,
            ["ts"] = moments, ["timestamp"] = moments, ["message_ts"] = moments, ["thread_ts"] = moments, ["view"] = views, ["blocks"] = [Forms.Card, "{}"],
            ["limit"] = ["2", "2000"], ["length"] = ["2"], ["file"] = [shared], ["files"] = [$$"""[{"id":"{{uploaded["file_id"]}}"}]"""], ["name"] = ["wave", "tada", "x y", "velo-1", "velo-2", "---"],
            ["post_at"] = [later, "1", "demain"], ["scheduled_message_id"] = scheduled, ["usergroup"] = [desk.W.AddGroup("equipe", "Équipe", "UZOE").Id], ["topic"] = ["x", ""], ["purpose"] = ["y", ""],
            ["text"] = ["x"], ["types"] = ["im", "private_channel", "mpim", "poster"], ["metadata"] = ["[]", """{"event_type":"x"}""", """{"event_type":"x","event_payload":{},"more":1}"""],
        };
    }

    private static JsonObject Methods => Reference["methods"]!.AsObject();

    private static IEnumerable<string> Words(JsonNode? node, string name) => node![name]!.AsArray().Select(w => (string)w!);

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=here")]
    [InlineData("text/html")]
    [InlineData("/;;=")]
    [InlineData(null)]
    public async Task Junk_is_refused_and_nothing_breaks(string? type)
    {
        await using var desk = await Desk.Open();
        var random = new Random(7);
        byte[] junk = new byte[3_000];
        random.NextBytes(junk);
        string[] bodies = ["{\"channel\":", "[[[[", new string('[', 10_000), "{\"a\":1,\"a\":2}", "\"\\ud800\"", "null", "%", "%zz=%&&&==", "--here\r\n\r\n", Encoding.Latin1.GetString(junk)];
        foreach (var body in bodies)
        {
            using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
            if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var response = await desk.Send("chat.postMessage", content);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.False((bool)(await Desk.Read(response))["ok"]!);
        }

        Assert.Equal("no_text", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA")))["error"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("chat/postMessage")]
    [InlineData("CHAT.POSTMESSAGE")]
    public async Task A_name_that_is_no_method_is_said_to_be_none(string name)
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send(name, null);
        Assert.Equal((200, "unknown_method"), ((int)response.StatusCode, (string?)(await Desk.Read(response))["error"]));
    }

    [Fact]
    public async Task A_body_larger_than_anything_Slack_takes_is_refused_unread()
    {
        await using var desk = await Desk.Open();
        using var content = new ByteArrayContent([]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentLength = 2_000_000_000 } };
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.Send("chat.postMessage", content));
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_no_address_takes_is_refused_and_nothing_breaks()
    {
        await using var desk = await Desk.Open();
        await desk.Zoe.Press(await PressTests.Card(desk), "Approuver");
        var url = (string)desk.Bot.Received[^1].Json["response_url"]!;
        foreach (var body in (string[])["{\"text\":\"\\udc00\"}", "{\"text\":1,\"text\":[]}", "[]", "\u0000", new string('{', 5_000)])
            Assert.InRange((await desk.Post(url, body)).Status, 200, 499);
        foreach (var path in (string[])["upload/v1/nothing", "link/?ticket=nothing", "actions/T/R/nothing"])
            Assert.Equal(404, (await desk.Post(path, "{}")).Status);
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);
    }
}
