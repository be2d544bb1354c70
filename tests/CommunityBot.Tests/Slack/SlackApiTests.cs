using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CommunityBot.Slack;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Slack;

/// <summary>Against a small server on 127.0.0.1 that answers what each test says.</summary>
public sealed class SlackApiTests : IAsyncLifetime
{
    private static readonly ChannelId Channel = new("C1");
    private static readonly UserId Ana = new("U1");
    private readonly List<(string Path, string? Type, string? Token, string Body)> _calls = [];
    private readonly HttpClient _http = new();
    private Func<HttpContext, Task> _reply = http => http.Response.WriteAsync("""{"ok":true}""");
    private LocalServer? _server;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Uri Address => _server!.Address;

    private SlackApi Slack => new(_http, new("xoxb-test", new Uri(Address, "/api/")));

    public async ValueTask InitializeAsync()
    {
        _server = await LocalServer.Start(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            _calls.Add((http.Request.Path, http.Request.ContentType, http.Request.Headers.Authorization, await reader.ReadToEndAsync(Stop)));
            await _reply(http);
        }, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_posted_as_json_with_its_token_in_a_header()
    {
        Reply("""{"ok":true,"channel":"C1","ts":"1.2","message":{"text":"é"}}""");
        var sent = await Slack.PostMessage(Channel, new Message($"Bonjour {"<é>"}", new Divider()), Stop);

        Assert.Equal(new Sent(Channel, new Ts("1.2")), sent);
        var (path, type, token, body) = Assert.Single(_calls);
        Assert.Equal(("/api/chat.postMessage", "application/json; charset=utf-8", "Bearer xoxb-test"), (path, type, token));
        AssertJson("""{"text":"Bonjour &lt;é&gt;","blocks":[{"type":"divider"}],"channel":"C1","unfurl_links":false,"unfurl_media":false}""", body);
        Assert.Contains("é", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_call_has_Slacks_name_and_arguments()
    {
        Reply("""{"ok":true,"channel":{"id":"D1"},"view":{"id":"V1"},"user":{"id":"U1"},"messages":[]}""");
        var modal = new Modal("form", "Form");
        await Slack.UpdateMessage(Channel, new Ts("1.2"), new Message($"a"), Stop);
        Assert.Equal(new ChannelId("D1"), await Slack.OpenConversation(Ana, Stop));
        await Slack.Invite(Channel, Ana, Stop);
        await Slack.Kick(Channel, Ana, Stop);
        Assert.Equal(new ViewId("V1"), await Slack.OpenModal(new TriggerId("t1"), modal, Stop));
        await Slack.UpdateModal(new ViewId("V1"), modal, Stop);
        await Slack.PublishHome(Ana, new HomeView(new Section($"a")), Stop);
        await Slack.ConversationInfo(Channel, Stop);
        await Slack.UserInfo(Ana, Stop);

        var view = modal.ToJson().ToJsonString();
        Assert.Equal(
            ["/api/chat.update", "/api/conversations.open", "/api/conversations.invite", "/api/conversations.kick", "/api/views.open", "/api/views.update", "/api/views.publish", "/api/conversations.info", "/api/users.info"],
            _calls.Select(call => call.Path));
        AssertJson("""{"text":"a","channel":"C1","ts":"1.2"}""", _calls[0].Body);
        AssertJson("""{"users":"U1"}""", _calls[1].Body);
        AssertJson("""{"user_id":"U1","view":{"type":"home","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"a"}}]}}""", _calls[6].Body);
        AssertJson("""{"channel":"C1","users":"U1"}""", _calls[2].Body);
        AssertJson("""{"channel":"C1","user":"U1"}""", _calls[3].Body);
        AssertJson($$"""{"trigger_id":"t1","view":{{view}}}""", _calls[4].Body);
        AssertJson($$"""{"view_id":"V1","view":{{view}}}""", _calls[5].Body);
        Assert.Equal("channel=C1", _calls[7].Body);
        Assert.Equal("user=U1&include_locale=true", _calls[8].Body);
        Assert.All(_calls[7..], call => Assert.Equal("application/x-www-form-urlencoded", call.Type));
    }

    [Fact]
    public async Task The_token_says_who_it_is_and_what_it_may_do()
    {
        _reply = http =>
        {
            http.Response.Headers["x-oauth-scopes"] = "chat:write, users:read,commands";
            return http.Response.WriteAsync("""{"ok":true,"url":"https://example.org/","team":"Les Passerelles","user":"bot","team_id":"T1","user_id":"U9","bot_id":"B1"}""", Stop);
        };
        var auth = await Slack.TestAuth(Stop);
        Assert.Equal((new TeamId("T1"), new UserId("U9"), new BotId("B1"), "https://example.org/"), (auth.TeamId, auth.UserId, auth.BotId, auth.Url));
        Assert.Equal(["chat:write", "users:read", "commands"], auth.Scopes);
    }

    [Fact]
    public async Task Pages_are_followed_to_the_end_even_through_an_empty_one()
    {
        _reply = http => http.Response.WriteAsync(_calls.Count switch
        {
            1 => """{"ok":true,"messages":[{"ts":"3.0","text":"c","metadata":{"event_type":"communitybot","event_payload":{"key":"k"}}}],"response_metadata":{"next_cursor":"p2=="}}""",
            2 => """{"ok":true,"messages":[],"response_metadata":{"next_cursor":"p3"}}""",
            _ => """{"ok":true,"messages":[{"ts":"1.0","user":"U1"}],"response_metadata":{"next_cursor":""}}""",
        }, Stop);

        var messages = new List<HistoryMessage>();
        await foreach (var message in Slack.History(Channel, DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123), Stop)) messages.Add(message);

        Assert.Equal(["3.0", "1.0"], messages.Select(message => message.Ts.Value));
        Assert.Equal("k", messages[0].MetadataText("communitybot", "key"));
        Assert.Equal(
            ["channel=C1&oldest=1700000000.123000&include_all_metadata=true&limit=200", "channel=C1&oldest=1700000000.123000&include_all_metadata=true&limit=200&cursor=p2%3D%3D", "channel=C1&oldest=1700000000.123000&include_all_metadata=true&limit=200&cursor=p3"],
            _calls.Select(call => call.Body));
    }

    [Theory]
    [InlineData("""{"event_type":"theirs"}""")]
    [InlineData("""{"event_type":"theirs","event_payload":{"key":"k"}}""")]
    [InlineData("""{"event_type":"communitybot","event_payload":null}""")]
    [InlineData("""{"event_type":"communitybot","event_payload":{"key":7}}""")]
    [InlineData("""{"event_payload":"text"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"event_type":"theirs","event_payload":{"text":"LONG"}}""")]
    public async Task Metadata_of_another_app_does_not_make_the_history_unreadable(string metadata)
    {
        metadata = metadata.Replace("LONG", new string('a', 3000), StringComparison.Ordinal);
        Reply("""{"ok":true,"messages":[{"ts":"2.0","metadata":THEIRS},{"ts":"1.0","metadata":{"event_type":"communitybot","event_payload":{"key":"k"}}}]}""".Replace("THEIRS", metadata, StringComparison.Ordinal));

        var keys = new List<string?>();
        await foreach (var message in Slack.History(Channel, DateTimeOffset.UnixEpoch, Stop)) keys.Add(message.MetadataText("communitybot", "key"));

        Assert.Equal([null, "k"], keys);
    }

    [Fact]
    public async Task A_person_is_read_with_what_they_left_blank()
    {
        Reply("""{"ok":true,"user":{"id":"U1","team_id":"T1","name":"ana","deleted":false,"is_restricted":true,"is_admin":true,"tz":"Europe/Paris","locale":"fr-FR","profile":{"real_name":"Ana Durand","display_name":"","first_name":"Ana","title":" ","email":"ana@exemple.org"}}}""");
        var user = await Slack.UserInfo(Ana, Stop);
        Assert.Equal(("Ana Durand", "Ana Durand", "Ana", null, "ana@exemple.org"), (user.RealName, user.DisplayName, user.FirstName, user.Title, user.Email));
        Assert.Equal((true, false, true, false, false), (user.IsRestricted, user.IsUltraRestricted, user.IsAdmin, user.IsDeleted, user.IsBot));
        Assert.Equal(("Europe/Paris", "fr-FR", new TeamId("T1")), (user.TimeZone, user.Locale, user.TeamId));
    }

    [Fact]
    public async Task Every_sample_of_a_person_and_of_a_channel_is_read()
    {
        foreach (var file in new[] { "users.info.success", "conversations.info.success", "conversations.info.success-im", "conversations.info.success-im-num-members" })
        {
            Reply(Corpus.Text($"Payloads/web_api/docs_examples/{file}.json"));
            if (file.StartsWith("users", StringComparison.Ordinal)) Assert.NotEqual(default, (await Slack.UserInfo(Ana, Stop)).Id);
            else Assert.NotEqual(default, (await Slack.ConversationInfo(Channel, Stop)).Id);
        }
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        Reply("""{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"channels:read,users:read"}""");
        var error = await Failure();
        Assert.Equal(("conversations.invite", "missing_scope", FailureKind.Final, "chat:write", "channels:read,users:read"), (error.Method, error.Code, error.Kind, error.Needed, error.Provided));
    }

    [Fact]
    public async Task Slacks_explanations_are_kept()
    {
        Reply("""{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text]"]}}""");
        Assert.Equal(["[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text]"], (await Failure()).Messages);
    }

    [Theory]
    [InlineData("channel_not_found", FailureKind.Final)]
    [InlineData("ratelimited", FailureKind.Later)]
    [InlineData("internal_error", FailureKind.Unknown)]
    [InlineData("fatal_error", FailureKind.Unknown)]
    [InlineData("service_unavailable", FailureKind.Unknown)]
    public async Task An_error_says_whether_to_try_again(string code, FailureKind kind)
    {
        Reply($$"""{"ok":false,"error":"{{code}}"}""");
        var error = await Failure();
        Assert.Equal((code, kind), (error.Code, error.Kind));
    }

    [Theory]
    [InlineData(429, "30", "ratelimited", FailureKind.Later, 30)]
    [InlineData(429, null, "ratelimited", FailureKind.Later, null)]
    [InlineData(500, null, "http_500", FailureKind.Unknown, null)]
    [InlineData(503, "5", "http_503", FailureKind.Unknown, 5)]
    [InlineData(302, null, "http_302", FailureKind.Later, null)]
    [InlineData(403, null, "http_403", FailureKind.Later, null)]
    [InlineData(404, null, "http_404", FailureKind.Later, null)]
    [InlineData(407, null, "http_407", FailureKind.Later, null)]
    [InlineData(408, null, "http_408", FailureKind.Later, null)]
    [InlineData(204, null, "http_204", FailureKind.Unknown, null)]
    public async Task A_status_says_whether_to_try_again_and_when(int status, string? retryAfter, string code, FailureKind kind, int? seconds)
    {
        _reply = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = retryAfter;
            return status == 204 ? Task.CompletedTask : http.Response.WriteAsync("<html>", Stop);
        };
        var error = await Failure();
        Assert.Equal((code, kind, seconds), (error.Code, error.Kind, (int?)error.RetryAfter?.TotalSeconds));
        Assert.Single(_calls);
    }

    [Fact]
    public async Task A_status_with_words_of_Slacks_own_is_never_final_either()
    {
        _reply = http =>
        {
            http.Response.StatusCode = 404;
            return http.Response.WriteAsync("""{"ok":false,"error":"expired_url"}""", Stop);
        };
        Assert.Equal(FailureKind.Unknown, (await Failure()).Kind);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("null")]
    public async Task An_answer_that_cannot_be_read_leaves_it_unknown(string body)
    {
        Reply(body);
        var error = await Failure();
        Assert.Equal(("unreadable_answer", FailureKind.Unknown), (error.Code, error.Kind));
    }

    [Fact]
    public async Task An_answer_without_what_was_asked_leaves_it_unknown()
    {
        Reply("""{"ok":true}""");
        var error = await Assert.ThrowsAsync<SlackException>(() => Slack.PostMessage(Channel, new Message($"a"), Stop));
        Assert.Equal(("chat.postMessage", "unreadable_answer", FailureKind.Unknown), (error.Method, error.Code, error.Kind));
    }

    [Fact]
    public async Task A_connection_lost_leaves_it_unknown()
    {
        _reply = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        var error = await Failure();
        Assert.Equal(("connection_lost", FailureKind.Unknown), (error.Code, error.Kind));
        Assert.Single(_calls);
    }

    [Fact]
    public async Task A_time_out_leaves_it_unknown()
    {
        _http.Timeout = TimeSpan.FromMilliseconds(200);
        _reply = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var error = await Failure();
        Assert.Equal(("timeout", FailureKind.Unknown), (error.Code, error.Kind));
    }

    [Fact]
    public async Task An_answer_that_never_ends_times_out_too()
    {
        _http.Timeout = TimeSpan.FromMilliseconds(200);
        _reply = async http =>
        {
            await http.Response.WriteAsync("""{"ok":""", Stop);
            await http.Response.Body.FlushAsync(Stop);
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        Assert.Equal("timeout", (await Failure()).Code);
    }

    [Fact]
    public async Task An_answer_cut_short_leaves_it_unknown()
    {
        _reply = async http =>
        {
            await http.Response.WriteAsync("""{"ok":""", Stop);
            await http.Response.Body.FlushAsync(Stop);
            http.Abort();
        };
        var error = await Failure();
        Assert.Equal(("connection_lost", FailureKind.Unknown), (error.Code, error.Kind));
    }

    [Fact]
    public async Task A_stop_is_no_time_out()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _reply = async http =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Slack.Invite(Channel, Ana, stop.Token));
    }

