using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CommunityBot.Community;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Monthly;

/// <summary>A month of a community. As text, <c>2026-03/infra-services</c>.</summary>
public sealed record MonthOf(YearMonth Month, string Community) : IParsable<MonthOf>
{
    /// <summary>Days after which a month is nobody's news any more.</summary>
    private const int OfUseFor = 60;

    public static MonthOf Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var of) ? of : throw new FormatException($"\"{s}\" is no month of a community.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out MonthOf result)
    {
        result = s?.Split('/', 2) is [var text, { Length: > 0 } community] && YearMonthPattern.Iso.Parse(text).TryGetValue(default, out var month) ? new(month, community) : null;
        return result is not null;
    }

    public DateTimeOffset Begins(CommunitySettings community) => community.Zone.AtStartOfDay(Month.OnDayOfMonth(1)).ToDateTimeOffset();

    /// <summary>The moment the next one begins.</summary>
    public DateTimeOffset Ends(CommunitySettings community) => community.Zone.AtStartOfDay(Month.PlusMonths(1).OnDayOfMonth(1)).ToDateTimeOffset();

    public bool IsPast(CommunitySettings community, DateTimeOffset now) => now > Ends(community).AddDays(OfUseFor);

    public override string ToString() => $"{YearMonthPattern.Iso.Format(Month)}/{Community}";

    /// <summary>
    /// The month to tell of on that day: the last in which the community worked, from the first working day of the next on, and for a week where the bot was away. Null
    /// on any other day.
    /// </summary>
    public static YearMonth? DueOn(CommunitySettings community, LocalDate today)
    {
        var first = today.ToYearMonth().ToDateInterval().Cast<LocalDate?>().FirstOrDefault(day => community.IsWorkingDay(day!.Value));
        if (first is not { } opens || today < opens || today > opens.PlusDays(7) || !community.IsWorkingDay(today)) return null;
        var last = today.ToYearMonth().PlusMonths(-1);
        // In a month of rest nobody heard of the one before.
        return last.ToDateInterval().Any(community.IsWorkingDay) ? last : last.PlusMonths(-1);
    }
}

/// <summary>
/// The page on a month after so many changes: a form opened on it knows whether somebody changed it meanwhile, and nobody sends words they have not read. As text,
/// <c>2/2026-03/infra-services</c>; a month alone, as buttons carried it before, is its first edition.
/// </summary>
public sealed record PageEdition(int Edition, MonthOf Of) : IParsable<PageEdition>
{
    public static PageEdition Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var edition) ? edition : throw new FormatException($"\"{s}\" is no edition of a page.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PageEdition result)
    {
        result = MonthOf.TryParse(s, provider, out var first) ? new(0, first)
            : s?.Split('/', 2) is [var text, var rest] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && MonthOf.TryParse(rest, provider, out var of) ? new(number, of) : null;
        return result is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Edition}/{Of}");
}
