using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class FieldTests
{
    public static TheoryData<string, object, string> Filled => new()
    {
        { """{"type":"users_select"}""", "Zoé", """{"type":"users_select","selected_user":"UZOE"}""" },
        { """{"type":"multi_users_select"}""", new[] { "Ana", "Zoé" }, """{"type":"multi_users_select","selected_users":["UANA","UZOE"]}""" },
        { """{"type":"conversations_select"}""", "infra-services", """{"type":"conversations_select","selected_conversation":"CINFRA"}""" },
        { """{"type":"multi_channels_select"}""", new[] { "CINFRA" }, """{"type":"multi_channels_select","selected_channels":["CINFRA"]}""" },
        { """{"type":"datepicker"}""", new DateOnly(2026, 12, 24), """{"type":"datepicker","selected_date":"2026-12-24"}""" },
        { """{"type":"timepicker"}""", new TimeOnly(9, 5), """{"type":"timepicker","selected_time":"09:05"}""" },
        { """{"type":"datetimepicker"}""", DateTimeOffset.FromUnixTimeSeconds(1795420800), """{"type":"datetimepicker","selected_date_time":1795420800}""" },
        { """{"type":"number_input","is_decimal_allowed":true}""", 1.5m, """{"type":"number_input","value":"1.5"}""" },
        { """{"type":"email_text_input"}""", "ana@exemple.org", """{"type":"email_text_input","value":"ana@exemple.org"}""" },
        { """{"type":"datepicker","initial_date":"2026-12-24"}""", "", """{"type":"datepicker","selected_date":null}""" },
    };

    public static TheoryData<string, object> Refused => new()
    {
        { """{"type":"number_input","is_decimal_allowed":false}""", 1.5m },
        { """{"type":"number_input","is_decimal_allowed":false,"max_value":"10"}""", 11 },
        { """{"type":"number_input","is_decimal_allowed":false,"min_value":"2"}""", 1 },
        { """{"type":"number_input","is_decimal_allowed":false}""", "beaucoup" },
        { """{"type":"email_text_input"}""", "ana" },
        { """{"type":"url_text_input"}""", "exemple" },
        { """{"type":"plain_text_input","max_length":3}""", "trop" },
    };

    [Theory, MemberData(nameof(Filled))]
    public async Task A_field_is_sent_in_the_form_of_its_type(string element, object value, string expected)
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk, element);
        var result = await desk.Ana.Submit(view, new Dictionary<string, object> { ["Champ"] = value });
        Assert.Equal(SubmitOutcome.Closed, result.Outcome);
        var state = desk.Bot.Received[^1].Json["view"]!["state"]!["values"]!["field"]!["field"]!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), state), state.ToJsonString());
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task A_field_wrongly_filled_is_not_sent(string element, object value)
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk, element);
        var result = await desk.Ana.Submit(view, new Dictionary<string, object> { ["Champ"] = value });
        Assert.Equal(SubmitOutcome.NotSent, result.Outcome);
        Assert.NotNull(result["Champ"]);
        Assert.DoesNotContain(desk.Bot.Received, r => r.Type == "view_submission");
    }

    [Fact]
    public async Task A_choice_that_is_not_offered_cannot_be_made()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk, """{"type":"static_select","options":[{"text":{"type":"plain_text","text":"Un"},"value":"1"}]}""");
        var error = await Assert.ThrowsAsync<ArgumentException>(() => desk.Ana.Submit(view, new Dictionary<string, object> { ["Champ"] = "Deux" }));
        Assert.Contains("There are: Un.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_in_a_message_is_chosen_from()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks",
            """[{"type":"actions","block_id":"b","elements":[{"type":"static_select","action_id":"pick","placeholder":{"type":"plain_text","text":"Choisir"},"options":[{"text":{"type":"plain_text","text":"Un"},"value":"1"}]}]}]"""));
        await desk.Quiet();
        await desk.Ana.Choose(desk.Ana.Messages("CINFRA").Single(), "Choisir", "Un");
        var press = desk.Bot.Received[^1].Json;
        Assert.Equal("1", (string?)press["actions"]![0]!["selected_option"]!["value"]);
        Assert.Equal("1", (string?)press["state"]!["values"]!["b"]!["pick"]!["selected_option"]!["value"]);
    }

    [Fact]
    public async Task A_button_in_a_modal_pushes_another_and_changes_the_hash()
    {
        await using var desk = await Desk.Open();
        desk.BotOpens("""{"type":"modal","title":{"type":"plain_text","text":"Dessous"},"blocks":[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Plus"}}]}]}""");
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        var before = (string)desk.W.Calls[^1].Answer!["view"]!["hash"]!;
        desk.Bot.Answers = async received =>
        {
            Assert.True((bool)(await desk.Call("views.push", ("trigger_id", (string)received.Json["trigger_id"]!), ("view", Forms.Joining)))["ok"]!);
            return new Reply();
        };
        var pushed = await desk.Ana.Press(view, "Plus");
        Assert.Equal(("Rejoindre", pushed!.Id), (pushed.Title, desk.Ana.OpenView!.Id));
        Assert.NotEqual(before, (string?)desk.Bot.Received[^1].Json["view"]!["hash"]);
        Assert.Equal(view.Id, (string?)desk.W.Calls[^1].Answer!["view"]!["root_view_id"]);
        Assert.Empty(desk.Complaints);
    }

    private static async Task<View> Open(Desk desk, string element)
    {
        var input = JsonNode.Parse(element)!;
        input["action_id"] = "field";
        desk.BotOpens($$$"""
            {"type":"modal","title":{"type":"plain_text","text":"x"},"submit":{"type":"plain_text","text":"x"},"blocks":[
             {"type":"input","optional":true,"block_id":"field","label":{"type":"plain_text","text":"Champ"},"element":{{{input.ToJsonString()}}}}]}
            """);
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        return view;
    }
}
