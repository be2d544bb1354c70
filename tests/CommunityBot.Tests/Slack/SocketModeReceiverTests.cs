using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Slack;

public sealed class SocketModeReceiverTests : IDisposable
{
    private const string Event = """{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"message","channel_type":"im","channel":"D1","ts":"1.2"}}""";
    private const string Command = """{"command":"/rejoindre","text":"","team_id":"T1","user_id":"U1","channel_id":"C1","trigger_id":"t1"}""";
    private const string Press = """{"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"a"}]}""";
    private const string Form = """{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","callback_id":"joining.form"}}""";

    private static readonly SocketModeOptions One = new() { Connections = 1 };

    private readonly ConcurrentQueue<SlackPayload> _delivered = [];
    private readonly Logbook _logs = new();
    private readonly OwnMeters _meters = new();
    private readonly LoggerFactory _logging;
    private Func<SlackPayload, Task<Delivered>> _answer = _ => Task.FromResult(new Delivered(Answer.Done));

    public SocketModeReceiverTests() => _logging = new([_logs]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task An_event_is_delivered_and_acknowledged_with_nothing() => Live(One, async (slack, _) =>
    {
        var socket = await slack.Next();
        Assert.Equal("""{"envelope_id":"e1"}""", await socket.Ask("e1", Event));
        Assert.Equal("event:Ev1", Assert.IsType<EventCallback>(Assert.Single(_delivered)).DeliveryKey);
        Assert.Equal("Bearer xapp-test", slack.Asked.Single());
    });

    [Fact]
    public Task The_app_that_the_token_is_of_is_known_from_the_hello() => Live(One, async (_, receiver) =>
    {
        await receiver.First.WaitAsync(Stop);
        Assert.Equal("A1", receiver.App);
    });

    [Fact]
    public Task A_command_is_answered_in_its_acknowledgement() => Live(One, async (slack, _) =>
    {
        _answer = _ => Task.FromResult(new Delivered(Answer.Whisper(new Message($"C'est noté."))));
        var acknowledged = JsonNode.Parse(await (await slack.Next()).Ask("e1", Command, takesAnswer: true))!;
        Assert.Equal(("e1", "ephemeral", "C'est noté."), ((string?)acknowledged["envelope_id"], (string?)acknowledged["payload"]!["response_type"], (string?)acknowledged["payload"]!["text"]));
    });

    [Theory, InlineData(true), InlineData(false)]
    public Task An_answer_goes_only_where_Slack_accepts_one_and_otherwise_what_follows_is_told(bool takesAnswer) => Live(One, async (slack, _) =>
    {
        var told = new TaskCompletionSource<bool>();
        _answer = _ => Task.FromResult(new Delivered(Answer.Error(new TextField("why"), "Encore un mot."), couldAnswer =>
        {
            told.SetResult(couldAnswer);
            return Task.CompletedTask;
        }));
        var acknowledged = JsonNode.Parse(await (await slack.Next()).Ask("e1", Form, takesAnswer))!;
        Assert.Equal(takesAnswer ? "errors" : null, (string?)acknowledged["payload"]?["response_action"]);
        Assert.Equal(takesAnswer, await told.Task.WaitAsync(Stop));
    });

    [Fact]
    public Task A_press_is_acknowledged_with_nothing_whatever_its_handler_says() => Live(One, async (slack, _) =>
    {
        _answer = _ => Task.FromResult(new Delivered(Answer.Whisper(new Message($"C'est noté."))));
        Assert.Equal("""{"envelope_id":"e1"}""", await (await slack.Next()).Ask("e1", Press, takesAnswer: true));
    });

    [Fact]
    public Task What_comes_afterwards_does_not_hold_the_acknowledgement_back() => Live(One, async (slack, _) =>
    {
        var (acknowledged, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        _answer = _ => Task.FromResult(new Delivered(Answer.Done, async _ =>
        {
            await acknowledged.Task;
            done.SetResult();
        }));
        await (await slack.Next()).Ask("e1", Command, takesAnswer: true);
        Assert.False(done.Task.IsCompleted);
        acknowledged.SetResult();
        await done.Task.WaitAsync(Stop);
    });

    [Fact]
    public Task An_answer_that_cannot_be_written_is_an_empty_one_and_what_comes_afterwards_still_comes() => Live(One, async (slack, _) =>
    {
        var unsendable = new Modal("joining.form", "Rejoindre", new TextField("why").Input("Pourquoi ?", new TextInput()));
        var done = new TaskCompletionSource();
        _answer = _ => Task.FromResult(new Delivered(Answer.Update(unsendable), _ =>
        {
            done.SetResult();
            return Task.CompletedTask;
        }));
        Assert.Equal("""{"envelope_id":"e1"}""", await (await slack.Next()).Ask("e1", Form, takesAnswer: true));
        await done.Task.WaitAsync(Stop);
    });

    [Fact]
    public Task An_event_that_could_not_be_stored_is_not_acknowledged_and_an_act_is() => Live(One, async (slack, _) =>
    {
        _answer = _ => throw new InvalidOperationException("the disk is full");
        var socket = await slack.Next();
        await socket.Send("e1", Event);
        Assert.Equal("""{"envelope_id":"e2"}""", await socket.Ask("e2", Command, takesAnswer: true));
        _answer = _ => Task.FromResult(new Delivered(Answer.Done));
        Assert.Equal("""{"envelope_id":"e1"}""", await socket.Ask("e1", Event));
    });

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"type":"event_callback","event":[]}""")]
    public Task What_nobody_can_read_is_acknowledged_lest_it_come_back(string payload) => Live(One, async (slack, _) =>
        Assert.Equal("""{"envelope_id":"e1"}""", await (await slack.Next()).Ask("e1", payload)));

    [Fact]
    public Task A_frame_that_is_no_envelope_harms_nothing() => Live(One, async (slack, _) =>
    {
        var refused = new ConcurrentQueue<string>();
        using var listener = _meters.Listen("slack_requests_refused", refused.Enqueue);
        var socket = await slack.Next();
        foreach (var frame in new[] { "not json", "null", "[]", """{"type":"novelty"}""", new string('x', 1024 * 1024 + 1) }) await socket.Write(frame);
        Assert.Equal("""{"envelope_id":"e1"}""", await socket.Ask("e1", Event));
        Assert.Equal(Enumerable.Repeat("reason=unreadable", 2), refused);
    });

    [Fact]
    public Task A_payload_of_hundreds_of_kilobytes_is_read_whole() => Live(One, async (slack, _) =>
    {
        var text = new string('é', 150_000);
        await (await slack.Next()).Ask("e1", Event.Replace("\"ts\"", $"\"text\":\"{text}\",\"ts\"", StringComparison.Ordinal));
        Assert.Equal(text, ((MessageEvent)((EventCallback)_delivered.Single()).Event).Text);
    });

    [Fact]
    public Task Many_at_once_are_each_acknowledged() => Live(One, async (slack, _) =>
    {
        var socket = await slack.Next();
        var hold = new TaskCompletionSource();
        _answer = async _ =>
        {
            await hold.Task;
            return new Delivered(Answer.Done);
        };
        var ids = Enumerable.Range(0, 100).Select(n => $"e{n}").ToList();
        foreach (var id in ids) await socket.Send(id, Command, takesAnswer: true);
        hold.SetResult();
        var acknowledged = new List<string>();
        while (acknowledged.Count < ids.Count) acknowledged.Add((string)JsonNode.Parse(await socket.Read())!["envelope_id"]!);
        Assert.Equal(ids.Order(StringComparer.Ordinal), acknowledged.Order(StringComparer.Ordinal));
    });

    [Theory, InlineData("warning"), InlineData("refresh_requested")]
    public Task A_connection_that_is_renewed_goes_on_answering_beside_the_next_one_until_Slack_closes_it(string reason) => Live(One, async (slack, _) =>
    {
        var old = await slack.Next();
        var (hold, begun) = (new TaskCompletionSource(), new TaskCompletionSource());
        _answer = async payload =>
        {
            if (payload is not SlashCommand) return new Delivered(Answer.Done);
            begun.SetResult();
            await hold.Task;
            return new Delivered(Answer.Done);
        };
        await old.Send("e1", Command, takesAnswer: true);
        await begun.Task.WaitAsync(Stop);
        await old.Disconnect(reason);

        var next = await slack.Next();
        Assert.Equal("""{"envelope_id":"e2"}""", await next.Ask("e2", Event));
        // Slack may still choose the old one.
        Assert.Equal("""{"envelope_id":"e3"}""", await old.Ask("e3", Press));
        hold.SetResult();
        Assert.Equal("""{"envelope_id":"e1"}""", await old.Read());
        // Nothing is in hand on it any more, and it is not left for that.
        Assert.Equal("""{"envelope_id":"e4"}""", await old.Ask("e4", Press));
        await old.Close();
        Assert.Null(await old.ReadToTheEnd());
    });

    [Fact]
    public Task A_renewed_connection_that_Slack_forgets_to_close_is_left_after_a_while() => Live(One, async (slack, _) =>
    {
        var old = await slack.Next();
        await old.Disconnect("refresh_requested");
        await slack.Next();
        await Waits(One.RenewedWithin);
        Clock.MoveTo(Clock.GetUtcNow() + One.RenewedWithin);
        Assert.Null(await old.ReadToTheEnd());
    });

    [Fact]
    public Task What_follows_is_told_of_an_answer_that_was_lost_with_its_connection() => Live(One, async (slack, _) =>
    {
        var (hold, begun, told) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<bool>());
        _answer = async _ =>
        {
            begun.SetResult();
            await hold.Task;
            return new Delivered(Answer.Whisper(new Message($"C'est noté.")), answered =>
            {
                told.SetResult(answered);
                return Task.CompletedTask;
            });
        };
        var lost = await slack.Next();
        await lost.Send("e1", Command, takesAnswer: true);
        await begun.Task.WaitAsync(Stop);
        lost.Cut();
        await slack.Next();
        hold.SetResult();
        Assert.False(await told.Task.WaitAsync(Stop));
    });

    [Fact]
    public Task What_nobody_foresaw_is_told_as_an_error_and_tried_again() => Live(
        One,
        async (slack, _) =>
        {
            Assert.Equal("""{"envelope_id":"e1"}""", await (await slack.Next()).Ask("e1", Event));
            Assert.Contains(_logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("could not be opened", StringComparison.Ordinal));
        },
        slack => slack.Answers.Enqueue((200, """{"ok":true,"url":"gopher://127.0.0.1/link"}""", null)));

    [Fact]
    public Task An_outage_is_told_once_and_a_renewal_is_none() => Live(One, async (slack, _) =>
    {
        var old = await slack.Next();
        await old.Disconnect("refresh_requested");
        var next = await slack.Next();
        await next.Ask("e1", Event); // the receiver has read its hello
        await old.Close();
        Assert.Null(await old.ReadToTheEnd());
        await Waits(null);
        Assert.Empty(_logs.Lines);

        Clock.MoveTo(Clock.GetUtcNow() + One.Steady);
        next.Cut();
        await (await slack.Next()).Ask("e2", Event);
        Assert.Contains("no connection is open (lost)", Assert.Single(_logs.Lines), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_connection_dismissed_before_its_hello_is_tried_again() => Live(One, async (slack, receiver) =>
    {
        Assert.Equal("""{"envelope_id":"e1"}""", await (await slack.Next()).Ask("e1", Event));
        Assert.Null(receiver.Trouble);
    }, slack => slack.Greetings.Enqueue("""{"type":"disconnect","reason":"refresh_requested"}"""));

    [Fact]
    public Task One_too_many_waits_its_time() => Live(
        One,
        async (slack, receiver) =>
        {
            await Waits(TimeSpan.FromMinutes(1));
            Assert.Equal("too_many_websockets", receiver.Trouble);
            Assert.Single(slack.Asked);
            Clock.MoveTo(Clock.GetUtcNow().AddMinutes(1));
            await slack.Next();
        },
        slack => slack.Greetings.Enqueue("""{"type":"disconnect","reason":"too_many_websockets"}"""));

    [Fact]
    public Task A_hello_that_never_comes_is_not_waited_for_without_end() => Live(
        One,
        async (slack, receiver) =>
        {
            await Eventually.So("a connection waits for its hello", () => slack.Accepted.Count == 1);
            Clock.MoveTo(Clock.GetUtcNow() + One.HelloWithin);
            await slack.Next();
            await receiver.First.WaitAsync(Stop);
        },
        slack => slack.Greetings.Enqueue(""));

    [Fact]
    public Task Slack_away_is_asked_again_and_its_wish_to_wait_is_kept() => Live(
        One,
        async (slack, receiver) =>
        {
            await Waits(TimeSpan.FromSeconds(90));
            Assert.Equal("ratelimited", receiver.Trouble);
            Assert.Equal(2, slack.Asked.Count);
            Clock.MoveTo(Clock.GetUtcNow().AddSeconds(90));
            await slack.Next();
            await receiver.First.WaitAsync(Stop);
        },
        slack =>
        {
            slack.Answers.Enqueue((500, "", null));
            slack.Answers.Enqueue((429, """{"ok":false,"error":"ratelimited"}""", 90));
        });

    [Fact]
    public Task Slack_away_is_asked_at_once_and_then_after_waits_that_double_up_to_a_minute() => Live(
        One,
        async (slack, _) =>
        {
            var asked = 2;
            foreach (var longest in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
            {
                var now = Clock.GetUtcNow();
                await Eventually.So("the receiver waits", () => slack.Asked.Count == asked && Clock.NextDue > now);
                var due = Clock.NextDue!.Value;
                Assert.InRange((due - now).TotalSeconds, longest / 2.0, longest);
                Clock.MoveTo(due);
                asked++;
            }

            await slack.Next();
        },
        slack =>
        {
            for (var n = 0; n < 9; n++) slack.Answers.Enqueue((500, "", null));
        });

    [Fact]
    public Task Only_a_connection_that_lasted_makes_the_next_trouble_a_first_one() => Live(One, async (slack, _) =>
    {
        (await slack.Next()).Cut();
        var brief = await slack.Next();
        await Waits(null);
        brief.Cut();
        await Eventually.So("the receiver waits", () => Clock.NextDue < Clock.GetUtcNow() + One.ShortestWait);
        Clock.MoveTo(Clock.GetUtcNow() + One.ShortestWait);
        var steady = await slack.Next();
        await Waits(null);
        Clock.MoveTo(Clock.GetUtcNow() + One.Steady);
        steady.Cut();
        await slack.Next();
    });

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_allowed_token_type")]
    [InlineData("missing_scope")]
    [InlineData("account_inactive")]
    public async Task What_only_a_person_can_put_right_ends_it_with_its_reason(string code)
    {
        await using var slack = await SocketSlack.Start();
        slack.Answers.Enqueue((200, $$"""{"ok":false,"error":"{{code}}"}""", null));
        slack.Answers.Enqueue((200, $$"""{"ok":false,"error":"{{code}}"}""", null));
        var receiver = Receiver(slack, new());
        var refused = await Assert.ThrowsAsync<SocketModeRefusedException>(() => receiver.Run(Stop).WaitAsync(Stop));
        Assert.Equal((code, code), (refused.Code, receiver.Trouble));
    }

    [Fact]
    public async Task Switched_off_it_ends_on_every_connection()
    {
        await using var slack = await SocketSlack.Start();
        var receiver = Receiver(slack, new());
        var running = receiver.Run(Stop);
        var (one, two) = (await slack.Next(), await slack.Next());
        await one.Disconnect("link_disabled");
        Assert.Equal("link_disabled", (await Assert.ThrowsAsync<SocketModeRefusedException>(() => running.WaitAsync(Stop))).Code);
        Assert.Null(await two.ReadToTheEnd());
        Assert.Equal(2, slack.Asked.Count);
    }

    [Fact]
    public async Task A_connection_that_still_waits_for_its_hello_is_closed_in_good_order_too()
    {
        await using var slack = await SocketSlack.Start();
        slack.Greetings.Enqueue("");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = Receiver(slack, One).Run(stopping.Token);
        await Eventually.So("the connection is open", () => slack.Accepted.Count == 1);
        await stopping.CancelAsync();
        Assert.Null(await slack.Accepted[0].ReadToTheEnd());
        await running.WaitAsync(Stop);
    }

    [Fact]
    public async Task A_stop_answers_what_is_in_hand_and_closes_in_good_order()
    {
        await using var slack = await SocketSlack.Start();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = Receiver(slack, new()).Run(stopping.Token);
        var (one, two) = (await slack.Next(), await slack.Next());
        var (hold, begun) = (new TaskCompletionSource(), new TaskCompletionSource());
        _answer = async _ =>
        {
            begun.SetResult();
            await hold.Task;
            return new Delivered(Answer.Done);
        };
        await one.Send("e1", Event);
        await begun.Task.WaitAsync(Stop);
        await stopping.CancelAsync();
        Assert.Null(await two.ReadToTheEnd());
        Assert.False(running.IsCompleted);
        hold.SetResult();
        Assert.Equal("""{"envelope_id":"e1"}""", await one.Read());
        Assert.Null(await one.ReadToTheEnd());
        await running.WaitAsync(Stop);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _logging.Dispose();
        _logs.Dispose();
    }

    private MovableClock Clock { get; } = MovableClock.Frozen(new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Until the next thing the receiver waits for is that far away; with null, until it waits for no time at all.</summary>
    private Task Waits(TimeSpan? time)
    {
        var now = Clock.GetUtcNow();
        return Eventually.So($"the receiver waits {time}", () => Clock.NextDue == now + time);
    }

    private async Task Live(SocketModeOptions options, Func<SocketSlack, SocketModeReceiver, Task> test, Action<SocketSlack>? prepare = null)
    {
        await using var slack = await SocketSlack.Start();
        prepare?.Invoke(slack);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var receiver = Receiver(slack, options);
        var running = receiver.Run(stopping.Token);
        await test(slack, receiver);
        slack.CloseAll();
        await stopping.CancelAsync();
        await running.WaitAsync(Stop);
    }

    private SocketModeReceiver Receiver(SocketSlack slack, SocketModeOptions options) => new(slack.Api, options, Clock, (payload, _) =>
    {
        _delivered.Enqueue(payload);
        return _answer(payload);
    }, _meters, _logging.CreateLogger<SocketModeReceiver>());
}
