using System.Globalization;
using System.Text;

namespace CommunityBot.Emulator;

/// <summary>
/// Marks around words: bold, italic, struck out, code. A mark opens before a word and closes after one, on the same line. Whatever is written, it is read in one
/// go: a bot may send forty thousand marks that nothing closes.
/// </summary>
internal static class Emphasis
{
    private const string Marks = "*_~`";

    /// <summary>The words without the marks around them; a mark inside others stays.</summary>
    internal static string Off(string text)
    {
        var bare = new StringBuilder(text.Length);
        // Where each mark closes next. It only ever goes forward.
        Span<int> closing = stackalloc int[Marks.Length];
        closing.Clear();
        var lineEnd = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (at > lineEnd)
                lineEnd = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            var mark = Marks.IndexOf(text[at], StringComparison.Ordinal);
            if (mark < 0 || !Opens(text, at))
            {
                bare.Append(text[at]);
                continue;
            }

            closing[mark] = Closing(text, Math.Max(closing[mark], at + 2), text[at]);
            if (closing[mark] >= lineEnd)
            {
                bare.Append(text[at]);
                continue;
            }

            bare.Append(text, at + 1, closing[mark] - at - 1);
            at = closing[mark];
        }

        return bare.ToString();
    }

    private static bool Opens(string text, int at) => (at == 0 || !IsOfWord(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    private static int Closing(string text, int from, char mark)
    {
        while (from < text.Length && (text[from] != mark || char.IsWhiteSpace(text[from - 1]) || (from + 1 < text.Length && IsOfWord(text[from + 1]))))
            from++;
        return from;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || Marks.Contains(c, StringComparison.Ordinal) ||
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;
}
