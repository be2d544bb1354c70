using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class ChatTests
{
    [Fact]
    public async Task Messages_have_rising_ids_while_the_clock_stands_still()
    {
        await using var desk = await Desk.Open();
        var first = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "un")))["ts"]!;
        var second = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "deux")))["ts"]!;
        Assert.Equal(("1795420800.000000", "1795420800.000001"), (first, second));
        Assert.Equal(["un", "deux"], desk.Ana.Messages("infra-services").Select(m => m.Text));
    }

    [Fact]
    public async Task A_user_id_posts_to_the_private_conversation()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.postMessage", ("channel", "UANA"), ("text", "Bonjour"));
        Assert.StartsWith("D", (string?)answer["channel"], StringComparison.Ordinal);
        Assert.Equal("Bonjour", Assert.Single(desk.Ana.PrivateMessages).Text);
        Assert.Empty(desk.Zoe.PrivateMessages);
    }

    [Fact]
    public async Task Posting_follows_membership_privacy_and_archives()
    {
        await using var desk = await Desk.Open();
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false });
        desk.W.AddChannel(new ChannelSeed("cachette") { Id = "CHIDDEN", WithBot = false, IsPrivate = true });
        desk.Infra.IsArchived = true;
        Assert.Equal("not_in_channel", await Error(desk, "CELSE"));
        Assert.Equal("channel_not_found", await Error(desk, "CHIDDEN"));
        Assert.Equal("is_archived", await Error(desk, "CINFRA"));
    }

    [Fact]
    public async Task Closed_message_tabs_take_no_message()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { MessagesTab = false } });
        Assert.Equal("messages_tab_disabled", await Error(desk, "UANA"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Write("Bonjour"));
    }

    [Fact]
    public async Task Long_texts_are_cut_or_refused_as_documented()
    {
        await using var desk = await Desk.Open();
        var posted = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", new string('a', 40_001)));
        Assert.Equal("message_truncated", (string?)posted["warning"]);
        Assert.Equal(40_000, desk.Ana.Messages("CINFRA")[^1].Text.Length);
        Assert.Equal("msg_too_long", (string?)(await desk.Call("chat.update", ("channel", "CINFRA"), ("ts", (string)posted["ts"]!), ("text", new string('a', 4001))))["error"]);
        Assert.Equal("msg_too_long", (string?)(await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", new string('é', 2001))))["error"]);
        Assert.Equal("no_text", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA")))["error"]);
    }

    [Fact]
    public async Task An_update_drops_blocks_not_given_and_keeps_the_metadata()
    {
        await using var desk = await Desk.Open();
        var ts = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "avant"), ("blocks", Forms.Card),
            ("metadata", """{"event_type":"communitybot","event_payload":{"key":"k1"}}""")))["ts"]!;
        Assert.True((bool)(await desk.Call("chat.update", ("channel", "CINFRA"), ("ts", ts), ("text", "après")))["ok"]!);
        var seen = desk.Ana.Messages("CINFRA").Single();
        Assert.True(seen.Edited);
        Assert.Equal("après", seen.PlainRendering);
        Assert.Equal("k1", (string?)seen.Metadata!["event_payload"]!["key"]);
    }

    [Fact]
    public async Task Only_its_own_messages_are_the_bots_to_change()
    {
        await using var desk = await Desk.Open();
        var typed = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!;
        var whisper = (string)(await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "psst")))["message_ts"]!;
        Assert.Equal("cant_update_message", (string?)(await desk.Call("chat.update", ("channel", "CINFRA"), ("ts", typed.Ts), ("text", "x")))["error"]);
        Assert.Equal("cant_delete_message", (string?)(await desk.Call("chat.delete", ("channel", "CINFRA"), ("ts", typed.Ts)))["error"]);
        Assert.Equal("message_not_found", (string?)(await desk.Call("chat.update", ("channel", "CINFRA"), ("ts", whisper), ("text", "x")))["error"]);
        Assert.Equal("psst", Assert.Single(desk.Ana.Whispers).Text);
        Assert.Equal("user_not_in_channel", (string?)(await desk.Call("chat.postEphemeral", ("channel", "CSECRET"), ("user", "UANA"), ("text", "psst")))["error"]);
    }

    [Fact]
    public async Task Metadata_comes_back_whole_only_when_asked_for()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("metadata", """{"event_type":"communitybot","event_payload":{"key":"k1"}}"""));
        var bare = (await desk.Call("conversations.history", ("channel", "CINFRA")))["messages"]![0]!["metadata"]!;
        var whole = (await desk.Call("conversations.history", ("channel", "CINFRA"), ("include_all_metadata", "true")))["messages"]![0]!["metadata"]!;
        Assert.Equal("""{"event_type":"communitybot"}""", bare.ToJsonString());
        Assert.Equal("k1", (string?)whole["event_payload"]!["key"]);
    }

    [Theory]
    [InlineData("""{"event_type":"x"}""", "invalid_metadata_format")]
    [InlineData("""{"event_type":"x","event_payload":{},"more":1}""", "invalid_metadata_schema")]
    [InlineData("not json", "invalid_metadata_format")]
    public async Task Bad_metadata_is_refused(string metadata, string error)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("metadata", metadata));
        Assert.Equal(error, (string?)answer["error"]);
    }

    [Fact]
    public async Task A_thread_hangs_on_a_parent_and_stays_out_of_the_channel()
    {
        await using var desk = await Desk.Open();
        var parent = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "parent")))["ts"]!;
        var reply = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "réponse"), ("thread_ts", parent)))["ts"]!;
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "pour tous"), ("thread_ts", parent), ("reply_broadcast", "true"));
        Assert.Equal("cannot_reply_to_message", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("thread_ts", reply)))["error"]);
        var thread = await Everything.Messages(desk, "conversations.replies", ("channel", "CINFRA"), ("ts", parent));
        var channel = await Everything.Messages(desk, "conversations.history", ("channel", "CINFRA"));
        Assert.Equal(["parent", "réponse", "pour tous"], thread.Distinct());
        Assert.Equal(["pour tous", "parent"], channel);
        Assert.Equal("thread_not_found", (string?)(await desk.Call("conversations.replies", ("channel", "CINFRA"), ("ts", "1.0")))["error"]);
    }

    [Fact]
    public async Task A_permalink_points_at_the_message()
    {
        await using var desk = await Desk.Open();
        var ts = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["ts"]!;
        Assert.Equal("https://les-passerelles.slack.com/archives/CINFRA/p1795420800000000",
            (string?)(await desk.Call("chat.getPermalink", ("channel", "CINFRA"), ("message_ts", ts)))["permalink"]);
        Assert.Equal("message_not_found", (string?)(await desk.Call("chat.getPermalink", ("channel", "CINFRA"), ("message_ts", "1.0")))["error"]);
    }

    [Fact]
    public async Task A_bad_block_refuses_the_whole_message_with_a_pointer()
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"),
            ("blocks", new JsonArray(new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = new string('a', 3001) } }).ToJsonString()));
        Assert.Equal("invalid_blocks", (string?)answer["error"]);
        Assert.Equal("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]", (string?)answer["response_metadata"]!["messages"]![0]);
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.Single(desk.Complaints);
    }

    [Fact]
    public async Task A_whisper_stands_in_the_thread_it_answers_in()
    {
        await using var desk = await Desk.Open();
        var parent = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!.Ts;
        await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "psst"), ("thread_ts", parent));
        Assert.Equal(parent, desk.Ana.Whispers.Single().ThreadTs);
        Assert.Equal("cannot_reply_to_message", (string?)(await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "psst"), ("thread_ts", "1.0")))["error"]);
    }

    [Fact]
    public async Task Nothing_is_rewritten_in_an_archived_channel()
    {
        await using var desk = await Desk.Open();
        var typed = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!;
        var ts = (string)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "avant")))["ts"]!;
        desk.Infra.IsArchived = true;
        Assert.Equal("is_inactive", (string?)(await desk.Call("chat.update", ("channel", "CINFRA"), ("ts", ts), ("text", "après")))["error"]);
        Assert.Throws<InvalidOperationException>(() => desk.Ana.EditMessage(typed, "Bonsoir"));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.DeleteMessage(typed));
        desk.Infra.IsArchived = false;
        desk.Ana.Leave("CINFRA");
        Assert.Throws<InvalidOperationException>(() => desk.Ana.DeleteMessage(typed));
    }

    [Fact]
    public async Task Markdown_has_a_limit_and_a_block_of_its_own()
    {
        await using var desk = await Desk.Open();
        Assert.True((bool)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("markdown_text", new string('a', 12_000))))["ok"]!);
        Assert.Equal("markdown", (string?)desk.Ana.Messages("CINFRA")[^1].Blocks[0]!["type"]);
        Assert.Empty(desk.Complaints);
        Assert.Equal("invalid_arguments", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("markdown_text", new string('a', 12_001))))["error"]);
    }

    [Fact]
    public async Task A_message_comes_under_another_name_and_without_formatting_where_the_bot_asks_for_it()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes, "chat:write.customize"] } });
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "*à la lettre*"), ("mrkdwn", "false"), ("username", "Le facteur"));
        var seen = desk.Ana.Messages("CINFRA").Single();
        Assert.Equal(("*à la lettre*", "Le facteur", "bot_message"), (seen.PlainRendering, seen.Username, seen.Subtype));
    }

    [Fact]
    public async Task Attachments_are_read_and_pressed_under_the_words()
    {
        await using var desk = await Desk.Open();
        const string Attachments = """
            [{"color":"good","pretext":"Voici","author_name":"La trésorerie","title":"Cotisations","title_link":"https://exemple.org","text":"*Trois* retards","fields":[{"title":"Depuis","value":"lundi"}],"footer":"ce matin"},
             {"fallback":"Un graphique"},
             {"blocks":[{"type":"actions","elements":[{"type":"button","action_id":"look","text":{"type":"plain_text","text":"Regarder"}}]}]}]
            """;
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "Bonjour"), ("attachments", Attachments));
        var seen = desk.Ana.Messages("CINFRA").Single();
        Assert.Equal("Bonjour\nVoici\nLa trésorerie\nCotisations\nTrois retards\nDepuis\nlundi\nce matin\nUn graphique\n[Regarder]", seen.PlainRendering);
        await desk.Ana.Press(seen, "Regarder");
        Assert.Equal("look", (string?)desk.Bot.Received[^1].Json["actions"]![0]!["action_id"]);
        Assert.Equal("Cotisations", (string?)JsonNode.Parse((await desk.Get("/workspace/people/ana")).Body)!["channels"]![0]!["messages"]![0]!["attachments"]![0]!["title"]);
        Assert.Equal("invalid_blocks", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("attachments", """[{"blocks":[{"type":"header"}]}]""")))["error"]);
    }

    [Theory]
    [InlineData("chat.postMessage", "invalid_arguments")]
    [InlineData("chat.postEphemeral", "invalid_attachments")]
    public async Task Attachments_are_a_list_of_objects(string method, string error)
    {
        await using var desk = await Desk.Open();
        foreach (var wrong in new[] { "{}", "[1]", "no json" })
            Assert.Equal(error, (string?)(await desk.Call(method, ("channel", "CINFRA"), ("user", "UANA"), ("text", "x"), ("attachments", wrong)))["error"]);
    }

    private static async Task<string?> Error(Desk desk, string channel) =>
        (string?)(await desk.Call("chat.postMessage", ("channel", channel), ("text", "x")))["error"];

    [Fact]
    public async Task A_whisper_in_a_thread_names_what_it_answers()
    {
        await using var desk = await Desk.Open();
        var said = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!;
        Assert.True((bool)(await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "x"), ("thread_ts", said.Ts)))["ok"]!);
        Assert.Equal(said.Ts, desk.Ana.Whispers.Single().ThreadTs);
        Assert.Equal("cannot_reply_to_message", (string?)(await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "x"), ("thread_ts", "1.000001")))["error"]);
    }

    [Fact]
    public async Task Markdown_of_more_than_twelve_thousand_characters_is_refused()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("invalid_arguments", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("markdown_text", new string('x', 12_001))))["error"]);
        Assert.True((bool)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("markdown_text", new string('x', 12_000))))["ok"]!);
    }
}
