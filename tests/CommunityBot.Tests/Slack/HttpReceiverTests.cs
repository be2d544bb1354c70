using System.Globalization;
using System.Text;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Slack;

public sealed class HttpReceiverTests : IDisposable
{
    private const string Secret = "a-secret-of-ours";
    private const string Event = """{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"message","channel_type":"im","channel":"D1","ts":"1.2"}}""";
    private const string Command = "command=%2Frejoindre&text=&team_id=T1&user_id=U1&channel_id=C1&trigger_id=t1";
    private const string Press = """{"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"a"}]}""";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly List<SlackPayload> _delivered = [];
    private readonly OwnMeters _meters = new();
    private Func<SlackPayload, Task<Delivered>> _answer = _ => Task.FromResult(new Delivered(Answer.Done));

    public void Dispose() => _meters.Dispose();

    private sealed class Frozen : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    [Fact]
    public async Task An_event_is_delivered_and_answered_with_nothing()
    {
        Assert.Equal((200, ""), await Post(Event));
        var delivered = Assert.IsType<EventCallback>(Assert.Single(_delivered));
        Assert.Equal(("event:Ev1", "message.im"), (delivered.DeliveryKey, delivered.Event.Subscription));
    }

    [Fact]
    public async Task A_command_is_answered_with_a_whisper()
    {
        _answer = _ => Task.FromResult(new Delivered(Answer.Whisper(new Message($"C'est noté."))));
        var (status, body) = await Post(Command, type: "application/x-www-form-urlencoded");
        Assert.Equal(200, status);
        Assert.Contains("C'est noté.", body, StringComparison.Ordinal);
        Assert.Equal("/rejoindre", Assert.IsType<SlashCommand>(Assert.Single(_delivered)).Name);
    }

    [Fact]
    public async Task A_press_is_answered_with_nothing_whatever_its_handler_says()
    {
        _answer = _ => Task.FromResult(new Delivered(Answer.Whisper(new Message($"C'est noté."))));
        Assert.Equal((200, ""), await Post($"payload={Uri.EscapeDataString(Press)}", type: "application/x-www-form-urlencoded"));
        Assert.IsType<BlockActions>(Assert.Single(_delivered));
    }

