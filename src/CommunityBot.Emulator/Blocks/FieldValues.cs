using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>
/// The value of a control as <c>state.values</c> holds it (docs.slack.dev/reference/interaction-payloads/view-interactions-payload),
/// made from its initial value or from what a person put in.
/// </summary>
internal static class FieldValues
{
    // type of element → key of its value in the state, key of its initial value
    private static readonly Dictionary<string, (string Key, string Initial)> Keys = new()
    {
        ["plain_text_input"] = ("value", "initial_value"),
        ["email_text_input"] = ("value", "initial_value"),
        ["url_text_input"] = ("value", "initial_value"),
        ["number_input"] = ("value", "initial_value"),
        ["static_select"] = ("selected_option", "initial_option"),
        ["external_select"] = ("selected_option", "initial_option"),
        ["radio_buttons"] = ("selected_option", "initial_option"),
        ["checkboxes"] = ("selected_options", "initial_options"),
        ["multi_static_select"] = ("selected_options", "initial_options"),
        ["multi_external_select"] = ("selected_options", "initial_options"),
        ["users_select"] = ("selected_user", "initial_user"),
        ["channels_select"] = ("selected_channel", "initial_channel"),
        ["conversations_select"] = ("selected_conversation", "initial_conversation"),
        ["multi_users_select"] = ("selected_users", "initial_users"),
        ["multi_channels_select"] = ("selected_channels", "initial_channels"),
        ["multi_conversations_select"] = ("selected_conversations", "initial_conversations"),
        ["datepicker"] = ("selected_date", "initial_date"),
        ["timepicker"] = ("selected_time", "initial_time"),
        ["datetimepicker"] = ("selected_date_time", "initial_date_time"),
        ["rich_text_input"] = ("rich_text_value", "initial_value"),
        ["file_input"] = ("files", "initial_files"),
    };

    internal static bool Holds(Control control) => Keys.ContainsKey(control.Type);

    internal static string KeyOf(Control control) => Keys[control.Type].Key;

    internal static JsonObject Initial(Control control)
    {
        var (key, initial) = Keys[control.Type];
        return new JsonObject
        {
            ["type"] = control.Type,
            [key] = control.Element[initial]?.DeepClone() ?? (IsList(key) ? new JsonArray() : null),
        };
    }

    /// <summary>The values of all of them, by block id and action id.</summary>
    internal static JsonObject StateOf(IEnumerable<Control> controls, Func<Control, JsonObject> held)
    {
        var values = new JsonObject();
        foreach (var control in controls.Where(Holds))
        {
            if (values[control.BlockId] is not JsonObject block)
                values[control.BlockId] = block = [];
            block[control.ActionId] = held(control).Copy();
        }

        return values;
    }

    internal static bool IsEmpty(JsonObject state) => state.Where(p => p.Key != "type").All(p => p.Value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue value => value.TryGetValue(out string? text) && text.Length == 0,
        _ => false,
    });

    /// <summary>The state of a control somebody filled; an empty text empties it, and is sent as null, as Slack's client does.</summary>
    /// <param name="options">What may be chosen: the control's own options, or those the bot suggested.</param>
    internal static JsonObject Make(Person writer, Control control, object? value, IReadOnlyList<JsonObject> options)
    {
        var (key, workspace) = (KeyOf(control), writer.Workspace);
        if (value is "")
            value = null;
        JsonNode? node = key switch
        {
            "selected_option" => value is null ? null : Pick(control, Word(value), options),
            "selected_options" => new JsonArray([.. Words(value, options).Select(w => (JsonNode)Pick(control, w, options))]),
            "selected_user" => value is null ? null : workspace.As(Word(value)).Id,
            "selected_channel" or "selected_conversation" => value is null ? null : workspace.Channel(Word(value)).Id,
            "selected_users" => Json.ArrayOf(Words(value, []).Select(w => workspace.As(w).Id)),
            "selected_channels" or "selected_conversations" => Json.ArrayOf(Words(value, []).Select(w => workspace.Channel(w).Id)),
            "selected_date_time" => Moment(value)?.ToUnixTimeSeconds(),
            "rich_text_value" => value is null ? null : Typing.RichText(writer, Word(value)),
            "files" => Json.ArrayOf((value as IReadOnlyList<StoredFile> ?? []).Select(workspace.Files.ToJson)),
            _ => value is null ? null : Word(value),
        };
        return new JsonObject { ["type"] = control.Type, [key] = node };
    }

    private static bool IsList(string key) => key.EndsWith('s');

    private static string Word(object value) => value switch
    {
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static DateTimeOffset? Moment(object? value) => value switch
    {
        null => null,
        DateTimeOffset at => at,
        _ => DateTimeOffset.TryParse(Word(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new ArgumentException($"'{Word(value)}' is not a date and time, such as 2026-11-23T09:00:00+01:00.", nameof(value)),
    };

    // True ticks every box, which is what one means of a form with a single one.
    private static IEnumerable<string> Words(object? value, IReadOnlyList<JsonObject> options) => value switch
    {
        null or false => [],
        true => options.Select(o => o.Text("value") ?? ""),
        string one => [one],
        IEnumerable many => many.Cast<object>().Select(Word),
        _ => [Word(value)],
    };

    private static JsonObject Pick(Control control, string word, IReadOnlyList<JsonObject> options)
    {
        var found = options.FirstOrDefault(o => Rendering.Read(o.Object("text")) == word) ??
            options.FirstOrDefault(o => o.Text("value") == word) ??
            throw new ArgumentException($"There is no '{word}' in {control.ActionId}. There are: " +
                $"{string.Join(", ", options.Select(o => Rendering.Read(o.Object("text"))))}.", nameof(word));
        return found.Copy();
    }
}
