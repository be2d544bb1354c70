using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

/// <summary>Everything known of what Slack sends is read, and written back as it came.</summary>
public sealed class PayloadCorpusTests
{
    [Theory]
    [InlineData("slash_commands", typeof(SlashCommand))]
    [InlineData("interactivity/block_actions", typeof(BlockActions))]
    [InlineData("interactivity/block_actions_constructed", typeof(BlockActions))]
    [InlineData("interactivity/block_suggestion", typeof(BlockSuggestion))]
    [InlineData("interactivity/view_submission", typeof(ViewSubmission))]
    [InlineData("interactivity/view_closed", typeof(ViewClosed))]
    [InlineData("interactivity/shortcut", typeof(GlobalShortcut))]
    [InlineData("interactivity/message_action", typeof(MessageShortcut))]
    [InlineData("interactivity/legacy", typeof(UnknownPayload))]
    [InlineData("events/event_callback", typeof(EventCallback))]
    [InlineData("events/community", typeof(EventCallback))]
    public void Every_payload_of_a_kind_is_read_as_that_kind_and_written_back(string folder, Type kind)
    {
        var wrong = Corpus.In(folder).Where(sample => !CutShort(sample.File) && SlackPayload.Read(sample.Json).GetType() != kind).Select(sample => sample.File);
        Assert.Equal([], wrong);
        Assert.Equal([], Lost(Corpus.In(folder), SlackJson.Wire.SlackPayload));
    }

    [Theory]
    [InlineData("shapes_masked/app_backend")]
    [InlineData("shapes_masked/events")]
    [InlineData("interactivity/community")]
    [InlineData("events/handshake")]
    public void Every_other_payload_is_read_and_written_back(string folder) => Assert.Equal([], Lost(Corpus.In(folder), SlackJson.Wire.SlackPayload));

    [Fact]
    public void What_a_socket_brings_is_the_payload_that_http_brings()
    {
        var payloads = Corpus.In("socket_mode").Select(sample => (sample.File, sample.Json.GetProperty("payload"))).ToList();
        Assert.DoesNotContain(payloads, sample => SlackPayload.Read(sample.Item2) is UnknownPayload);
        Assert.Equal([], Lost(payloads, SlackJson.Wire.SlackPayload));
    }

    [Fact]
    public void Every_event_is_read_and_written_back()
    {
        Assert.Equal([], Lost(Corpus.In("events/inner"), SlackJson.Wire.SlackEvent));
        Assert.Equal([], Lost(Corpus.In("shapes_masked/events").Where(sample => sample.Json.TryGetProperty("event", out _)).Select(sample => (sample.File, sample.Json.GetProperty("event"))), SlackJson.Wire.SlackEvent));
        var messages = Corpus.In("events/inner").Where(sample => sample.Json.GetProperty("type").ValueEquals("message")).Select(sample => sample.Json.Deserialize(SlackJson.Wire.SlackEvent));
        Assert.All(messages, message => Assert.IsType<MessageEvent>(message));
        var openings = Corpus.In("events/inner").Where(sample => sample.Json.GetProperty("type").ValueEquals("app_home_opened")).Select(sample => sample.Json.Deserialize(SlackJson.Wire.SlackEvent)).ToList();
        Assert.NotEmpty(openings);
        Assert.All(openings, opening => Assert.IsType<AppHomeOpened>(opening));
    }

