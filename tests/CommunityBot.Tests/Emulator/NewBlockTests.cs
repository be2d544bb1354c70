using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>The blocks of 2026: what Slack takes of them, and what is pressed in them.</summary>
public class NewBlockTests
{
    private const string Cards = """
        [{"type":"carousel","elements":[
           {"type":"card","block_id":"infra","title":{"type":"mrkdwn","text":"*Infra*"},"body":{"type":"plain_text","text":"Serveurs"},"actions":[
             {"type":"button","action_id":"join","text":{"type":"plain_text","text":"Rejoindre"},"value":"infra"}]},
           {"type":"card","title":{"type":"plain_text","text":"Données"},"actions":[{"type":"button","action_id":"join","text":{"type":"plain_text","text":"Rejoindre"},"value":"data"}]}]},
         {"type":"container","title":{"type":"plain_text","text":"Plus"},"is_collapsible":true,"child_blocks":[
           {"type":"section","text":{"type":"mrkdwn","text":"Autre chose"}},
           {"type":"actions","elements":[{"type":"button","action_id":"more","text":{"type":"plain_text","text":"Voir"}},
             {"type":"static_select","action_id":"pick","placeholder":{"type":"plain_text","text":"Choisir"},"options":[{"text":{"type":"plain_text","text":"A"},"value":"a"}]}]}]},
         {"type":"context_actions","block_id":"under","elements":[
           {"type":"feedback_buttons","action_id":"useful","positive_button":{"text":{"type":"plain_text","text":"Utile"},"value":"yes"},"negative_button":{"text":{"type":"plain_text","text":"Inutile"},"value":"no"}},
           {"type":"icon_button","action_id":"bin","icon":"trash","text":{"type":"plain_text","text":"Jeter"},"value":"bin","visible_to_user_ids":["UANA"]}]},
         {"type":"actions","elements":[{"type":"workflow_button","action_id":"flow","text":{"type":"plain_text","text":"Lancer"},"workflow":{"trigger":{"url":"https://slack.com/shortcuts/Ft0/x"}}}]}]
        """;

    private static readonly string Words201 = new('a', 201);

