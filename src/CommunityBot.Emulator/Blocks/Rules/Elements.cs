using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Block elements, each with where it may stand (docs.slack.dev/reference/block-kit/block-elements).</summary>
internal static class Elements
{
    private static readonly Rule Pattern = Values.Matching("^([01][0-9]|2[0-3]):[0-5][0-9]$");

    private static readonly Dictionary<string, Rule> All = new()
    {
        ["button"] = Element("button").Must("text", Compositions.Plain(75)).May("value", Values.Text(2000)).May("url", Values.Text(3000))
            .May("style", Values.One("primary", "danger")).May("confirm", Compositions.Confirm)
            .May("accessibility_label", Values.Text(75)).Check,
        ["overflow"] = Element("overflow").Must("options", Values.List(1, 5, Compositions.Option(withUrl: true)))
            .May("confirm", Compositions.Confirm).Check,
        ["checkboxes"] = Focusable("checkboxes").Must("options", Values.List(1, 10, Compositions.Option(formatted: true)))
            .May("initial_options", Values.List(1, 10, Compositions.Option(formatted: true))).Also(InitialAmongOptions).Check,
        ["radio_buttons"] = Focusable("radio_buttons").Must("options", Values.List(1, 10, Compositions.Option(formatted: true)))
            .May("initial_option", Compositions.Option(formatted: true)).Also(InitialAmongOptions).Check,
        ["static_select"] = Menu("static_select").May("options", Options).May("option_groups", Groups).OneOf("options", "option_groups")
            .May("initial_option", Compositions.Option()).Also(InitialAmongOptions).Check,
        ["multi_static_select"] = MultiMenu("multi_static_select").May("options", Options).May("option_groups", Groups)
            .OneOf("options", "option_groups").May("initial_options", Values.List(1, 100, Compositions.Option())).Also(InitialAmongOptions).Check,
        ["external_select"] = Menu("external_select").May("min_query_length", Values.Number(0, 3000))
            .May("initial_option", Compositions.Option()).Check,
        ["multi_external_select"] = MultiMenu("multi_external_select").May("min_query_length", Values.Number(0, 3000))
            .May("initial_options", Values.List(1, 100, Compositions.Option())).Check,
        ["users_select"] = Menu("users_select").May("initial_user", Id).Check,
        ["multi_users_select"] = MultiMenu("multi_users_select").May("initial_users", Values.List(1, 1000, Id)).Check,
        ["channels_select"] = Menu("channels_select").May("initial_channel", Id).May("response_url_enabled", Values.Boolean).Check,
        ["multi_channels_select"] = MultiMenu("multi_channels_select").May("initial_channels", Values.List(1, 1000, Id)).Check,
        ["conversations_select"] = Menu("conversations_select").May("initial_conversation", Id)
            .May("default_to_current_conversation", Values.Boolean).May("filter", Compositions.ConversationFilter)
            .May("response_url_enabled", Values.Boolean).Check,
        ["multi_conversations_select"] = MultiMenu("multi_conversations_select").May("initial_conversations", Values.List(1, 1000, Id))
            .May("default_to_current_conversation", Values.Boolean).May("filter", Compositions.ConversationFilter).Check,
        ["datepicker"] = Menu("datepicker").May("initial_date", Values.Day).Check,
        ["timepicker"] = Menu("timepicker").May("initial_time", Pattern).May("timezone", Id).Check,
        ["datetimepicker"] = Focusable("datetimepicker").May("initial_date_time", Values.Number(1_000_000_000, int.MaxValue)).Check,
        ["plain_text_input"] = TextInput("plain_text_input").May("multiline", Values.Boolean).May("min_length", Values.Number(0, 3000))
            .May("max_length", Values.Number(1, 3000)).Also(LengthsInOrder).Check,
        ["email_text_input"] = TextInput("email_text_input").Check,
        ["url_text_input"] = TextInput("url_text_input").Check,
        ["number_input"] = TextInput("number_input").Must("is_decimal_allowed", Values.Boolean).May("min_value", Id).May("max_value", Id).Check,
        ["rich_text_input"] = Named("rich_text_input").May("initial_value", RichTextRules.Block).May("placeholder", Compositions.Plain(150)).May("focus_on_load", Values.Boolean)
            .May("dispatch_action_config", Compositions.DispatchConfig).May("min_lines", Values.Number(1, 100)).May("max_lines", Values.Number(1, 100)).Check,
        ["file_input"] = Element("file_input").May("filetypes", Values.List(1, 1000, Id)).May("max_files", Values.Number(1, 10)).Check,
        ["workflow_button"] = Named("workflow_button").Must("text", Compositions.Plain(75)).Must("workflow", Workflow).May("style", Values.One("primary", "danger"))
            .May("confirm", Compositions.Confirm).May("accessibility_label", Values.Text(75)).Check,
        ["feedback_buttons"] = Element("feedback_buttons").Must("positive_button", Half).Must("negative_button", Half).Check,
        ["icon_button"] = Element("icon_button").Must("icon", Values.One("trash")).Must("text", Compositions.Plain(3000)).May("value", Values.Text(2000))
            .May("visible_to_user_ids", Values.List(1, 1000, Id)).May("confirm", Compositions.Confirm).May("accessibility_label", Values.Text(75)).Check,
        ["image"] = new Shape().Must("type", Values.One("image")).Must("alt_text", Values.Text(2000)).May("image_url", Values.Text(3000))
            .May("slack_file", Compositions.SlackFile).OneOf("image_url", "slack_file").Check,
    };

