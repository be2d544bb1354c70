using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class MessageTests
{
    [Theory]
    [InlineData("Bravo 🎉", "Bravo :tada:", """[{"type":"text","text":"Bravo "},{"type":"emoji","name":"tada","unicode":"1f389"}]""")]
    [InlineData(":tada:", ":tada:", """[{"type":"emoji","name":"tada","unicode":"1f389"}]""")]
    [InlineData("👍🏽", ":+1::skin-tone-4:", """[{"type":"emoji","name":"+1::skin-tone-4","unicode":"1f44d-1f3fd"}]""")]
    [InlineData("☝🏿", ":point_up::skin-tone-6:", """[{"type":"emoji","name":"point_up::skin-tone-6","unicode":"261d-1f3ff"}]""")]
    [InlineData("👩‍🚒", ":female-firefighter:", """[{"type":"emoji","name":"female-firefighter","unicode":"1f469-200d-1f692"}]""")]
    [InlineData("à 10:30:00, :inconnu: © é", "à 10:30:00, :inconnu: © é", """[{"type":"text","text":"à 10:30:00, :inconnu: © é"}]""")]
    [InlineData("https://exemple.org/a:tada:b", "<https://exemple.org/a:tada:b>", """[{"type":"link","url":"https://exemple.org/a:tada:b"}]""")]
    public async Task An_emoji_that_is_typed_is_sent_by_its_name(string typed, string text, string elements)
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", typed);
        await desk.Quiet();
        var sent = Assert.Single(desk.Bot.Received).Json["event"]!;
        Assert.Equal(text, (string?)sent["text"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(elements), sent["blocks"]![0]!["elements"]![0]!["elements"]), sent["blocks"]!.ToJsonString());
    }

    [Fact]
    public async Task Only_what_the_writer_sees_is_named()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("Voir #infra-facilitation", (await desk.Ana.Type("CINFRA", "Voir #infra-facilitation")).Posted!.Text);
        Assert.Equal("Voir <#CSECRET|>", (await desk.Zoe.Type("CINFRA", "Voir #infra-facilitation")).Posted!.Text);
    }

    [Fact]
    public async Task An_address_ends_before_what_ends_the_sentence()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("Voir <https://exemple.org/a>, puis (<https://exemple.org/b?c=1>).", (await desk.Ana.Type("CINFRA", "Voir https://exemple.org/a, puis (https://exemple.org/b?c=1).")).Posted!.Text);
    }

    [Fact]
    public async Task An_author_rewrites_a_message_and_the_bot_is_told_both_texts()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "Une coquile");
        desk.Ana.EditMessage(desk.Ana.Messages("CINFRA")[0], "Une coquille, @Zoé");
        await desk.Quiet();
        var changed = desk.Bot.Received.Select(r => r.Json["event"]!).Single(e => (string?)e["subtype"] == "message_changed");
        Assert.Equal(("Une coquille, <@UZOE>", "Une coquile"), ((string?)changed["message"]!["text"], (string?)changed["previous_message"]!["text"]));
        Assert.Equal("UANA", (string?)changed["message"]!["edited"]!["user"]);
        var seen = desk.Zoe.Messages("CINFRA")[0];
        Assert.Equal((true, "Une coquille, <@UZOE>"), (seen.Edited, seen.Text));
        Assert.Throws<InvalidOperationException>(() => desk.Zoe.EditMessage(seen, "Non"));
    }

    [Fact]
    public async Task The_bot_reacts_once_and_takes_it_back()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes, "reactions:write"] } });
        var message = (await desk.Ana.Type("CINFRA", "Merci !")).Posted!;
        async Task<string> React(string method, string name, string? ts = null)
        {
            var answer = await desk.Call(method, ("channel", "CINFRA"), ("timestamp", ts ?? message.Ts), ("name", name));
            return (string?)answer["error"] ?? "ok";
        }

        Assert.Equal(["ok", "already_reacted", "invalid_name"], [await React("reactions.add", ":tada:"), await React("reactions.add", "tada"), await React("reactions.add", "pas_un_emoji")]);
        Assert.Equal(["message_not_found", "bad_timestamp"], [await React("reactions.add", "tada", "1.000001"), await React("reactions.add", "tada", "hier")]);
        Assert.Equal(["tada"], desk.Ana.Messages("CINFRA").Single().Reactions.Select(r => r.Name));
        Assert.Equal(["ok", "no_reaction"], [await React("reactions.remove", "tada"), await React("reactions.remove", "tada")]);
        Assert.Empty(desk.Ana.Messages("CINFRA").Single().Reactions);
    }

    [Fact]
    public async Task A_reaction_is_told_once_where_the_app_listens_for_it()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["reaction_added", "reaction_removed"], Scopes = [.. Desk.AllScopes, "reactions:read"] } });
        await desk.Ana.Type("CINFRA", "Merci !");
        var message = desk.Zoe.Messages("CINFRA")[0];
        desk.Zoe.React(message, "tada");
        desk.Zoe.React(message, "tada");
        desk.Ana.React(message, "tada");
        desk.Zoe.Unreact(message, "tada");
        await desk.Quiet();
        Assert.Equal([("reaction_added", "UANA"), ("reaction_added", "UZOE"), ("reaction_removed", "UZOE")],
            desk.Bot.Received.Select(r => ((string)r.Json["event"]!["type"]!, (string)r.Json["event"]!["user"]!)).Order());
        var told = desk.Bot.Received.First(r => (string)r.Json["event"]!["user"]! == "UZOE").Json["event"]!;
        Assert.Equal(("tada", "UANA", "CINFRA", message.Ts), ((string?)told["reaction"], (string?)told["item_user"], (string?)told["item"]!["channel"], (string?)told["item"]!["ts"]));
        var history = await desk.Call("conversations.history", ("channel", "CINFRA"));
        Assert.Equal("""[{"name":"tada","users":["UANA"],"count":1}]""", history["messages"]![0]!["reactions"]!.ToJsonString());
        Assert.Throws<InvalidOperationException>(() => desk.Zoe.React(message, "pas_un_emoji"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_reaction_nobody_subscribed_to_reaches_no_bot_and_one_without_its_scope_is_a_complaint()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "Merci !");
        await desk.Quiet();
        var before = desk.Bot.Received.Count;
        desk.Zoe.React(desk.Zoe.Messages("CINFRA")[0], "+1");
        await desk.Quiet();
        Assert.Equal(before, desk.Bot.Received.Count);
        await using var other = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["reaction_added"] } });
        Assert.Equal(["manifest: The app subscribes to reaction_added without the scope reactions:read."], other.Complaints);
    }

    [Fact]
    public async Task A_thread_takes_replies_and_no_command()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "Qui vient ?");
        var question = desk.Zoe.Messages("CINFRA")[0];
        var reply = desk.Zoe.Reply(question, "Moi");
        Assert.Equal(question.Ts, reply.ThreadTs);
        var super = desk.Ana.Reply(reply, "Super", alsoInChannel: true);
        Assert.Equal((question.Ts, "thread_broadcast"), (super.ThreadTs, super.Subtype));
        Assert.Contains("not supported in threads", Assert.Throws<InvalidOperationException>(() => desk.Zoe.Reply(question, "/rejoindre")).Message, StringComparison.Ordinal);
        var told = await Everything.Messages(desk, "conversations.replies", ("channel", "CINFRA"), ("ts", question.Ts));
        Assert.Equal(["Qui vient ?", "Moi", "Super"], told.Distinct());
    }

    [Fact]
    public async Task Whoever_is_named_is_an_element_of_the_words_and_everyone_is_too()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "@channel : @Zoé anime #infra-services, voir <https://exemple.org/?a=1&b=@Zoé>.");
        var message = desk.Zoe.Messages("CINFRA")[0];
        Assert.Equal("<!channel> : <@UZOE> anime <#CINFRA|infra-services>, voir &lt;<https://exemple.org/?a=1&amp;b=@Zoé>&gt;.", message.Text);
        Assert.Equal(["broadcast", "text", "user", "text", "channel", "text", "link", "text"], message.Blocks[0]!["elements"]![0]!["elements"]!.AsArray().Select(e => (string)e!["type"]!));
    }

    [Fact]
    public async Task What_others_wrote_is_unread_until_it_is_read_and_a_thread_of_ones_own_counts()
    {
        await using var desk = await Desk.Open();
        async Task<int> Unread(string who) =>
            (int)JsonNode.Parse((await desk.Get($"/workspace/people/{who}")).Body)!["channels"]!.AsArray().Single(c => (string)c!["id"]! == "CINFRA")!["unread"]!;

        await desk.Ana.Type("CINFRA", "Qui vient ?");
        Assert.Equal((0, 1), (await Unread("ana"), await Unread("zoe")));
        var question = desk.Zoe.Messages("CINFRA")[0];
        Assert.Equal(200, (await desk.Post("/workspace/people/zoe/read", $$"""{"channel":"CINFRA","ts":"{{question.Ts}}"}""")).Status);
        Assert.Equal(0, await Unread("zoe"));

        var reply = desk.Zoe.Reply(question, "Moi");
        var max = desk.W.AddPerson(new PersonSeed("max"));
        desk.Zoe.Invite("infra-services", max);
        Assert.Equal((1, 0, 0), (await Unread("ana"), await Unread("zoe"), await Unread("max")));
        await desk.Post("/workspace/people/ana/read", $$"""{"channel":"CINFRA","ts":"{{reply.Ts}}","thread_ts":"{{question.Ts}}"}""");
        Assert.Equal(0, await Unread("ana"));
    }

    [Fact]
    public async Task Whoever_opens_the_apps_messages_is_told_of_with_the_tab()
    {
        await using var desk = await Desk.Open();
        Assert.Equal(200, (await desk.Post("/workspace/people/ana/messages", "{}")).Status);
        await desk.Quiet();
        var opened = Assert.Single(desk.Bot.Received).Json["event"]!;
        Assert.Equal(("app_home_opened", "messages", "UANA"), ((string?)opened["type"], (string?)opened["tab"], (string?)opened["user"]));
    }

    [Fact]
    public async Task A_call_does_each_of_these_and_sends_files_of_any_kind()
    {
        await using var desk = await Desk.Open();
        async Task<JsonNode> Act(string what, string body)
        {
            var (status, answer) = await desk.Post($"/workspace/people/ana/{what}", body);
            Assert.True(status == 200, answer);
            return JsonNode.Parse(answer)!;
        }

        var ts = (string?)(await Act("upload", """{"channel":"CINFRA","text":"Voici","files":[{"name":"liste.xlsx","base64":"AAEC"},{"name":"notes.txt","content":"Deux\nlignes"}]}"""))["ts"];
        await Act("react", $$"""{"channel":"CINFRA","ts":"{{ts}}","emoji":"+1"}""");
        var reply = await Act("reply", $$"""{"channel":"CINFRA","ts":"{{ts}}","text":"En fil"}""");
        await Act("edit", $$"""{"channel":"CINFRA","ts":"{{reply["ts"]}}","text":"En fil, revu"}""");
        var seen = desk.Zoe.Messages("CINFRA");
        Assert.Equal([("liste.xlsx", 3), ("notes.txt", 11)], seen[0].Files.Select(f => (f.Name, f.Size)));
        Assert.Equal(("+1", "En fil, revu"), (seen[0].Reactions.Single().Name, seen[1].Text));
        var files = JsonNode.Parse((await desk.Get("/workspace/people/zoe")).Body)!.ToJsonString();
        var address = Regex.Match(files, "/workspace/people/[^\"]*/files/[A-Z0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.Equal((200, 3), ((await desk.Get(address)).Status, (await desk.Get(address)).Body.Length));
        Assert.Equal(404, (await desk.Get(address + "0")).Status);
        await Act("unreact", $$"""{"channel":"CINFRA","ts":"{{ts}}","emoji":"+1"}""");
        await Act("delete", $$"""{"channel":"CINFRA","ts":"{{reply["ts"]}}"}""");
        Assert.Empty(Assert.Single(desk.Zoe.Messages("CINFRA")).Reactions);
        Assert.Equal(400, (await desk.Post("/workspace/people/ana/upload", """{"name":"x","base64":"é"}""")).Status);
    }
}