    public static TheoryData<string, string> Refused => new()
    {
        { """[{"type":"card"}]""", "must have one of hero_image, title, actions, body [json-pointer:/blocks/0]" },
        { """[{"type":"card","title":"Infra"}]""", "must provide an object [json-pointer:/blocks/0/title]" },
        { $$$"""[{"type":"card","body":{"type":"mrkdwn","text":"{{{Words201}}}"}}]""", "must be less than 201 characters [json-pointer:/blocks/0/body/text]" },
        { """[{"type":"card","title":{"type":"plain_text","text":"x"},"slack_icon":{"type":"icon","name":"unicorn"}}]""", "must be a valid enum value [json-pointer:/blocks/0/slack_icon/name]" },
        { """[{"type":"card","actions":[{"type":"static_select","action_id":"a"}]}]""", "unsupported type: static_select [json-pointer:/blocks/0/actions/0/type]" },
        { """[{"type":"carousel","elements":[]}]""", "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]" },
        { """[{"type":"carousel","elements":[{"type":"section"}]}]""", "must be a valid enum value [json-pointer:/blocks/0/elements/0/type]" },
        { """[{"type":"carousel","elements":[{"type":"card","block_id":"x","title":{"type":"plain_text","text":"x"}},{"type":"card","block_id":"x","title":{"type":"plain_text","text":"x"}}]}]""", "block_id `x` is used more than once: Block ID needs to be unique [json-pointer:/blocks/0/elements/1/block_id]" },
        { """[{"type":"container","child_blocks":[{"type":"divider"}]}]""", "must have one of title, rich_text_title [json-pointer:/blocks/0]" },
        { """[{"type":"container","title":{"type":"plain_text","text":"x"},"child_blocks":[{"type":"container"}]}]""", "unsupported type: container [json-pointer:/blocks/0/child_blocks/0/type]" },
        { """[{"type":"container","title":{"type":"plain_text","text":"x"},"child_blocks":[{"type":"header"}]}]""", "missing required field: text [json-pointer:/blocks/0/child_blocks/0]" },
        { """[{"type":"context_actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"}}]}]""", "unsupported type: button [json-pointer:/blocks/0/elements/0/type]" },
        { """[{"type":"context_actions","elements":[{"type":"icon_button","icon":"star","text":{"type":"plain_text","text":"x"}}]}]""", "must be a valid enum value [json-pointer:/blocks/0/elements/0/icon]" },
        { """[{"type":"context_actions","elements":[{"type":"feedback_buttons","positive_button":{"text":{"type":"plain_text","text":"x"},"value":"y"}}]}]""", "missing required field: negative_button [json-pointer:/blocks/0/elements/0]" },
        { """[{"type":"actions","elements":[{"type":"workflow_button","text":{"type":"plain_text","text":"x"},"workflow":{"trigger":{"url":"https://x"}}}]}]""", "missing required field: action_id [json-pointer:/blocks/0/elements/0]" },
        { """[{"type":"actions","elements":[{"type":"workflow_button","action_id":"a","text":{"type":"plain_text","text":"x"},"workflow":{}}]}]""", "missing required field: trigger [json-pointer:/blocks/0/elements/0/workflow]" },
        { """[{"type":"alert","text":{"type":"plain_text","text":"x"}}]""", "unsupported type: alert [json-pointer:/blocks/0/type]" },
        { $$"""[{"type":"table","rows":[[{{string.Join(',', Enumerable.Repeat(Cell("x"), 21))}}]]}]""", "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]" },
        { """[{"type":"table","rows":[[{"type":"raw_date","text":"x"}]]}]""", "unsupported type: raw_date [json-pointer:/blocks/0/rows/0/0/type]" },
        { $$"""[{"type":"table","rows":[[{{string.Join(',', Enumerable.Repeat(Cell(new string('x', 2_600)), 4))}}]]}]""", "no more than 10000 characters in tables allowed [json-pointer:/blocks]" },
        { $$"""[{"type":"data_table","rows":[[{{Cell("x")}}],[{{Cell("y")}}]]}]""", "missing required field: caption [json-pointer:/blocks/0]" },
        { $$"""[{"type":"data_table","caption":"x","rows":[[{{Cell("x")}}]]}]""", "no fewer than 2 items allowed [json-pointer:/blocks/0/rows]" },
        { $$"""[{"type":"data_table","caption":"x","rows":[[{{Cell("x")}}],[{{Cell("y")}},{{Cell("z")}}]]}]""", "must have 1 cells, as the header row has [json-pointer:/blocks/0/rows/1]" },
        { Chart("""{"type":"pie","segments":[{"label":"x","value":0}]}"""), "must be more than 0 [json-pointer:/blocks/0/chart/segments/0/value]" },
        { Chart("""{"type":"radar","series":[]}"""), "must be a valid enum value [json-pointer:/blocks/0/chart/type]" },
        { Chart("""{"type":"bar","series":[{"name":"s","data":[{"label":"a","value":1}]}],"axis_config":{"categories":["a","b"]}}"""), "must have one value for every category [json-pointer:/blocks/0/chart/series/0/data]" },
        { $"[{Pie},{Pie},{Pie}]", "no more than 2 data_visualization blocks allowed [json-pointer:/blocks]" },
        { $$"""[{"type":"markdown","text":"{{new string('x', 7_000)}}"},{"type":"markdown","text":"{{new string('x', 7_000)}}"}]""", "no more than 12000 characters in markdown blocks allowed [json-pointer:/blocks]" },
        { """[{"type":"plan","title":{"type":"plain_text","text":"x"},"tasks":[{"type":"task_card","task_id":"1","title":"x"}]}]""", "must provide a string [json-pointer:/blocks/0/title]" },
        { """[{"type":"task_card","task_id":"1","title":"x","status":"pending"}]""", "must be a valid enum value [json-pointer:/blocks/0/status]" },
        { """[{"type":"video","title":{"type":"plain_text","text":"x"},"video_url":"http://exemple.org","thumbnail_url":"https://exemple.org/a.png","alt_text":"x"}]""", "does not match the required pattern [json-pointer:/blocks/0/video_url]" },
        { """[{"type":"image","alt_text":"x","slack_file":{"id":"F1","url":"https://exemple.org"}}]""", "must have exactly one of id, url [json-pointer:/blocks/0/slack_file]" },
        { """[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"poem"}]}]}]""", "unsupported type: poem [json-pointer:/blocks/0/elements/0/elements/0/type]" },
        { """[{"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text"}]}]}]""", "missing required field: text [json-pointer:/blocks/0/elements/0/elements/0]" },
        { """[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"link","text":"ici"}]}]}]""", "missing required field: url [json-pointer:/blocks/0/elements/0/elements/0]" },
        { """[{"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_list","style":"bullet","elements":[]}]}]}]""", "unsupported type: rich_text_list [json-pointer:/blocks/0/elements/0/elements/0/type]" },
        { """[{"type":"rich_text","elements":[{"type":"rich_text_list","style":"roman","elements":[]}]}]""", "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_Slack_refuses_of_them_is_refused_with_a_pointer(string blocks, string expected)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", blocks));
        Assert.Equal("invalid_blocks", (string?)answer["error"]);
        Assert.Contains("[ERROR] " + expected, answer["response_metadata"]!["messages"]!.AsArray().Select(m => (string)m!));
    }

    [Theory]
    [InlineData("blocks/community-slack-card-block")]
    [InlineData("blocks/community-slack-context-actions-block")]
    [InlineData("blocks/community-slack-rich-text-block")]
    [InlineData("blocks/community-slack-table-block")]
    [InlineData("blocks/community-slack-task-card-block")]
    [InlineData("blocks/community-slack-workflow-button")]
    public async Task What_others_send_to_Slack_is_taken(string recorded)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", $"[{Payloads.OfCorpus(recorded).ToJsonString()}]"));
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
    }

    [Fact]
    public async Task An_alert_stands_in_a_form_and_a_carousel_does_not()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("invalid_trigger_id", await Opening(Payloads.OfCorpus("blocks/community-slack-alert-block").ToJsonString()));
        Assert.Equal("invalid_arguments", await Opening("""{"type":"carousel","elements":[{"type":"card","title":{"type":"plain_text","text":"x"}}]}"""));

        async Task<string?> Opening(string block) => (string?)(await desk.Call("views.open", ("trigger_id", "1.2.3"), ("view", $$$"""{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{{{block}}}]}""")))["error"];
    }

    [Fact]
    public async Task All_that_can_be_pressed_in_them_is_seen_by_those_it_is_for()
    {
        await using var desk = await Desk.Open();
        var (ana, zoe) = await Posted(desk);
        Assert.Equal(["Rejoindre", "Rejoindre", "Voir", "Utile", "Inutile", "Jeter"], ana.ButtonTexts);
        Assert.Equal(["Rejoindre", "Rejoindre", "Voir", "Utile", "Inutile"], zoe.ButtonTexts);
        Assert.Equal("Infra\nServeurs\n[Rejoindre]\nDonnées\n[Rejoindre]\nPlus\nAutre chose\n[Voir]\nChoisir\nA\n[Utile] [Inutile]\n[Jeter]\n[Lancer]", ana.PlainRendering);
        Assert.All(ana.Buttons, b => Assert.NotEqual("", b.BlockId));
    }

    [Fact]
    public async Task A_press_tells_which_card_which_half_and_which_icon()
    {
        await using var desk = await Desk.Open();
        var (ana, _) = await Posted(desk);
        await desk.Ana.Press(ana, ana.Buttons[0]);
        Assert.Equal(("join", "infra", "infra"), Action("action_id", "block_id", "value"));
        await desk.Ana.Press(ana, ana.Buttons[1]);
        Assert.Equal("data", Action("action_id", "block_id", "value").Item3);
        await desk.Ana.Press(ana, "Inutile");
        Assert.Equal(("feedback_buttons", "useful", "no"), Action("type", "action_id", "value"));
        await desk.Ana.Press(ana, "Jeter");
        Assert.Equal(("icon_button", "trash", "bin"), Action("type", "icon", "value"));
        await desk.Ana.Press(ana, "Voir");
        await desk.Ana.Choose(ana, "Choisir", "A");
        Assert.Equal("a", (string?)desk.Bot.Received[^1].Json["actions"]![0]!["selected_option"]!["value"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Zoe.Press(ana, "Jeter"));
        Assert.Empty(desk.Complaints);

        (string?, string?, string?) Action(string one, string two, string three) =>
            desk.Bot.Received[^1].Json["actions"]!.AsArray().Single() is var action ? ((string?)action![one], (string?)action[two], (string?)action[three]) : default;
    }

    [Theory]
    [InlineData("Utile", "interactivity/block_actions_constructed/feedback_buttons")]
    [InlineData("Jeter", "interactivity/block_actions_constructed/icon_button")]
    public async Task A_press_has_all_that_Slacks_own_kit_reads_of_it(string button, string recorded)
    {
        await using var desk = await Desk.Open();
        var (ana, _) = await Posted(desk);
        await desk.Ana.Press(ana, button);
        var slacks = Payloads.Skeleton(Payloads.OfCorpus(recorded)["actions"]![0]!);
        Assert.Equal(slacks, Payloads.Skeleton(desk.Bot.Received[^1].Json["actions"]![0]!));
    }

    [Fact]
    public async Task By_calls_a_half_is_pressed_by_its_text_in_its_block()
    {
        await using var desk = await Desk.Open();
        var (ana, _) = await Posted(desk);
        var answer = await desk.Post("/workspace/people/ana/press", $$"""{"channel":"CINFRA","ts":"{{ana.Ts}}","block":"under","button":"Utile"}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal("yes", (string?)desk.Bot.Received[^1].Json["actions"]![0]!["value"]);
    }

    [Fact]
    public async Task A_workflow_is_started_by_nobody_here_and_the_app_hears_nothing()
    {
        await using var desk = await Desk.Open();
        var (ana, _) = await Posted(desk);
        var before = desk.Bot.Received.Count;
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Press(ana, "Lancer"));
        Assert.Contains("workflow", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, desk.Bot.Received.Count);
    }

    private static string Pie => """{"type":"data_visualization","title":"x","chart":{"type":"pie","segments":[{"label":"x","value":1}]}}""";

    private static string Cell(string text) => $$"""{"type":"raw_text","text":"{{text}}"}""";

    private static string Chart(string chart) => $$"""[{"type":"data_visualization","title":"x","chart":{{chart}}}]""";

    private static async Task<(SeenMessage Ana, SeenMessage Zoe)> Posted(Desk desk)
    {
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "Communautés"), ("blocks", Cards));
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        await desk.Quiet();
        return (desk.Ana.Messages("CINFRA")[^1], desk.Zoe.Messages("CINFRA")[^1]);
    }
}
