using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class ChannelTests
{
    private static readonly string[] Told = ["channel_created", "channel_rename", "channel_archive", "channel_unarchive", "group_rename", "group_archive", "group_unarchive", "member_joined_channel"];

    [Fact]
    public async Task A_bot_makes_a_channel_is_in_it_and_everyone_may_join()
    {
        await using var desk = await Open();
        var made = (await desk.Call("conversations.create", ("name", "vélo-partagé")))["channel"]!;
        Assert.Equal(("vélo-partagé", "U0BOT", true, false), ((string?)made["name"], (string?)made["creator"], (bool)made["is_member"]!, (bool)made["is_private"]!));
        desk.Ana.Join("vélo-partagé");
        Assert.Equal(["@CommunityBot has joined the channel", "@Ana has joined the channel"], desk.Ana.Messages("vélo-partagé").Select(m => m.PlainRendering));
        await desk.Quiet();
        Assert.Equal(["channel_created", "member_joined_channel", "member_joined_channel"], desk.Bot.Received.Select(r => (string?)r.Json["event"]!["type"]).Order(StringComparer.Ordinal));
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("", "invalid_name_required")]
    [InlineData("Velo", "invalid_name_specials")]
    [InlineData("velo partage", "invalid_name_specials")]
    [InlineData("velo.partage", "invalid_name_specials")]
    [InlineData("#velo", "invalid_name_specials")]
    [InlineData("--_--", "invalid_name_punctuation")]
    [InlineData("infra-services", "name_taken")]
    [InlineData("infra-facilitation", "name_taken")]
    [InlineData("fini", "name_taken")]
    public async Task A_name_that_is_no_good_or_taken_is_refused(string name, string error)
    {
        await using var desk = await Open();
        desk.W.AddChannel(new ChannelSeed("fini") { Members = ["UANA"] }).IsArchived = true;
        Assert.Equal(error, (string?)(await desk.Call("conversations.create", ("name", name)))["error"]);
        await desk.Call("conversations.create", ("name", "velo"));
        var id = desk.W.Channel("velo").Id;
        Assert.Equal(error, (string?)(await desk.Call("conversations.rename", ("channel", id), ("name", name)))["error"]);
        Assert.Equal("invalid_name_maxlength", (string?)(await desk.Call("conversations.create", ("name", new string('v', 81))))["error"]);
        Assert.True((bool)(await desk.Call("conversations.create", ("name", new string('v', 80))))["ok"]!);
    }

    [Fact]
    public async Task A_channel_is_renamed_by_whoever_made_it()
    {
        await using var desk = await Open();
        Assert.Equal("not_authorized", (string?)(await desk.Call("conversations.rename", ("channel", "CINFRA"), ("name", "services")))["error"]);
        var id = (string)(await desk.Call("conversations.create", ("name", "velo")))["channel"]!["id"]!;
        desk.Ana.Join("velo");
        var renamed = (await desk.Call("conversations.rename", ("channel", id), ("name", "velo-fanfare")))["channel"]!;
        Assert.Equal(("velo-fanfare", """["velo"]"""), ((string?)renamed["name"], renamed["previous_names"]!.ToJsonString()));
        var line = desk.Ana.Messages(id)[^1];
        Assert.Equal(("channel_name", "velo-fanfare", "@CommunityBot has renamed the channel from \"velo\" to \"velo-fanfare\""), (line.Subtype, line.About, line.PlainRendering));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.RenameChannel("velo-fanfare", "velo"));
        await desk.Quiet();
        Assert.Contains(desk.Bot.Received, r => (string?)r.Json["event"]!["type"] == "channel_rename" && (string?)r.Json["event"]!["channel"]!["name"] == "velo-fanfare");
    }

    [Fact]
    public async Task An_archived_channel_is_read_and_nothing_else_and_no_bot_brings_it_back()
    {
        await using var desk = await Open();
        Assert.True((bool)(await desk.Call("conversations.archive", ("channel", "CINFRA")))["ok"]!);
        Assert.Equal("already_archived", (string?)(await desk.Call("conversations.archive", ("channel", "CINFRA")))["error"]);
        Assert.Equal("is_archived", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x")))["error"]);
        Assert.Equal("not_in_channel", (string?)(await desk.Call("conversations.unarchive", ("channel", "CINFRA")))["error"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Type("CINFRA", "Ohé"));
        Assert.Equal("@CommunityBot archived the channel", desk.Ana.Messages("CINFRA")[^1].PlainRendering);
        desk.Ana.Unarchive("infra-services");
        Assert.Equal("not_archived", (string?)(await desk.Call("conversations.unarchive", ("channel", "CINFRA")))["error"]);
        await desk.Ana.Type("CINFRA", "Nous revoilà");
        await desk.Quiet();
        // The bot is no longer in it, and is told all the same: it is public.
        Assert.Equal(["channel_archive", "channel_unarchive"], desk.Bot.Received.Select(r => (string?)r.Json["event"]!["type"]).Order(StringComparer.Ordinal));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Of_a_private_channel_only_who_is_in_it_is_told()
    {
        await using var desk = await Open();
        var id = (string)(await desk.Call("conversations.create", ("name", "bureau"), ("is_private", "true")))["channel"]!["id"]!;
        await desk.Call("conversations.rename", ("channel", id), ("name", "bureau-2027"));
        await desk.Call("conversations.invite", ("channel", id), ("users", "UZOE"));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Messages(id));
        desk.Zoe.Archive(id);
        desk.Zoe.Unarchive(id);
        await desk.Quiet();
        Assert.Equal(["group_archive", "group_rename"],
            desk.Bot.Received.Select(r => (string)r.Json["event"]!["type"]!).Where(t => t != "member_joined_channel").Order(StringComparer.Ordinal));
        Assert.Equal("channel_not_found", (string?)(await desk.Call("conversations.info", ("channel", id)))["error"]);
    }

    [Fact]
    public async Task What_a_channel_is_about_is_told_once_and_taken_away_by_an_empty_text()
    {
        await using var desk = await Open();
        var told = await desk.Call("conversations.setTopic", ("channel", "CINFRA"), ("topic", "Vélo & fanfare"));
        Assert.Equal(("Vélo &amp; fanfare", "U0BOT"), ((string?)told["channel"]!["topic"]!["value"], (string?)told["channel"]!["topic"]!["creator"]));
        await desk.Call("conversations.setTopic", ("channel", "CINFRA"), ("topic", "Vélo & fanfare"));
        await desk.Call("conversations.setPurpose", ("channel", "CINFRA"), ("purpose", "Entraide"));
        await desk.Call("conversations.setTopic", ("channel", "CINFRA"), ("topic", ""));
        Assert.Equal(["@CommunityBot set the channel topic: Vélo & fanfare", "@CommunityBot set the channel purpose: Entraide", "@CommunityBot cleared the channel topic"],
            desk.Ana.Messages("CINFRA").Select(m => m.PlainRendering));
        Assert.Equal("too_long", (string?)(await desk.Call("conversations.setTopic", ("channel", "CINFRA"), ("topic", new string('x', 251))))["error"]);
        Assert.Equal("[ERROR] missing required field: topic", (string?)(await desk.Call("conversations.setTopic", ("channel", "CINFRA")))["response_metadata"]!["messages"]![0]);
        Assert.Equal("Entraide", (string?)(await desk.Call("conversations.info", ("channel", "CINFRA")))["channel"]!["purpose"]!["value"]);
    }

    [Fact]
    public async Task A_scope_is_asked_for_by_the_kind_of_channel()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = ["channels:manage"] } });
        Assert.True((bool)(await desk.Call("conversations.create", ("name", "velo")))["ok"]!);
        var refused = await desk.Call("conversations.create", ("name", "bureau"), ("is_private", "true"));
        Assert.Equal(("missing_scope", "groups:write"), ((string?)refused["error"], (string?)refused["needed"]));
        Assert.Equal("missing_scope", (string?)(await desk.Call("conversations.archive", ("channel", "CSECRET")))["error"]);
    }

    private static Task<Desk> Open() => Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = Told } });
}
