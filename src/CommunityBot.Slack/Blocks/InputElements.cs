using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>What the answer to an <see cref="Input"/> is given in.</summary>
[JsonConverter(typeof(InputElementConverter))]
public abstract record InputElement(string Type)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = Type;

    /// <summary>At most 255 characters.</summary>
    public string? ActionId { get; init => field = Limit.Text("element.action_id", value, 255); }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A line or a page of text.</summary>
public sealed record TextInput() : InputElement("plain_text_input")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Multiline { get; init; }

    /// <summary>Characters, 0 to 3,000.</summary>
    public int? MinLength { get; init => field = NotOver(MaxLength, Limit.Number("plain_text_input.min_length", value, 0, 3000)); }

    /// <summary>Characters, 1 to 3,000.</summary>
    public int? MaxLength
    {
        get;
        init
        {
            field = Limit.Number("plain_text_input.max_length", value, 1, 3000);
            NotOver(field, MinLength);
        }
    }

    [JsonPropertyName("initial_value")]
    public string? Initial { get; init => field = Limit.Text("plain_text_input.initial_value", value, 3000); }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("plain_text_input.placeholder", value, 150); }

    private static int? NotOver(int? max, int? min) => min > max ? throw new SlackLimitException("plain_text_input.min_length", max.Value, min.Value) : min;
}

/// <summary>One choice in a list of at most 100.</summary>
public sealed record StaticSelect(params IReadOnlyList<Option> Options) : InputElement("static_select")
{
    public IReadOnlyList<Option> Options { get; } = Limit.Count("static_select.options", Options, 100);

    [JsonPropertyName("initial_option")]
    public Option? Initial { get; init => field = Limit.Among("static_select.initial_option", value, Options); }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("static_select.placeholder", value, 150); }
}

/// <summary>One choice in a list whose choices stand under headings: at most 100 of these.</summary>
public sealed record GroupedSelect(params IReadOnlyList<OptionGroup> Groups) : InputElement("static_select")
{
    [JsonPropertyName("option_groups")]
    public IReadOnlyList<OptionGroup> Groups { get; } = Limit.Count("static_select.option_groups", Groups, 100);

    [JsonPropertyName("initial_option")]
    public Option? Initial { get; init => field = Limit.Among("static_select.initial_option", value, [.. Groups.SelectMany(group => group.Options)]); }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("static_select.placeholder", value, 150); }
}

/// <summary>Any choices in a list of at most 100.</summary>
public sealed record MultiStaticSelect(params IReadOnlyList<Option> Options) : InputElement("multi_static_select")
{
    public IReadOnlyList<Option> Options { get; } = Limit.Count("multi_static_select.options", Options, 100);

    /// <summary>Null for none: Slack refuses an empty list.</summary>
    [JsonPropertyName("initial_options")]
    public IReadOnlyList<Option>? Initial { get; init => field = value is not { Count: > 0 } ? null : [.. value.Select(chosen => Limit.Among("multi_static_select.initial_options", chosen, Options))]; }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("multi_static_select.placeholder", value, 150); }
}

/// <summary>Choices under a heading.</summary>
/// <param name="Label">The heading, at most 75 characters.</param>
/// <param name="Options">At most 100.</param>
public sealed record OptionGroup(string Label, IReadOnlyList<Option> Options)
{
    [JsonConverter(typeof(PlainTextConverter))]
    public string Label { get; } = Limit.Text("option_group.label", Label, 75);

    public IReadOnlyList<Option> Options { get; } = Limit.Count("option_group.options", Options, 100);
}

/// <summary>One choice among those the bot proposes as the person types.</summary>
public sealed record ExternalSelect() : InputElement("external_select")
{
    /// <summary>Characters typed before the bot is asked; 3 where it is not said, 0 to be asked on opening.</summary>
    public int? MinQueryLength { get; init => field = Limit.Number("external_select.min_query_length", value, 0, 3000); }

    [JsonPropertyName("initial_option")]
    public Option? Initial { get; init; }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("external_select.placeholder", value, 150); }
}

/// <summary>Any number of choices among those the bot proposes as the person types.</summary>
public sealed record MultiExternalSelect() : InputElement("multi_external_select")
{
    /// <inheritdoc cref="ExternalSelect.MinQueryLength"/>
    public int? MinQueryLength { get; init => field = Limit.Number("multi_external_select.min_query_length", value, 0, 3000); }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("multi_external_select.placeholder", value, 150); }
}

