using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class WebApiTests
{
    [Fact]
    public async Task A_refusal_is_http_200_with_ok_false()
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send("chat.postMessage", new FormUrlEncodedContent([KeyValuePair.Create("channel", "CNONE"), KeyValuePair.Create("text", "x")]));
        Assert.Equal(200, (int)response.StatusCode);
        var answer = await Desk.Read(response);
        Assert.False((bool)answer["ok"]!);
        Assert.Equal("channel_not_found", (string?)answer["error"]);
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-other", "invalid_auth")]
    [InlineData("xapp-1", "invalid_auth")]
    [InlineData("xapp-1", "not_allowed_token_type", "users.list")]
    public async Task A_wrong_token_is_refused(string? token, string error, string method = "auth.test")
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send(method, null, token);
        Assert.Equal(error, (string?)(await Desk.Read(response))["error"]);
    }

    [Fact]
    public async Task The_token_of_the_app_is_told_its_app_and_nothing_of_the_bot()
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send("auth.test", null, new EmulatorOptions().AppToken);
        var answer = await Desk.Read(response);
        Assert.Equal(("A0EMULATOR", null), ((string?)answer["app_id"], answer["user_id"]));
    }

    [Fact]
    public async Task The_token_counts_in_a_form_and_not_in_json_nor_in_the_query()
    {
        await using var desk = await Desk.Open();
        using var form = await desk.Send("auth.test", new FormUrlEncodedContent([KeyValuePair.Create("token", "xoxb-emulator")]), null);
        using var json = await desk.Send("auth.test", Desk.JsonBody("""{"token":"xoxb-emulator"}"""), null);
        using var query = await desk.Send("auth.test?token=xoxb-emulator", null, null);
        Assert.True((bool)(await Desk.Read(form))["ok"]!);
        Assert.Equal("not_authed", (string?)(await Desk.Read(json))["error"]);
        Assert.Equal("not_authed", (string?)(await Desk.Read(query))["error"]);
    }

    [Fact]
    public async Task An_unknown_method_is_named()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.shout");
        Assert.Equal("unknown_method", (string?)answer["error"]);
        Assert.Contains("chat.shout: unknown_method req_method: chat.shout", desk.Complaints);
    }

    [Fact]
    public async Task Every_answer_carries_the_scopes_granted_and_accepted()
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send("users.list", null);
        Assert.Equal(string.Join(',', Desk.AllScopes), response.Headers.GetValues("x-oauth-scopes").Single());
        Assert.Equal("users:read", response.Headers.GetValues("x-accepted-oauth-scopes").Single());
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_those_provided()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = ["users:read", "commands"] } });
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"));
        Assert.Equal("missing_scope", (string?)answer["error"]);
        Assert.Equal("chat:write", (string?)answer["needed"]);
        Assert.Equal("users:read,commands", (string?)answer["provided"]);
    }

    [Fact]
    public async Task The_scope_needed_depends_on_the_kind_of_channel()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = ["channels:read"] } });
        Assert.True((bool)(await desk.Call("conversations.info", ("channel", "CINFRA")))["ok"]!);
        var secret = await desk.Call("conversations.info", ("channel", "CSECRET"));
        Assert.Equal(("missing_scope", "groups:read"), ((string?)secret["error"], (string?)secret["needed"]));
    }

    [Fact]
    public async Task A_required_argument_is_asked_for_by_name()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.update", ("channel", "CINFRA"), ("text", "x"));
        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.Equal("[ERROR] missing required field: ts", (string?)answer["response_metadata"]!["messages"]![0]);
    }

    [Theory]
    [InlineData("[1]", "application/json; charset=utf-8", "json_not_object")]
    [InlineData("{", "application/json; charset=utf-8", "invalid_json")]
    [InlineData("{\"text\":\"\\ud800\"}", "application/json; charset=utf-8", "invalid_json")]
    [InlineData("a=b", "text/plain", "invalid_post_type")]
    [InlineData("neither", "multipart/form-data; boundary=x", "invalid_form_data")]
    [InlineData("neither", "multipart/form-data", "invalid_form_data")]
    public async Task A_body_that_cannot_be_read_is_refused(string body, string type, string error)
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send("chat.postMessage", Desk.JsonBody(body, type));
        Assert.Equal(error, (string?)(await Desk.Read(response))["error"]);
    }

    [Fact]
    public async Task Json_takes_structures_and_warns_about_a_missing_charset()
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send("chat.postMessage", Desk.JsonBody(
            """{"channel":"CINFRA","text":"Bonjour","blocks":[{"type":"divider"}]}""", "application/json"));
        var answer = await Desk.Read(response);
        Assert.True((bool)answer["ok"]!);
        Assert.Equal("missing_charset", (string?)answer["warning"]);
        Assert.Equal("divider", (string?)desk.Ana.Messages("CINFRA")[^1].Blocks[0]!["type"]);
    }

    [Fact]
    public async Task Parts_are_read_as_a_form_and_of_a_name_given_twice_the_last_counts()
    {
        await using var desk = await Desk.Open();
        using var parts = new MultipartFormDataContent { { new StringContent("CINFRA"), "channel" }, { new StringContent("En morceaux"), "text" } };
        using var inParts = await desk.Send("chat.postMessage", parts);
        Assert.True((bool)(await Desk.Read(inParts))["ok"]!);
        using var twice = await desk.Send("chat.postMessage", Desk.JsonBody("""{"channel":"CNONE","text":"Deux fois","channel":"CINFRA"}"""));
        Assert.True((bool)(await Desk.Read(twice))["ok"]!);
        Assert.Equal(["En morceaux", "Deux fois"], desk.Ana.Messages("CINFRA").Select(m => m.Text));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_test_method_gives_back_what_it_is_given()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("""{"ok":true,"args":{}}""", (await desk.Call("api.test")).ToJsonString());
        Assert.Equal("""{"ok":false,"args":{"error":"my_error"},"error":"my_error"}""", (await desk.Call("api.test", ("error", "my_error"))).ToJsonString());
    }

    [Fact]
    public async Task The_team_may_be_named_in_any_call()
    {
        await using var desk = await Desk.Open();
        Assert.True((bool)(await desk.Call("auth.test", ("team_id", "T0EMULATOR")))["ok"]!);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_method_that_takes_no_json_reads_nothing_from_it()
    {
        await using var desk = await Desk.Open();
        using var response = await desk.Send("users.info", Desk.JsonBody("""{"user":"UANA"}"""));
        Assert.Equal("invalid_arguments", (string?)(await Desk.Read(response))["error"]);
        Assert.Contains(desk.Complaints, c => c.Contains("takes no JSON body", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_argument_slack_does_not_know_is_a_complaint()
    {
        await using var desk = await Desk.Open();
        Assert.True((bool)(await desk.Call("conversations.list", ("type", "private_channel")))["ok"]!);
        Assert.Contains("conversations.list: No argument is called 'type': Slack ignores it.", desk.Complaints);
    }

    [Fact]
    public async Task What_the_world_refuses_is_no_complaint()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("user_not_found", (string?)(await desk.Call("users.info", ("user", "UNOBODY")))["error"]);
        Assert.Empty(desk.Complaints);
        Assert.Equal("user_not_found", desk.W.Calls.Single().Error);
    }

    [Fact]
    public async Task The_app_knows_itself()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("auth.test");
        Assert.Equal(("T0EMULATOR", "U0BOT", "B0BOT"), ((string?)answer["team_id"], (string?)answer["user_id"], (string?)answer["bot_id"]));
    }
}
