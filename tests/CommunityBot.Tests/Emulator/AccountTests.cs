using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class AccountTests
{
    [Fact]
    public async Task Someone_arrives_by_a_call_and_is_in_the_channel_that_everybody_is_in()
    {
        await using var desk = await Desk.Open();
        desk.W.AddChannel(new ChannelSeed("tous") { IsGeneral = true, WithBot = true });
        var (status, answer) = await desk.Post("/workspace/people", """{"name":"Iris Vidal","email":"Iris.Vidal@exemple.org","timeZone":"Indian/Reunion","locale":""}""");
        Assert.Equal((200, "iris.vidal"), (status, (string?)JsonNode.Parse(answer)!["handle"]));
        await desk.Quiet();
        var told = desk.Bot.Received.Select(r => r.Json["event"]!).ToDictionary(e => (string)e["type"]!);
        Assert.Equal(["member_joined_channel", "message", "team_join"], told.Keys.Order());
        var user = told["team_join"]["user"]!;
        Assert.Equal(("Iris Vidal", "Iris.Vidal@exemple.org", "Indian/Reunion"), ((string?)user["real_name"], (string?)user["profile"]!["email"], (string?)user["tz"]));
        Assert.Null(desk.W.As("Iris").Locale);
        Assert.Null(told["member_joined_channel"]["inviter"]);

        await desk.Post("/workspace/people", """{"name":"Iris Autre","email":"iris.vidal@exemple.net"}""");
        Assert.Equal("Iris Autre", desk.W.As("iris.vidal2").RealName);
    }

    [Fact]
    public async Task A_guest_arrives_in_a_channel_by_somebodys_invitation()
    {
        await using var desk = await Desk.Open();
        await desk.Post("/workspace/people", """{"name":"Lou","email":"lou@exemple.org","kind":"guest","channel":"CINFRA"}""");
        await desk.Quiet();
        var lou = desk.W.As("lou");
        Assert.True(lou.IsGuest && desk.W.Channel("CINFRA").Members.Contains(lou.Id));
        var joined = desk.Bot.Received.Single(r => (string?)r.Json["event"]!["type"] == "member_joined_channel").Json["event"]!;
        Assert.Contains((string)joined["inviter"]!, desk.W.Channel("CINFRA").Members);
    }

    [Theory]
    [InlineData("""{"name":" ","email":"lou@exemple.org"}""", 400, "the name of somebody")]
    [InlineData("""{"name":"Lou","email":"lou"}""", 400, "'lou' is no e-mail address.")]
    [InlineData("""{"name":"Lou","email":"ANA@exemple.org"}""", 409, "has this address already.")]
    [InlineData("""{"name":"Lou","email":"lou@exemple.org","kind":"owner"}""", 400, "Nobody is a 'owner'")]
    [InlineData("""{"name":"Lou","email":"lou@exemple.org","kind":"guest"}""", 400, "Give \"channel\" as a text.")]
    [InlineData("""{"name":"Lou","email":"lou@exemple.org","locale":"français"}""", 400, "'français' is no \"locale\"")]
    [InlineData("""{"name":"Lou","email":"lou@exemple.org","timeZone":"Europe/Lyon"}""", 400, "'Europe/Lyon' is no \"timeZone\"")]
    public async Task Nobody_arrives_who_could_not_and_it_is_told_in_a_sentence(string body, int status, string says)
    {
        await using var desk = await Desk.Open();
        var count = desk.W.People.Count;
        var (was, answer) = await desk.Post("/workspace/people", body);
        Assert.Equal(status, was);
        Assert.Contains(says, (string?)JsonNode.Parse(answer)!["error"], StringComparison.Ordinal);
        Assert.Equal(count, desk.W.People.Count);
    }

    [Fact]
    public async Task An_account_is_closed_and_opened_again_by_a_script()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["user_change"] } });
        Assert.Equal(200, (await desk.Post("/workspace/people/ana/deactivate", "{}")).Status);
        await desk.Quiet();
        Assert.Equal(400, (await desk.Post("/workspace/people/ana/type", """{"channel":"CINFRA","text":"Bonjour"}""")).Status);
        Assert.Equal(200, (await desk.Post("/workspace/people/ana/reactivate", "{}")).Status);
        Assert.Equal(200, (await desk.Post("/workspace/people/ana/type", """{"channel":"CINFRA","text":"Bonjour"}""")).Status);
        await desk.Quiet();
        Assert.Equal([true, false], desk.Bot.Received.Select(r => (bool)r.Json["event"]!["user"]!["deleted"]!));
    }
}
