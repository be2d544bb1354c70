using System.Text;
using CommunityBot.Community;

namespace CommunityBot.Features.Settings;

/// <summary>A community's id, made from its name: "Infra &amp; Services" is <c>infra-services</c>.</summary>
internal static class CommunityKey
{
    private const int AtMost = 40;

    /// <summary>A key that is nobody's yet: the second of a name has a number behind it.</summary>
    /// <param name="name">In any script; one without a letter from a to z is <c>communaute</c>.</param>
    /// <param name="taken">Those there are.</param>
    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var key = Plain(name) is { Length: > 0 } plain ? plain : "communaute";
        var keys = Enumerable.Range(2, taken.Count + 1).Select(number => $"-{number}").Select(end => key[..Math.Min(key.Length, AtMost - end.Length)].TrimEnd('-') + end);
        return new[] { key }.Concat(keys).First(one => !taken.Contains(one));
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in Spelling.Folded(name))
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return plain.ToString()[..Math.Min(plain.Length, AtMost)].TrimEnd('-');
    }
}
