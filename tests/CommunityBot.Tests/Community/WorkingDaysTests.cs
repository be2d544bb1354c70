using CommunityBot.Community;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Community;

public sealed class WorkingDaysTests
{
    private static readonly CommunitySettings Paris = new()
    {
        Id = "infra", Workspace = new("T1"), Name = "Infra", Channel = new("C1"), TimeZone = "Europe/Paris", Country = "FR",
        Breaks = [new Break(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3), "Fêtes")],
        DaysOff = [new LocalDate(2026, 11, 25)],
    };

    [Theory]
    [InlineData("2026-11-20", true)]    // Friday
    [InlineData("2026-11-21", false)]   // Saturday
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-25", false)]   // a day off of the community's own
    [InlineData("2026-11-11", false)]   // a public holiday
    [InlineData("2026-12-18", true)]
    [InlineData("2026-12-21", false)]   // the break, both ends included
    [InlineData("2026-12-24", false)]
    [InlineData("2027-01-04", true)]
    public void A_working_day_is_no_weekend_holiday_day_off_or_break(string day, bool works) =>
        Assert.Equal(works, Paris.IsWorkingDay(LocalDatePattern.Iso.Parse(day).Value));

    [Theory]
    [InlineData("2026-11-20T17:00+01:00", 2, "2026-11-24T17:00+01:00")]   // Friday to Tuesday
    [InlineData("2026-11-21T10:00+01:00", 2, "2026-11-24T10:00+01:00")]   // Saturday too
    [InlineData("2026-11-24T10:00+01:00", 1, "2026-11-26T10:00+01:00")]   // over a day off
    [InlineData("2026-12-18T10:00+01:00", 1, "2027-01-04T10:00+01:00")]   // over the break
    [InlineData("2026-10-23T10:00+02:00", 1, "2026-10-26T10:00+01:00")]   // winter time: the same hour on the clock
    [InlineData("2026-11-20T23:30Z", 1, "2026-11-23T00:30+01:00")]        // already Saturday there
    [InlineData("2026-11-20T17:00+01:00", 0, "2026-11-20T17:00+01:00")]
    public void Working_days_are_added_at_the_same_local_time(string from, int days, string to)
    {
        var reached = Paris.AddWorkingDays(Moment(from), days);
        Assert.Equal(Moment(to), reached);
        Assert.Equal(Moment(to).Offset, reached.Offset);
    }

    [Fact]
    public void A_community_without_a_known_country_has_week_ends_only() =>
        Assert.True((Paris with { Country = "JP" }).IsWorkingDay(new LocalDate(2026, 11, 11)));

    // Sources: France, service-public.fr "Jours fériés" (arrêtés of 2026 and 2024); Belgium, belgium.be "Jours fériés légaux"; Switzerland, Federal Office of Justice, list of
    // holidays by canton; Luxembourg, guichet.lu "Jours fériés légaux"; Quebec, CNESST "Jours fériés, chômés et payés".
    [Theory]
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("CH", 2026, "01-01 05-14 08-01 12-25")]
    [InlineData("LU", 2026, "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("CA-QC", 2026, "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25")]
    [InlineData("CA-QC", 2029, "01-01 03-30 05-21 06-24 07-02 09-03 10-08 12-25")]   // 1 July is a Sunday
    [InlineData("CA", 2026, "")]
    [InlineData(null, 2026, "")]
    public void Public_holidays_are_those_the_law_names(string? country, int year, string days) =>
        Assert.Equal(days, string.Join(' ', PublicHolidays.Of(country, year).Order().Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_falls_where_the_calendar_says(int year, string easter) =>
        Assert.Contains(LocalDatePattern.Iso.Parse(easter).Value.PlusDays(1), PublicHolidays.Of("FR", year));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
