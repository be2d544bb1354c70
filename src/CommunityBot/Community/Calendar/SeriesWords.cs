using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CommunityBot.Community;

/// <summary>What keeps a text from being read as a day of the month.</summary>
public enum SeriesProblem
{
    /// <summary>No "first", "last"…</summary>
    NoRank,

    /// <summary>No day of the week.</summary>
    NoDay,

    /// <summary>Two ranks or two days: there is one meeting a month.</summary>
    SeveralInAMonth,

    /// <summary>Most months have no fifth Thursday.</summary>
    Fifth,

    /// <summary>A word nobody knows here.</summary>
    UnknownWord,

    /// <summary>A time such as 25:00.</summary>
    NoSuchTime,

    /// <summary>Two times.</summary>
    SeveralTimes,
}

/// <summary>What a text says of a series.</summary>
/// <param name="Rule">Null where it could not be read.</param>
/// <param name="At">The time it starts; null where none is said.</param>
/// <param name="Problem">Why there is no rule.</param>
/// <param name="Word">The word that is the trouble, as it was typed but for case and accents.</param>
/// <param name="Near">What was perhaps meant by it.</param>
public sealed record SeriesRead(MonthlyRule? Rule, LocalTime? At, SeriesProblem? Problem = null, string? Word = null, string? Near = null);

/// <summary>
/// "premier jeudi 12:30", "last Tuesday at 6pm": a series of meetings in a community's words, in French or English whichever the reader's, case and accents ignored.
/// What is written is read again as the same.
/// </summary>
public static partial class SeriesWords
{
    private static readonly Dictionary<string, Rank> Ranks = new(StringComparer.Ordinal)
    {
        ["premier"] = Rank.First, ["premiere"] = Rank.First, ["first"] = Rank.First, ["1er"] = Rank.First, ["1ere"] = Rank.First, ["1st"] = Rank.First,
        ["deuxieme"] = Rank.Second, ["second"] = Rank.Second, ["seconde"] = Rank.Second, ["2e"] = Rank.Second, ["2eme"] = Rank.Second, ["2nd"] = Rank.Second, ["2d"] = Rank.Second,
        ["troisieme"] = Rank.Third, ["third"] = Rank.Third, ["3e"] = Rank.Third, ["3eme"] = Rank.Third, ["3rd"] = Rank.Third,
        ["quatrieme"] = Rank.Fourth, ["fourth"] = Rank.Fourth, ["4e"] = Rank.Fourth, ["4eme"] = Rank.Fourth, ["4th"] = Rank.Fourth,
        ["dernier"] = Rank.Last, ["derniere"] = Rank.Last, ["last"] = Rank.Last,
    };

    private static readonly string[] Fifths = ["cinquieme", "fifth", "5e", "5eme", "5th"];
    private static readonly string[] French = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    private static readonly string[] English = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] FrenchRanks = ["premier", "deuxième", "troisième", "quatrième", "dernier"];
    private static readonly string[] EnglishRanks = ["first", "second", "third", "fourth", "last"];

    /// <summary>Words that change nothing; "et" and "and" are among them, since what they join is counted.</summary>
    private static readonly string[] Fillers =
        ["le", "la", "les", "de", "du", "des", "chaque", "tous", "mois", "a", "vers", "et", "ou", "the", "of", "each", "every", "month", "on", "at", "in", "and", "or"];

    /// <summary>Reads what somebody typed.</summary>
    public static SeriesRead Read(string text)
    {
        var folded = Spelling.Folded(text).Replace('’', '\'');
        var times = Time().Matches(folded);
        if (times.Count > 1) return new(null, null, SeriesProblem.SeveralTimes, times[1].Value.Trim());
        LocalTime? at = null;
        if (times.Count == 1)
        {
            at = TimeOf(times[0]);
            if (at is null) return new(null, null, SeriesProblem.NoSuchTime, times[0].Value.Trim());
            folded = folded.Remove(times[0].Index, times[0].Length);
        }

        List<Rank> ranks = [];
        List<IsoDayOfWeek> days = [];
        foreach (var word in folded.Split([' ', ',', ';', '.', '\'', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Ranks.TryGetValue(word, out var rank) || Ranks.TryGetValue(word.TrimEnd('s'), out rank)) ranks.Add(rank);
            else if (DayOf(word) is { } day) days.Add(day);
            else if (Fifths.Contains(word, StringComparer.Ordinal)) return new(null, at, SeriesProblem.Fifth, word);
            else if (!Fillers.Contains(word, StringComparer.Ordinal)) return new(null, at, SeriesProblem.UnknownWord, word, Nearest(word));
        }
        if (ranks.Distinct().Count() > 1 || days.Distinct().Count() > 1) return new(null, at, SeriesProblem.SeveralInAMonth);
        if (ranks.Count == 0) return new(null, at, SeriesProblem.NoRank);
        return days.Count == 0 ? new(null, at, SeriesProblem.NoDay) : new(new(ranks[0], days[0]), at);
    }

    /// <summary>"premier jeudi", "first Thursday".</summary>
    public static string Words(this Language language, MonthlyRule rule)
    {
        var (rank, day) = ((int)rule.Rank - 1, (int)rule.Day - 1);
        return language == Language.French ? $"{FrenchRanks[rank]} {French[day]}" : $"{EnglishRanks[rank]} {English[day]}";
    }

    /// <summary>"premier jeudi à 12:30", "first Thursday at 12:30".</summary>
    public static string Words(this Language language, MeetingSeries series) => language.AtTime(language.Words(series.Rule), series.At.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static IsoDayOfWeek? DayOf(string word)
    {
        var found = Array.FindIndex(French, day => day == word || day + "s" == word);
        if (found < 0) found = Array.FindIndex(English, day => day.ToLowerInvariant() is var known && (known == word || known + "s" == word || known[..3] == word));
        return found < 0 ? null : (IsoDayOfWeek)(found + 1);
    }

    private static string? Nearest(string word) =>
        word.Length < 4 ? null : Spelling.Nearest(word, [.. FrenchRanks, .. EnglishRanks, .. French, .. English]);

    /// <summary>Null for a time that no day has.</summary>
    private static LocalTime? TimeOf(Match match)
    {
        if (match.Groups["named"].Success) return new(12, 0);
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true, Value: { Length: > 0 } said } ? int.Parse(said, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half.Value[0] == 'p' ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? new(hour, minute) : null;
    }

    /// <summary>12:30, 12h30, 12 h 30, 12h, 12 heures 30, 6pm, 6:30 p.m., midi, noon. A bare number is none.</summary>
    [GeneratedRegex(
        @"\b(?:(?<named>midi|noon)|(?<hour>\d{1,2})\s?(?::\s?(?<minute>\d{2}))?\s?(?<half>[ap])\.?m\b\.?|(?<hour>\d{1,2})\s?(?:h|heures?)(?:\s?(?<minute>\d{2}))?(?![\w])|(?<hour>\d{1,2})\s?:\s?(?<minute>\d{2})(?!\d))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