    [Fact]
    public async Task What_comes_afterwards_does_not_hold_the_answer_back()
    {
        var answered = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        _answer = _ => Task.FromResult(new Delivered(Answer.Whisper(new Message($"Oui")), async _ =>
        {
            await answered.Task;
            done.SetResult();
        }));
        await using var server = await LocalServer.Start(http => Receiver().Handle(http), TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var response = await PostTo(server, client, Command);
        Assert.Contains("Oui", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.False(done.Task.IsCompleted);
        answered.SetResult();
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_written_is_an_empty_one_and_what_comes_afterwards_still_comes()
    {
        const string Form = """{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","callback_id":"joining.form"}}""";
        var unsendable = new Modal("joining.form", "Rejoindre", new TextField("why").Input("Pourquoi ?", new TextInput()));
        var done = new TaskCompletionSource();
        _answer = _ => Task.FromResult(new Delivered(Answer.Update(unsendable), _ =>
        {
            done.SetResult();
            return Task.CompletedTask;
        }));
        await using var server = await LocalServer.Start(http => Receiver().Handle(http), TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var response = await PostTo(server, client, $"payload={Uri.EscapeDataString(Form)}");

        Assert.Equal((200, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        await done.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_challenge_of_an_address_is_given_back_without_a_delivery()
    {
        Assert.Equal((200, "3eZbrw1aB"), await Post("""{"type":"url_verification","challenge":"3eZbrw1aB","token":"x"}"""));
        Assert.Equal((200, ""), await Post("ssl_check=1&token=x", type: "application/x-www-form-urlencoded"));
        Assert.Empty(_delivered);
    }

    [Theory]
    [InlineData("""{"type":"url_verification","challenge":"3eZbrw1aB"}""", "application/json")]
    [InlineData("ssl_check=1", "application/x-www-form-urlencoded")]
    [InlineData(Event, "application/json")]
    [InlineData("not json", "application/json")]
    public async Task Nothing_is_answered_to_whoever_is_not_Slack(string body, string type)
    {
        var (status, answer) = await Post(body, type, secret: "another");
        Assert.Equal((401, "Refused: forged.\n"), (status, answer));
        Assert.Empty(_delivered);
    }

    [Fact]
    public async Task Each_refusal_is_counted_under_its_reason()
    {
        var reasons = new List<string>();
        using var listener = _meters.Listen("slack_requests_refused", reasons.Add);

        Assert.Equal(401, (await Post(Event, secret: "another")).Status);
        Assert.Equal(401, (await Post(Event, at: Now.AddSeconds(-301))).Status);
        Assert.Equal(401, (await Post(Event, at: Now.AddSeconds(301))).Status);
        Assert.Equal(401, (await Post(Event, secret: null)).Status);
        Assert.Equal(400, (await Post("not json")).Status);
        Assert.Equal(413, (await Post(new string('a', 1024 * 1024 + 1))).Status);

        Assert.Equal(["reason=forged", "reason=old", "reason=old", "reason=missing", "reason=unreadable", "reason=too_large"], reasons);
        Assert.Empty(_delivered);
    }

    [Theory]
    [InlineData("not json", "application/json")]
    [InlineData("[1]", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("payload=not+json", "application/x-www-form-urlencoded")]
    [InlineData("payload=", "application/x-www-form-urlencoded")]
    public async Task What_Slack_signed_and_nobody_can_read_is_a_bad_request(string body, string type)
    {
        Assert.Equal((400, "Refused: unreadable.\n"), await Post(body, type));
        Assert.Empty(_delivered);
    }

    [Fact]
    public async Task Nesting_without_end_is_a_bad_request() =>
        Assert.Equal(400, (await Post($$"""{"type":"event_callback","event":{{new string('[', 10_000)}}""")).Status);

    [Fact]
    public async Task Bytes_that_are_no_text_are_verified_as_bytes_and_read_as_well_as_can_be()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(Command + "&note="), 0xFF, 0xFE];
        Assert.Equal(200, (await Post(body, "application/x-www-form-urlencoded", Now, Secret)).Status);
        Assert.IsType<SlashCommand>(Assert.Single(_delivered));
    }

    [Fact]
    public async Task Exactly_a_mebibyte_is_still_read()
    {
        var filler = new string('a', 1024 * 1024 - Command.Length - "&note=".Length);
        Assert.Equal(200, (await Post($"{Command}&note={filler}", "application/x-www-form-urlencoded")).Status);
    }

    [Fact]
    public async Task A_length_that_is_not_announced_is_counted_as_it_comes()
    {
        var http = Request(new byte[1024 * 1024 + 1], "application/json", Now, Secret);
        http.Request.ContentLength = null;
        await Receiver().Handle(http);
        Assert.Equal(413, http.Response.StatusCode);
    }

    [Fact]
    public async Task An_event_whose_handling_fails_comes_again_and_an_act_does_not()
    {
        _answer = _ => throw new InvalidOperationException("the disk is full");
        Assert.Equal((500, ""), await Post(Event));
        Assert.Equal((200, ""), await Post(Command, "application/x-www-form-urlencoded"));
        Assert.Equal((200, ""), await Post($"payload={Uri.EscapeDataString(Press)}", "application/x-www-form-urlencoded"));
    }

    [Fact]
    public async Task What_was_begun_goes_on_when_Slack_hangs_up()
    {
        using var hangUp = new CancellationTokenSource();
        var http = Request(Encoding.UTF8.GetBytes(Event), "application/json", Now, Secret);
        http.RequestAborted = hangUp.Token;
        CancellationToken given = new(canceled: true);
        var receiver = new HttpReceiver(new() { SigningSecret = Secret }, new Frozen(), async (_, stop) =>
        {
            await hangUp.CancelAsync();
            given = stop;
            return new Delivered(Answer.Done);
        }, _meters);
        await receiver.Handle(http);
        Assert.False(given.IsCancellationRequested);
    }

    private Task<(int Status, string Body)> Post(string body, string type = "application/json", DateTimeOffset? at = null, string? secret = Secret) =>
        Post(Encoding.UTF8.GetBytes(body), type, at ?? Now, secret);

    private async Task<(int Status, string Body)> Post(byte[] body, string type, DateTimeOffset at, string? secret)
    {
        var http = Request(body, type, at, secret);
        await Receiver().Handle(http);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()));
    }

    private static async Task<HttpResponseMessage> PostTo(LocalServer server, HttpClient client, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Slack-Request-Timestamp", Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", RequestSignatureTests.Sign(Secret, Now, Encoding.UTF8.GetBytes(form)));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static DefaultHttpContext Request(byte[] body, string type, DateTimeOffset at, string? secret)
    {
        var http = new DefaultHttpContext { Request = { Method = "POST", ContentType = type, ContentLength = body.Length, Body = new MemoryStream(body) }, Response = { Body = new MemoryStream() } };
        if (secret is null) return http;
        http.Request.Headers["X-Slack-Request-Timestamp"] = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Request.Headers["X-Slack-Signature"] = RequestSignatureTests.Sign(secret, at, body);
        return http;
    }

    private HttpReceiver Receiver() => new(new() { SigningSecret = Secret }, new Frozen(), (payload, _) =>
    {
        _delivered.Add(payload);
        return _answer(payload);
    }, _meters);
}
