using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class PressTests
{
    [Fact]
    public async Task A_card_is_read_as_people_read_it()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        Assert.Equal("Demande\n@Ana dans #infra-services : le site\nVélo & fanfare\n[Approuver]\n[Refuser]\nVérifier", card.PlainRendering);
        Assert.Equal(["Approuver", "Refuser"], card.ButtonTexts);
        Assert.Equal("Refuser ?\nSûr ?", card.Buttons[1].Confirm);
    }

    [Fact]
    public async Task A_press_carries_the_button_and_its_message()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        Assert.Null(await desk.Zoe.Press(card, "Approuver"));
        var press = desk.Bot.Received[^1].Json;
        Assert.Equal(("joining.approve", "decide", "42"), ((string?)press["actions"]![0]!["action_id"], (string?)press["actions"]![0]!["block_id"], (string?)press["actions"]![0]!["value"]));
        Assert.Equal((card.Ts, "CSECRET", false), ((string?)press["container"]!["message_ts"], (string?)press["container"]!["channel_id"], (bool)press["container"]!["is_ephemeral"]!));
        Assert.Equal(card.Ts, (string?)press["message"]!["ts"]);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Only_buttons_that_are_there_can_be_pressed()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Zoe.Press(card, "Accepter"));
        Assert.Equal("There is no button 'Accepter'. There are: Approuver, Refuser, Vérifier.", error.Message);
        await desk.Call("chat.update", ("channel", "CSECRET"), ("ts", card.Ts), ("text", "Approuvée par Max"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Zoe.Press(card, "Approuver"));
        await desk.Quiet();
        await desk.Zoe.PressStale(card, "Approuver");
        Assert.Equal("joining.approve", (string?)desk.Bot.Received[^1].Json["actions"]![0]!["action_id"]);
        await desk.Call("chat.delete", ("channel", "CSECRET"), ("ts", card.Ts));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Zoe.Press(card, "Approuver"));
    }

    [Fact]
    public async Task A_confirmation_refused_sends_nothing()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        await desk.Quiet();
        var before = desk.Bot.Received.Count;
        await desk.Zoe.Press(card, "Refuser", confirm: false);
        Assert.Equal(before, desk.Bot.Received.Count);
        await desk.Zoe.Press(card, "Refuser");
        Assert.Equal(before + 1, desk.Bot.Received.Count);
    }

    [Fact]
    public async Task An_entry_of_an_overflow_menu_is_pressed_by_its_text()
    {
        await using var desk = await Desk.Open();
        await desk.Zoe.Press(await Card(desk), "Vérifier");
        var action = desk.Bot.Received[^1].Json["actions"]![0]!;
        Assert.Equal(("overflow", "check"), ((string?)action["type"], (string?)action["selected_option"]!["value"]));
    }

    [Fact]
    public async Task What_was_chosen_before_goes_with_a_press_and_is_each_persons_own()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", """
            [{"type":"actions","block_id":"when","elements":[
               {"type":"datepicker","action_id":"day","initial_date":"2026-12-01"},
               {"type":"users_select","action_id":"whom"},
               {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Valider"}}]}]
            """));
        var message = desk.Ana.Messages("CINFRA")[^1];
        await desk.Ana.Choose(message, "day", new DateOnly(2026, 12, 24));
        await desk.Ana.Choose(message, "whom", "Zoé");
        await desk.Ana.Press(message, "Valider");
        var state = desk.Bot.Received[^1].Json["state"]!["values"]!["when"]!;
        Assert.Equal(("2026-12-24", "UZOE"), ((string?)state["day"]!["selected_date"], (string?)state["whom"]!["selected_user"]));
        Assert.Contains("2026-12-24", (await desk.Get("/workspace/people/ana")).Body, StringComparison.Ordinal);
        await desk.Zoe.Press(message, "Valider");
        Assert.Equal("2026-12-01", (string?)desk.Bot.Received[^1].Json["state"]!["values"]!["when"]!["day"]!["selected_date"]);
    }

    [Fact]
    public async Task What_was_still_on_the_screen_is_pressed_though_the_message_was_rewritten()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        var seen = card.Blocks.OfType<JsonObject>().Single(block => (string?)block["block_id"] == "decide");
        await desk.Call("chat.update", ("channel", "CSECRET"), ("ts", card.Ts), ("text", "Approuvée par Max"), ("blocks", "[]"));
        var act = new JsonObject { ["channel"] = "CSECRET", ["ts"] = card.Ts, ["block"] = "decide", ["button"] = "joining.approve", ["seen"] = seen.DeepClone() };
        Assert.Equal(200, (await desk.Post("/workspace/people/zoe/press", act.ToJsonString())).Status);
        var press = desk.Bot.Received[^1].Json;
        Assert.Equal(("joining.approve", "42"), ((string?)press["actions"]![0]!["action_id"], (string?)press["actions"]![0]!["value"]));
        Assert.Equal("Approuvée par Max", (string?)press["message"]!["text"]);
    }

    [Fact]
    public async Task What_stands_in_the_questions_of_a_message_goes_with_what_is_pressed_in_it()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", """
            [{"type":"input","block_id":"note","label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"text"}},
             {"type":"actions","elements":[{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Valider"}},
               {"type":"static_select","action_id":"when","confirm":{"title":{"type":"plain_text","text":"Sûr ?"},"text":{"type":"plain_text","text":"Vraiment ?"},"confirm":{"type":"plain_text","text":"Oui"},"deny":{"type":"plain_text","text":"Non"}},
                "options":[{"text":{"type":"plain_text","text":"Jeudi"},"value":"thu"}]}]}]
            """));
        var ts = desk.Ana.Messages("CINFRA")[^1].Ts;
        await Ana("press", """ "button":"go","values":{"note":"Un mot","gone":"?"} """);
        Assert.Equal("Un mot", Noted(Pressed()[^1]));

        var before = Pressed().Count;
        await Ana("choose", """ "menu":"when","value":"Jeudi","confirm":false """);
        Assert.Equal(before, Pressed().Count);
        await Ana("choose", """ "menu":"when","value":"Jeudi","values":{"note":"Deux"} """);
        Assert.Equal("Deux", Noted(Pressed()[^1]));

        // Events of the message come beside them.
        List<Received> Pressed() => [.. desk.Bot.Received.Where(received => received.Type == "block_actions")];

        static string? Noted(Received press) => (string?)press.Json["state"]!["values"]!["note"]!["text"]!["value"];

        async Task Ana(string act, string details) =>
            Assert.Equal(200, (await desk.Post($"/workspace/people/ana/{act}", $$"""{"channel":"CINFRA","ts":"{{ts}}",{{details}}}""")).Status);
    }

    [Fact]
    public async Task A_body_answered_to_a_press_is_dropped_and_told()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"text":"Merci"}"""));
        await desk.Zoe.Press(card, "Approuver");
        await desk.Zoe.Shortcut(card, "Rappeler");
        Assert.Empty(desk.Zoe.Whispers);
        Assert.Equal(["block_actions", "message_action"], desk.W.Complaints.Select(c => c.Where));
    }

    [Fact]
    public async Task A_press_that_fails_is_shown_to_the_one_who_pressed()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        desk.Slack.Deliver.To(null);
        await desk.Zoe.Press(card, "Approuver");
        Assert.Equal([SlackSays.TroubleConnecting], desk.Zoe.Notices);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_press_opens_a_modal_within_three_seconds_of_business_time_and_once()
    {
        await using var desk = await Desk.Open();
        var card = await Card(desk);
        await desk.Zoe.Press(card, "Approuver");
        var late = (string)desk.Bot.Received[^1].Json["trigger_id"]!;
        desk.Clock.Pass(TimeSpan.FromSeconds(4));
        Assert.Equal("expired_trigger_id", (string?)(await desk.Call("views.open", ("trigger_id", late), ("view", Forms.Joining)))["error"]);
        desk.BotOpens(Forms.Joining);
        var view = await desk.Zoe.Press(card, "Approuver");
        Assert.Equal("Rejoindre", view!.Title);
        var used = (string)desk.Bot.Received[^1].Json["trigger_id"]!;
        Assert.Equal("exchanged_trigger_id", (string?)(await desk.Call("views.open", ("trigger_id", used), ("view", Forms.Joining)))["error"]);
        Assert.Equal("invalid_trigger_id", (string?)(await desk.Call("views.open", ("trigger_id", "made.up"), ("view", Forms.Joining)))["error"]);
    }

    [Fact]
    public async Task Whispers_have_buttons_too()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "x"), ("blocks", Forms.Card));
        await desk.Ana.Press(Assert.Single(desk.Ana.Whispers), "Approuver");
        var press = desk.Bot.Received[^1].Json;
        Assert.True((bool)press["container"]!["is_ephemeral"]!);
        Assert.Null(press["message"]);
    }

    [Fact]
    public async Task Global_shortcuts_have_a_trigger_and_guests_have_none()
    {
        await using var desk = await Desk.Open();
        var guest = desk.W.AddPerson(new PersonSeed("guest") { IsGuest = true });
        desk.BotOpens(Forms.Joining);
        Assert.Equal("Rejoindre", (await desk.Ana.Shortcut("joining.ask"))!.Title);
        Assert.Equal("shortcut", desk.Bot.Received[^1].Type);
        await Assert.ThrowsAsync<InvalidOperationException>(() => guest.Shortcut("joining.ask"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Shortcut("rules.remind"));
    }

    internal static async Task<SeenMessage> Card(Desk desk)
    {
        var posted = await desk.Call("chat.postMessage", ("channel", "CSECRET"), ("text", "Demande"), ("blocks", Forms.Card));
        Assert.True((bool)posted["ok"]!, posted.ToJsonString());
        await desk.Quiet();
        return desk.Zoe.Messages("infra-facilitation")[^1];
    }
}
