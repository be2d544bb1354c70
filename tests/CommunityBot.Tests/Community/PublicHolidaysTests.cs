using System.Globalization;
using CommunityBot.Community;
using NodaTime.Text;

namespace CommunityBot.Tests.Community;

/// <summary>The days off of each country, against what its law or its government says of given years. Dates that move follow Easter: 23 March in 2008, 1 April in 2018, 31 March in 2024, 5 April in 2026.</summary>
public sealed class PublicHolidaysTests
{
    // Code du travail, article L3133-1 (legifrance.gouv.fr), and service-public.gouv.fr, "Jours fériés". Good Friday and 26 December are of Alsace and Moselle alone (L3134-13).
    // In 2008 Ascension was on 1 May.
    [Theory]
    [InlineData(2008, "01-01 03-24 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    public void France_has_eleven(int year, string days) => Assert.Equal(days, Days("FR", year));

    // Arrêté royal du 18 avril 1974, article 1 (emploi.belgique.be, "Jours fériés"): ten, 21 July among them; the days of the Communities are not public holidays.
    [Theory]
    [InlineData(2008, "01-01 03-24 05-01 05-12 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    public void Belgium_has_ten(int year, string days) => Assert.Equal(days, Days("BE", year));

    // Constitution fédérale, article 110, paragraph 3, for 1 August; Office fédéral de la justice, "Jours fériés légaux et jours considérés comme jours fériés légaux en Suisse" (bj.admin.ch):
    // the three others are those that every canton has. What a canton adds, a community names among its days off.
    [Theory]
    [InlineData(2008, "01-01 05-01 08-01 12-25")]
    [InlineData(2024, "01-01 05-09 08-01 12-25")]
    [InlineData(2026, "01-01 05-14 08-01 12-25")]
    public void Switzerland_has_one_and_its_cantons_three_in_common(int year, string days) => Assert.Equal(days, Days("CH", year));

    // Code du travail, article L. 232-2, and guichet.public.lu, "Jours fériés légaux": eleven since the law of 25 April 2019, which added 9 May; in 2024 Ascension was on that very day.
    [Theory]
    [InlineData(2018, "01-01 04-02 05-01 05-10 05-21 06-23 08-15 11-01 12-25 12-26")]
    [InlineData(2019, "01-01 04-22 05-01 05-09 05-30 06-10 06-23 08-15 11-01 12-25 12-26")]
    [InlineData(2024, "01-01 04-01 05-01 05-09 05-20 06-23 08-15 11-01 12-25 12-26")]
    [InlineData(2026, "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26")]
    public void Luxembourg_has_the_day_of_Europe_since_2019(int year, string days) => Assert.Equal(days, Days("LU", year));

    // Loi sur les normes du travail, article 60, and Loi sur la fête nationale, article 2 (legisquebec.gouv.qc.ca; cnesst.gouv.qc.ca, "Jours fériés, chômés et payés"). "The Monday that precedes
    // 25 May" is a week before where that day is a Monday, as in 2020 and 2026; 24 June and 1 July were Sundays in 2018, and will be in 2029.
    [Theory]
    [InlineData(2018, "01-01 03-30 05-21 06-25 07-02 09-03 10-08 12-25")]
    [InlineData(2020, "01-01 04-10 05-18 06-24 07-01 09-07 10-12 12-25")]
    [InlineData(2026, "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25")]
    [InlineData(2029, "01-01 03-30 05-21 06-25 07-02 09-03 10-08 12-25")]
    public void Quebec_keeps_its_days_on_Monday_where_they_are_a_Sunday(int year, string days) => Assert.Equal(days, Days("CA-QC", year));

    [Theory, InlineData("CA"), InlineData("JP"), InlineData(null)]
    public void Of_another_country_nothing_is_known(string? country) => Assert.Empty(PublicHolidays.Of(country, 2026));

    [Theory]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_falls_where_the_calendar_says(int year, string easter) =>
        Assert.Contains(LocalDatePattern.Iso.Parse(easter).Value.PlusDays(1), PublicHolidays.Of("FR", year));

    private static string Days(string country, int year) =>
        string.Join(' ', PublicHolidays.Of(country, year).Order().Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));
}
