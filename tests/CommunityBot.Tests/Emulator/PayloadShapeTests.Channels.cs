using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <content>Channels, pins, groups and what is posted later.</content>
public partial class PayloadShapeTests
{
    // What the emulator's channels never have: nobody shares, moves or follows them.
    private static readonly string[] Lists = ["event.channel.pending_shared[] string", "event.channel.pending_connected_team_ids[] string", "event.channel.previous_names[] string", "enterprise_id string"];

    [Theory]
    [InlineData("ChannelCreated")]
    [InlineData("ChannelRename")]
    [InlineData("ChannelArchive")]
    [InlineData("ChannelUnarchive")]
    [InlineData("GroupRename")]
    [InlineData("GroupArchive")]
    [InlineData("PinAdded")]
    [InlineData("PinRemoved")]
    public async Task What_becomes_of_a_channel(string recorded)
    {
        var slacks = Payloads.OfCorpus("shapes_masked/events/" + recorded);
        var type = (string)slacks["event"]!["type"]!;
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = [type], Scopes = [.. Desk.AllScopes, "pins:read", "pins:write"] } });
        var isPrivate = type.StartsWith("group_", StringComparison.Ordinal) ? "true" : "false";
        var channel = (string)(await desk.Call("conversations.create", ("name", "velo"), ("is_private", isPrivate)))["channel"]!["id"]!;
        await desk.Call("conversations.rename", ("channel", channel), ("name", "fanfare"));
        var ts = (string)(await desk.Call("chat.postMessage", ("channel", channel), ("text", "x")))["ts"]!;
        await desk.Call("pins.add", ("channel", channel), ("timestamp", ts));
        await desk.Call("pins.remove", ("channel", channel), ("timestamp", ts));
        if (isPrivate == "false")
            desk.Ana.Join(channel);
        await desk.Call("conversations.archive", ("channel", channel));
        if (isPrivate == "false")
            desk.Ana.Unarchive(channel);
        await desk.Quiet();
        Same(slacks, desk.Bot.Received.Single().Json, less: [.. Lists]);
    }

    [Theory]
    [InlineData("MessageChannelName")]
    [InlineData("MessageChannelTopic")]
    [InlineData("MessageChannelPurpose")]
    [InlineData("MessageChannelArchive")]
    public async Task Lines_of_Slacks_own(string recorded)
    {
        var slacks = Payloads.OfCorpus("shapes_masked/events/" + recorded);
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["message.channels"] } });
        var channel = (string)(await desk.Call("conversations.create", ("name", "velo")))["channel"]!["id"]!;
        await desk.Call("conversations.rename", ("channel", channel), ("name", "fanfare"));
        await desk.Call("conversations.setTopic", ("channel", channel), ("topic", "x"));
        await desk.Call("conversations.setPurpose", ("channel", channel), ("purpose", "x"));
        await desk.Call("conversations.archive", ("channel", channel));
        await desk.Quiet();
        var sent = desk.Bot.Received.Select(r => r.Json).Single(r => (string?)r["event"]!["subtype"] == (string?)slacks["event"]!["subtype"]);
        Same(slacks, sent, more: ["event.team string"], less: ["enterprise_id string", "authed_users array", "authed_users[] string", "authed_teams array", "authed_teams[] string"]);
    }

    [Fact]
    public async Task What_is_said_when_too_much_would_be_sent()
    {
        await using var desk = await Desk.Open(o => o with { EventsAnHour = 0 });
        await desk.Ana.Type("CINFRA", "x");
        await desk.Quiet();
        Same(Payloads.OfCorpus("events/handshake/app_rate_limited-java-appratelimitedevent-json"), desk.Bot.Received.Single().Json);
    }

    [Fact]
    public async Task Answers_about_channels_pins_groups_and_later()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes, "reactions:read", "usergroups:read"] } });
        Holds(Example("conversations.create"), await desk.Call("conversations.create", ("name", "velo")),
            "channel.properties object", "channel.properties.canvas object", "channel.properties.canvas.file_id string", "channel.properties.canvas.is_empty boolean", "channel.properties.canvas.quip_thread_id string");
        var id = desk.W.Channel("velo").Id;
        Holds(Example("conversations.rename"), await desk.Call("conversations.rename", ("channel", id), ("name", "fanfare")), "channel.is_read_only boolean", "channel.last_read string", "channel.num_members number", "channel.locale string");
        Holds(Example("conversations.setTopic"), await desk.Call("conversations.setTopic", ("channel", id), ("topic", "x")), [.. Payloads.Skeleton(Example("conversations.setTopic"))
            .Where(l => l.StartsWith("channel.latest", StringComparison.Ordinal) || l.StartsWith("channel.unread", StringComparison.Ordinal)), "channel.is_frozen boolean", "channel.parent_conversation null", "channel.pending_connected_team_ids array", "channel.last_read string"]);
        var said = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!;
        desk.Zoe.React(said, "wave");
        Holds(Example("reactions.get"), await desk.Call("reactions.get", ("channel", "CINFRA"), ("timestamp", said.Ts)));
        desk.W.AddGroup("facilitation", "Facilitation", "UZOE");
        // The documentation's count is a text; recorded ones are numbers.
        Holds(Example("usergroups.list"), await desk.Call("usergroups.list", ("include_count", "true")), "usergroups[].user_count string");
        var later = desk.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        Holds(Example("chat.scheduleMessage"), await desk.Call("chat.scheduleMessage", ("channel", "CINFRA"), ("text", "x"), ("post_at", $"{later}")), [.. Payloads.Skeleton(Example("chat.scheduleMessage"))
            .Where(l => l.StartsWith("message.attachments", StringComparison.Ordinal)), "post_at string", "message.username string", "message.subtype string"]);
        Same(Payloads.OfCorpus("shapes_masked/web_api/chat.scheduledMessages.list"), await desk.Call("chat.scheduledMessages.list", ("limit", "1")), less: ["error string", "needed string", "provided string", "warning string"]);
    }

    private static JsonNode Example(string method) => Payloads.OfCorpus($"web_api/docs_examples/{method}.success");
}
