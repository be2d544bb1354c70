using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Slack;

/// <summary>Slack would refuse the whole message or view: one text too long is enough.</summary>
/// <param name="limit">The limit's name, such as <c>section.text</c>.</param>
/// <param name="max">What Slack allows, in characters or in items.</param>
/// <param name="actual">What was given; zero when something must be there.</param>
public sealed class SlackLimitException(string limit, int max, int actual)
    : Exception(actual == 0 ? $"{limit} is empty; Slack wants between 1 and {max}." : $"{limit} is {actual}; Slack allows {max}.")
{
    public string Limit { get; } = limit;
    public int Max { get; } = max;
    public int Actual { get; } = actual;
}

/// <summary>
/// Lengths are counted in UTF-16 units: Slack does not publish its unit, and this one is never the smaller.
/// </summary>
/// <remarks>https://docs.slack.dev/reference/block-kit</remarks>
internal static class Limit
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Text(string limit, string? text, int max) =>
        text is null || text.Length > 0 && text.Length <= max ? text : throw new SlackLimitException(limit, max, text.Length);

    public static Mrkdwn Text(string limit, Mrkdwn text, int max) =>
        text.Length > 0 && text.Length <= max ? text : throw new SlackLimitException(limit, max, text.Length);

    public static int? Number(string limit, int? number, int min, int max) =>
        number is null || number >= min && number <= max ? number : throw new SlackLimitException(limit, max, number.Value);

    public static IReadOnlyList<T> Count<T>(string limit, IReadOnlyList<T>? items, int max) =>
        items is { Count: > 0 } && items.Count <= max ? items : throw new SlackLimitException(limit, max, items?.Count ?? 0);

    /// <summary>Slack finds what was pressed or typed by these names, and refuses two alike.</summary>
    public static void Different(string limit, IEnumerable<string?> names)
    {
        if (names.OfType<string>().CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1) is { Key: { } twice, Value: var times })
            throw new SlackLimitException($"{limit} '{twice}'", 1, times);
    }
}
