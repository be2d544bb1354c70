using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Slack;

/// <summary>Text as the pieces that lose their sense when cut: <c>&lt;tokens&gt;</c>, <c>&amp;amp;</c>, <c>:emoji:</c>, and what a reader sees as one character.</summary>
internal static partial class Atoms
{
    private const string Ellipsis = "…";

    public static string Cut(string text, int max)
    {
        if (text.Length <= max) return text;
        var kept = new StringBuilder(max);
        foreach (var atom in Of(text, int.MaxValue))
        {
            if (kept.Length + atom.Length > max - Ellipsis.Length) break;
            kept.Append(atom);
        }
        return kept.ToString().TrimEnd() + Ellipsis;
    }

    public static IEnumerable<string> Split(string text, int max)
    {
        while (text.Length > max)
        {
            var fits = 0;
            var (line, space) = (0, 0);
            foreach (var atom in Of(text, max))
            {
                if (fits + atom.Length > max) break;
                fits += atom.Length;
                if (atom.EndsWith('\n')) line = fits;
                if (atom is " ") space = fits;
            }
            var end = line > 0 ? line : space > 0 ? space : fits;
            if (text[..end].TrimEnd() is { Length: > 0 } piece) yield return piece;
            text = text[end..];
        }
        if (text.Length > 0) yield return text;
    }

    /// <summary>A token longer than <paramref name="max"/> could never be placed whole, so it is taken as ordinary text.</summary>
    private static IEnumerable<string> Of(string text, int max)
    {
        for (var at = 0; at < text.Length;)
        {
            var token = Token().Match(text, at);
            var length = token.Success && token.Length <= max ? token.Length : Math.Min(StringInfo.GetNextTextElementLength(text, at), max);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    [GeneratedRegex(@"\G(?:<[^<>\n]+>|&(?:amp|lt|gt);|:[\w+'-]+:(?::skin-tone-\d:)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