    [Fact]
    public async Task Slack_that_is_not_reached_has_done_nothing()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var error = await Assert.ThrowsAsync<SlackException>(() => new SlackApi(_http, new("xoxb-test", new Uri($"http://127.0.0.1:{port}/api/"))).Invite(Channel, Ana, Stop));
        Assert.Equal(("unreachable", FailureKind.Later), (error.Code, error.Kind));
    }

    [Fact]
    public async Task An_act_is_answered_at_its_own_address_without_the_token()
    {
        _reply = http => http.Response.WriteAsync("ok", Stop);
        await Slack.Respond(new Uri(Address, "/actions/T1/1/secret"), new Message($"Noté"), replaceOriginal: true, Stop);
        var (path, _, token, body) = Assert.Single(_calls);
        Assert.Equal(("/actions/T1/1/secret", ""), (path, token ?? ""));
        AssertJson("""{"text":"Noté","response_type":"ephemeral","replace_original":true}""", body);
    }

    [Fact]
    public async Task An_address_that_has_expired_says_so_and_stays_secret()
    {
        Reply("""{"ok":false,"error":"Expired url"}""");
        var error = await Assert.ThrowsAsync<SlackException>(() => Slack.Respond(new Uri(Address, "/actions/T1/1/secret"), new Message($"a"), replaceOriginal: false, Stop));
        Assert.Equal(("response_url", "Expired url", FailureKind.Final), (error.Method, error.Code, error.Kind));
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    private void Reply(string body) => _reply = http => http.Response.WriteAsync(body, Stop);

    private Task<SlackException> Failure() => Assert.ThrowsAsync<SlackException>(() => Slack.Invite(Channel, Ana, Stop));

    private static void AssertJson(string expected, string actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
