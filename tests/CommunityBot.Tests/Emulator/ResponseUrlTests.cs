using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Emulator;

public class ResponseUrlTests
{
    [Fact]
    public async Task It_whispers_in_the_place_it_came_from()
    {
        await using var desk = await Desk.Open();
        var url = await OfPress(desk);
        Assert.Equal((200, "ok"), await desk.Post(url, """{"text":"Rien que pour vous"}"""));
        Assert.Equal(("Rien que pour vous", "CSECRET"), (desk.Zoe.Whispers.Single().Text, desk.Zoe.Whispers.Single().Channel.Id));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task It_replaces_and_deletes_the_message_it_came_from()
    {
        await using var desk = await Desk.Open();
        var url = await OfPress(desk);
        await desk.Post(url, """{"text":"Décidée","replace_original":true}""");
        Assert.Equal("Décidée", desk.Zoe.Messages("CSECRET").Single().PlainRendering);
        await desk.Post(url, """{"delete_original":true}""");
        Assert.Empty(desk.Zoe.Messages("CSECRET"));
    }

    [Fact]
    public async Task It_replaces_a_whisper_which_chat_update_cannot()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "x"), ("blocks", Forms.Card));
        await desk.Ana.Press(desk.Ana.Whispers.Single(), "Approuver");
        await desk.Post((string)desk.Bot.Received[^1].Json["response_url"]!, """{"text":"Fait","replace_original":true}""");
        Assert.Equal("Fait", desk.Ana.Whispers.Single().PlainRendering);
    }

    [Fact]
    public async Task What_follows_the_answer_to_a_command_is_shown_after_it_however_fast_it_comes()
    {
        await using var desk = await Desk.Open();
        desk.Bot.Answers = async received =>
        {
            Assert.Equal((200, "ok"), await desk.Post(received.Form["response_url"]!, """{"text":"Encore un mot"}"""));
            return new Reply("Fait", "text/plain");
        };
        Assert.Equal(["Fait", "Encore un mot"], (await desk.Ana.Type("CINFRA", "/rejoindre")).Whispers.Select(whisper => whisper.Text));

        // Also where no answer comes.
        desk.Bot.Answers = async received =>
        {
            await desk.Post(received.Form["response_url"]!, """{"text":"Plus tard"}""");
            return new Reply(Status: 500);
        };
        await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.Equal("Plus tard", desk.Ana.Whispers[^1].Text);
    }

    [Fact]
    public async Task It_is_used_five_times_within_thirty_minutes()
    {
        await using var desk = await Desk.Open();
        var url = await OfPress(desk);
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (await desk.Post(url, """{"text":"x"}""")).Status);
        Assert.Equal((404, """{"ok":false,"error":"Expired url"}"""), await desk.Post(url, """{"text":"x"}"""));
        var other = await OfPress(desk);
        desk.Clock.Pass(TimeSpan.FromMinutes(31));
        Assert.Equal((404, """{"ok":false,"error":"Expired url"}"""), await desk.Post(other, """{"text":"x"}"""));
        Assert.Equal(["response_url: Used more than five times.", "response_url: Used after thirty minutes."], desk.Complaints);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "text/plain", "invalid_payload")]
    [InlineData("nothing", "application/json", "invalid_payload")]
    [InlineData("{}", "application/json", "no_text")]
    [InlineData("""{"blocks":[]}""", "application/json", "no_text")]
    [InlineData("""{"text":"x","thread_ts":"1.0"}""", "application/json", "cannot_reply_to_message")]
    [InlineData("""{"text":"x","blocks":[{"type":"header"}]}""", "application/json", "invalid_blocks")]
    public async Task What_it_cannot_show_is_refused(string body, string type, string error)
    {
        await using var desk = await Desk.Open();
        var (status, answer) = await desk.Post(await OfPress(desk), body, type);
        Assert.Equal(400, status);
        Assert.Contains(error, answer, StringComparison.Ordinal);
        Assert.Single(desk.Complaints);
        Assert.Empty(desk.Zoe.Whispers);
    }

    [Fact]
    public async Task A_text_too_long_for_Slack_is_told_and_cut()
    {
        await using var desk = await Desk.Open();
        await desk.Post(await OfPress(desk), new JsonObject { ["text"] = new string('a', 40_001) }.ToJsonString());
        Assert.Equal(40_000, desk.Zoe.Whispers.Single().Text.Length);
        Assert.Equal(["response_url: The text was over 40,000 characters: Slack cut it."], desk.Complaints);
    }

    private static async Task<string> OfPress(Desk desk)
    {
        await desk.Zoe.Press(await PressTests.Card(desk), "Approuver");
        return (string)desk.Bot.Received[^1].Json["response_url"]!;
    }
}
