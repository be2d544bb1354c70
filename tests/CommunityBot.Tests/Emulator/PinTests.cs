using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>What stands at a message beside its words: pins and reactions; and groups of people.</summary>
public class PinTests
{
    [Fact]
    public async Task What_is_pinned_is_listed_told_and_counted_until_it_is_taken_away()
    {
        await using var desk = await Open();
        var (one, two) = ((await desk.Ana.Type("CINFRA", "Le règlement")).Posted!.Ts, (await desk.Zoe.Type("CINFRA", "Le calendrier")).Posted!.Ts);
        await Pin(desk, "pins.add", one);
        await Pin(desk, "pins.add", two);
        Assert.Equal("already_pinned", await Error(desk, "pins.add", one));
        var items = (await desk.Call("pins.list", ("channel", "CINFRA")))["items"]!.AsArray();
        Assert.Equal([two, one], items.Select(i => (string?)i!["message"]!["ts"]));
        Assert.Equal("""["CINFRA"]""", items[0]!["message"]!["pinned_to"]!.ToJsonString());
        Assert.Equal(2, (int)(await desk.Call("conversations.history", ("channel", "CINFRA")))["pin_count"]!);
        await Pin(desk, "pins.remove", one);
        Assert.Equal("no_pin", await Error(desk, "pins.remove", one));
        desk.Zoe.DeleteMessage(desk.Zoe.Messages("CINFRA").Single(m => m.Ts == two));
        Assert.Empty((await desk.Call("pins.list", ("channel", "CINFRA")))["items"]!.AsArray());
        await desk.Quiet();
        Assert.Equal(["pin_added UANA", "pin_added UZOE", "pin_removed UANA"],
            desk.Bot.Received.Select(r => $"{r.Json["event"]!["type"]} {r.Json["event"]!["item_user"]}").Order(StringComparer.Ordinal));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_cannot_be_pinned_is_not()
    {
        await using var desk = await Open();
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false, Members = ["UANA"] });
        desk.Ana.Leave("infra-services");
        Assert.Equal("not_pinnable", await Error(desk, "pins.add", desk.Zoe.Messages("CINFRA")[^1].Ts));
        Assert.Equal("message_not_found", await Error(desk, "pins.add", "1.000001"));
        Assert.Equal("bad_timestamp", await Error(desk, "pins.add", "hier"));
        Assert.Equal("no_item_specified", (string?)(await desk.Call("pins.add", ("channel", "CINFRA")))["error"]);
        var elsewhere = (await desk.Ana.Type("CELSE", "Ici")).Posted!.Ts;
        Assert.Equal("not_in_channel", (string?)(await desk.Call("pins.add", ("channel", "CELSE"), ("timestamp", elsewhere)))["error"]);
    }

    [Fact]
    public async Task The_hundred_and_first_pin_is_one_too_many()
    {
        await using var desk = await Open();
        foreach (var n in Enumerable.Range(0, 100))
            await Pin(desk, "pins.add", (await desk.Ana.Type("CINFRA", $"n° {n}")).Posted!.Ts);
        Assert.Equal("too_many_pins", await Error(desk, "pins.add", (await desk.Ana.Type("CINFRA", "De trop")).Posted!.Ts));
    }

    [Fact]
    public async Task Reactions_are_read_under_a_message_and_by_whoever_gave_them()
    {
        await using var desk = await Open();
        var hello = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!;
        desk.Zoe.React(hello, "wave");
        await desk.Call("reactions.add", ("channel", "CINFRA"), ("timestamp", hello.Ts), ("name", "tada"));
        var got = await desk.Call("reactions.get", ("channel", "CINFRA"), ("timestamp", hello.Ts));
        Assert.Equal(["wave", "tada"], got["message"]!["reactions"]!.AsArray().Select(r => (string?)r!["name"]));
        Assert.Equal("no_item_specified", (string?)(await desk.Call("reactions.get", ("channel", "CINFRA")))["error"]);
        var hers = await desk.Call("reactions.list", ("user", "UZOE"));
        Assert.Equal([hello.Ts], hers["items"]!.AsArray().Select(i => (string?)i!["message"]!["ts"]));
        Assert.Empty((await desk.Call("reactions.list", ("user", "UANA")))["items"]!.AsArray());
        Assert.Single((await desk.Call("reactions.list"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_group_of_people_is_listed_and_called_by_its_handle()
    {
        await using var desk = await Open();
        var group = desk.W.AddGroup("facilitation", "Facilitation", "Zoé", "UANA");
        var listed = (await desk.Call("usergroups.list", ("include_users", "true"), ("include_count", "true")))["usergroups"]!.AsArray().Single()!;
        Assert.Equal((group.Id, "facilitation", 2, """["UZOE","UANA"]"""), ((string?)listed["id"], (string?)listed["handle"], (int)listed["user_count"]!, listed["users"]!.ToJsonString()));
        Assert.Null((await desk.Call("usergroups.list"))["usergroups"]![0]!["users"]);
        Assert.Equal("""["UZOE","UANA"]""", (await desk.Call("usergroups.users.list", ("usergroup", group.Id)))["users"]!.ToJsonString());
        Assert.Equal("no_such_subteam", (string?)(await desk.Call("usergroups.users.list", ("usergroup", "SNONE")))["error"]);
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", $"Merci <!subteam^{group.Id}> !"));
        Assert.Equal("Merci @facilitation !", desk.Ana.Messages("CINFRA")[^1].PlainRendering);
        var typed = (await desk.Ana.Type("CINFRA", "Une question pour @facilitation.")).Posted!;
        Assert.Equal($"Une question pour <!subteam^{group.Id}>.", typed.Text);
        Assert.Equal(group.Id, (string?)typed.Blocks[0]!["elements"]![0]!["elements"]![1]!["usergroup_id"]);
    }

    private static Task<Desk> Open() => Desk.Open(o => o with
    {
        RateLimits = false,
        Manifest = Desk.Manifest with { Events = ["pin_added", "pin_removed"], Scopes = [.. Desk.AllScopes, "pins:read", "pins:write", "reactions:read", "reactions:write", "usergroups:read"] },
    });

    private static Task<JsonObject> Pin(Desk desk, string method, string ts) => desk.Call(method, ("channel", "CINFRA"), ("timestamp", ts));

    private static async Task<string?> Error(Desk desk, string method, string ts) => (string?)(await Pin(desk, method, ts))["error"];
}