/// <summary>Somebody of the workspace, chosen in Slack's own list.</summary>
public sealed record UserSelect() : InputElement("users_select")
{
    [JsonPropertyName("initial_user")]
    public UserId? Initial { get; init; }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("users_select.placeholder", value, 150); }
}

/// <summary>Any number of people of the workspace, chosen in Slack's own list.</summary>
public sealed record MultiUserSelect() : InputElement("multi_users_select")
{
    /// <summary>Null for nobody: Slack refuses an empty list.</summary>
    [JsonPropertyName("initial_users")]
    public IReadOnlyList<UserId>? Initial { get; init => field = value is { Count: > 0 } ? value : null; }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("multi_users_select.placeholder", value, 150); }
}

/// <summary>A day, chosen in a calendar.</summary>
public sealed record DatePicker() : InputElement("datepicker")
{
    [JsonPropertyName("initial_date")]
    public DateOnly? Initial { get; init; }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("datepicker.placeholder", value, 150); }
}

/// <summary>A time of the day, of no zone.</summary>
public sealed record TimePicker() : InputElement("timepicker")
{
    [JsonPropertyName("initial_time")]
    [JsonConverter(typeof(ClockTimeConverter))]
    public TimeOnly? Initial { get; init; }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("timepicker.placeholder", value, 150); }
}

/// <summary>A channel, chosen in Slack's own list: of the private ones, those that whoever chooses is in.</summary>
public sealed record ChannelSelect() : InputElement("conversations_select")
{
    /// <summary>Which ones are offered.</summary>
    public ConversationFilter? Filter { get; init; }

    [JsonPropertyName("initial_conversation")]
    public ChannelId? Initial { get; init; }

    /// <summary>At most 150 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Placeholder { get; init => field = Limit.Text("conversations_select.placeholder", value, 150); }
}

/// <summary>Which conversations a list offers.</summary>
/// <param name="Include">Of <c>public</c>, <c>private</c>, <c>im</c> and <c>mpim</c>.</param>
public sealed record ConversationFilter(params IReadOnlyList<string> Include)
{
    public IReadOnlyList<string> Include { get; } = Limit.Count("filter.include", Include, 4);
}

/// <summary>A day and a time, chosen in the zone of whoever fills the form in; what comes back is an instant, so no hour is missing or double.</summary>
public sealed record DateTimePicker() : InputElement("datetimepicker")
{
    /// <summary>Seconds since 1970, in ten digits.</summary>
    public long? InitialDateTime { get; init => field = value is null or (>= 1_000_000_000 and <= 9_999_999_999) ? value : throw new SlackLimitException("datetimepicker.initial_date_time", 10, value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Length); }
}

/// <summary>One choice among at most 10, all of them seen.</summary>
public sealed record RadioButtons(params IReadOnlyList<Option> Options) : InputElement("radio_buttons")
{
    public IReadOnlyList<Option> Options { get; } = Limit.Count("radio_buttons.options", Options, 10);

    [JsonPropertyName("initial_option")]
    public Option? Initial { get; init => field = Limit.Among("radio_buttons.initial_option", value, Options); }
}

/// <summary>Any choices among at most 10.</summary>
public sealed record Checkboxes(params IReadOnlyList<Option> Options) : InputElement("checkboxes")
{
    public IReadOnlyList<Option> Options { get; } = Limit.Count("checkboxes.options", Options, 10);

    [JsonPropertyName("initial_options")]
    public IReadOnlyList<Option>? Initial { get; init => field = value is null ? null : [.. Limit.Count("checkboxes.initial_options", value, 10).Select(chosen => Limit.Among("checkboxes.initial_options", chosen, Options))]; }
}

/// <summary>A choice. Slack's pages say 150 for the value and its published types 75, so 75.</summary>
/// <param name="Text">At most 75 characters.</param>
/// <param name="Value">At most 75 characters.</param>
public sealed record Option(string Text, string Value)
{
    [JsonConverter(typeof(PlainTextConverter))]
    public string Text { get; } = Limit.Text("option.text", Text, 75);

    public string Value { get; } = Limit.Text("option.value", Value, 75);

    /// <summary>At most 75 characters.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public string? Description { get; init => field = Limit.Text("option.description", value, 75); }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>An input the bot would not have written itself, kept to the letter.</summary>
public sealed record UnknownInputElement(string Type, JsonElement Raw) : InputElement(Type), IKeptRaw;
