using System.Text.RegularExpressions;

namespace CommunityBot.Slack;

/// <summary>Somebody named in a command: with <c>should_escape</c>, Slack sends <c>&lt;@U012ABC|name&gt;</c> for the @name that was typed.</summary>
/// <remarks>https://docs.slack.dev/interactivity/implementing-slash-commands</remarks>
public static partial class Mention
{
    /// <summary>The first person named in the text; null where nobody is.</summary>
    public static UserId? Of(string text) => Token().Match(text) is { Success: true } found ? new UserId(found.Groups["id"].Value) : null;

    /// <summary>The text without the first person named, nor the space it leaves.</summary>
    public static string Without(string text) => Token().Replace(text, "", 1).Trim();

    [GeneratedRegex(@"<@(?<id>[A-Z0-9]+)(?:\|[^>]*)?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
