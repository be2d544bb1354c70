using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class SocketModeTests
{
    [Fact]
    public async Task An_address_serves_once_and_is_greeted()
    {
        await using var desk = await Open();
        var address = await SocketClient.Address(desk);
        await using var app = await SocketClient.To(address);
        var hello = (await app.Read())!;
        Assert.Equal(("hello", 1, "A0EMULATOR"), ((string?)hello["type"], (int?)hello["num_connections"], (string?)hello["connection_info"]!["app_id"]));
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.To(address));
        Assert.Equal(1, desk.W.Sockets.Count);
    }

    [Fact]
    public async Task An_address_that_waited_too_long_is_refused()
    {
        await using var desk = await Open(o => o with { SocketTicketsLive = TimeSpan.FromTicks(-1) });
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.Open(desk));
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xapp-another", "invalid_auth")]
    [InlineData("xoxb-emulator", "not_allowed_token_type")]
    public async Task Only_the_token_of_the_app_opens_a_connection(string? token, string error)
    {
        await using var desk = await Open();
        Assert.Equal(error, (string?)(await SocketClient.Call(desk, token))["error"]);
    }

    [Fact]
    public async Task A_token_made_for_something_else_is_told_its_scope()
    {
        await using var desk = await Open(o => o with { AppTokenScopes = ["authorizations:read"] });
        var answer = await SocketClient.Call(desk);
        Assert.Equal(("missing_scope", "connections:write", "authorizations:read"), ((string?)answer["error"], (string?)answer["needed"], (string?)answer["provided"]));
    }

    [Fact]
    public async Task An_empty_object_in_an_acknowledgement_says_nothing()
    {
        await using var desk = await Open();
        await using var app = await SocketClient.Connect(desk);
        var typing = desk.Ana.Type("CINFRA", "/rejoindre");
        var envelope = (await app.Read())!;
        await app.Acknowledge(envelope, "{}");
        Assert.Equal((0, null), ((await typing).Whispers.Count, (await typing).Failure));
        await desk.Ana.Write("Bonjour");
        await app.Acknowledge((await app.Read())!, "{}");
        await desk.Quiet();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_command_comes_in_an_envelope_and_is_answered_in_its_acknowledgement()
    {
        await using var desk = await Open();
        await using var app = await SocketClient.Connect(desk);
        var typing = desk.Ana.Type("CINFRA", "/rejoindre vite");
        var envelope = (await app.Read())!;
        Same("envelope-slash-commands--bolt-py", envelope);
        Assert.Equal(("slash_commands", "/rejoindre", "vite"), ((string?)envelope["type"], (string?)envelope["payload"]!["command"], (string?)envelope["payload"]!["text"]));
        await app.Acknowledge(envelope, """{"text":"Bonjour Ana"}""");
        Assert.Equal("Bonjour Ana", Assert.Single((await typing).Whispers).Text);
        Assert.Empty(desk.Bot.Received);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_shortcut_and_an_event_take_no_answer()
    {
        await using var desk = await Open();
        await using var app = await SocketClient.Connect(desk);
        var pressing = desk.Ana.Shortcut("joining.ask");
        var shortcut = (await app.Read())!;
        Same("envelope-interactive--bolt-py", shortcut);
        await app.Acknowledge(shortcut, """{"text":"perdu"}""");
        await pressing;
        await desk.Ana.Write("Bonjour");
        var happened = (await app.Read())!;
        Assert.Equal(("events_api", false, 0, ""), ((string?)happened["type"], (bool?)happened["accepts_response_payload"], (int?)happened["retry_attempt"], (string?)happened["retry_reason"]));
        await app.Acknowledge(happened);
        await desk.Quiet();
        Assert.Equal(["shortcut: This envelope accepts no payload in its acknowledgement: Slack ignores it."], desk.Complaints);
    }

    [Fact]
    public async Task What_acknowledges_nothing_is_a_complaint()
    {
        await using var desk = await Open();
        await using var app = await SocketClient.Connect(desk);
        await app.Write("""{"envelope_id":"another"}""");
        await app.Write("not json");
        await app.Close();
        Assert.All(desk.Complaints, complaint => Assert.StartsWith("socket: This acknowledges nothing", complaint, StringComparison.Ordinal));
        Assert.Equal(2, desk.Complaints.Count);
    }

    [Fact]
    public async Task Without_a_connection_an_act_fails_at_once_and_an_event_waits()
    {
        await using var desk = await Open();
        Assert.Equal("/rejoindre failed with the error \"dispatch_failed\"", (await desk.Ana.Type("CINFRA", "/rejoindre")).Failure);
        await desk.Ana.Write("Bonjour");
        await desk.Quiet();
        Assert.Equal(TimeSpan.FromMinutes(1), desk.W.NextDue - desk.Clock.GetUtcNow());

        await using var app = await SocketClient.Connect(desk);
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        var envelope = (await app.Read())!;
        Assert.Equal((2, "timeout"), ((int?)envelope["retry_attempt"], (string?)envelope["retry_reason"]));
        await app.Acknowledge(envelope);
        await desk.Quiet();
        Assert.Null(desk.W.NextDue);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_is_not_acknowledged_in_time_comes_again_under_the_same_id()
    {
        // Long enough for the second to be acknowledged in time on a busy machine.
        await using var desk = await Open(o => o with { AnswerWithin = TimeSpan.FromSeconds(2) });
        await using var app = await SocketClient.Connect(desk);
        await desk.Ana.Write("Bonjour");
        var first = (await app.Read())!;
        var second = (await app.Read())!;
        await app.Acknowledge(second);
        await desk.Quiet();
        Assert.Equal((string?)first["envelope_id"], (string?)second["envelope_id"]);
        Assert.Equal(1, (int?)second["retry_attempt"]);
        Assert.Null(desk.W.NextDue);
        Assert.Equal(["event message.im: No answer within 2 s."], desk.Complaints);
    }

    [Fact]
    public async Task An_event_that_a_closed_connection_had_not_acknowledged_goes_on_the_other()
    {
        await using var desk = await Open();
        await using var one = await SocketClient.Connect(desk);
        await using var two = await SocketClient.Connect(desk);
        await desk.Ana.Write("Bonjour");
        var lost = (await one.Read())!;
        await one.Close();
        var again = (await two.Read())!;
        Assert.Equal((string?)lost["envelope_id"], (string?)again["envelope_id"]);
        await two.Acknowledge(again);
        await desk.Quiet();
        Assert.Null(desk.W.NextDue);
    }

    [Fact]
    public async Task An_act_that_a_closed_connection_had_not_acknowledged_fails_and_comes_no_more()
    {
        await using var desk = await Open();
        await using var one = await SocketClient.Connect(desk);
        await using var two = await SocketClient.Connect(desk);
        var typing = desk.Ana.Type("CINFRA", "/rejoindre");
        await one.Read();
        await one.Close();
        Assert.Equal("/rejoindre failed with the error \"dispatch_failed\"", (await typing).Failure);
        await desk.Ana.Write("Bonjour");
        var next = (await two.Read())!;
        Assert.Equal("events_api", (string?)next["type"]);
        await two.Acknowledge(next);
        await desk.Quiet();
    }

    [Fact]
    public async Task A_connection_that_is_renewed_is_still_written_to_until_it_is_closed()
    {
        await using var desk = await Open();
        await using var one = await SocketClient.Connect(desk);
        await desk.W.Sockets.Renew();
        Assert.Equal("refresh_requested", (string?)(await one.Read())!["reason"]);
        Assert.Equal(0, desk.W.Sockets.Count);
        var typing = desk.Ana.Type("CINFRA", "/rejoindre");
        await one.Acknowledge((await one.Read())!);
        Assert.Null((await typing).Failure);
    }

    [Fact]
    public async Task A_payload_can_be_doubled_on_two_connections()
    {
        await using var desk = await Open();
        await using var one = await SocketClient.Connect(desk);
        await using var two = await SocketClient.Connect(desk);
        desk.W.Faults.DeliverTwice();
        var typing = desk.Ana.Type("CINFRA", "/rejoindre");
        var (here, there) = ((await one.Read())!, (await two.Read())!);
        Assert.True(JsonNode.DeepEquals(here, there));
        await one.Acknowledge(here);
        await two.Acknowledge(there);
        Assert.Null((await typing).Failure);
    }

    [Fact]
    public async Task The_eleventh_connection_is_sent_away()
    {
        await using var desk = await Open();
        var apps = new List<SocketClient>();
        for (var n = 1; n <= 10; n++) apps.Add(await SocketClient.Connect(desk));
        await using var eleventh = await SocketClient.Open(desk);
        Assert.Equal("too_many_websockets", (string?)(await eleventh.Read())!["reason"]);
        Assert.Null(await eleventh.Read());
        Assert.Equal(10, desk.W.Sockets.Count);
        foreach (var app in apps) await app.DisposeAsync();
    }

    [Fact]
    public async Task A_connection_is_renewed_with_a_word_and_switched_off_with_another()
    {
        await using var desk = await Open();
        await using var one = await SocketClient.Connect(desk);
        await desk.W.Sockets.Renew("warning");
        Assert.Equal("warning", (string?)(await one.Read())!["reason"]);
        await desk.W.Sockets.SwitchOff();
        Assert.Equal("link_disabled", (string?)(await one.Read())!["reason"]);
        Assert.Null(await one.Read());
        await using var late = await SocketClient.Open(desk);
        Assert.Equal("link_disabled", (string?)(await late.Read())!["reason"]);
    }

    [Fact]
    public async Task Connections_are_upset_by_a_script()
    {
        await using var desk = await Open();
        Assert.Contains("no connection open", (await desk.Post("/workspace/socket", """{"act":"refresh"}""")).Body, StringComparison.Ordinal);
        await using var one = await SocketClient.Connect(desk);
        await using var two = await SocketClient.Connect(desk);
        Assert.Equal("""{"isOn":true,"connections":2}""", await Told(desk));
        foreach (var (app, act, reason) in new[] { (one, "refresh", "refresh_requested"), (two, "warn", "warning") })
        {
            Assert.Equal(200, (await desk.Post("/workspace/socket", $$"""{"act":"{{act}}"}""")).Status);
            Assert.Equal(reason, (string?)(await app.Read())!["reason"]);
        }

        await using var three = await SocketClient.Connect(desk);
        Assert.Equal(200, (await desk.Post("/workspace/socket", """{"act":"switchOff"}""")).Status);
        Assert.Equal("link_disabled", (string?)(await three.Read())!["reason"]);
        Assert.Equal("""{"isOn":false,"connections":0}""", await Told(desk));
        Assert.Equal(400, (await desk.Post("/workspace/socket", """{"act":"explode"}""")).Status);
    }

    [Theory]
    [InlineData("freeze")]
    [InlineData("loseAnswer")]
    public async Task A_connection_goes_silent_by_a_script(string act)
    {
        await using var desk = await Open(o => o with { AnswerWithin = TimeSpan.FromMilliseconds(200) });
        await using var app = await SocketClient.Connect(desk);
        Assert.Equal(200, (await desk.Post("/workspace/socket", $$"""{"act":"{{act}}"}""")).Status);
        Assert.Contains("operation_timeout", (await desk.Ana.Type("CINFRA", "/rejoindre")).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_is_called_over_http_has_no_connection_to_upset()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("null", await Told(desk));
        Assert.Equal(409, (await desk.Post("/workspace/socket", """{"act":"refresh"}""")).Status);
    }

    private static async Task<string> Told(Desk desk) => JsonNode.Parse((await desk.Get("/workspace")).Body)!["socket"]?.ToJsonString() ?? "null";

    private static Task<Desk> Open(Func<EmulatorOptions, EmulatorOptions>? change = null) =>
        Desk.Open(o => (change?.Invoke(o) ?? o) with { Manifest = Desk.Manifest with { SocketMode = true } });

    /// <summary>The envelope has the fields of a recorded one. Those of its payload are the same as in a request, and compared there.</summary>
    private static void Same(string recorded, JsonObject sent)
    {
        var file = Slack.Corpus.In("socket_mode").Single(sample => sample.File.Contains(recorded, StringComparison.Ordinal)).Json;
        Assert.Equal([], Payloads.Skeleton(JsonNode.Parse(file.GetRawText())!).Except(Payloads.Skeleton(sent)).Where(line => !line.StartsWith("payload.", StringComparison.Ordinal)));
    }
}
