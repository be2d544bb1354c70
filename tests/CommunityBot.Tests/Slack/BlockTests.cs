using System.Text.Json.Nodes;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

public sealed class BlockTests
{
    public static TheoryData<string, int, Func<string, object>> TextLimits => new()
    {
        { "message.text", 4000, text => new Message(Mrkdwn.Raw(text)) },
        { "header.text", 150, text => new Header(text) },
        { "section.text", 3000, text => new Section(Mrkdwn.Raw(text)) },
        { "section.field", 2000, text => new Section($"a") { Fields = [Mrkdwn.Raw(text)] } },
        { "context.text", 3000, text => new Context(Mrkdwn.Raw(text)) },
        { "block.block_id", 255, text => new Divider { BlockId = text } },
        { "element.action_id", 255, text => new Button(text, "a") },
        { "button.text", 75, text => new Button("a", text) },
        { "button.value", 2000, text => new Button("a", "a") { Value = text } },
        { "button.url", 3000, text => new Button("a", "a") { Url = text } },
        { "button.accessibility_label", 75, text => new Button("a", "a") { AccessibilityLabel = text } },
        { "confirm.title", 100, text => new ConfirmDialog(text, $"a", "a", "a") },
        { "confirm.text", 300, text => new ConfirmDialog("a", Mrkdwn.Raw(text), "a", "a") },
        { "confirm.confirm", 30, text => new ConfirmDialog("a", $"a", text, "a") },
        { "confirm.deny", 30, text => new ConfirmDialog("a", $"a", "a", text) },
        { "input.label", 2000, text => new Input("a", text, new TextInput()) },
        { "input.hint", 2000, text => new Input("a", "a", new TextInput()) { Hint = text } },
        { "plain_text_input.initial_value", 3000, text => new TextInput { Initial = text } },
        { "plain_text_input.placeholder", 150, text => new TextInput { Placeholder = text } },
        { "static_select.placeholder", 150, text => new StaticSelect(new Option("a", "a")) { Placeholder = text } },
        { "static_select.placeholder", 150, text => new GroupedSelect(new OptionGroup("a", [new Option("a", "a")])) { Placeholder = text } },
        { "option_group.label", 75, text => new OptionGroup(text, [new Option("a", "a")]) },
        { "external_select.placeholder", 150, text => new ExternalSelect { Placeholder = text } },
        { "multi_users_select.placeholder", 150, text => new MultiUserSelect { Placeholder = text } },
        { "multi_static_select.placeholder", 150, text => new MultiStaticSelect([new("a", "a")]) { Placeholder = text } },
        { "conversations_select.placeholder", 150, text => new ChannelSelect { Placeholder = text } },
        { "timepicker.placeholder", 150, text => new TimePicker { Placeholder = text } },
        { "datepicker.placeholder", 150, text => new DatePicker { Placeholder = text } },
        { "option.text", 75, text => new Option(text, "a") },
        { "option.value", 75, text => new Option("a", text) },
        { "option.description", 75, text => new Option("a", "a") { Description = text } },
        { "modal.callback_id", 255, text => new Modal(text, "a") },
        { "modal.title", 24, text => new Modal("a", text) },
        { "modal.submit", 24, text => new Modal("a", "a") { Submit = text } },
        { "modal.close", 24, text => new Modal("a", "a") { Close = text } },
        { "modal.private_metadata", 3000, text => new Modal("a", "a") { PrivateMetadata = text } },
    };

    public static TheoryData<string, int, Func<int, object>> CountLimits => new()
    {
        { "section.fields", 10, count => new Section($"a") { Fields = [.. Many(count, _ => (Mrkdwn)$"a")] } },
        { "context.elements", 10, count => new Context([.. Many(count, _ => (Mrkdwn)$"a")]) },
        { "actions.elements", 25, count => new Actions([.. Many(count, n => new Button($"a{n}", "a"))]) },
        { "static_select.options", 100, count => new StaticSelect([.. Many(count, n => new Option("a", $"{n}"))]) },
        { "static_select.option_groups", 100, count => new GroupedSelect([.. Many(count, n => new OptionGroup($"{n}", [new Option("a", $"{n}")]))]) },
        { "option_group.options", 100, count => new OptionGroup("a", [.. Many(count, n => new Option("a", $"{n}"))]) },
        { "radio_buttons.options", 10, count => new RadioButtons([.. Many(count, n => new Option("a", $"{n}"))]) },
        { "checkboxes.options", 10, count => new Checkboxes([.. Many(count, n => new Option("a", $"{n}"))]) },
    };

