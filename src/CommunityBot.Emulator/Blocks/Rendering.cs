using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>Turns what the bot sent into the words a person reads: names for ids, labels for links, dates in the reader's zone.</summary>
internal static partial class Rendering
{
    // A day before the last that .NET knows: in every zone there is such a moment.
    private const long Latest = 253_402_214_400;

    /// <summary>A text object as read by nobody in particular: ids stay ids.</summary>
    internal static string Read(JsonObject? text) => Read(text, null);

    internal static string Read(JsonObject? text, Person? reader) => text.Text("type") == "mrkdwn"
        ? Mrkdwn(text.Text("text") ?? "", reader)
        : text.Text("text") ?? "";

    internal static string Mrkdwn(string text, Person? reader)
    {
        var lines = text.Split('\n').Select(l => Quote().Replace(l, ""));
        var shown = Token().Replace(string.Join('\n', lines), m => Show(m.Groups["token"].Value, reader));
        return Emphasis.Off(shown).Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
    }

    /// <summary>Everything there is to read in these blocks, a line each; buttons in brackets.</summary>
    /// <param name="blocks">As they are stored.</param>
    /// <param name="reader">By whose words.</param>
    /// <param name="enough">After so many characters the blocks that follow are left.</param>
    internal static string Blocks(JsonArray blocks, Person? reader, int enough = int.MaxValue)
    {
        var page = new StringBuilder();
        foreach (var block in blocks.OfType<JsonObject>().TakeWhile(_ => page.Length < enough))
            Block(page, block, reader);
        return page.ToString().TrimEnd('\n');
    }

    // Of most texts Slack makes objects; titles of tables and tasks, and what is Markdown, are bare.
    /// <summary>What there is to read in an attachment; of one with nothing else, what it says where it cannot be shown.</summary>
    internal static string Attachment(JsonObject attachment, Person? reader)
    {
        var page = new StringBuilder();
        foreach (var name in new[] { "pretext", "author_name", "title", "text" })
            Line(page, Mrkdwn(attachment.Text(name) ?? "", reader));
        foreach (var field in attachment.Objects("fields"))
        {
            Line(page, field.Text("title"));
            Line(page, Mrkdwn(field.Text("value") ?? "", reader));
        }

        Line(page, Blocks(attachment.Array("blocks") ?? [], reader));
        Line(page, attachment.Text("footer"));
        return page.Length > 0 ? page.ToString().TrimEnd('\n') : attachment.Text("fallback") ?? "";
    }

    private static void Block(StringBuilder page, JsonObject block, Person? reader)
    {
        Line(page, Read(block.Object("label"), reader));
        Line(page, block.Text("text") ?? Read(block.Object("text"), reader));
        Line(page, block.Text("title") ?? Read(block.Object("title"), reader));
        foreach (var name in Words)
            Line(page, block.Text(name) ?? Read(block.Object(name), reader));
        foreach (var field in block.Objects("fields"))
            Line(page, Read(field, reader));
        foreach (var element in block.Objects("elements"))
            Element(page, element, reader);
        if (block.Object("accessory") is { } accessory)
            Element(page, accessory, reader);
        if (block.Object("element") is { } input)
            Element(page, input, reader);
        foreach (var button in block.Objects("actions"))
            Element(page, button, reader);
        foreach (var inside in block.Objects("child_blocks").Concat(block.Objects("tasks")))
            Block(page, inside, reader);
        foreach (var row in block.Array("rows")?.OfType<JsonArray>() ?? [])
            Line(page, string.Join(" | ", row.Select(cell => cell.Text("text") ?? Rich(cell as JsonObject))));
        Line(page, Rich(block.Object("details")));
        Line(page, Rich(block.Object("output")));
        Line(page, Read(block.Object("hint"), reader));
    }

    private static string Rich(JsonObject? rich) =>
        rich is null ? "" : rich.Text("text") ?? string.Concat(rich.Objects("elements").Select(Rich));

