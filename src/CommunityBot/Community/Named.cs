using System.Text.RegularExpressions;

namespace CommunityBot.Community;

/// <summary>The community a person names, as they type it: by its channel, its key or its name; case, accents and punctuation do not count.</summary>
public static partial class Named
{
    /// <summary>The one of these that is named; null where none is.</summary>
    public static CommunitySettings? Among(IReadOnlyList<CommunitySettings> all, string typed)
    {
        if (ChannelToken().Match(typed) is { Success: true } token) return all.FirstOrDefault(c => c.Channel.Value == token.Groups["id"].Value);
        var wanted = Letters(typed);
        return all.FirstOrDefault(c => Letters(c.Id) == wanted) ?? all.FirstOrDefault(c => Letters(c.Name) == wanted);
    }

    /// <summary>The one whose name or key is nearest to what was typed, where one is near enough to be what was meant.</summary>
    public static CommunitySettings? Nearest(IReadOnlyList<CommunitySettings> all, string typed) =>
        Spelling.Nearest(typed, all.SelectMany(c => new[] { c.Name, c.Id })) is { } near ? all.First(c => c.Name == near || c.Id == near) : null;

    /// <summary>Whether two names would be taken for each other: case, accents and spaces do not count.</summary>
    public static bool AreAlike(string name, string other) => Spelling.Folded(name) == Spelling.Folded(other);

    private static string Letters(string text) => string.Concat(Spelling.Folded(text).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^<#(?<id>\w+)(?:\|[^>]*)?>$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChannelToken();
}
