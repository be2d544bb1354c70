using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Community;

/// <summary>An ISO week, from Monday to Sunday. As text, <c>2026-W10</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Week : IParsable<Week>
{
    /// <summary>The one that day is in.</summary>
    public Week(LocalDate day) => Monday = day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>Its first day.</summary>
    public LocalDate Monday { get; }

    /// <summary>Its days, in order.</summary>
    public IEnumerable<LocalDate> Days
    {
        get
        {
            var monday = Monday;
            return Enumerable.Range(0, 7).Select(monday.PlusDays);
        }
    }

    /// <summary>From 1 to 53.</summary>
    public int Number => WeekYearRules.Iso.GetWeekOfWeekYear(Monday);

    /// <summary>The one it is for a community at that moment.</summary>
    public static Week At(DateTimeOffset moment, CommunitySettings community) => new(community.DayAt(moment));

    /// <summary>So many weeks later; earlier where it is negative.</summary>
    public Week Plus(int weeks) => new(Monday.PlusWeeks(weeks));

    /// <summary>The moment it begins there.</summary>
    public DateTimeOffset Begins(DateTimeZone zone) => zone.AtStartOfDay(Monday).ToDateTimeOffset();

    /// <summary>The moment the next one does.</summary>
    public DateTimeOffset Ends(DateTimeZone zone) => Plus(1).Begins(zone);

    public static Week Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var week) ? week : throw new FormatException($"\"{s}\" is not a week.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Week result)
    {
        result = default;
        if (s is not { Length: 8 } || s[4..6] != "-W" || !int.TryParse(s[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !int.TryParse(s[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (year < 1 || number < 1 || number > WeekYearRules.Iso.GetWeeksInWeekYear(year)) return false;
        result = new(WeekYearRules.Iso.GetLocalDate(year, number, IsoDayOfWeek.Monday));
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(Monday):0000}-W{Number:00}");
}
