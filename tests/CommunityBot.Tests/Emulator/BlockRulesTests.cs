using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Emulator;

public class BlockRulesTests
{
    private static readonly string Long76 = new('a', 76);

    public static TheoryData<string, string> Refused => new()
    {
        { """[{"type":"poster"}]""", "unsupported type: poster [json-pointer:/blocks/0/type]" },
        { """[{"type":"section"}]""", "must have one of text, fields [json-pointer:/blocks/0]" },
        { """[{"type":"section","text":"x"}]""", "must provide an object [json-pointer:/blocks/0/text]" },
        { """[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "must be more than 0 characters [json-pointer:/blocks/0/text/text]" },
        { """[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]""", "must be a valid enum value [json-pointer:/blocks/0/text/type]" },
        { """[{"type":"header"}]""", "missing required field: text [json-pointer:/blocks/0]" },
        { """[{"type":"divider","color":"red"}]""", "invalid additional property: color [json-pointer:/blocks/0]" },
        { """[{"type":"actions","elements":[]}]""", "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]" },
        { Button(""" "disabled":true """), "invalid additional property: disabled [json-pointer:/blocks/0/elements/0]" },
        { Button(""" "style":"loud" """), "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]" },
        { Button($""" "value":"{new string('v', 2001)}" """), "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]" },
        { Button(""" "confirm":{"title":{"type":"plain_text","text":"x"}} """), "missing required field: text [json-pointer:/blocks/0/elements/0/confirm]" },
        { Menu($$"""{"text":{"type":"plain_text","text":"{{Long76}}"},"value":"v"}"""), "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]" },
        { Menu($$"""{"text":{"type":"plain_text","text":"t"},"value":"{{Long76}}"}"""), "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/value]" },
        { """[{"type":"actions","elements":[{"type":"static_select","action_id":"a"}]}]""", "must have exactly one of options, option_groups [json-pointer:/blocks/0/elements/0]" },
        { """[{"type":"actions","elements":[{"type":"plain_text_input","action_id":"a"}]}]""", "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]" },
        { """[{"type":"actions","elements":[{"type":"datepicker","initial_date":"21/11/2026"}]}]""", "must be a date as YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]" },
        { """[{"type":"actions","elements":[{"type":"timepicker","initial_time":"9h"}]}]""", "does not match the required pattern [json-pointer:/blocks/0/elements/0/initial_time]" },
        { """[{"type":"divider","block_id":"x"},{"type":"divider","block_id":"x"}]""", "block_id `x` is used more than once: Block ID needs to be unique [json-pointer:/blocks/1/block_id]" },
        { """[{"type":"divider","block_id":""}]""", "must be more than 0 characters [json-pointer:/blocks/0/block_id]" },
        { $"[{TwoButtons("a", "a")}]", "action_id `a` already exists for this block [json-pointer:/blocks/0]" },
        { """[{"type":"image","alt_text":"x"}]""", "must have exactly one of image_url, slack_file [json-pointer:/blocks/0]" },
        { """[{"type":"file","external_id":"x","source":"remote"}]""", "unsupported type: file [json-pointer:/blocks/0/type]" },
        { $"[{string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", 51))}]", "no more than 50 items allowed [json-pointer:/blocks]" },
        { Initial("other"), "the initial option must match one of the options [json-pointer:/blocks/0/elements/0]" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_slack_refuses_is_refused_with_a_pointer(string blocks, string expected)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", blocks));
        Assert.Equal("invalid_blocks", (string?)answer["error"]);
        Assert.Contains("[ERROR] " + expected, answer["response_metadata"]!["messages"]!.AsArray().Select(m => (string)m!));
    }

    [Theory]
    [InlineData("[{\"type\":\"divider\"},{\"type\":\"table\",\"rows\":[]}]")]
    [InlineData(Forms.Card)]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x"}]}]}]""")]
    [InlineData("""[{"type":"context","elements":[{"type":"mrkdwn","text":"x"},{"type":"image","image_url":"https://example.org/a.png","alt_text":"a"}]}]""")]
    public async Task What_slack_takes_is_taken(string blocks)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", blocks));
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        Assert.All(answer["message"]!["blocks"]!.AsArray(), b => Assert.NotEqual("", (string?)b!["block_id"] ?? ""));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Blocks_recorded_from_slack_are_taken()
    {
        await using var desk = await Desk.Open();
        foreach (var block in Payloads.Load("message-shortcut").AsObject()["message"]!["blocks"]!.AsArray()
            .Concat(Payloads.Load("press-in-view").AsObject()["view"]!["blocks"]!.AsArray()))
        {
            // The sizes of an image are Slack's own additions: refused when sent.
            if ((string?)block!["type"] == "context")
                continue;
            var answer = await desk.Call("chat.postMessage", ("channel", "UANA"), ("text", "x"), ("blocks", new JsonArray(block.DeepClone()).ToJsonString()));
            Assert.True((bool)answer["ok"]! || (string?)answer["error"] == "ratelimited", answer.ToJsonString());
            desk.Clock.Pass(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Blocks_that_are_no_array_are_refused_as_such()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("invalid_blocks_format", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", "{}")))["error"]);
        Assert.Equal("invalid_blocks_format", (string?)(await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "x"), ("blocks", "[{")))["error"]);
    }

    [Theory]
    [InlineData("\"title\":{\"type\":\"plain_text\",\"text\":\"Vingt-cinq caractères ici !\"},\"blocks\":[]", "must be less than 25 characters [json-pointer:/view/title/text]")]
    [InlineData("\"title\":{\"type\":\"plain_text\",\"text\":\"x\"}", "missing required field: blocks [json-pointer:/view]")]
    [InlineData("\"title\":{\"type\":\"plain_text\",\"text\":\"x\"},\"blocks\":[],\"colour\":1", "invalid additional property: colour [json-pointer:/view]")]
    [InlineData("\"title\":{\"type\":\"plain_text\",\"text\":\"x\"},\"blocks\":[{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"x\"},\"element\":{\"type\":\"plain_text_input\"}}]", "submit is required when a block is an input [json-pointer:/view]")]
    public async Task A_bad_view_is_an_invalid_argument(string inside, string expected)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Call("views.open", ("trigger_id", "1.2.3"), ("view", "{\"type\":\"modal\"," + inside + "}"));
        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.Contains("[ERROR] " + expected, answer["response_metadata"]!["messages"]!.AsArray().Select(m => (string)m!));
    }

