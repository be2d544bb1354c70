using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class HomeTests
{
    internal const string Home = """
        {"type":"home","callback_id":"home","blocks":[
          {"type":"header","text":{"type":"plain_text","text":"Mes communautés"}},
          {"type":"section","text":{"type":"mrkdwn","text":"Bonjour <@UANA>"}},
          {"type":"actions","elements":[{"type":"button","action_id":"joining.ask","value":"42","text":{"type":"plain_text","text":"Rejoindre"}}]},
          {"type":"input","dispatch_action":true,"label":{"type":"plain_text","text":"Langue"},"element":{"type":"static_select","action_id":"home.language","options":[
            {"text":{"type":"plain_text","text":"Français"},"value":"fr"},{"text":{"type":"plain_text","text":"English"},"value":"en"}]}},
          {"type":"input","label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"home.note"}}]}
        """;

    [Fact]
    public async Task Each_one_sees_the_home_published_for_them()
    {
        await using var desk = await Desk.Open();
        Assert.Null(desk.Ana.Home);
        Assert.True((bool)(await Publish(desk, Home))["ok"]!);
        Assert.StartsWith("Mes communautés\nBonjour @Ana\n[Rejoindre]", desk.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(["Rejoindre"], desk.Ana.Home.ButtonTexts);
        Assert.Equal("Langue", desk.Ana.Home.Fields[0].Label);
        Assert.Null(desk.Zoe.Home);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_home_published_again_keeps_its_id_and_takes_another_hash()
    {
        await using var desk = await Desk.Open();
        var first = (await Publish(desk, Home))["view"]!;
        var seen = desk.Ana.Home!;
        var second = (await Publish(desk, Empty, (string)first["hash"]!))["view"]!;
        Assert.Equal((string?)first["id"], (string?)second["id"]);
        Assert.NotEqual((string?)first["hash"], (string?)second["hash"]);
        Assert.Empty(desk.Ana.Home!.Buttons);
        Assert.Equal(["Rejoindre"], seen.ButtonTexts);
        Assert.Equal("hash_conflict", (string?)(await Publish(desk, Home, (string)first["hash"]!))["error"]);
        Assert.Empty(desk.Ana.Home!.Buttons);
    }

    [Fact]
    public async Task A_home_is_updated_by_its_id_and_stays_a_home()
    {
        await using var desk = await Desk.Open();
        var id = (string)(await Publish(desk, Home))["view"]!["id"]!;
        Assert.True((bool)(await desk.Call("views.update", ("view_id", id), ("view", Empty)))["ok"]!);
        Assert.Empty(desk.Ana.Home!.Buttons);
        Assert.Equal("invalid_arguments", (string?)(await desk.Call("views.update", ("view_id", id), ("view", Forms.Joining)))["error"]);
    }

    [Fact]
    public async Task Opening_the_home_tells_the_bot_what_is_shown_there()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.OpenHome();
        await desk.Quiet();
        var before = desk.Bot.Received.Single().Json["event"]!;
        Assert.Equal(("app_home_opened", "UANA", "home"), ((string?)before["type"], (string?)before["user"], (string?)before["tab"]));
        Assert.Equal((string?)(await desk.Call("conversations.open", ("users", "UANA")))["channel"]!["id"], (string?)before["channel"]);
        Assert.Null(before["view"]);
        await Publish(desk, Home);
        await desk.Ana.OpenHome();
        await desk.Quiet();
        Assert.Equal("home", (string?)desk.Bot.Received[^1].Json["event"]!["view"]!["callback_id"]);
        await desk.Ana.OpenMessages();
        await desk.Quiet();
        var messages = desk.Bot.Received[^1].Json["event"]!;
        Assert.Equal("messages", (string?)messages["tab"]);
        Assert.Null(messages["view"]);
    }

    [Fact]
    public async Task A_guest_has_a_home_and_nobody_else_opens_one()
    {
        await using var desk = await Desk.Open();
        var guest = desk.W.AddPerson(new PersonSeed("guest") { Id = "UGUEST", IsGuest = true });
        await guest.OpenHome();
        Assert.True((bool)(await Publish(desk, Empty, user: "UGUEST"))["ok"]!);
        Assert.NotNull(guest.Home);
        var stranger = desk.W.AddPerson(new PersonSeed("lou") { Id = "ULOU", TeamId = "TELSEWHERE" });
        await Assert.ThrowsAsync<InvalidOperationException>(stranger.OpenHome);
        var refused = await Publish(desk, Empty, user: "ULOU");
        Assert.Equal(("invalid_arguments", "invalid `user_id`"), ((string?)refused["error"], (string?)refused["response_metadata"]!["messages"]![0]));
        desk.Ana.Deactivate();
        await Assert.ThrowsAsync<InvalidOperationException>(desk.Ana.OpenHome);
    }

    [Fact]
    public async Task Without_its_tab_a_home_is_neither_opened_nor_published()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { HomeTab = false } });
        await Assert.ThrowsAsync<InvalidOperationException>(desk.Ana.OpenHome);
        Assert.Equal("not_enabled", (string?)(await Publish(desk, Home))["error"]);
        Assert.Equal(["views.publish: not_enabled"], desk.Complaints);
    }

    [Fact]
    public async Task A_press_in_the_home_can_open_a_modal_and_has_no_response_url()
    {
        await using var desk = await Desk.Open();
        await Publish(desk, Home);
        desk.BotOpens(Forms.Joining);
        var modal = await desk.Ana.Press(desk.Ana.Home!, "Rejoindre");
        Assert.Equal("Rejoindre", modal!.Title);
        Assert.Equal(modal.Id, desk.Ana.OpenView!.Id);
        var press = desk.Bot.Received[^1].Json;
        Assert.Equal(("view", desk.Ana.Home!.Id), ((string?)press["container"]!["type"], (string?)press["container"]!["view_id"]));
        Assert.Equal(("home", "joining.ask", "42"), ((string?)press["view"]!["type"], (string?)press["actions"]![0]!["action_id"], (string?)press["actions"]![0]!["value"]));
        Assert.False(press.ContainsKey("response_url"));
        Assert.False(press.ContainsKey("channel"));
        Assert.False(press.ContainsKey("message"));
    }

    [Fact]
    public async Task Nothing_is_pushed_on_a_home()
    {
        await using var desk = await Desk.Open();
        await Publish(desk, Home);
        await desk.Ana.Press(desk.Ana.Home!, "Rejoindre");
        var trigger = (string)desk.Bot.Received[^1].Json["trigger_id"]!;
        Assert.Equal("not_found", (string?)(await desk.Call("views.push", ("trigger_id", trigger), ("view", Forms.Joining)))["error"]);
    }

    [Fact]
    public async Task A_choice_is_told_at_once_where_its_block_asks_for_it()
    {
        await using var desk = await Desk.Open();
        await Publish(desk, Home);
        await desk.Ana.Choose(desk.Ana.Home!, "Note", "À bientôt");
        Assert.Empty(desk.Bot.Received);
        await desk.Ana.Choose(desk.Ana.Home!, "Langue", "English");
        var choice = desk.Bot.Received.Single().Json;
        Assert.Equal("en", (string?)choice["actions"]![0]!["selected_option"]!["value"]);
        var values = choice["view"]!["state"]!["values"]!.AsObject().Select(b => b.Value!.AsObject().Single()).ToDictionary(v => v.Key, v => v.Value!);
        Assert.Equal(("À bientôt", "en"), ((string?)values["home.note"]["value"], (string?)values["home.language"]["selected_option"]!["value"]));
        Assert.Equal("English", desk.Ana.Home!.Field("Langue").Value);
    }

    [Theory]
    [InlineData(""" "title":{"type":"plain_text","text":"Accueil"}, """, "invalid additional property: title [json-pointer:/view]")]
    [InlineData(""" "submit":{"type":"plain_text","text":"Envoyer"}, """, "invalid additional property: submit [json-pointer:/view]")]
    [InlineData(""" "close":{"type":"plain_text","text":"Fermer"}, """, "invalid additional property: close [json-pointer:/view]")]
    [InlineData(""" "clear_on_close":true, """, "invalid additional property: clear_on_close [json-pointer:/view]")]
    [InlineData(""" "notify_on_close":true, """, "invalid additional property: notify_on_close [json-pointer:/view]")]
    public async Task A_home_has_nothing_of_a_modal(string more, string says)
    {
        await using var desk = await Desk.Open();
        var refused = await Publish(desk, $$"""{"type":"home",{{more}}"blocks":[]}""");
        Assert.Equal(("invalid_arguments", "[ERROR] " + says), ((string?)refused["error"], (string?)refused["response_metadata"]!["messages"]![0]));
        Assert.Null(desk.Ana.Home);
    }

    [Theory]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"email_text_input"}}""", "unsupported type: email_text_input [json-pointer:/view/blocks/0/element/type]")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"datetimepicker"}}""", "unsupported type: datetimepicker [json-pointer:/view/blocks/0/element/type]")]
    [InlineData("""{"type":"alert","text":{"type":"plain_text","text":"x"}}""", "unsupported type: alert [json-pointer:/view/blocks/0/type]")]
    public async Task Some_blocks_do_not_stand_in_a_home(string block, string says)
    {
        await using var desk = await Desk.Open();
        var refused = await Publish(desk, $$"""{"type":"home","blocks":[{{block}}]}""");
        Assert.Equal("[ERROR] " + says, (string?)refused["response_metadata"]!["messages"]![0]);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "invalid_arguments")]
    public async Task A_home_holds_a_hundred_blocks(int count, string? error)
    {
        await using var desk = await Desk.Open();
        var view = $$"""{"type":"home","blocks":[{{string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", count))}}]}""";
        Assert.Equal(error, (string?)(await Publish(desk, view))["error"]);
    }

    [Fact]
    public async Task A_home_over_250_kB_is_refused()
    {
        await using var desk = await Desk.Open();
        var text = new string('é', 2_900);
        var section = $$"""{"type":"section","text":{"type":"plain_text","text":"{{text}}"} }""";
        var view = $$"""{"type":"home","blocks":[{{string.Join(',', Enumerable.Repeat(section, 44))}}]}""";
        Assert.Equal("view_too_large", (string?)(await Publish(desk, view))["error"]);
    }

    [Fact]
    public async Task A_home_is_not_opened_as_a_modal()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Shortcut("joining.ask");
        var refused = await desk.Call("views.open", ("trigger_id", (string)desk.Bot.Received[^1].Json["trigger_id"]!), ("view", Empty));
        Assert.Contains("[ERROR] must be a valid enum value [json-pointer:/view/type]", refused["response_metadata"]!["messages"]!.AsArray().Select(m => (string)m!));
    }

    private const string Empty = """{"type":"home","blocks":[]}""";

    private static Task<System.Text.Json.Nodes.JsonObject> Publish(Desk desk, string view, string? hash = null, string user = "UANA") =>
        desk.Call("views.publish", [("user_id", user), ("view", view), .. hash is null ? Array.Empty<(string, string)>() : [("hash", hash)]]);
}
