using System.Globalization;
using System.Text;

namespace CommunityBot.Community;

/// <summary>Comparing what people type: case and accents do not count, and a slip of a letter or two is understood.</summary>
public static class Spelling
{
    /// <summary>Without accents, in lower case, trimmed, runs of white space as one space: "  Société  ÉLAN " becomes "societe elan".</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsWhiteSpace(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.Replace("œ", "oe").Replace("æ", "ae").ToString().TrimEnd();
    }

    /// <summary>The known word nearest to what was typed, when it is near enough to be what was meant: at most one slip in three letters.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        var folded = Folded(typed);
        return known
            .Select(word => (Word: word, Slips: Slips(folded, Folded(word))))
            .Where(found => found.Slips * 3 <= Math.Max(folded.Length, found.Word.Length))
            .OrderBy(found => found.Slips)
            .Select(found => found.Word)
            .FirstOrDefault();
    }

    /// <summary>How many letters must be added, removed, replaced or swapped with their neighbour to turn one word into the other.</summary>
    private static int Slips(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var slips = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) slips = Math.Min(slips, rows[i - 2, j - 2] + 1);
                rows[i, j] = slips;
            }
        }

        return rows[a.Length, b.Length];
    }
}
