using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>What the emulator sends and answers has the skeleton of what Slack was seen to send: neither less nor, unexplained, more.</summary>
public partial class PayloadShapeTests
{
    // Grid is not emulated: one workspace, no enterprise.
    private static readonly string[] Grid = ["enterprise_id string", "team.enterprise_id string", "team.enterprise_name string", "authorizations[].enterprise_id string"];

    // Documented since the samples were recorded.
    private static readonly string[] Newer =
    [
        "enterprise null", "is_enterprise_install boolean", "api_app_id string", "context_team_id string", "context_enterprise_id null",
        "authorizations[].enterprise_id null", "event.event_ts string",
    ];

    private static readonly string[] NewerInFiles = ["event.files[].user_team string", "event.files[].file_access string"];

    [Fact]
    public async Task A_command()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "/rejoindre vite");
        var form = new JsonObject(desk.Bot.Received.Single().Form.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value)));
        Same("command", form, more: ["is_enterprise_install string"]);
    }

    [Fact]
    public async Task A_press_in_a_message()
    {
        await using var desk = await Desk.Open();
        var parent = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!;
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", Forms.Card), ("thread_ts", parent.Ts));
        await desk.Quiet();
        await desk.Ana.Press(desk.Ana.Messages("CINFRA")[^1], "Approuver");
        // The recorded one is on a whisper, of which Slack sends no message.
        Same("press-in-whisper", desk.Bot.Received[^1].Json, moreUnder: "message", more: ["actions[].style string"]);
    }

    [Fact]
    public async Task A_press_in_a_view()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens("""{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{"type":"actions","elements":[{"type":"button","value":"v","text":{"type":"plain_text","text":"Ici"}}]}]}""");
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        await desk.Ana.Press(view, "Ici");
        // The style of a button is sent where it has one, as the recorded one does.
        Same("press-in-view", desk.Bot.Received[^1].Json, less: ["actions[].style string"]);
    }

    [Fact]
    public async Task A_message_shortcut_and_a_global_one()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "Bonjour");
        await desk.Quiet();
        await desk.Ana.Shortcut(desk.Ana.Messages("CINFRA")[^1], "rules.remind");
        // Who did it is told in more words since it was recorded.
        Same("message-shortcut", desk.Bot.Received[^1].Json, more: ["user.username string", "user.team_id string"]);
        await desk.Ana.Shortcut("joining.ask");
        Same("shortcut", desk.Bot.Received[^1].Json);
    }

    [Fact]
    public async Task A_form_sent_and_a_form_closed()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens(Forms.Joining);
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        await desk.Ana.Submit(view, Forms.Filled);
        Same("view-submission", desk.Bot.Received[^1].Json);
        desk.BotOpens(Forms.Joining);
        await desk.Ana.Close((await desk.Ana.Type("CINFRA", "/rejoindre")).View!);
        Same("view-closed", desk.Bot.Received[^1].Json);
    }

    [Fact]
    public async Task A_suggestion()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens("""
            {"type":"modal","title":{"type":"plain_text","text":"x"},"submit":{"type":"plain_text","text":"x"},"blocks":[
             {"type":"input","label":{"type":"plain_text","text":"Qui"},"element":{"type":"external_select","min_query_length":0}}]}
            """);
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"options":[]}"""));
        await desk.Ana.Suggest(view, "Qui", "a");
        // The recorded one is in a message, this one in a view.
        Same("suggestion", desk.Bot.Received[^1].Json, moreUnder: "view", more: ["container.view_id string"],
            less: ["container.message_ts string", "container.channel_id string", "container.is_ephemeral boolean", "channel object", "channel.id string", "channel.name string"]);
    }

    [Fact]
    public async Task Messages_of_people_and_of_the_bot()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Type("CINFRA", "Bonjour");
        await desk.Quiet();
        Same("event-message", desk.Bot.Received[^1].Json);
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"));
        await desk.Quiet();
        Same("event-bot-message", desk.Bot.Received[^1].Json, more: ["event.app_id string"]);
    }

    [Fact]
    public async Task A_file()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Upload("photo.png", [1], "Bonjour");
        await desk.Quiet();
        Same("event-file-share", desk.Bot.Received[^1].Json, more: ["event.team string", "event.client_msg_id string", .. NewerInFiles],
            lessUnder: ["event.files[].thumb_", "event.files[].original_"]);
        await desk.Ana.Upload("notes.txt", [1]);
        await desk.Quiet();
        Same("event-snippet", desk.Bot.Received[^1].Json["event"]!.AsObject(), more: ["team string", .. NewerInFiles.Select(l => l["event.".Length..])],
            less: ["thread_ts string", "parent_user_id string"]);
    }

    [Fact]
    public async Task A_home_opened()
    {
        await using var desk = await Desk.Open();
        var published = await desk.Call("views.publish", ("user_id", "UANA"), ("view", """{"type":"home","blocks":[]}"""));
        Holds("views.publish.success", published);
        await desk.Ana.OpenHome();
        await desk.Quiet();
        Same("event-home-opened", desk.Bot.Received[^1].Json, moreUnder: "authorizations", more: ["is_ext_shared_channel boolean", "event_context string"]);
    }

    [Fact]
    public async Task Someone_joining()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Events = ["member_joined_channel"] } });
        desk.Zoe.Invite("infra-facilitation", desk.Ana);
        await desk.Quiet();
        Same("event-member-joined", desk.Bot.Received[^1].Json, moreUnder: "authorizations", more: ["is_ext_shared_channel boolean", "event_context string"],
            less: ["authed_users array", "authed_users[] string"]);
    }

    [Fact]
    public async Task Answers_of_the_web_api()
    {
        await using var desk = await Desk.Open();
        var ts = (await desk.Ana.Type("CINFRA", "Bonjour")).Posted!.Ts;
        Holds("auth.test.success-with-bot-token", await desk.Call("auth.test"));
        Holds("conversations.info.success", await desk.Call("conversations.info", ("channel", "CINFRA")),
            "channel.is_frozen boolean", "channel.parent_conversation null", "channel.shared_team_ids[] string", "channel.pending_connected_team_ids array",
            "channel.properties object", "channel.properties.tabs array", "channel.properties.tabs[] object", "channel.properties.tabs[].id string",
            "channel.properties.tabs[].label string", "channel.properties.tabs[].type string");
        Holds("conversations.open.success", await desk.Call("conversations.open", ("users", "UANA")));
        Holds("conversations.members.success", await desk.Call("conversations.members", ("channel", "CINFRA")));
        Holds("conversations.history.success", await desk.Call("conversations.history", ("channel", "CINFRA")));
        Holds("chat.getPermalink.success", await desk.Call("chat.getPermalink", ("channel", "CINFRA"), ("message_ts", ts)));
        Holds("team.info.success", await desk.Call("team.info"), "team.enterprise_id string", "team.enterprise_name string",
            "team.icon.image_44 string", "team.icon.image_68 string", "team.icon.image_88 string", "team.icon.image_102 string", "team.icon.image_132 string");
        Holds("users.info.success", await desk.Call("users.info", ("user", "UANA")),
            "user.profile.image_original string", "user.profile.image_32 string", "user.profile.image_192 string", "user.profile.image_512 string", "user.has_2fa boolean");
        await desk.Ana.Upload("photo.png", [1]);
        await desk.Quiet();
        var file = (string)desk.Bot.Received[^1].Json["event"]!["files"]![0]!["id"]!;
        Holds("files.info.success", await desk.Call("files.info", ("file", file)), [.. Payloads.Skeleton(Payloads.Load("files.info.success"))
            .Where(l => Images().IsMatch(l) || l.Contains(".public", StringComparison.Ordinal) || l is "file.channels[] string" or "file.alt_txt string")]);
        Holds("conversations.invite.success", await desk.Call("conversations.invite", ("channel", "CSECRET"), ("users", "UANA")),
            "channel.last_read string", "channel.previous_names[] string", "channel.is_read_only boolean");
        await desk.Quiet();
        await desk.Ana.Shortcut("joining.ask");
        var trigger = (string)desk.Bot.Received[^1].Json["trigger_id"]!;
        Holds("views.open.success", await desk.Call("views.open", ("trigger_id", trigger), ("view", Forms.Joining)));
    }

    /// <summary>The skeletons are equal but for what is explained.</summary>
    private static void Same(string recorded, JsonObject sent, string moreUnder = "-", string[]? more = null, string[]? less = null, string[]? lessUnder = null) =>
        Same(Payloads.Load(recorded), sent, moreUnder, more, less, lessUnder);

    private static void Same(JsonNode recorded, JsonObject sent, string moreUnder = "-", string[]? more = null, string[]? less = null, string[]? lessUnder = null)
    {
        var slacks = Payloads.Skeleton(recorded);
        var ours = Payloads.Skeleton(sent);
        Assert.Equal([], slacks.Except(ours).Except(Grid).Except(less ?? [])
            .Where(l => !IsNullable(l, ours) && !Array.Exists(lessUnder ?? [], u => l.StartsWith(u, StringComparison.Ordinal))));
        Assert.Equal([], ours.Except(slacks).Except(Newer).Except(more ?? []).Where(l => !l.StartsWith(moreUnder, StringComparison.Ordinal) && !IsNullable(l, slacks)));
    }

    /// <summary>The answer holds all that the documentation shows.</summary>
    private static void Holds(string recorded, JsonObject answer, params string[] less) => Holds(Payloads.Load(recorded), answer, less);

    private static void Holds(JsonNode recorded, JsonObject answer, params string[] less)
    {
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        var ours = Payloads.Skeleton(answer);
        Assert.Equal([], Payloads.Skeleton(recorded).Except(ours).Except(less).Where(l => !IsNullable(l, ours)));
    }

    [GeneratedRegex("^file\\.(thumb_|original_|image_exif|deanimate|pjpeg)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Images();

    // "submit null" where the other side has a text: the key is there, which is what counts.
    private static bool IsNullable(string line, IReadOnlySet<string> other)
    {
        var (path, kind) = line.Split(' ') is [var p, var k] ? (p, k) : (line, "");
        if (kind == "null")
            return other.Any(o => o.StartsWith(path + " ", StringComparison.Ordinal));
        var parent = path;
        while (true)
        {
            if (other.Contains(parent + " null"))
                return true;
            var dot = parent.LastIndexOf('.');
            if (dot < 0)
                return false;
            parent = parent[..dot];
        }
    }
}