    [Theory]
    [MemberData(nameof(TextLimits))]
    public void A_text_is_never_longer_than_Slack_allows_nor_empty(string limit, int max, Func<string, object> build)
    {
        Assert.NotNull(build(new string('a', max)));

        var tooLong = Assert.Throws<SlackLimitException>(() => build(new string('a', max + 1)));
        Assert.Equal((limit, $"{limit} is {max + 1}; Slack allows {max}."), (tooLong.Limit, tooLong.Message));

        Assert.Equal(limit, Assert.Throws<SlackLimitException>(() => build("")).Limit);
    }

    [Theory]
    [MemberData(nameof(CountLimits))]
    public void A_list_is_never_longer_than_Slack_allows_nor_empty(string limit, int max, Func<int, object> build)
    {
        Assert.NotNull(build(max));
        var tooMany = Assert.Throws<SlackLimitException>(() => build(max + 1));
        Assert.Equal((limit, $"{limit} is {max + 1}; Slack allows {max}."), (tooMany.Limit, tooMany.Message));
        Assert.Equal(limit, Assert.Throws<SlackLimitException>(() => build(0)).Limit);
    }

    [Fact]
    public void A_message_holds_fifty_blocks_and_a_modal_a_hundred()
    {
        Assert.Equal("message.blocks", Assert.Throws<SlackLimitException>(() => new Message($"a", [.. Many(51, _ => new Divider())])).Limit);
        Assert.Equal("modal.blocks", Assert.Throws<SlackLimitException>(() => new Modal("a", "a", [.. Many(101, _ => new Divider())])).Limit);
        Assert.Equal(50, new Message($"a", [.. Many(50, _ => new Divider())]).Blocks.Count);
        Assert.Empty(new Message($"a").Blocks);
    }

    [Fact]
    public void Two_blocks_or_two_buttons_of_a_row_never_share_a_name()
    {
        var why = new TextField("why").Input("Pourquoi ?", new TextInput());
        Assert.Contains("why", Assert.Throws<SlackLimitException>(() => new Modal("a", "a", why, why)).Limit, StringComparison.Ordinal);
        Assert.Contains("ok", Assert.Throws<SlackLimitException>(() => new Actions(new Button("ok", "Oui"), new Button("ok", "Non"))).Limit, StringComparison.Ordinal);
        Assert.NotNull(new Message($"a", new Actions(new Button("ok", "Oui")), new Actions(new Button("ok", "Oui"))));
    }

    [Fact]
    public void Numbers_stay_within_what_an_input_takes()
    {
        Assert.Equal("plain_text_input.max_length", Assert.Throws<SlackLimitException>(() => new TextInput { MaxLength = 3001 }).Limit);
        Assert.Equal("plain_text_input.max_length", Assert.Throws<SlackLimitException>(() => new TextInput { MaxLength = 0 }).Limit);
        Assert.Equal(0, new TextInput { MinLength = 0 }.MinLength);
    }

    [Fact]
    public void The_least_asked_for_is_not_more_than_the_most()
    {
        Assert.Equal("plain_text_input.min_length", Assert.Throws<SlackLimitException>(() => new TextInput { MinLength = 5, MaxLength = 4 }).Limit);
        Assert.Equal("plain_text_input.min_length", Assert.Throws<SlackLimitException>(() => new TextInput { MaxLength = 4, MinLength = 5 }).Limit);
        Assert.NotNull(new TextInput { MinLength = 4, MaxLength = 4 });
    }

    [Fact]
    public void What_is_chosen_beforehand_is_one_of_the_options_to_the_letter()
    {
        var (yes, no) = (new Option("Oui", "yes"), new Option("Non", "no"));
        Assert.Equal("static_select.initial_option", Assert.Throws<SlackLimitException>(() => new StaticSelect(yes) { Initial = no }).Limit);
        Assert.Equal("radio_buttons.initial_option", Assert.Throws<SlackLimitException>(() => new RadioButtons(yes) { Initial = new Option("OUI", "yes") }).Limit);
        Assert.Equal("checkboxes.initial_options", Assert.Throws<SlackLimitException>(() => new Checkboxes(yes, no) { Initial = [no, yes with { Description = "Avec joie" }] }).Limit);
        Assert.Equal(new Option("Non", "no"), new RadioButtons(yes, no) { Initial = new Option("Non", "no") }.Initial);
    }

