using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>How lists and people's own words are set, whatever the feature.</summary>
internal static class JoiningWords
{
    public static Mrkdwn Bullets(Mrkdwn heading, IEnumerable<string> lines) => Mrkdwn.Join("\n", [heading, .. lines.Select(line => (Mrkdwn)$"• {line}")]);

    /// <summary>What a field held: trimmed, null when nothing was said.</summary>
    public static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
