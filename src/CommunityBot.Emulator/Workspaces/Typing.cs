using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>What Slack's input box makes of what someone types.</summary>
internal static partial class Typing
{
    /// <summary>The three characters escaped, emoji by their names and, where Slack resolves them, <c>@name</c> and <c>#channel</c> as ids, <c>@here</c> and its like as what they are, addresses as links.</summary>
    internal static string Encode(Person writer, string typed, bool mentions)
    {
        var text = Emoji.Named(typed).Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        return mentions ? Named().Replace(text, m => (Resolve(writer, Name(m)) ?? Name(m)) + m.Value[Name(m).Length..]) : text;
    }

    internal static JsonObject RichText(Person writer, string typed) => new()
    {
        ["type"] = "rich_text",
        ["block_id"] = writer.Workspace.Ids.Next('b'),
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = Json.ArrayOf(Runs(writer, Emoji.Named(typed))) }),
    };

    // The words as they are, and what they name as elements of their own.
    private static IEnumerable<JsonNode> Runs(Person writer, string typed)
    {
        var from = 0;
        foreach (var found in Named().Matches(typed).Select(m => (m.Index, Name(m).Length, Element: m.Value[0] == ':' ? Emoji.Element(m.Value) : ElementOf(Resolve(writer, Name(m))))).Where(m => m.Element is not null))
        {
            if (found.Index > from)
                yield return Words(typed[from..found.Index]);
            yield return found.Element!;
            from = found.Index + found.Length;
        }

        if (from < typed.Length || from == 0)
            yield return Words(typed[from..]);
    }

    private static JsonObject Words(string text) => new() { ["type"] = "text", ["text"] = text };

    private static JsonObject? ElementOf(string? resolved) => resolved?[1..^1] switch
    {
        null => null,
        ['@', .. var user] => new JsonObject { ["type"] = "user", ["user_id"] = user },
        ['#', .. var channel] => new JsonObject { ["type"] = "channel", ["channel_id"] = channel.Split('|')[0] },
        ['!', 's', ..] group => new JsonObject { ["type"] = "usergroup", ["usergroup_id"] = group.Split('^')[1] },
        ['h', ..] address => new JsonObject { ["type"] = "link", ["url"] = address },
        var everyone => new JsonObject { ["type"] = "broadcast", ["range"] = everyone[1..] },
    };

    // Of a channel that the writer does not see, Slack knows nothing either.
    private static string? Resolve(Person writer, string mention)
    {
        if (mention[0] is 'h')
            return $"<{mention}>";
        if (mention[0] is ':')
            return null;
        var name = mention[1..];
        if (mention[0] == '#')
            return writer.Workspace.Channels.FirstOrDefault(c => c.Name == name && writer.CanRead(c)) is { } channel ? $"<#{channel.Id}|{(channel.IsPrivate ? "" : channel.Name)}>" : null;
        if (name is "here" or "channel" or "everyone")
            return $"<!{name}>";
        if (writer.Workspace.Groups.FirstOrDefault(g => g.Handle == name) is { } group)
            return $"<!subteam^{group.Id}>";
        var called = writer.Workspace.People.Where(p => p.IsCalled(name)).ToList();
        return called.Count == 1 ? $"<@{called[0].Id}>" : null;
    }

    // What ends the sentence is not of the address.
    private static string Name(Match found) => found.Value[0] is 'h' ? found.Value.TrimEnd(['.', ',', ';', ':', '!', '?', ')', '\'', '"', '’', '»']) : found.Value;

    // A person or a channel; an emoji; or an address of the web.
    [GeneratedRegex(@"(?<!\w)[@#][\w.\-]*\w|:[a-z0-9_+\-]+(::skin-tone-[2-6])?:|(?<![\w/])https?://((?!&[lg]t;)[^\s<>])*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
