using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>How dates and people's own words are set, whatever the language.</summary>
internal static class JoiningWords
{
    /// <summary>Slack's limit for one section.</summary>
    private const int Room = 3000;

    /// <summary>An instant in the reader's own zone; where Slack cannot write it, in UTC.</summary>
    public static SlackDate Date(Language language, DateTimeOffset at, string format) =>
        new(at, format, $"{language.Day(LocalDate.FromDateTime(at.UtcDateTime))}, {at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture)}");

    public static Mrkdwn Bullets(Mrkdwn heading, IEnumerable<string> lines) => Mrkdwn.Join("\n", [heading, .. lines.Select(line => (Mrkdwn)$"• {line}")]);

    /// <summary>A heading and what a person wrote, whole: escaping may make 5,000 characters of 1,000, which take more than one section.</summary>
    public static IEnumerable<Block> Said(Mrkdwn heading, string words)
    {
        List<Mrkdwn> section = [heading];
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Mrkdwn.Escaped(line).Split(Room - 10)))
        {
            Mrkdwn quoted = $"> {line}";
            if (section.Sum(l => l.Length + 1) + quoted.Length > Room)
            {
                yield return new Section(Mrkdwn.Join("\n", section));
                section = [];
            }
            section.Add(quoted);
        }
        yield return new Section(Mrkdwn.Join("\n", section));
    }

    /// <summary>What a field held: trimmed, null when nothing was said.</summary>
    public static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
