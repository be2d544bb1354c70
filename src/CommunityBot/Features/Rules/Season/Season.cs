using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace CommunityBot.Features.Rules;

/// <summary>A quarter of a year. As text, <c>2026Q2</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Season
{
    private readonly int _year, _quarter;

    /// <summary>The one that day is in.</summary>
    public Season(LocalDate day) => (_year, _quarter) = (day.Year, ((day.Month - 1) / 3) + 1);

    private Season(int year, int quarter) => (_year, _quarter) = (year, quarter);

    /// <summary>Its first day.</summary>
    public LocalDate Begins => new(_year, ((_quarter - 1) * 3) + 1, 1);

    /// <summary>The season and the community of a subject.</summary>
    public static (Season Season, string Community) Parse(string id) => id.Split('/', 2) is [{ Length: 6 } text, var community]
        && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && text[5] is >= '1' and <= '4'
        ? (new(year, text[5] - '0'), community) : throw new FormatException($"\"{id}\" is no season of a community.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_year:0000}Q{_quarter}");
}
