using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>How lists, buttons read aloud and people's own words are set, whatever the feature.</summary>
internal static class JoiningWords
{
    /// <summary>Slack's limit for what is read aloud in the place of a button's words.</summary>
    public const int AloudAtMost = 75;

    /// <summary>Read aloud with the name of the person it is about: a screen may bear many of the same buttons.</summary>
    /// <param name="name">Null when the profile was never read.</param>
    public static Button Aloud(this Button button, Language language, string? name) =>
        name is null ? button : button with { AccessibilityLabel = PlainText.Cut(CardTexts.All.In(language).Aloud(button.Text, name), AloudAtMost) };

    public static Mrkdwn Bullets(Mrkdwn heading, IEnumerable<string> lines) => Mrkdwn.Join("\n", [heading, .. lines.Select(line => (Mrkdwn)$"• {line}")]);

    /// <summary>What a field held: trimmed, null when nothing was said.</summary>
    public static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
