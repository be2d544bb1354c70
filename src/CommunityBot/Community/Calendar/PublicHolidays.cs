using NodaTime;

namespace CommunityBot.Community;

/// <summary>Public holidays, computed: France, Belgium, Switzerland, Luxembourg and Quebec. Other countries have none here.</summary>
public static class PublicHolidays
{
    /// <summary>Whether that day is a public holiday in that country ("FR", "CA-QC"). The laws are cited at each country.</summary>
    public static bool Includes(string? country, LocalDate day) => Of(country, day.Year).Contains(day);

    /// <summary>Whether the public holidays of that country are known here.</summary>
    public static bool Knows(string country) => Of(country, 2026).Count > 0;

    /// <summary>The public holidays of a year, each day once: in 2008 Ascension was on 1 May. None for a country that is not known here.</summary>
    public static IReadOnlyList<LocalDate> Of(string? country, int year)
    {
        LocalDate[] days = country switch
        {
            "FR" => France(year),
            "BE" => Belgium(year),
            "CH" => Switzerland(year),
            "LU" => Luxembourg(year),
            "CA-QC" => Quebec(year),
            _ => [],
        };
        return [.. days.Distinct()];
    }

    /// <summary>Code du travail, L3133-1. Those of Alsace and Moselle are days off a community can name itself.</summary>
    private static LocalDate[] France(int year) =>
        [On(year, 1, 1), EasterMonday(year), On(year, 5, 1), On(year, 5, 8), Ascension(year), WhitMonday(year), On(year, 7, 14), On(year, 8, 15), On(year, 11, 1), On(year, 11, 11), On(year, 12, 25)];

    /// <summary>Royal decree of 18 April 1974, article 1.</summary>
    private static LocalDate[] Belgium(int year) =>
        [On(year, 1, 1), EasterMonday(year), On(year, 5, 1), Ascension(year), WhitMonday(year), On(year, 7, 21), On(year, 8, 15), On(year, 11, 1), On(year, 11, 11), On(year, 12, 25)];

    /// <summary>The federal day (Constitution, article 110) and the three that every canton keeps.</summary>
    private static LocalDate[] Switzerland(int year) => [On(year, 1, 1), Ascension(year), On(year, 8, 1), On(year, 12, 25)];

    /// <summary>Code du travail, L. 232-2; 9 May since the law of 25 April 2019. The day off that replaces one that coincides with another is each employee's own to choose.</summary>
    private static LocalDate[] Luxembourg(int year) =>
        [On(year, 1, 1), EasterMonday(year), On(year, 5, 1), .. year >= 2019 ? [On(year, 5, 9)] : Array.Empty<LocalDate>(), Ascension(year), WhitMonday(year), On(year, 6, 23), On(year, 8, 15), On(year, 11, 1), On(year, 12, 25), On(year, 12, 26)];

    /// <summary>Loi sur les normes du travail, article 60, with Good Friday where the employer chooses; Loi sur la fête nationale, article 2: where they are a Sunday, 24 June and 1 July are kept the day after by those who do not work on Sundays.</summary>
    private static LocalDate[] Quebec(int year) =>
    [
        On(year, 1, 1), Easter(year).PlusDays(-2), On(year, 5, 25).Previous(IsoDayOfWeek.Monday), NotOnSunday(On(year, 6, 24)), NotOnSunday(On(year, 7, 1)),
        On(year, 8, 31).Next(IsoDayOfWeek.Monday), On(year, 9, 30).Next(IsoDayOfWeek.Monday).PlusWeeks(1), On(year, 12, 25),
    ];

    private static LocalDate On(int year, int month, int day) => new(year, month, day);

    private static LocalDate NotOnSunday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(1) : day;

    private static LocalDate EasterMonday(int year) => Easter(year).PlusDays(1);

    private static LocalDate Ascension(int year) => Easter(year).PlusDays(39);

    private static LocalDate WhitMonday(int year) => Easter(year).PlusDays(50);

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8; his letters).</summary>
    private static LocalDate Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
