using System.Text.RegularExpressions;

namespace CommunityBot.Tests.House;

/// <summary>
/// The rules of the two languages, over one text as Slack gets it. Code, addresses, tokens and emoji names are not language and are left aside;
/// the label of a link and the fallback of a date are.
/// </summary>
public static partial class FrenchTypography
{
    private const char Narrow = '\u202F';
    private const char NoBreak = '\u00A0';

    private static readonly (Regex Wrong, string Rule)[] French =
    [
        (new($"(?<![{Narrow}?!])[?!;]", RegexOptions.None, Limit), "a narrow no-break space (U+202F) before ? ! ;"),
        (new($"(?<!{NoBreak}|[0-9]):|:(?<=[0-9]:)(?![0-9])", RegexOptions.None, Limit), "a no-break space (U+00A0) before :"),
        (new($"«(?!{Narrow})|(?<!{Narrow})»", RegexOptions.None, Limit), "narrow no-break spaces inside « »"),
        (new("['\"]", RegexOptions.None, Limit), "’ and « », no straight quotes"),
        (new("[·‧]", RegexOptions.None, Limit), "no median dots: choose another wording"),
        (new(@"\.\.\.", RegexOptions.None, Limit), "… in one character"),
        (new(@"\b(tu|toi)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Limit), "vous, never tu"),
    ];

    private static readonly (Regex Wrong, string Rule)[] English =
    [
        (new($"[{Narrow}{NoBreak}]", RegexOptions.None, Limit), "no French spaces"),
        (new(@"\s[?!;:](\s|$)", RegexOptions.ExplicitCapture, Limit), "no space before ? ! ; :"),
        (new("[«»]", RegexOptions.None, Limit), "no French quotation marks"),
    ];

    private static TimeSpan Limit => TimeSpan.FromSeconds(1);

    /// <summary>The rules a French text breaks.</summary>
    public static IReadOnlyList<string> FaultsOfFrench(string text) => Faults(text, French);

    /// <summary>The rules an English text breaks.</summary>
    public static IReadOnlyList<string> FaultsOfEnglish(string text) => Faults(text, English);

    /// <summary>The words of a text, without what is not language.</summary>
    public static string Words(string text)
    {
        var words = Code().Replace(text, "_");
        words = Labelled().Replace(words, "${label}");
        words = Token().Replace(words, "_");
        words = Address().Replace(words, "_");
        words = Emoji().Replace(words, "_");
        return words.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }

    private static string[] Faults(string text, (Regex Wrong, string Rule)[] rules)
    {
        var words = Words(text);
        return [.. rules.Where(rule => rule.Wrong.IsMatch(words)).Select(rule => rule.Rule)];
    }

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"<[^<>|\n]+\|(?<label>[^<>\n]*)>", RegexOptions.None, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"<[@#!h][^<>\n]*>", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"https?://[^\s»]+|[\w.+-]+@[\w.-]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\w):[a-z][\w+'-]*:", RegexOptions.None, 1000)]
    private static partial Regex Emoji();
}