    [Theory]
    [InlineData("slash_commands")]
    [InlineData("interactivity/block_actions")]
    [InlineData("interactivity/view_submission")]
    [InlineData("interactivity/view_closed")]
    [InlineData("interactivity/shortcut")]
    [InlineData("interactivity/message_action")]
    public void A_form_is_the_payload_of_its_json(string folder)
    {
        var forms = Corpus.Files(folder).Where(file => file.EndsWith(".form.txt", StringComparison.Ordinal) && !file.Contains("ssl_check", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(forms);
        Assert.All(forms, form =>
        {
            var json = Corpus.Parse(Corpus.Text(form.Replace(".form.txt", ".json", StringComparison.Ordinal)));
            var read = Written(Form(form), SlackJson.Wire.SlackPayload);
            Assert.True(Corpus.Same(json, read), $"{form}: {read}");
        });
    }

    [Fact]
    public void The_check_of_tls_is_known_by_its_field() =>
        Assert.IsType<SslCheck>(Form("Payloads/slash_commands/ssl_check-java-appconfig-requestbody.form.txt"));

    [Theory]
    [InlineData("blocks")]
    [InlineData("views")]
    [InlineData("events")]
    [InlineData("interactivity")]
    [InlineData("shapes_masked")]
    [InlineData("web_api")]
    public void Every_block_wherever_it_is_found_is_read_and_written_back(string folder)
    {
        var blocks = Blocks(folder).ToList();
        Assert.NotEmpty(blocks);
        Assert.Equal([], Lost(blocks, SlackJson.Wire.Block));
    }

    [Theory]
    [InlineData("section", typeof(Section))]
    [InlineData("context", typeof(Context))]
    [InlineData("divider", typeof(Divider))]
    [InlineData("actions", typeof(Actions))]
    [InlineData("input", typeof(Input))]
    public void A_block_that_the_bot_could_have_written_is_not_kept_raw(string type, Type ours)
    {
        var folders = new[] { "blocks", "views", "events", "interactivity", "web_api" };
        var read = folders.SelectMany(Blocks).Where(block => block.Json.GetProperty("type").ValueEquals(type)).Select(block => block.Json.Deserialize(SlackJson.Wire.Block)!);
        Assert.Contains(read, block => block.GetType() == ours);
    }

    [Fact]
    public void Every_view_is_read_and_written_back()
    {
        Assert.Equal([], Lost(Corpus.In("views"), SlackJson.Wire.View));
        Assert.Equal([], Lost(Views("interactivity").Concat(Views("web_api")), SlackJson.Wire.View));
    }

    [Theory]
    [InlineData("web_api/docs_examples")]
    [InlineData("web_api/errors_constructed")]
    [InlineData("web_api/fixtures")]
    [InlineData("web_api/mock_servers")]
    [InlineData("shapes_masked/web_api")]
    public void Every_answer_of_the_web_api_is_read_and_written_back(string folder) => Assert.Equal([], Lost(Corpus.In(folder), SlackJson.Wire.SlackAnswer));

    /// <summary>Their authors left two or three fields of these; a delivery of Slack's has its ids, and without them it is kept raw.</summary>
    private static bool CutShort(string file) =>
        file.Contains("filtered-body", StringComparison.Ordinal) || file.Contains("py-internals", StringComparison.Ordinal);

    private static IEnumerable<string> Lost<T>(IEnumerable<(string File, JsonElement Json)> samples, JsonTypeInfo<T> type)
    {
        var all = samples.ToList();
        Assert.NotEmpty(all);
        return all.Where(sample => !Corpus.Same(sample.Json, Written(sample.Json.Deserialize(type), type))).Select(sample => sample.File);
    }

    private static JsonElement Written<T>(T? value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value!, type);

    private static SlackPayload Form(string file) => RequestBody.Parse("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(Corpus.Text(file).TrimEnd()));

    private static IEnumerable<(string File, JsonElement Json)> Blocks(string folder) =>
        from sample in Corpus.In(folder)
        from property in Corpus.Properties(sample.Json)
        where property is { Name: "blocks", Value.ValueKind: JsonValueKind.Array }
        from block in property.Value.EnumerateArray()
        where block.ValueKind == JsonValueKind.Object
        select (sample.File, block);

    private static IEnumerable<(string File, JsonElement Json)> Views(string folder) =>
        from sample in Corpus.In(folder)
        from property in Corpus.Properties(sample.Json)
        where property is { Name: "view", Value.ValueKind: JsonValueKind.Object }
        select (sample.File, property.Value);
}