    private static readonly string[] Choices =
    [
        "checkboxes", "datepicker", "radio_buttons", "timepicker",
        "static_select", "external_select", "users_select", "channels_select", "conversations_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_channels_select", "multi_conversations_select",
    ];

    internal static readonly IReadOnlySet<string> InActions =
        Choices.Concat(["button", "overflow", "datetimepicker", "workflow_button", "rich_text_input"]).ToHashSet();

    internal static readonly IReadOnlySet<string> InSection = Choices.Concat(["button", "overflow", "image", "workflow_button"]).ToHashSet();

    internal static readonly IReadOnlySet<string> InInput = Choices
        .Concat(["datetimepicker", "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input"]).ToHashSet();

    private static Rule Id => Values.Text(255);
    private static Rule Options => Values.List(1, 100, Compositions.Option());
    private static Rule Half => new Shape().Must("text", Compositions.Plain(75)).Must("value", Values.Text(2000)).May("accessibility_label", Values.Text(75)).Check;

    private static Rule Workflow => new Shape().Must("trigger", new Shape().Must("url", Values.Text(3000)).May("customizable_input_parameters",
        Values.List(0, 100, new Shape().Must("name", Values.Text(3000)).Must("value", Values.Text(3000, least: 0)).Check)).Check).Check;

    private static Rule Groups => Values.List(1, 100, Compositions.OptionGroup);

    internal static Rule Among(IReadOnlySet<string> allowed, Surface surface) => (node, at, problems) =>
    {
        var type = node.Text("type") ?? "";
        if (!allowed.Contains(type) || !StandsIn(surface, type))
            problems.Add($"unsupported type: {type}", at + "/type");
        else
            All[type](node, at, problems);
        if (node.Flag("response_url_enabled") && (surface is not Surface.Modal || allowed != InInput))
            problems.Add("response_url_enabled is for input blocks of modals", at);
    };

    private static bool StandsIn(Surface surface, string type) => type switch
    {
        "email_text_input" or "url_text_input" or "number_input" or "file_input" => surface is Surface.Modal,
        "datetimepicker" => surface is not Surface.Home,
        "workflow_button" or "feedback_buttons" or "icon_button" => surface is Surface.Message,
        _ => true,
    };

    private static Shape Element(string type) => new Shape().Must("type", Values.One(type)).May("action_id", Values.Text(255));

    // Where the id may not be left out.
    private static Shape Named(string type) => new Shape().Must("type", Values.One(type)).Must("action_id", Values.Text(255));

    private static Shape Focusable(string type) =>
        Element(type).May("confirm", Compositions.Confirm).May("focus_on_load", Values.Boolean);

    private static Shape Menu(string type) => Focusable(type).May("placeholder", Compositions.Plain(150));

    private static Shape MultiMenu(string type) => Menu(type).May("max_selected_items", Values.Number(1, 1000));

    private static Shape TextInput(string type) => Element(type).May("initial_value", Values.Text(3000, least: 0))
        .May("placeholder", Compositions.Plain(150)).May("focus_on_load", Values.Boolean)
        .May("dispatch_action_config", Compositions.DispatchConfig);

    private static void LengthsInOrder(JsonNode? node, string at, Problems problems)
    {
        if (node.Number("min_length") is { } least && node.Number("max_length") is { } most && least > most)
            problems.Add("min_length must not be greater than max_length", at);
    }

    // An initial option must equal one of the options, to the letter.
    private static void InitialAmongOptions(JsonNode? node, string at, Problems problems)
    {
        var options = new Control([], (JsonObject)node!).Options.ToList();
        var initial = node.Object("initial_option") is { } one ? [one] : node.Objects("initial_options");
        if (initial.Any(i => !options.Exists(o => o.Text("value") == i.Text("value") && o.Object("text").Text("text") == i.Object("text").Text("text"))))
            problems.Add("the initial option must match one of the options", at);
    }
}
