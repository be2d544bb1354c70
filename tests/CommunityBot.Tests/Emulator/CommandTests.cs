using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class CommandTests
{
    [Fact]
    public async Task An_answer_of_no_blocks_says_nothing()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"blocks":[]}"""));
        Assert.NotNull((await desk.Ana.Type("CINFRA", "/merci")).Failure);
        Assert.Single(desk.Complaints);
    }

    [Fact]
    public async Task An_answer_may_be_of_attachments_alone()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"attachments":[{"text":"Ci-joint"}]}"""));
        Assert.Single((await desk.Ana.Type("CINFRA", "/rejoindre")).Whispers);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_command_is_taken_with_200_alone_and_an_event_with_any_2xx()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = _ => Task.FromResult(new Reply(Status: 204));
        Assert.Equal("/rejoindre failed with the error \"dispatch_failed\"", (await desk.Ana.Type("CINFRA", "/rejoindre")).Failure);
        await desk.Ana.Write("Bonjour");
        await desk.Quiet();
        Assert.Equal(["http_error", null], desk.W.Deliveries.Select(d => d.Failure));
    }

    [Fact]
    public async Task Slacks_own_commands_invite_and_leave_and_reach_no_app()
    {
        await using var desk = await Desk.Open();
        var secret = desk.W.AddChannel(new ChannelSeed("secret") { IsPrivate = true, WithBot = false, Members = ["UANA"] });
        Assert.Null((await desk.Ana.Type("secret", "/invite @CommunityBot @Zoé")).Failure);
        Assert.True(secret.Members.Contains(desk.W.Bot.Id) && secret.Members.Contains(desk.Zoe.Id));
        Assert.Contains("is in #secret already", (await desk.Ana.Type("secret", "/invite @Zoé")).Failure, StringComparison.Ordinal);
        Assert.Equal("/invite: nobody here is called @Personne.", (await desk.Ana.Type("secret", "/invite @Personne")).Failure);
        Assert.Equal("/invite: this is a private conversation.", (await desk.Ana.Type("/invite @Zoé")).Failure);
        Assert.Null((await desk.Ana.Type("secret", "/leave")).Failure);
        Assert.DoesNotContain(desk.Ana.Id, secret.Members);
        await desk.Quiet();
        Assert.DoesNotContain(desk.W.Deliveries, delivery => delivery.Kind.StartsWith("command", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_is_a_signed_form()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("infra-services", "/rejoindre  vite & bien");
        var received = Assert.Single(desk.Bot.Received);
        Assert.True(received.IsSignedWith("emulator-signing-secret"));
        Assert.Equal("1795420800", received.Headers["X-Slack-Request-Timestamp"]);
        Assert.Equal("Slackbot 1.0 (+https://api.slack.com/robots)", received.Headers["User-Agent"]);
        Assert.Equal("application/x-www-form-urlencoded", received.Headers["Content-Type"]);
        Assert.Equal(("/rejoindre", "vite &amp; bien"), (received.Form["command"], received.Form["text"]));
        Assert.Equal(("CINFRA", "infra-services"), (received.Form["channel_id"], received.Form["channel_name"]));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Names_of_private_places_are_hidden()
    {
        await using var desk = await Desk.Open();
        await desk.Zoe.Type("infra-facilitation", "/rejoindre");
        await desk.Zoe.Type("/rejoindre");
        Assert.Equal(["privategroup", "directmessage"], desk.Bot.Received.Select(r => r.Form["channel_name"]));
    }

    [Fact]
    public async Task Mentions_become_ids_where_the_manifest_says_so()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "/merci @Zoé pour #infra-services");
        await desk.Ana.Type("CINFRA", "/rejoindre @Zoé");
        Assert.Equal(["<@UZOE> pour <#CINFRA|infra-services>", "@Zoé"], desk.Bot.Received.Select(r => r.Form["text"]));
    }

    [Theory]
    [InlineData("Bonjour *Ana*", "text/plain", "Bonjour Ana")]
    [InlineData("""{"text":"x","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Pour <@UANA>"}}]}""", "application/json", "Pour @Ana")]
    public async Task The_answer_is_whispered(string body, string type, string shown)
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = _ => Task.FromResult(new Reply(body, type));
        var typed = await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.Equal(shown, Assert.Single(typed.Whispers).PlainRendering);
        Assert.True(typed.Whispers[0].IsWhisper);
        Assert.Empty(desk.Zoe.Whispers);
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.Null(typed.Failure);
    }

    [Fact]
    public async Task An_answer_for_the_channel_is_seen_by_all_with_the_command()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = received => Task.FromResult(received.Type == "command" ? new Reply("""{"response_type":"in_channel","text":"Bonjour à tous"}""") : new Reply());
        await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.Equal([("UANA", "/rejoindre"), ("U0BOT", "Bonjour à tous")], desk.Zoe.Messages("CINFRA").Select(m => (m.UserId, m.Text)));
    }

    [Fact]
    public async Task An_answer_slack_cannot_show_is_a_failure_and_a_complaint()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"text":"x","blocks":[{"type":"header"}]}"""));
        var typed = await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.Equal("/rejoindre failed with the error \"dispatch_failed\"", typed.Failure);
        Assert.Empty(typed.Whispers);
        Assert.Contains("missing required field: text", Assert.Single(desk.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_late_or_away_fails_in_slacks_words()
    {
        await using var desk = await Desk.Open(o => o with { AnswerWithin = TimeSpan.FromSeconds(1) });
        var never = new TaskCompletionSource<Reply>();
        desk.Bot.Answers = _ => never.Task;
        Assert.Equal("/rejoindre failed with the error \"operation_timeout\"", (await desk.Ana.Type("CINFRA", "/rejoindre")).Failure);
        never.SetResult(new Reply());
        desk.Bot.Answers = _ => Task.FromResult(new Reply(Status: 500));
        Assert.Equal("/rejoindre failed with the error \"dispatch_failed\"", (await desk.Ana.Type("CINFRA", "/rejoindre")).Failure);
        desk.Slack.Deliver.To(null);
        Assert.Equal("/rejoindre failed with the error \"dispatch_failed\"", (await desk.Ana.Type("CINFRA", "/rejoindre")).Failure);
        Assert.Equal(["http_timeout", "http_error", "connection_failed"], desk.W.Deliveries.Select(d => d.Failure));
        Assert.Equal(["command /rejoindre: No answer within 1 s.", "command /rejoindre: Answered HTTP 500, which Slack counts as a failure."], desk.Complaints);
        Assert.Equal(3, desk.Ana.Notices.Count);
    }

    [Fact]
    public async Task An_unknown_command_never_reaches_the_bot()
    {
        await using var desk = await Desk.Open();
        Assert.StartsWith("/inconnue is not a valid command", (await desk.Ana.Type("CINFRA", "/inconnue")).Failure, StringComparison.Ordinal);
        Assert.Empty(desk.Bot.Received);
    }

    [Fact]
    public async Task A_command_may_open_a_modal()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens(Forms.Joining);
        var typed = await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.Equal("Rejoindre", typed.View!.Title);
        Assert.Equal(typed.View.Id, desk.Ana.OpenView!.Id);
        Assert.Null(desk.Zoe.OpenView);
    }

    [Fact]
    public async Task A_delivery_can_be_doubled()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.DeliverTwice();
        await desk.Ana.Type("CINFRA", "/rejoindre");
        await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.Equal(3, desk.Bot.Received.Count);
        Assert.Equal(2, desk.Bot.Received.Select(r => r.Form["trigger_id"]).Distinct().Count());
    }
}
