using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class ScheduledMessageTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_message_for_later_is_posted_when_its_hour_comes()
    {
        await using var desk = await Desk.Open();
        var asked = await Schedule(desk, "C’est l’heure", Hour);
        Assert.Equal(desk.Clock.GetUtcNow() + Hour, desk.W.NextDue);
        desk.Clock.Pass(Hour - TimeSpan.FromSeconds(1));
        await desk.Quiet();
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        desk.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.False(desk.W.IsQuiet);
        await desk.Quiet();
        Assert.Equal(("C’est l’heure", true), (desk.Ana.Messages("CINFRA").Single().Text, desk.Ana.Messages("CINFRA").Single().IsFromBot));
        Assert.Equal("C’est l’heure", (string?)desk.Bot.Received.Single().Json["event"]!["text"]);
        Assert.Empty(await Listed(desk));
        Assert.Equal("invalid_scheduled_message_id", (string?)(await Delete(desk, asked))["error"]);
        Assert.Null(desk.W.NextDue);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_is_taken_back_in_time_is_never_posted_and_in_the_last_minute_it_is_too_late()
    {
        await using var desk = await Desk.Open();
        var (one, two) = (await Schedule(desk, "Un", Hour), await Schedule(desk, "Deux", Hour + Hour));
        Assert.Equal([one, two], await Listed(desk));
        Assert.Equal([two], await Listed(desk, ("oldest", Seconds(desk, Hour + TimeSpan.FromMinutes(1)))));
        Assert.True((bool)(await Delete(desk, two))["ok"]!);
        desk.Clock.Pass(Hour - TimeSpan.FromSeconds(60));
        Assert.Equal("invalid_scheduled_message_id", (string?)(await Delete(desk, one))["error"]);
        desk.Clock.Pass(TimeSpan.FromHours(3));
        await desk.Quiet();
        Assert.Equal(["Un"], desk.Ana.Messages("CINFRA").Select(m => m.Text));
    }

    [Theory]
    [InlineData("demain", "invalid_time")]
    [InlineData("99999999999999999", "invalid_time")]
    [InlineData("1", "time_in_past")]
    [InlineData("4000000000", "time_too_far")]
    public async Task A_moment_that_is_none_has_passed_or_is_too_far_is_refused(string postAt, string error)
    {
        await using var desk = await Desk.Open();
        Assert.Equal(error, (string?)(await desk.Call("chat.scheduleMessage", ("channel", "CINFRA"), ("text", "x"), ("post_at", postAt)))["error"]);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_nothing_is_scheduled_and_thirty_in_five_minutes_are_enough()
    {
        await using var desk = await Desk.Open(o => o with { RateLimits = false });
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false });
        Assert.Equal("not_in_channel", (string?)(await desk.Call("chat.scheduleMessage", ("channel", "CELSE"), ("text", "x"), ("post_at", Seconds(desk, Hour))))["error"]);
        foreach (var _ in Enumerable.Range(0, 30))
            await Schedule(desk, "x", Hour);
        Assert.Equal("restricted_too_many", (string?)(await desk.Call("chat.scheduleMessage", ("channel", "CINFRA"), ("text", "x"), ("post_at", Seconds(desk, Hour))))["error"]);
        Assert.True((bool)(await desk.Call("chat.scheduleMessage", ("channel", "CSECRET"), ("text", "x"), ("post_at", Seconds(desk, Hour))))["ok"]!);
    }

    [Fact]
    public async Task What_could_not_be_posted_is_told_to_whoever_looks_on()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.scheduleMessage", ("channel", "CINFRA"), ("text", "x"), ("post_at", Seconds(desk, Hour)), ("metadata", """{"event_type":"x","event_payload":{}}"""));
        await Schedule(desk, "y", Hour);
        desk.Ana.Archive("infra-services");
        await desk.Call("chat.scheduleMessage", ("channel", "CSECRET"), ("text", "z"), ("post_at", Seconds(desk, Hour)));
        desk.Zoe.Remove("infra-facilitation", desk.W.Bot);
        desk.Clock.Pass(Hour);
        await desk.Quiet();
        Assert.DoesNotContain(desk.Zoe.Messages("CINFRA").Concat(desk.Zoe.Messages("CSECRET")), m => m.IsFromBot);
        Assert.Equal(3, desk.Complaints.Count);
        Assert.Contains(desk.Complaints, c => c.EndsWith("a known bug of Slack's.", StringComparison.Ordinal));
        Assert.Contains(desk.Complaints, c => c.EndsWith("the channel is archived.", StringComparison.Ordinal));
        Assert.Contains(desk.Complaints, c => c.EndsWith("the bot is no longer in it.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_app_that_is_taken_out_posts_nothing_later()
    {
        await using var desk = await Desk.Open();
        await Schedule(desk, "x", Hour);
        Assert.True((bool)(await desk.Call("auth.revoke", ("test", "true")))["ok"]!);
        Assert.True(desk.W.IsInstalled);
        Assert.True((bool)(await desk.Call("auth.revoke"))["revoked"]!);
        Assert.False(desk.W.IsInstalled);
        desk.Clock.Pass(Hour);
        await desk.Quiet();
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.Equal("account_inactive", (string?)(await desk.Call("auth.test"))["error"]);
    }

    private static async Task<string> Schedule(Desk desk, string text, TimeSpan after)
    {
        var answer = await desk.Call("chat.scheduleMessage", ("channel", "CINFRA"), ("text", text), ("post_at", Seconds(desk, after)));
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        return (string)answer["scheduled_message_id"]!;
    }

    private static async Task<IEnumerable<string>> Listed(Desk desk, params (string, string)[] arguments) =>
        (await Everything.Pages(desk, "chat.scheduledMessages.list", "scheduled_messages", arguments)).SelectMany(p => p).Select(m => (string)m!["id"]!);

    private static Task<JsonObject> Delete(Desk desk, string id) => desk.Call("chat.deleteScheduledMessage", ("channel", "CINFRA"), ("scheduled_message_id", id));

    private static string Seconds(Desk desk, TimeSpan after) => (desk.Clock.GetUtcNow() + after).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