    [Fact]
    public async Task A_home_view_cannot_be_opened_and_a_huge_one_is_too_large()
    {
        await using var desk = await Desk.Open();
        var home = await desk.Call("views.open", ("trigger_id", "1.2.3"), ("view", """{"type":"home","title":{"type":"plain_text","text":"x"},"blocks":[]}"""));
        Assert.Equal("[ERROR] must be a valid enum value [json-pointer:/view/type]", (string?)home["response_metadata"]!["messages"]![0]);
        var huge = await desk.Call("views.open", ("trigger_id", "1.2.3"), ("view", $$"""{"type":"modal","private_metadata":"{{new string('x', 250_001)}}"}"""));
        Assert.Equal("view_too_large", (string?)huge["error"]);
    }

    private static string Button(string more) =>
        $$"""[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},{{more}}}]}]""";

    private static string Menu(string option) =>
        $$"""[{"type":"actions","elements":[{"type":"static_select","action_id":"a","options":[{{option}}]}]}]""";

    private static string Initial(string value) =>
        $$$"""[{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"t"},"value":"v"}],"initial_option":{"text":{"type":"plain_text","text":"t"},"value":"{{{value}}}"}}]}]""";

    private static string TwoButtons(string one, string two) =>
        $$$"""{"type":"actions","elements":[{"type":"button","action_id":"{{{one}}}","text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"{{{two}}}","text":{"type":"plain_text","text":"y"}}]}""";
}
