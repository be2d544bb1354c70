using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>What Slack's input box makes of what someone types.</summary>
internal static partial class Typing
{
    /// <summary>The three characters escaped and, where Slack resolves them, <c>@name</c> and <c>#channel</c> as ids.</summary>
    internal static string Encode(Workspace workspace, string typed, bool mentions)
    {
        var text = typed.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        return mentions ? Mention().Replace(text, m => Resolve(workspace, m.Value) ?? m.Value) : text;
    }

    internal static JsonObject RichText(Workspace workspace, string typed) => new()
    {
        ["type"] = "rich_text",
        ["block_id"] = workspace.Ids.Next('b'),
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = typed }),
        }),
    };

    private static string? Resolve(Workspace workspace, string mention)
    {
        var name = mention[1..];
        if (mention[0] == '#')
            return workspace.Channels.FirstOrDefault(c => c.Name == name) is { } channel ? $"<#{channel.Id}|{(channel.IsPrivate ? "" : channel.Name)}>" : null;
        var called = workspace.People.Where(p => p.IsCalled(name)).ToList();
        return called.Count == 1 ? $"<@{called[0].Id}>" : null;
    }

    [GeneratedRegex(@"(?<!\w)[@#][\w.\-]*\w", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
