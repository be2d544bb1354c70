using System.Text.Json.Nodes;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

public sealed class AnswerTests
{
    private static readonly Message Hello = new($"Bonjour {"<Ana>"}", new Header("Bienvenue"), new Section($"*Ana*"), new UnknownBlock("rich_text", Corpus.Parse("""{"type":"rich_text","elements":[]}""")));
    private static readonly Modal Form = new ModalId<int>("joining.form").Modal("Rejoindre", 3, new TextField("joining.why").Input("Pourquoi ?", new TextInput { Multiline = true })) with { Submit = "Envoyer" };
    private static readonly TextField Why = new("joining.why");

    public static TheoryData<string> Kinds => ["done", "whisper", "errors", "update", "push", "close", "options"];

    private static Answer Of(string kind) => kind switch
    {
        "whisper" => Answer.Whisper(Hello),
        "errors" => Answer.Error(Why, "Dites-nous en plus."),
        "update" => Answer.Update(Form),
        "push" => Answer.Push(Form),
        "close" => Answer.Close,
        "options" => Answer.Options([new Option("Les Passerelles", "p1") { Description = "Grenoble" }]),
        _ => Answer.Done,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_answered_once_is_answered_again_to_the_letter(string kind)
    {
        var stored = Of(kind).ToStored();
        var again = Answer.FromStored(stored);
        Assert.Equal(Of(kind).GetType(), again.GetType());
        Assert.Equal(stored, again.ToStored());
        Assert.Equal(kind, JsonNode.Parse(stored)!["kind"]!.GetValue<string>());
    }

    [Fact]
    public void A_message_waits_as_text_and_leaves_as_it_was()
    {
        var message = Hello with { Metadata = new("communitybot", new JsonObject { ["key"] = "welcome:U1" }) };
        Assert.Contains("Bonjour &lt;Ana&gt;", message.ToStored(), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(message.ToJson(), Message.FromStored(message.ToStored()).ToJson()));
        Assert.IsType<Header>(Message.FromStored(message.ToStored()).Blocks[0]);
    }

    [Theory]
    [InlineData("command", "whisper", """{"text":"Bonjour &lt;Ana&gt;","blocks":[{"type":"header","text":{"type":"plain_text","text":"Bienvenue","emoji":true}},{"type":"section","text":{"type":"mrkdwn","text":"*Ana*"}},{"type":"rich_text","elements":[]}],"response_type":"ephemeral"}""")]
    [InlineData("command", "done", null)]
    [InlineData("command", "errors", null)]
    [InlineData("submission", "done", null)]
    [InlineData("submission", "whisper", null)]
    [InlineData("submission", "errors", """{"response_action":"errors","errors":{"joining.why":"Dites-nous en plus."}}""")]
    [InlineData("submission", "close", """{"response_action":"clear"}""")]
    [InlineData("press", "whisper", null)]
    [InlineData("press", "update", null)]
    [InlineData("shortcut", "whisper", null)]
    [InlineData("suggestion", "options", """{"options":[{"text":{"type":"plain_text","text":"Les Passerelles","emoji":true},"value":"p1","description":{"type":"plain_text","text":"Grenoble","emoji":true}}]}""")]
    [InlineData("suggestion", "done", """{"options":[]}""")]
    public void The_response_holds_what_Slack_reads_there_and_nothing_else(string act, string kind, string? body) =>
        AssertJson(body, ResponseBody.For(Act(act), Of(kind)));

    [Theory, InlineData("update"), InlineData("push")]
    public void A_form_is_answered_by_another(string kind)
    {
        var body = JsonNode.Parse(ResponseBody.For(Act("submission"), Of(kind))!)!;
        Assert.Equal(kind, body["response_action"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(Form.ToJson(), body["view"]));
    }

    private static SlackPayload Act(string act) => SlackPayload.Read(Corpus.Parse(act switch
    {
        "command" => """{"command":"/rejoindre","user_id":"U1","channel_id":"C1","trigger_id":"t1"}""",
        "submission" => """{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1"}}""",
        "press" => """{"type":"block_actions","user":{"id":"U1"},"actions":[]}""",
        "suggestion" => """{"type":"block_suggestion","user":{"id":"U1"},"action_id":"a","value":""}""",
        _ => """{"type":"shortcut","callback_id":"a","user":{"id":"U1"},"trigger_id":"t2"}""",
    }));

    private static void AssertJson(string? expected, string? actual)
    {
        if (expected is null) Assert.Null(actual);
        else Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual!)), actual);
    }
}
