namespace CommunityBot.Slack;

/// <summary>Text that Slack does not format: titles, labels, button texts, options.</summary>
public static class PlainText
{
    /// <summary>At most <paramref name="max"/> long, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, int max) => Atoms.Cut(text, max);

    /// <summary>The words of it, with one space between two, whatever lines they were written on.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a person typed: Slack sends messages and commands with three characters escaped.</summary>
    public static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