    [Fact]
    public void A_form_with_a_question_needs_words_to_send_it()
    {
        var form = new Modal("a", "a", new TextField("why").Input("Pourquoi ?", new TextInput()));
        Assert.Equal("modal.submit", Assert.Throws<SlackLimitException>(() => form.ToJson()).Limit);
        Assert.NotNull((form with { Submit = "Envoyer" }).ToJson());
    }

    [Fact]
    public void Metadata_is_small() =>
        Assert.Equal("metadata.event_payload", Assert.Throws<SlackLimitException>(() => new MessageMetadata("communitybot", new JsonObject { ["key"] = new string('a', 2000) })).Limit);

    [Fact]
    public void A_card_is_written_as_Slack_reads_it()
    {
        var approve = new ButtonId<int>("joining.approve").Button("Accueillir", 7) with { Style = ButtonStyle.Primary, Confirm = new ConfirmDialog("Accueillir ?", $"*Ana*", "Oui", "Non") };
        var card = new Message($"Ana veut nous rejoindre", new Section($"*Ana*") { Fields = [$"a", $"b"], Accessory = new Button("open", "Voir") { Url = "https://example.org" } }, new Divider(), new Context($"_hier_"), new Actions(approve))
        {
            Metadata = new("communitybot", new JsonObject { ["key"] = "k" }),
        };

        AssertJson("""
            {"text":"Ana veut nous rejoindre","blocks":[
              {"type":"section","text":{"type":"mrkdwn","text":"*Ana*"},"fields":[{"type":"mrkdwn","text":"a"},{"type":"mrkdwn","text":"b"}],
               "accessory":{"type":"button","action_id":"open","text":{"type":"plain_text","text":"Voir","emoji":true},"url":"https://example.org"}},
              {"type":"divider"},
              {"type":"context","elements":[{"type":"mrkdwn","text":"_hier_"}]},
              {"type":"actions","elements":[{"type":"button","action_id":"joining.approve","text":{"type":"plain_text","text":"Accueillir","emoji":true},"value":"7","style":"primary",
                "confirm":{"title":{"type":"plain_text","text":"Accueillir ?","emoji":true},"text":{"type":"mrkdwn","text":"*Ana*"},"confirm":{"type":"plain_text","text":"Oui","emoji":true},"deny":{"type":"plain_text","text":"Non","emoji":true}}}]}],
             "metadata":{"event_type":"communitybot","event_payload":{"key":"k"}}}
            """, card.ToJson());
    }

