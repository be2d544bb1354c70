using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class FaultTests
{
    private static FormUrlEncodedContent Message => new([KeyValuePair.Create("channel", "CINFRA"), KeyValuePair.Create("text", "x")]);

    [Fact]
    public async Task A_refusal_does_nothing_and_is_counted()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Refuse("chat.postMessage", "restricted_action");
        Assert.Equal("restricted_action", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["error"]);
        Assert.True((bool)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["ok"]!);
        Assert.Single(desk.Ana.Messages("CINFRA"));
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("chat.postMessage", "user_is_restricted")]
    [InlineData("*", "channel_not_found")]
    public async Task An_error_slack_does_not_document_cannot_be_provoked(string method, string code)
    {
        await using var desk = await Desk.Open();
        Assert.Throws<ArgumentException>(() => desk.W.Faults.Refuse(method, code));
        Assert.Throws<InvalidOperationException>(() => desk.W.Faults.Break("chat.shout"));
    }

    [Fact]
    public async Task Limits_and_broken_servers_use_http_status()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.TooMany("chat.postMessage", TimeSpan.FromSeconds(30));
        using var limited = await desk.Send("chat.postMessage", Message);
        Assert.Equal((429, "30"), ((int)limited.StatusCode, limited.Headers.GetValues("Retry-After").Single()));
        desk.W.Faults.Break(Faults.Any, 503);
        using var broken = await desk.Send("chat.postMessage", Message);
        Assert.Equal(503, (int)broken.StatusCode);
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.Equal([429, 503], desk.W.Calls.Select(c => c.Status));
    }

    [Fact]
    public async Task A_cut_connection_leaves_the_bot_in_doubt()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Cut("chat.postMessage");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.Send("chat.postMessage", Message));
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        desk.W.Faults.CutAfter("chat.postMessage");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.Send("chat.postMessage", Message));
        Assert.Single(desk.Ana.Messages("CINFRA"));
        Assert.All(desk.W.Calls, c => Assert.Null(c.Status));
    }

    [Fact]
    public async Task A_lost_answer_means_done_and_never_said()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.LoseAnswer("chat.postMessage");
        using var bot = new HttpClient();
        bot.DefaultRequestHeaders.Authorization = new("Bearer", "xoxb-emulator");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Desk.Stop);
        var call = bot.PostAsync(new Uri(desk.Slack.ApiUrl, "chat.postMessage"), Message, patience.Token);
        while (desk.W.Calls.Count == 0)
            await Task.Delay(2, Desk.Stop);
        Assert.Single(desk.Ana.Messages("CINFRA"));
        Assert.False(call.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
    }

    [Fact]
    public async Task Faults_last_until_cleared_when_asked()
    {
        await using var desk = await Desk.Open();
        desk.W.Faults.Refuse(Faults.Any, "internal_error", Faults.Always);
        for (var i = 0; i < 3; i++)
            Assert.Equal("internal_error", (string?)(await desk.Call("auth.test"))["error"]);
        desk.W.Faults.Clear();
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);
    }
}
