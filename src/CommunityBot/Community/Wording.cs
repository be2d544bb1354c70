using System.Globalization;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Community;

/// <summary>Days, moments, numbers and lists as a person writes them.</summary>
public static class Wording
{
    /// <summary>"samedi 21 novembre 2026", "Saturday 21 November 2026"; the first of a French month is "1er".</summary>
    public static string LongDay(this Language language, LocalDate day) =>
        $"{day.ToString("dddd", language.Culture())} {Day(language, day)}";

    /// <summary>"21 novembre 2026", "21 November 2026".</summary>
    public static string Day(this Language language, LocalDate day) => language == Language.French && day.Day == 1
        ? "1er " + day.ToString("MMMM yyyy", language.Culture())
        : day.ToString("d MMMM yyyy", language.Culture());

    /// <summary>An instant in the reader's own zone; where Slack cannot write it, in UTC.</summary>
    /// <param name="format">Slack's tokens, such as <c>{date_long} {time}</c>.</param>
    public static SlackDate Moment(this Language language, DateTimeOffset at, string format) =>
        new(at, format, $"{language.Day(LocalDate.FromDateTime(at.UtcDateTime))}, {at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture)}");

    /// <summary>"12 345" (narrow no-break space) in French, "12,345" in English.</summary>
    public static string Number(this Language language, long number) => number.ToString("N0", language.Culture());

    /// <summary>"0 ligne", "1 ligne", "2 lignes"; "0 lines", "1 line", "2 lines". French counts nought as one.</summary>
    public static string Count(this Language language, long number, string one, string several) =>
        $"{language.Number(number)} {(number == 1 || (language == Language.French && number == 0) ? one : several)}";

    /// <summary>"a", "a et b", "a, b et c"; "a, b and c".</summary>
    public static string All(this Language language, IReadOnlyList<string> items) => Joined(items, language == Language.French ? " et " : " and ");

    /// <summary>People one after the other, as mentions: "@Ana, @Bruno et @Chloé", "@Ana, @Bruno and @Chloé". They notify nobody outside the conversation they are read in.</summary>
    public static Mrkdwn People(this Language language, IReadOnlyList<UserId> people) => language.Together([.. people.Select(person => (Mrkdwn)$"{person}")]);

    /// <summary>The same for texts that are formatted already, mentions among them.</summary>
    public static Mrkdwn Together(this Language language, IReadOnlyList<Mrkdwn> items)
    {
        if (items.Count < 2) return Mrkdwn.Join("", items);
        return $"{Mrkdwn.Join(", ", items.SkipLast(1))} {(language == Language.French ? "et" : "and")} {items[^1]}";
    }

    /// <summary>"a, b ou c"; "a, b or c".</summary>
    public static string AnyOf(this Language language, IReadOnlyList<string> items) => Joined(items, language == Language.French ? " ou " : " or ");

    private static string Joined(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + last + items[^1];
}
