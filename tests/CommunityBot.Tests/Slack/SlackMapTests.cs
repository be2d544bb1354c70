using CommunityBot.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Slack;

public sealed class SlackMapTests
{
    private static readonly ButtonId<Guid> Approve = new("joining.approve");
    private static readonly ModalId<string> Form = new("joining.form");
    private static readonly TextField Why = new("joining.why");
    private static readonly ChoiceField How = new("joining.how");
    private static readonly ChoicesField When = new("joining.when");
    private static readonly ExternalField Company = new("joining.company");
    private static readonly Guid Request = Guid.Parse("0191d4a0-0000-7000-8000-000000000001");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class Step
    {
        public List<object> Seen { get; } = [];

        public Task<Answer> See(object act)
        {
            Seen.Add(act);
            return Task.FromResult(Answer.Done);
        }
    }

    private readonly Step _step = new();

    private IServiceProvider Services => new ServiceCollection().AddSingleton(_step).BuildServiceProvider();

    private static SlackMap Map() => new SlackMap()
        .Command<Step>("/rejoindre", (step, command, _) => step.See(command))
        .Button<Step, Guid>(Approve, (step, press, _) => step.See(press))
        .Submission<Step, string>(Form, (step, form, _) => step.See(form))
        .GlobalShortcut<Step>(new("joining.ask"), (step, shortcut, _) => step.See(shortcut))
        .MessageShortcut<Step>(new("joining.ask"), (step, shortcut, _) => step.See(shortcut))
        .Suggestions<Step>(Company, (step, typed, _) => step.See(typed));

    [Fact]
    public void It_reads_as_a_table_of_contents()
    {
        Assert.Equal(
            ["button joining.approve", "command /rejoindre", "message shortcut joining.ask", "modal joining.form", "options joining.company", "shortcut joining.ask"],
            Map().Names);
        Assert.Equal([typeof(Step)], Map().Handlers);
    }

