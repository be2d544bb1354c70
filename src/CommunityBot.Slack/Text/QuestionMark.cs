using System.Text.RegularExpressions;

namespace CommunityBot.Slack;

/// <summary>Whether somebody asks something: the one thing that is kept of what a message says.</summary>
public static partial class QuestionMark
{
    /// <summary>Whether the text, as Slack sends it, holds a question mark outside links and code.</summary>
    public static bool IsIn(string? slackText) => slackText is { Length: > 0 } && Elsewhere().Replace(slackText, " ").AsSpan().IndexOfAny("?？؟") >= 0;

    /// <summary>Code, in a block or in a line; what Slack marks: people, channels and links, with their labels; an address that it did not mark.</summary>
    [GeneratedRegex(@"```.*?```|`[^`\n]*`|<[^>]*>|https?://\S+", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();
}
