using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Slack;

/// <summary>Slack would refuse the whole message or view: one text too long is enough.</summary>
/// <param name="limit">The limit's name, such as <c>section.text</c>.</param>
/// <param name="message">What was given, and what Slack allows.</param>
public sealed class SlackLimitException(string limit, string message) : Exception(message)
{
    /// <param name="limit">The limit's name.</param>
    /// <param name="max">What Slack allows, in characters or in items.</param>
    /// <param name="actual">What was given; zero when something must be there.</param>
    public SlackLimitException(string limit, int max, int actual)
        : this(limit, actual == 0 ? $"{limit} is empty; Slack wants between 1 and {max}." : $"{limit} is {actual}; Slack allows {max}.")
    {
    }

    public string Limit { get; } = limit;
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

    /// <summary>Slack wants one of the options to the letter, its words included.</summary>
    [return: NotNullIfNotNull(nameof(chosen))]
    public static Option? Among(string limit, Option? chosen, IReadOnlyList<Option> options) =>
        chosen is null || options.Any(option => (option.Value, option.Text, option.Description) == (chosen.Value, chosen.Text, chosen.Description))
            ? chosen : throw new SlackLimitException(limit, $"{limit} '{chosen.Value}' is not among the options.");

    /// <summary>Slack finds what was pressed or typed by these names, and refuses two alike.</summary>
    public static void Different(string limit, IEnumerable<string?> names)
    {
        if (names.OfType<string>().CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1) is { Key: { } twice, Value: var times })
            throw new SlackLimitException($"{limit} '{twice}'", 1, times);
    }
}