    [Fact]
    public void A_name_mapped_twice_stops_the_bot_at_its_start()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Map().Button<Step, int>(new("joining.approve"), (step, press, _) => step.See(press)));
        Assert.Contains("button joining.approve", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_brings_back_what_its_button_carries()
    {
        var value = Approve.Button("Accueillir", Request).Value;
        await Dispatch($$"""{"type":"block_actions","user":{"id":"U1"},"trigger_id":"t1","response_url":"https://hooks.example.org/1","channel":{"id":"C1"},"container":{"type":"message","message_ts":"1.2","channel_id":"C1"},"actions":[{"action_id":"joining.approve","value":"{{value}}","action_ts":"3.4"}]}""");

        var press = Assert.IsType<Press<Guid>>(Assert.Single(_step.Seen));
        Assert.Equal((Request, new UserId("U1"), new ChannelId("C1"), new Ts("1.2"), new TriggerId("t1")), (press.Carried, press.User, press.Channel, press.MessageTs, press.Trigger));
        Assert.Equal("press:C1:1.2:joining.approve:3.4", press.DeliveryKey);
        Assert.Null(press.Payload.InNotice);
    }

    [Fact]
    public async Task An_entry_of_a_menu_brings_back_what_it_carries()
    {
        var menu = new MenuId<Guid>("week.menu");
        var entry = menu.Menu(("Demain", Guid.Empty), ("Passer", Request)).Options[1];
        await Map().Menu<Step, Guid>(menu, (step, press, _) => step.See(press)).Dispatch(Payload($$"""
            {"type":"block_actions","user":{"id":"U1"},"trigger_id":"t1","channel":{"id":"D1"},"container":{"type":"message","message_ts":"1.2","channel_id":"D1"},
             "actions":[{"type":"overflow","action_id":"week.menu","selected_option":{"text":{"type":"plain_text","text":"{{entry.Text}}"},"value":"{{entry.Value}}"},"action_ts":"3.4"}]}
            """), Services, Stop);

        var press = Assert.IsType<Press<Guid>>(Assert.Single(_step.Seen));
        Assert.Equal((Request, "press:D1:1.2:week.menu:3.4"), (press.Carried, press.DeliveryKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"action_ts\":\"\"")]
    [InlineData(",\"action_ts\":null")]
    public void A_press_without_its_moment_has_no_key_that_would_swallow_the_next_one(string moment) =>
        Assert.Null(Payload($$"""{"type":"block_actions","user":{"id":"U1"},"channel":{"id":"C1"},"actions":[{"action_id":"joining.approve"{{moment}}}]}""").DeliveryKey);

    [Fact]
    public void A_form_updated_in_place_to_another_form_is_another_act() => Assert.NotEqual(
        Payload("""{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","callback_id":"joining.form"}}""").DeliveryKey,
        Payload("""{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","callback_id":"joining.rules"}}""").DeliveryKey);

    [Theory]
    [InlineData("""{"id":"V1","type":"modal"}""", "V1")]
    [InlineData("""{"id":"V1","type":"modal","state":{"values":{}}}""", "V1")]
    [InlineData("""{"id":"V1","type":"modal","state":{"values":{"why":{"why":{"type":"plain_text_input"}}}}}""", null)]
    [InlineData("""{"id":"V1","type":"home","state":{"values":{}}}""", null)]
    public void Only_a_modal_without_fields_may_be_replaced_by_an_answer(string view, string? replaced)
    {
        var press = Assert.IsType<BlockActions>(Payload($$"""{"type":"block_actions","user":{"id":"U1"},"view":{{view}},"actions":[{"action_id":"joining.withdraw","action_ts":"3.4"}]}"""));

        Assert.Equal(replaced, press.InNotice?.Value);
    }

    [Fact]
    public async Task A_press_in_a_form_has_a_view_and_no_channel()
    {
        await Dispatch($$"""{"type":"block_actions","user":{"id":"U1"},"view":{"id":"V1"},"container":{"type":"view","view_id":"V1"},"actions":[{"action_id":"joining.approve","value":"{{Request}}","action_ts":"3.4"}]}""");

        var press = Assert.IsType<Press<Guid>>(Assert.Single(_step.Seen));
        Assert.Equal(new ViewId("V1"), press.Payload.View?.Id);
        Assert.Equal("press:V1::joining.approve:3.4", press.DeliveryKey);
        Assert.Throws<InvalidOperationException>(() => press.Channel);
    }

    [Fact]
    public async Task A_form_brings_back_what_was_put_in_each_field()
    {
        await Dispatch("""
            {"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","callback_id":"joining.form","private_metadata":"infra","state":{"values":{
              "joining.why":{"joining.why":{"type":"plain_text_input","value":"<!channel> & moi"}},
              "joining.how":{"joining.how":{"type":"radio_buttons","selected_option":{"text":{"type":"plain_text","text":"En contribuant"},"value":"contributor"}}},
              "joining.when":{"joining.when":{"type":"checkboxes","selected_options":[{"value":"mornings"},{"value":"evenings"}]}},
              "joining.company":{"joining.company":{"type":"external_select","selected_option":null}}}}}}
            """);

        var form = Assert.IsType<Submission<string>>(Assert.Single(_step.Seen));
        Assert.Equal(("infra", "view:V1:joining.form"), (form.Carried, form.DeliveryKey));
        Assert.Equal("<!channel> & moi", form[Why]);
        Assert.Equal("contributor", form[How]);
        Assert.Equal(["mornings", "evenings"], form[When]);
        Assert.Null(form[Company]);
        Assert.Null(form[new TextField("joining.other")]);
        Assert.Empty(form[new ChoicesField("joining.other")]);
    }

    [Fact]
    public async Task Commands_shortcuts_and_suggestions_reach_their_steps()
    {
        await Dispatch("""{"command":"/rejoindre","text":"","team_id":"T1","user_id":"U1","channel_id":"C1","trigger_id":"t1"}""");
        await Dispatch("""{"type":"shortcut","callback_id":"joining.ask","user":{"id":"U1"},"trigger_id":"t2"}""");
        await Dispatch("""{"type":"message_action","callback_id":"joining.ask","user":{"id":"U1"},"channel":{"id":"C1"},"trigger_id":"t3"}""");
        await Dispatch("""{"type":"block_suggestion","action_id":"joining.company","value":"pas","user":{"id":"U1"},"view":{"id":"V1","private_metadata":"infra"}}""");

        Assert.Equal("command:t1", Assert.IsType<SlashCommand>(_step.Seen[0]).DeliveryKey);
        Assert.Equal("shortcut:t2", Assert.IsType<GlobalShortcut>(_step.Seen[1]).DeliveryKey);
        Assert.Equal(new ChannelId("C1"), Assert.IsType<MessageShortcut>(_step.Seen[2]).Channel);
        var typed = Assert.IsType<Suggestion>(_step.Seen[3]);
        Assert.Equal(("pas", "infra"), (typed.Value, typed.PrivateMetadata));
    }

    [Theory]
    [InlineData("""{"command":"/autre","user_id":"U1","channel_id":"C1","trigger_id":"t1"}""", "command /autre")]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"joining.old"}]}""", "button joining.old")]
    [InlineData("""{"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","callback_id":"joining.old"}}""", "modal joining.old")]
    [InlineData("""{"type":"shortcut","callback_id":"old","user":{"id":"U1"},"trigger_id":"t2"}""", "shortcut old")]
    [InlineData("""{"type":"dialog_submission","callback_id":"old"}""", "payload dialog_submission")]
    public async Task What_nobody_maps_is_an_error_that_is_seen(string payload, string name)
    {
        var error = await Assert.ThrowsAsync<UnmappedException>(() => Dispatch(payload));
        Assert.Equal(name, error.Name);
    }

    [Theory]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"any","url":"https://example.org"}]}""")]
    [InlineData("""{"type":"view_closed","user":{"id":"U1"},"view":{"id":"V1","callback_id":"joining.form"}}""")]
    public async Task A_press_on_a_link_and_a_closed_form_wait_for_nothing(string payload) => Assert.Equal(Answer.Done, await Dispatch(payload));

    [Theory]
    [InlineData("\"value\":\"not-a-guid\"")]
    [InlineData("\"value\":null")]
    public async Task A_button_whose_value_cannot_be_read_says_so(string value)
    {
        var error = await Assert.ThrowsAsync<UnreadablePressException>(() => Dispatch($$"""{"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"joining.approve",{{value}}}]}"""));
        Assert.Equal("joining.approve", error.Name);
        Assert.DoesNotContain("not-a-guid", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_carried_reads_the_same_in_every_culture()
    {
        Assert.Equal("1234.5", new ButtonId<decimal>("a").Button("a", 1234.5m).Value);
        Assert.Null(new ModalId<string>("a").Modal("a", "").PrivateMetadata);
        Assert.Equal("", Carried.Read<string>("a", null));
    }

    private static SlackPayload Payload(string json) => SlackPayload.Read(Corpus.Parse(json));

    private Task<Answer> Dispatch(string payload) => Map().Dispatch(Payload(payload), Services, Stop);
}