    private static void Element(StringBuilder page, JsonObject element, Person? reader)
    {
        var type = element.Text("type");
        if (type is "mrkdwn" or "plain_text")
            Line(page, Read(element, reader));
        else if (type == "card")
            Block(page, element, reader);
        else if (type == "feedback_buttons")
            Line(page, $"[{element.Object("positive_button").Object("text").Text("text")}] [{element.Object("negative_button").Object("text").Text("text")}]");
        else if (type is "button" or "icon_button" or "workflow_button")
            Line(page, $"[{element.Object("text").Text("text")}]");
        else if (type == "rich_text_section")
            Line(page, string.Concat(element.Objects("elements").Select(e => e.Text("text") ?? "")));
        else if (type == "image")
            Line(page, element.Text("alt_text"));
        else
        {
            Line(page, Read(element.Object("placeholder"), reader));
            Line(page, element.Text("initial_value"));
            foreach (var option in new Control(element, element).Options)
            {
                Line(page, Read(option.Object("text"), reader));
                Line(page, Read(option.Object("description"), reader));
            }
        }
    }

    private static readonly string[] Words = ["subtitle", "body", "subtext", "caption", "description", "alt_text"];

    private static void Line(StringBuilder page, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            page.Append(text).Append('\n');
    }

    private static string Show(string token, Person? reader)
    {
        var (target, label) = token.Split('|', 2) is [var a, var b] ? (a, b) : (token, null);
        return target switch
        {
            ['@', .. var id] => "@" + (reader?.NameOf(id) ?? label ?? id),
            ['#', .. var id] => "#" + (reader?.ChannelNameOf(id) ?? label ?? id),
            _ when target.StartsWith("!date^", StringComparison.Ordinal) => Date(target, label ?? "", reader),
            _ when target.StartsWith("!subteam^", StringComparison.Ordinal) => "@" + (reader?.GroupNameOf(target[9..]) ?? label?.TrimStart('@') ?? target[9..]),
            ['!', .. var everyone] => "@" + everyone,
            _ => label ?? target,
        };
    }

    // docs.slack.dev/messaging/formatting-message-text, "Date formatting"
    private static string Date(string target, string fallback, Person? reader)
    {
        var parts = target.Split('^');
        if (parts.Length < 3 || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out var seconds) || seconds is < 0 or > Latest || reader?.TimeZone is not { } id ||
            !TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return fallback;
        var at = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone);
        var french = reader.Seed.Locale?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) is true;
        var culture = CultureInfo.GetCultureInfo(french ? "fr-FR" : "en-US");
        string In(string frenchFormat, string englishFormat) => at.ToString(french ? frenchFormat : englishFormat, culture);
        string Day(string frenchFormat, string englishFormat) => IsNear(at, reader.Workspace.Now) ? In(frenchFormat, englishFormat) : In($"{frenchFormat} yyyy", $"{englishFormat}, yyyy");
        var known = true;
        var shown = DateToken().Replace(parts[2], m =>
        {
            switch (m.Groups["name"].Value)
            {
                case "date_num":
                    return at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                case "date_slash":
                    return In("dd'/'MM'/'yyyy", "MM'/'dd'/'yyyy");
                case "date" or "date_pretty":
                    return Day("d MMMM", "MMMM d");
                case "date_short" or "date_short_pretty":
                    return Day("d MMM", "MMM d");
                case "date_long" or "date_long_pretty":
                    return Day("dddd d MMMM", "dddd, MMMM d");
                case "time":
                    return In("HH:mm", "h:mm tt");
                case "time_secs":
                    return In("HH:mm:ss", "h:mm:ss tt");
                default:
                    known = false;
                    return m.Value;
            }
        });
        return known ? shown : fallback;
    }

    // Less than six months away, Slack leaves the year out (docs.slack.dev/messaging/formatting-message-text).
    private static bool IsNear(DateTimeOffset at, DateTimeOffset now) => at.AddMonths(-6) < now && now < at.AddMonths(6);

    [GeneratedRegex("<(?<token>[^<>]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^(>|&gt;) ?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateToken();
}