    [Fact]
    public void A_form_is_written_as_Slack_reads_it()
    {
        var yes = new Option("Oui", "yes") { Description = "Avec joie" };
        var form = new ModalId<string>("joining.form").Modal("Rejoindre", "infra",
            new Header("Bienvenue"),
            new TextField("why").Input("Pourquoi ?", new TextInput { Multiline = true, MinLength = 1, MaxLength = 500, Initial = "Pour", Placeholder = "Dites" }) with { Hint = "Une phrase", Optional = true },
            new ChoiceField("how").Input("Comment ?", new StaticSelect(yes) { Initial = yes, Placeholder = "Choisir" }),
            new ChoiceField("sure").Input("Sûr ?", new RadioButtons(yes) { Initial = yes }),
            new ChoicesField("when").Input("Quand ?", new Checkboxes(yes) { Initial = [yes] }),
            new ExternalField("company").Input("Où ?", new ExternalSelect { MinQueryLength = 0, Initial = yes, Placeholder = "Tapez" }),
            new UsersField("who").Input("Qui ?", new MultiUserSelect { Initial = [new UserId("U0ANA"), new UserId("U0DAN")], Placeholder = "Choisir" }),
            new UsersField("nobody").Input("Qui d’autre ?", new MultiUserSelect { Initial = [] }),
            new DateField("until").Input("Jusqu’à quand ?", new DatePicker { Initial = new DateOnly(2026, 12, 31), Placeholder = "Choisir" })) with
        { Submit = "Envoyer", Close = "Retour" };

        const string Yes = """{"text":{"type":"plain_text","text":"Oui","emoji":true},"value":"yes","description":{"type":"plain_text","text":"Avec joie","emoji":true}}""";
        AssertJson("""
            {"type":"modal","callback_id":"joining.form","title":{"type":"plain_text","text":"Rejoindre","emoji":true},"private_metadata":"infra",
             "submit":{"type":"plain_text","text":"Envoyer","emoji":true},"close":{"type":"plain_text","text":"Retour","emoji":true},"blocks":[
              {"type":"header","text":{"type":"plain_text","text":"Bienvenue","emoji":true}},
              {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Pourquoi ?","emoji":true},"optional":true,"hint":{"type":"plain_text","text":"Une phrase","emoji":true},
               "element":{"type":"plain_text_input","action_id":"why","multiline":true,"min_length":1,"max_length":500,"initial_value":"Pour","placeholder":{"type":"plain_text","text":"Dites","emoji":true}}},
              {"type":"input","block_id":"how","label":{"type":"plain_text","text":"Comment ?","emoji":true},"element":{"type":"static_select","action_id":"how","options":[YES],"initial_option":YES,"placeholder":{"type":"plain_text","text":"Choisir","emoji":true}}},
              {"type":"input","block_id":"sure","label":{"type":"plain_text","text":"Sûr ?","emoji":true},"element":{"type":"radio_buttons","action_id":"sure","options":[YES],"initial_option":YES}},
              {"type":"input","block_id":"when","label":{"type":"plain_text","text":"Quand ?","emoji":true},"element":{"type":"checkboxes","action_id":"when","options":[YES],"initial_options":[YES]}},
              {"type":"input","block_id":"company","label":{"type":"plain_text","text":"Où ?","emoji":true},"element":{"type":"external_select","action_id":"company","min_query_length":0,"initial_option":YES,"placeholder":{"type":"plain_text","text":"Tapez","emoji":true}}},
              {"type":"input","block_id":"who","label":{"type":"plain_text","text":"Qui ?","emoji":true},"element":{"type":"multi_users_select","action_id":"who","initial_users":["U0ANA","U0DAN"],"placeholder":{"type":"plain_text","text":"Choisir","emoji":true}}},
              {"type":"input","block_id":"nobody","label":{"type":"plain_text","text":"Qui d’autre ?","emoji":true},"element":{"type":"multi_users_select","action_id":"nobody"}},
              {"type":"input","block_id":"until","label":{"type":"plain_text","text":"Jusqu’à quand ?","emoji":true},"element":{"type":"datepicker","action_id":"until","initial_date":"2026-12-31","placeholder":{"type":"plain_text","text":"Choisir","emoji":true}}}]}
            """.Replace("YES", Yes, StringComparison.Ordinal), form.ToJson());
        AssertJson(form.ToJson().ToJsonString(), Assert.IsType<Answer.Updated>(Answer.FromStored(Answer.Update(form).ToStored())).Modal.ToJson());
    }

    [Fact]
    public void What_the_bot_wrote_is_read_as_its_own_and_the_rest_is_kept()
    {
        var read = Message.FromStored("""
            {"text":"a","blocks":[
              {"type":"header","text":{"type":"plain_text","text":"a","emoji":true},"block_id":"x1","level":2},
              {"type":"header","text":{"type":"plain_text","text":"a","emoji":false}},
              {"type":"actions","elements":[{"type":"overflow","options":[]},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"a","emoji":true}}]}]}
            """);
        Assert.Equal("x1", Assert.IsType<Header>(read.Blocks[0]).BlockId);
        Assert.Equal(2, read.Blocks[0].Extra!["level"].GetInt32());
        Assert.IsType<UnknownBlock>(read.Blocks[1]);
        var row = Assert.IsType<Actions>(read.Blocks[2]);
        Assert.IsType<UnknownElement>(row.Elements[0]);
        Assert.IsType<Button>(row.Elements[1]);
    }

    private static IEnumerable<T> Many<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);

    private static void AssertJson(string expected, JsonNode actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
