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

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
