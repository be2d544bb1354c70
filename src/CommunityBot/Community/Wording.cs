using System.Globalization;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Community;

/// <summary>Days, moments, numbers and lists as a person writes them, and buttons as they are read aloud.</summary>
public static class Wording
{
    /// <summary>Slack's limit for what is read aloud in the place of a button's words, in characters.</summary>
    private const int AloudAtMost = 75;

    /// <summary>Nearer than this a day needs no year.</summary>
    private const int NearInMonths = 6;

    /// <summary>What that language is called by this reader, within a sentence: "français", "French".</summary>
    public static string NameOf(this Language reader, Language language) => (reader, language) switch
    {
        (Language.French, Language.French) => "français",
        (Language.French, _) => "anglais",
        (_, Language.French) => "French",
        _ => "English",
    };

    /// <summary>"samedi 21 novembre 2026", "Saturday 21 November 2026"; the first of a French month is "1er".</summary>
    public static string LongDay(this Language language, LocalDate day) =>
        $"{day.ToString("dddd", language.Culture())} {Day(language, day)}";

    /// <summary>The same without its year, of a day less than six months away, as Slack writes moments: "vendredi 27 novembre".</summary>
    /// <param name="today">Where the community is.</param>
    public static string LongDay(this Language language, LocalDate day, LocalDate today) => $"{day.ToString("dddd", language.Culture())} {language.Day(day, today)}";

    /// <summary>"21 novembre 2026", "21 November 2026".</summary>
    public static string Day(this Language language, LocalDate day) => language == Language.French && day.Day == 1
        ? "1er " + day.ToString("MMMM yyyy", language.Culture())
        : day.ToString("d MMMM yyyy", language.Culture());

    /// <inheritdoc cref="LongDay(Language, LocalDate, LocalDate)"/>
    public static string Day(this Language language, LocalDate day, LocalDate today)
    {
        var (date, year) = (language.Day(day), day.ToString(" yyyy", language.Culture()));
        return day > today.PlusMonths(-NearInMonths) && day < today.PlusMonths(NearInMonths) && date.EndsWith(year, StringComparison.Ordinal) ? date[..^year.Length] : date;
    }

    /// <summary>An instant in the reader's own zone; where Slack cannot write it, in UTC.</summary>
    /// <param name="format">Slack's tokens, such as <c>{date_long} {time}</c>.</param>
    public static SlackDate Moment(this Language language, DateTimeOffset at, string format) =>
        new(at, format, $"{language.Day(LocalDate.FromDateTime(at.UtcDateTime))}, {at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture)}");

    /// <summary>"21 nov. 2026 à 15:00", "21 Nov 2026 at 15:00", as Slack writes it for who reads.</summary>
    public static SlackDate When(this Language language, DateTimeOffset at) => language.Moment(at, language == Language.French ? "{date} à {time}" : "{date} at {time}");

    /// <summary>"vendredi 27 novembre 2026 à 10:00", "Friday 27 November 2026 at 10:00", as Slack writes it for who reads; where somebody makes plans.</summary>
    public static SlackDate LongWhen(this Language language, DateTimeOffset at) => language.Moment(at, language.AtTime("{date_long}", "{time}"));

    /// <summary>The same outside of a sentence, where it may read "demain à 10:00", "tomorrow at 10:00".</summary>
    public static SlackDate WhenAlone(this Language language, DateTimeOffset at) => language.Moment(at, language.AtTime("{date_long_pretty}", "{time}"));

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
    public static Mrkdwn Together(this Language language, IReadOnlyList<Mrkdwn> items) => Joined(items, language == Language.French ? "et" : "and");

    /// <summary>The same where any of them will do: "@Ana, @Bruno ou @Chloé", "@Ana, @Bruno or @Chloé".</summary>
    public static Mrkdwn OneOf(this Language language, IReadOnlyList<UserId> people) => Joined([.. people.Select(person => (Mrkdwn)$"{person}")], language == Language.French ? "ou" : "or");

    /// <summary>"administratrice réseau" for "Administratrice réseau", as it is read within a sentence; "DSI" and "DevOps" keep their capitals, and so does the English "I".</summary>
    public static string InSentence(this Language language, string words) =>
        words.Length > 1 && char.IsUpper(words[0]) && words.TakeWhile(letter => !char.IsWhiteSpace(letter)).Count(char.IsUpper) == 1 && !(language == Language.English && words.StartsWith("I ", StringComparison.Ordinal))
            ? words[..1].ToLower(language.Culture()) + words[1..]
            : words;

    /// <summary>"mardi 24 novembre 2026 à 10:00", "Tuesday 24 November 2026 at 10:00"; also of Slack's tokens.</summary>
    public static string AtTime(this Language language, string day, string time) => $"{day} {(language == Language.French ? "à" : "at")} {time}";

    /// <summary>A button read aloud with the name it is about, as a screen may bear many of the same: "Relancer : Ana", "Remind: Ana".</summary>
    /// <param name="name">Null when it is not known: the button's own words are read.</param>
    public static Button Aloud(this Button button, Language language, string? name) =>
        name is null ? button : button.Aloud($"{button.Text.TrimEnd('…')}{(language == Language.French ? " : " : ": ")}{name}");

    /// <summary>A button read aloud with other words than its own, cut to what Slack takes.</summary>
    public static Button Aloud(this Button button, string words) => button with { AccessibilityLabel = PlainText.Cut(words, AloudAtMost) };

    /// <summary>"a, b ou c"; "a, b or c".</summary>
    public static string AnyOf(this Language language, IReadOnlyList<string> items) => Joined(items, language == Language.French ? " ou " : " or ");

    /// <summary>French "de" as it stands before a name: "de Léo", "d’Infra". Only before a vowel: whether an h is mute cannot be told from the letters.</summary>
    /// <returns>"d’", or "de " with its space.</returns>
    public static string De(string name) => Spelling.Folded(name) is [var first, ..] && "aeiou".Contains(first, StringComparison.Ordinal) ? "d’" : "de ";

    private static string Joined(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + last + items[^1];

    private static Mrkdwn Joined(IReadOnlyList<Mrkdwn> items, string last) =>
        items.Count < 2 ? Mrkdwn.Join("", items) : $"{Mrkdwn.Join(", ", items.SkipLast(1))} {last} {items[^1]}";
}
