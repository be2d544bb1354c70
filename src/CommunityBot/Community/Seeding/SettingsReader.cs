using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Community;

/// <summary>
/// Reads one section of the configuration and gathers what is wrong with it, in words that name the key, the value and what is allowed.
/// It remembers which keys were asked for: any other is a slip of whoever wrote it, and is reported too.
/// </summary>
internal sealed class SettingsReader(IConfiguration section, List<string> problems)
{
    private readonly List<string> _known = [];

    /// <summary>How many mistakes were found so far, here and elsewhere: what depends on two values is checked only when both are right.</summary>
    public int Mistakes => problems.Count;

    /// <summary>Where the section is, as problems begin with it: <c>Communities:3</c>. A list's numbers need not be its places: the environment may leave some out.</summary>
    public string Path => (section as IConfigurationSection)?.Path ?? "";

    public string? Text(string key, string allowed, Func<string, bool> isAllowed)
    {
        _known.Add(key);
        var at = section.GetSection(key);
        if (at.GetChildren().Any()) problems.Add($"{at.Path} is a list or an object: expected {allowed}.");
        else if (!string.IsNullOrWhiteSpace(at.Value) && Checked(at, allowed, isAllowed)) return at.Value.Trim();
        return null;
    }

    public string Required(string key, string allowed, Func<string, bool> isAllowed)
    {
        var before = problems.Count;
        var text = Text(key, allowed, isAllowed);
        if (text is null && problems.Count == before) problems.Add($"{PathOf(key)} is missing: expected {allowed}.");
        return text ?? "";
    }

    /// <summary>One of a few words, compared without case; "did you mean" when none.</summary>
    public string? Choice(string key, string allowed, IEnumerable<string> words)
    {
        _known.Add(key);
        var at = section.GetSection(key);
        if (string.IsNullOrWhiteSpace(at.Value)) return null;
        if (words.FirstOrDefault(word => word.Equals(at.Value.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        problems.Add($"{at.Path} is \"{at.Value}\": expected {allowed}.{DidYouMean(at.Value, words)}");
        return null;
    }

    public int? Whole(string key, Bounds allowed) =>
        Text(key, $"a whole number from {allowed.From} to {allowed.To}", text => IsWhole(text, allowed)) is { } text ? Number(text) : null;

    public bool? YesNo(string key) => Choice(key, "true or false", ["true", "false"]) is { } word ? word == "true" : null;

    public string? Time(string key) => Text(key, "a time from 00:00 to 23:59, such as 09:00", Allowed.IsTime);

    public IReadOnlyList<string>? List(string key, string allowed, Func<string, bool> isAllowed) => Items(key, allowed)?
        .Where(item => Checked(item, allowed, isAllowed))
        .Select(item => item.Value!.Trim())
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    public IReadOnlyList<int>? Numbers(string key, Bounds allowed) =>
        List(key, $"a whole number from {allowed.From} to {allowed.To}", text => IsWhole(text, allowed))?.Select(text => Number(text)!.Value).ToArray();

    /// <summary>A list of objects, each read by its own reader.</summary>
    public IReadOnlyList<T>? Each<T>(string key, string allowed, Func<SettingsReader, T> read) => Items(key, allowed)?
        .Select(item => Inside(item, read))
        .ToArray();

    /// <summary>An object; null when it is absent.</summary>
    public T? Object<T>(string key, Func<SettingsReader, T> read)
        where T : class
    {
        _known.Add(key);
        var at = section.GetSection(key);
        return at.Exists() ? Inside(at, read) : null;
    }

    public void Wrong(string key, string text) => problems.Add($"{PathOf(key)} {text}");

    public string PathOf(string key) => section.GetSection(key).Path;

    private T Inside<T>(IConfigurationSection at, Func<SettingsReader, T> read)
    {
        if (at.Value is { Length: > 0 }) problems.Add($"{at.Path} is \"{at.Value}\": expected an object with keys of its own.");
        var inside = new SettingsReader(at, problems);
        var result = read(inside);
        inside.ReportUnknownKeys();
        return result;
    }

    private void ReportUnknownKeys()
    {
        foreach (var child in section.GetChildren().Where(child => !_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            problems.Add($"{child.Path} is not a setting: expected one of {string.Join(", ", _known)}.{DidYouMean(child.Key, _known)}");
    }

    /// <summary>The members of a list, or null when the key is absent. Configuration calls them "0", "1", "2".</summary>
    private IConfigurationSection[]? Items(string key, string allowed)
    {
        _known.Add(key);
        var at = section.GetSection(key);
        var items = at.GetChildren().ToArray();
        if (at.Value is { Length: > 0 } || items.Any(item => Number(item.Key) is null))
        {
            problems.Add($"{at.Path} is {(at.Value is { Length: > 0 } value ? $"\"{value}\"" : "an object")}: expected a list, each of it {allowed}.");
            return null;
        }

        return items.Length == 0 && at.Value is null ? null : items;   // "[]" is an empty list, which is not the same as no list
    }

    private bool Checked(IConfigurationSection at, string allowed, Func<string, bool> isAllowed)
    {
        if (at.Value is { } value && isAllowed(value.Trim())) return true;
        problems.Add($"{at.Path} is \"{at.Value}\": expected {allowed}.");
        return false;
    }

    private static bool IsWhole(string text, Bounds allowed) => Number(text) is { } number && allowed.Hold(number);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string DidYouMean(string typed, IEnumerable<string> words) => Spelling.Nearest(typed, words) is { } near ? $" Did you mean \"{near}\"?" : "";
}

/// <summary>The shapes of ids and addresses, as Slack and the settings write them.</summary>
internal static partial class Shapes
{
    public static bool IsKey(string text) => Key().IsMatch(text);

    public static bool IsChannel(string text) => Channel().IsMatch(text);

    public static bool IsUser(string text) => User().IsMatch(text);

    public static bool IsCountry(string text) => Country().IsMatch(text);

    public static bool IsWebAddress(string text) => text.Length <= 500 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    [GeneratedRegex("^[a-z0-9](-?[a-z0-9]){0,39}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("^[CG][A-Z0-9]{2,30}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Channel();

    [GeneratedRegex("^[UW][A-Z0-9]{2,30}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex User();

    [GeneratedRegex("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Country();
}
