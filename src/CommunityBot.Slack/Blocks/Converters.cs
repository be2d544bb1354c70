using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>Something read that no type of ours fits: written back to the letter.</summary>
internal interface IKeptRaw
{
    JsonElement Raw { get; }
}

/// <summary>
/// Reads a family of objects told apart by their <c>type</c>. One of another type, or that has not the shape our type would
/// give it, is kept raw: the serializer's own polymorphism would lose the type of what it does not know.
/// </summary>
internal abstract class FamilyConverter<T>(Func<string, Type?> known, Func<string, JsonElement, T> keep) : JsonConverter<T> where T : class
{
    protected virtual string? TypeOf(JsonElement json) => json.Text("type");

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object) throw new JsonException($"A {typeof(T).Name} is an object.");
        var type = TypeOf(json) ?? "";
        try
        {
            if (known(type) is { } ours) return (T)json.Deserialize(options.GetTypeInfo(ours))!;
        }
        catch (Exception e) when (e is JsonException or SlackLimitException)
        {
            // Slack, or another app, writes what the bot would not: that is no reason to lose the rest.
        }
        return keep(type, json);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is IKeptRaw kept) kept.Raw.WriteTo(writer);
        else JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }
}

internal sealed class BlockConverter() : FamilyConverter<Block>(type => type switch
{
    "header" => typeof(Header),
    "section" => typeof(Section),
    "context" => typeof(Context),
    "divider" => typeof(Divider),
    "actions" => typeof(Actions),
    "input" => typeof(Input),
    _ => null,
}, (type, raw) => new UnknownBlock(type, raw));

internal sealed class ElementConverter() : FamilyConverter<Element>(
    type => type switch { "button" => typeof(Button), "overflow" => typeof(Overflow), _ => null }, (type, raw) => new UnknownElement(type, raw));

internal sealed class InputElementConverter() : FamilyConverter<InputElement>(type => type switch
{
    "plain_text_input" => typeof(TextInput),
    "static_select" => typeof(StaticSelect),
    "external_select" => typeof(ExternalSelect),
    "multi_external_select" => typeof(MultiExternalSelect),
    "users_select" => typeof(UserSelect),
    "multi_users_select" => typeof(MultiUserSelect),
    "multi_static_select" => typeof(MultiStaticSelect),
    "conversations_select" => typeof(ChannelSelect),
    "datepicker" => typeof(DatePicker),
    "timepicker" => typeof(TimePicker),
    "datetimepicker" => typeof(DateTimePicker),
    "radio_buttons" => typeof(RadioButtons),
    "checkboxes" => typeof(Checkboxes),
    _ => null,
}, (type, raw) => new UnknownInputElement(type, raw));

/// <summary>A time of the day, as Slack writes it: "09:00".</summary>
internal sealed class ClockTimeConverter : JsonConverter<TimeOnly?>
{
    private const string Format = "HH:mm";

    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw new JsonException("Not a time of the day.");

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString(Format, CultureInfo.InvariantCulture));
}

/// <summary>A string of ours, a plain_text object of Slack's.</summary>
internal sealed class PlainTextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.Text("type") is "plain_text" && json.Text("text") is { } text && json.TryGetProperty("emoji", out var emoji) && emoji.ValueKind is JsonValueKind.True && json.GetPropertyCount() == 3
            ? text : throw new JsonException("Not a plain text as the bot writes them.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "plain_text");
        writer.WriteString("text", value);
        writer.WriteBoolean("emoji", true);
        writer.WriteEndObject();
    }
}

/// <summary>In a block, formatted text is an object.</summary>
internal sealed class MrkdwnConverter : JsonConverter<Mrkdwn>
{
    public override Mrkdwn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.Text("type") is "mrkdwn" && json.Text("text") is { } text && json.GetPropertyCount() == 2
            ? Mrkdwn.Raw(text) : throw new JsonException("Not a formatted text as the bot writes them.");
    }

    public override void Write(Utf8JsonWriter writer, Mrkdwn value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "mrkdwn");
        writer.WriteString("text", value.ToString());
        writer.WriteEndObject();
    }
}

/// <summary>At the top of a message, formatted text is a string.</summary>
internal sealed class BareMrkdwnConverter : JsonConverter<Mrkdwn>
{
    public override Mrkdwn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Mrkdwn.Raw(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Mrkdwn value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
