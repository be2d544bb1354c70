using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class FormTests
{
    [Fact]
    public async Task A_conversation_chosen_in_a_form_may_come_with_an_address_to_answer_to()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens("""
            {"type":"modal","title":{"type":"plain_text","text":"Où ?"},"submit":{"type":"plain_text","text":"Envoyer"},"blocks":[
              {"type":"input","block_id":"where","label":{"type":"plain_text","text":"Où"},"element":{"type":"channels_select","action_id":"c","response_url_enabled":true}}]}
            """);
        await desk.Ana.Type("CINFRA", "/rejoindre");
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        await desk.Ana.Submit(desk.Ana.OpenView!, new Dictionary<string, object> { ["Où"] = "infra-services" });
        var address = desk.Bot.Received.Single(r => r.Type == "view_submission").Json["response_urls"]!.AsArray().Single()!;
        Assert.Equal(("where", "c", "CINFRA"), ((string?)address["block_id"], (string?)address["action_id"], (string?)address["channel_id"]));
        Assert.Equal(200, (await desk.Post((string)address["response_url"]!, """{"text":"Bonjour","response_type":"in_channel"}""")).Status);
        Assert.Equal("Bonjour", desk.Zoe.Messages("CINFRA").Single().Text);
        Assert.Equal("invalid_blocks", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"),
            ("blocks", """[{"type":"actions","elements":[{"type":"channels_select","response_url_enabled":true}]}]""")))["error"]);
    }

    private const string Small = """{"type":"modal","title":{"type":"plain_text","text":"Merci"},"blocks":[{"type":"divider"}]}""";

    [Fact]
    public async Task A_form_of_more_than_250_kB_is_not_shown_in_an_answer_either()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens(Forms.Joining);
        var form = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        var section = $$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{new string('x', 2_900)}}}"}}""";
        desk.Bot.Answers = _ => Task.FromResult(new Reply(
            $$$"""{"response_action":"update","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{{{string.Join(',', Enumerable.Repeat(section, 90))}}}]}}"""));
        Assert.Equal(SubmitOutcome.Trouble, (await desk.Ana.Submit(form, Forms.Filled)).Outcome);
        Assert.Equal(["view_submission: view_too_large"], desk.Complaints);
    }

    [Fact]
    public async Task A_conversation_chosen_in_a_form_may_be_answered_in()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens("""
            {"type":"modal","title":{"type":"plain_text","text":"Où ?"},"submit":{"type":"plain_text","text":"Dire"},"blocks":[
             {"type":"input","block_id":"where","label":{"type":"plain_text","text":"Canal"},"element":{"type":"conversations_select","action_id":"channel","response_url_enabled":true}},
             {"type":"input","block_id":"other","optional":true,"label":{"type":"plain_text","text":"Autre"},"element":{"type":"channels_select","action_id":"channel","response_url_enabled":true}}]}
            """);
        var form = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        await desk.Ana.Submit(form, new Dictionary<string, object> { ["Canal"] = "infra-services" });
        var addresses = desk.Bot.Received[^1].Json["response_urls"]!.AsArray();
        Assert.Equal(("where", "channel", "CINFRA"), ((string?)addresses.Single()!["block_id"], (string?)addresses[0]!["action_id"], (string?)addresses[0]!["channel_id"]));
        var recorded = Payloads.OfCorpus("interactivity/view_submission/bolt-py-view-submission-response-url-payload-body")["response_urls"]!;
        Assert.Equal(Payloads.Skeleton(recorded), Payloads.Skeleton(addresses));
        Assert.Equal((200, "ok"), await desk.Post((string)addresses[0]!["response_url"]!, """{"text":"Bonjour à tous","response_type":"in_channel"}"""));
        Assert.Equal("Bonjour à tous", desk.Zoe.Messages("CINFRA")[^1].Text);
    }

    [Fact]
    public async Task A_form_is_read_by_its_labels()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        Assert.Equal(["Pourquoi ?", "Métier", "Engagement", "Règles"], view.Fields.Select(f => f.Label));
        Assert.Equal(["Moteur", "Curieux"], view.Field("Engagement").Options);
        Assert.Equal("Ingénieure", view.Field("Métier").Value);
        Assert.Contains("Objectifs : partager & apprendre", view.PlainRendering, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => view.Field("Âge"));
    }

    [Fact]
    public async Task The_client_refuses_before_the_bot_hears_of_it()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        var before = desk.Bot.Received.Count;
        var result = await desk.Ana.Submit(view, new Dictionary<string, object> { ["Pourquoi ?"] = "Trop court" });
        Assert.Equal(SubmitOutcome.NotSent, result.Outcome);
        Assert.Equal("This entry must be at least 20 characters.", result["Pourquoi ?"]);
        Assert.Equal("Please complete this required field.", result["engagement"]);
        Assert.Equal("Please complete this required field.", result["Règles"]);
        Assert.Null(result["Métier"]);
        Assert.Equal(before, desk.Bot.Received.Count);
    }

    [Fact]
    public async Task A_form_sent_holds_every_field_by_block_and_action()
    {
        await using var desk = await Desk.Open();
        var result = await desk.Ana.Submit(await Open(desk), Forms.Filled);
        Assert.Equal(SubmitOutcome.Closed, result.Outcome);
        Assert.Null(desk.Ana.OpenView);
        var values = desk.Bot.Received[^1].Json["view"]!["state"]!["values"]!;
        Assert.Equal("Pour apprendre des autres membres", (string?)values["why"]!["why"]!["value"]);
        Assert.Equal("Ingénieure", (string?)values["job"]!["job"]!["value"]);
        Assert.Equal("observer", (string?)values["engagement"]!["engagement"]!["selected_option"]!["value"]);
        Assert.Equal("yes", (string?)values["rules"]!["rules"]!["selected_options"]!.AsArray().Single()!["value"]);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_field_emptied_is_sent_as_null()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        await desk.Ana.Submit(view, new Dictionary<string, object>(Forms.Filled) { ["Métier"] = "" });
        var job = desk.Bot.Received[^1].Json["view"]!["state"]!["values"]!["job"]!["job"]!.AsObject();
        Assert.True(job.ContainsKey("value"));
        Assert.Null(job["value"]);
    }

    [Fact]
    public async Task Errors_of_the_bot_stay_under_their_fields_and_what_was_typed_stays()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"response_action":"errors","errors":{"why":"Dites-en plus"}}"""));
        var result = await desk.Ana.Submit(view, Forms.Filled);
        Assert.Equal((SubmitOutcome.Errors, "Dites-en plus"), (result.Outcome, result["Pourquoi ?"]));
        Assert.Equal("Curieux", desk.Ana.OpenView!.Field("Engagement").Value);
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        var again = await desk.Ana.Submit(result.View!, new Dictionary<string, object> { ["Pourquoi ?"] = "Pour apprendre et pour transmettre" });
        Assert.Equal(SubmitOutcome.Closed, again.Outcome);
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("ok")]
    [InlineData("""{"response_action":"errors","errors":{"nowhere":"x"}}""")]
    [InlineData("""{"response_action":"errors","errors":{}}""")]
    [InlineData("""{"response_action":"update","view":{"type":"modal","blocks":[]}}""")]
    public async Task Any_other_answer_is_trouble_for_the_person_and_a_complaint(string body)
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        desk.Bot.Answers = _ => Task.FromResult(new Reply(body));
        var result = await desk.Ana.Submit(view, Forms.Filled);
        Assert.Equal((SubmitOutcome.Trouble, SlackSays.TroubleConnecting), (result.Outcome, result.Failure));
        Assert.Equal(view.Id, desk.Ana.OpenView!.Id);
        Assert.Equal("view_submission", Assert.Single(desk.W.Complaints).Where);
    }

    [Fact]
    public async Task A_form_becomes_another_or_gets_one_on_top_three_deep_at_most()
    {
        await using var desk = await Desk.Open();
        var first = await Open(desk);
        desk.Bot.Answers = _ => Task.FromResult(new Reply($$"""{"response_action":"push","view":{{Forms.Joining}}}"""));
        var second = await desk.Ana.Submit(first, Forms.Filled);
        Assert.Equal(SubmitOutcome.Pushed, second.Outcome);
        var third = await desk.Ana.Submit(second.View!, Forms.Filled);
        var fourth = await desk.Ana.Submit(third.View!, Forms.Filled);
        Assert.Equal(SubmitOutcome.Trouble, fourth.Outcome);
        Assert.Equal("push_limit_reached", desk.W.Complaints.Single().What);
        desk.Bot.Answers = _ => Task.FromResult(new Reply($$"""{"response_action":"update","view":{{Small}}}"""));
        Assert.Equal("Merci", (await desk.Ana.Submit(third.View!, Forms.Filled)).View!.Title);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Submit(first, Forms.Filled));
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        await desk.Ana.Close(desk.Ana.OpenView!);
        Assert.Equal(second.View!.Id, desk.Ana.OpenView!.Id);
    }

    [Fact]
    public async Task Clear_closes_everything()
    {
        await using var desk = await Desk.Open();
        var first = await Open(desk);
        desk.Bot.Answers = _ => Task.FromResult(new Reply($$"""{"response_action":"push","view":{{Forms.Joining}}}"""));
        var second = await desk.Ana.Submit(first, Forms.Filled);
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"response_action":"clear"}"""));
        Assert.Equal(SubmitOutcome.Cleared, (await desk.Ana.Submit(second.View!, Forms.Filled)).Outcome);
        Assert.Null(desk.Ana.OpenView);
    }

    [Fact]
    public async Task A_closed_form_is_told_when_the_bot_asked_for_it()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Close(await Open(desk));
        Assert.Equal(("view_closed", false), (desk.Bot.Received[^1].Type, (bool)desk.Bot.Received[^1].Json["is_cleared"]!));
        await desk.Ana.CloseAll(await Open(desk));
        Assert.True((bool)desk.Bot.Received[^1].Json["is_cleared"]!);
        Assert.Null(desk.Ana.OpenView);
    }

    [Fact]
    public async Task A_view_is_updated_by_id_with_the_newest_hash_only()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        var first = await desk.Call("views.update", ("view_id", view.Id), ("view", Forms.Joining.Replace("Rejoindre", "Adhérer", StringComparison.Ordinal)));
        var hash = (string)first["view"]!["hash"]!;
        Assert.True((bool)(await desk.Call("views.update", ("view_id", view.Id), ("view", Forms.Joining), ("hash", hash)))["ok"]!);
        Assert.Equal("hash_conflict", (string?)(await desk.Call("views.update", ("view_id", view.Id), ("view", Forms.Joining), ("hash", hash)))["error"]);
        await desk.Ana.Close(view);
        Assert.Equal("not_found", (string?)(await desk.Call("views.update", ("view_id", view.Id), ("view", Forms.Joining)))["error"]);
    }

    [Fact]
    public async Task An_external_id_is_taken_once()
    {
        await using var desk = await Desk.Open();
        var mine = Forms.Joining.Replace("\"type\":\"modal\"", "\"type\":\"modal\",\"external_id\":\"form-1\"", StringComparison.Ordinal);
        desk.BotOpens(mine);
        await desk.Ana.Type("CINFRA", "/rejoindre");
        Assert.True((bool)(await desk.Call("views.update", ("external_id", "form-1"), ("view", mine)))["ok"]!);
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        await desk.Zoe.Type("CINFRA", "/rejoindre");
        var trigger = desk.Bot.Received[^1].Form["trigger_id"];
        Assert.Equal("duplicate_external_id", (string?)(await desk.Call("views.open", ("trigger_id", trigger), ("view", mine)))["error"]);
    }

    [Fact]
    public async Task Suggestions_come_from_the_bot_and_late_ones_are_none()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens("""
            {"type":"modal","title":{"type":"plain_text","text":"x"},"submit":{"type":"plain_text","text":"x"},"blocks":[
             {"type":"input","block_id":"adherent","label":{"type":"plain_text","text":"Adhérent"},
              "element":{"type":"external_select","action_id":"adherent","min_query_length":2}}]}
            """);
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = r => Task.FromResult(r.Type == "block_suggestion"
            ? new Reply("""{"options":[{"text":{"type":"plain_text","text":"Bruno"},"value":"7"}]}""") : new Reply());
        Assert.Empty(await desk.Ana.Suggest(view, "Adhérent", "B"));
        Assert.Equal(new SuggestedOption("Bruno", "7", null), Assert.Single(await desk.Ana.Suggest(view, "Adhérent", "Bru")));
        var request = desk.Bot.Received[^1].Json;
        Assert.Equal(("adherent", "Bru"), ((string?)request["action_id"], (string?)request["value"]));
        await desk.Ana.Submit(view, new Dictionary<string, object> { ["Adhérent"] = "Bruno" });
        Assert.Equal("7", (string?)desk.Bot.Received[^1].Json["view"]!["state"]!["values"]!["adherent"]!["adherent"]!["selected_option"]!["value"]);
    }

    [Fact]
    public async Task What_is_suggested_in_a_message_can_be_chosen_there()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "Qui"), ("blocks", """
            [{"type":"actions","block_id":"who","elements":[{"type":"external_select","action_id":"adherent","min_query_length":2}]}]
            """));
        var card = desk.Ana.Messages("CINFRA")[^1];
        desk.Bot.Answers = r => Task.FromResult(r.Type == "block_suggestion"
            ? new Reply("""{"options":[{"text":{"type":"plain_text","text":"Bruno"},"value":"7"}]}""") : new Reply());
        Assert.Equal(new SuggestedOption("Bruno", "7", null), Assert.Single(await desk.Ana.Suggest(card, "adherent", "Bru")));
        var request = desk.Bot.Received[^1].Json;
        Assert.Equal((card.Ts, "CINFRA", "Bru"), ((string?)request["container"]!["message_ts"], (string?)request["channel"]!["id"], (string?)request["value"]));
        Assert.Null(request["view"]);
        Assert.Null(request["response_url"]);

        await desk.Ana.Choose(card, "adherent", "7");
        Assert.Equal("Bruno", (string?)desk.Bot.Received[^1].Json["actions"]![0]!["selected_option"]!["text"]!["text"]);
    }

    [Fact]
    public async Task Suggestions_slack_refuses_are_none_and_a_complaint()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens("""
            {"type":"modal","title":{"type":"plain_text","text":"x"},"submit":{"type":"plain_text","text":"x"},"blocks":[
             {"type":"input","block_id":"who","label":{"type":"plain_text","text":"Qui"},"element":{"type":"external_select","action_id":"who"}}]}
            """);
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply("""{"options":[{"text":"Bruno"}]}"""));
        Assert.Empty(await desk.Ana.Suggest(view, "Qui", "Bru"));
        Assert.Equal("block_suggestion", desk.W.Complaints.Single().Where);
    }

    private static async Task<View> Open(Desk desk)
    {
        desk.BotOpens(Forms.Joining);
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        return view;
    }
}
