using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>A shortcut in the menu of a message, from the manifest to what the app answers (docs.slack.dev/interactivity/implementing-shortcuts).</summary>
public class MessageShortcutTests
{
    private const string Manifest = """
        {"display_information":{"name":"Mémoire"},
         "features":{"bot_user":{"display_name":"memoire"},"shortcuts":[
           {"name":"Garder ce message","type":"message","callback_id":"keep","description":"Le range dans la mémoire"},
           {"name":"Chercher","type":"global","callback_id":"search","description":"Dans la mémoire"}]},
         "oauth_config":{"scopes":{"bot":["commands","chat:write","channels:history"]}},
         "settings":{"interactivity":{"is_enabled":true}}}
        """;

    [Fact]
    public async Task The_page_offers_it_and_a_press_tells_the_app_of_the_message_whoever_wrote_it()
    {
        await using var desk = await Open();
        var said = (await desk.Zoe.Type("CINFRA", "Le règlement est ici, @Ana")).Posted!;
        var offered = JsonNode.Parse((await desk.Get("/workspace")).Body)!["shortcuts"]!.AsArray().Single(s => (bool)s!["onMessages"]!)!;
        desk.BotOpens(Forms.Joining);
        var answer = await desk.Post("/workspace/people/ana/shortcut", $$"""{"channel":"CINFRA","ts":"{{said.Ts}}","callback_id":"{{offered["callbackId"]}}"}""");
        Assert.Equal("Rejoindre", (string?)JsonNode.Parse(answer.Body)!["view"]!["title"]);
        var told = desk.Bot.Received.Single().Json;
        Assert.Equal(("message_action", "keep", "UANA", "CINFRA", said.Ts),
            ((string?)told["type"], (string?)told["callback_id"], (string?)told["user"]!["id"], (string?)told["channel"]!["id"], (string?)told["message_ts"]));
        Assert.Equal(("UZOE", "Le règlement est ici, <@UANA>"), ((string?)told["message"]!["user"], (string?)told["message"]!["text"]));
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("java-messageshortcut-realpayload")]
    [InlineData("bolt-py-shortcut-message-shortcut-body")]
    [InlineData("java-messageshortcutpayload-payload-with-files-in-an-attachment")]
    public async Task Nothing_that_was_recorded_of_one_is_missing(string recorded)
    {
        await using var desk = await Open();
        var said = (await desk.Zoe.Type("CINFRA", "Bonjour @Ana")).Posted!;
        await desk.Ana.Shortcut(said, "Garder ce message");
        // What stands in the message is its own: the last one was an app's, with a file shown under it.
        var slacks = Payloads.Skeleton(Payloads.OfCorpus("interactivity/message_action/" + recorded))
            .Where(l => !l.StartsWith("team.enterprise_", StringComparison.Ordinal) && !l.StartsWith("message.", StringComparison.Ordinal));
        var ours = Payloads.Skeleton(desk.Bot.Received[^1].Json);
        Assert.Empty(slacks.Except(ours));
        Assert.Empty(Payloads.Skeleton(Payloads.OfCorpus("interactivity/message_action/java-messageshortcut-realpayload")["message"]!).Except(Payloads.Skeleton(desk.Bot.Received[^1].Json["message"]!)));
    }

    [Fact]
    public async Task The_app_answers_to_whoever_pressed_or_to_all_by_the_address_it_was_given()
    {
        await using var desk = await Open();
        var said = (await desk.Zoe.Type("CINFRA", "Bonjour")).Posted!;
        await desk.Ana.Shortcut(said, "keep");
        var url = (string)desk.Bot.Received[^1].Json["response_url"]!;
        Assert.Equal((200, "ok"), await desk.Post(url, """{"text":"Gardé."}"""));
        Assert.Equal((200, "ok"), await desk.Post(url, """{"text":"Ana a gardé un message.","response_type":"in_channel"}"""));
        Assert.Equal(["Gardé."], desk.Ana.Whispers.Select(w => w.Text));
        Assert.Empty(desk.Zoe.Whispers);
        Assert.Equal("Ana a gardé un message.", desk.Zoe.Messages("CINFRA")[^1].Text);
    }

    [Fact]
    public async Task It_is_offered_on_no_whisper_and_on_replies_and_private_messages_it_is()
    {
        await using var desk = await Open();
        await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "Pour vous"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Shortcut(desk.Ana.Whispers.Single(), "keep"));
        var reply = desk.Ana.Reply((await desk.Zoe.Type("CINFRA", "Bonjour")).Posted!, "Salut");
        await desk.Ana.Shortcut(reply, "keep");
        Assert.Equal(reply.ThreadTs, (string?)desk.Bot.Received[^1].Json["message"]!["thread_ts"]);
        await desk.Ana.Shortcut((await desk.Ana.Write("Pour moi")).Posted!, "keep");
        Assert.Equal("directmessage", (string?)desk.Bot.Received[^1].Json["channel"]!["name"]);
    }

    private static Task<Desk> Open() => Desk.Open(o => o with { Manifest = AppManifest.Parse(Manifest) });
}
