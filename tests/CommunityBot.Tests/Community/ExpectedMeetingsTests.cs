using CommunityBot.Community;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Community;

/// <summary>The days a series gives: by hand for the odd ones, and whatever the zone, the rule and the month.</summary>
public sealed class ExpectedMeetingsTests
{
    // Changes at two, three and one o'clock, at midnight, by half an hour, in the other half of the year, and never.
    private static readonly string[] Zones =
    [
        "Europe/Paris", "Europe/London", "America/Montreal", "America/St_Johns", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "America/Santiago",
        "Asia/Kolkata", "Indian/Reunion", "Pacific/Apia",
    ];

    [Theory]
    [InlineData("premier jeudi", 2026, 12, "2026-12-03", "2026-12-03")]
    [InlineData("dernier mardi", 2026, 12, "2026-12-29", "2026-12-22")]   // In the break: the one before.
    [InlineData("premier jeudi", 2026, 1, "2026-01-01", "2026-01-08")]    // New Year: the next one.
    [InlineData("premier vendredi", 2026, 5, "2026-05-01", "2026-05-15")] // The eighth is a holiday too.
    [InlineData("quatrième lundi", 2026, 2, "2026-02-23", "2026-02-23")]
    [InlineData("dernier dimanche", 2026, 3, "2026-03-29", "2026-03-29")] // Who meets on Sundays does.
    [InlineData("premier samedi", 2026, 9, "2026-09-05", "2026-09-05")]
    [InlineData("premier samedi", 2027, 5, "2027-05-01", "2027-05-15")]   // A holiday is one on a Saturday too.
    public void A_day_off_gives_way_to_the_next_of_its_name_in_the_month(string rule, int year, int month, string day, string suggested)
    {
        var expected = Community(rule).ExpectedIn(new(year, month))!;
        Assert.Equal((day, suggested, day != suggested), (Iso(expected.Day), Iso(expected.Suggested), expected.IsOnDayOff));
    }

    [Fact]
    public void August_and_a_month_of_which_a_break_takes_half_expect_none()
    {
        var community = Community("premier jeudi") with { Breaks = [new(new(2026, 12, 17), new(2027, 1, 15), "Fêtes"), new(new(2026, 6, 16), new(2026, 6, 30), "Juin")] };
        Assert.Null(community.ExpectedIn(new(2026, 8)));
        Assert.Null(community.ExpectedIn(new(2026, 6)));        // 15 of 30 days.
        Assert.NotNull(community.ExpectedIn(new(2026, 12)));    // 15 of 31.
        Assert.NotNull(community.ExpectedIn(new(2027, 1)));     // 15 of 31.
        Assert.Null((community with { Meetings = null }).ExpectedIn(new(2026, 10)));
    }

    [Fact]
    public void Half_past_two_in_the_night_without_it_is_half_past_three_and_in_the_night_with_two_it_is_the_first()
    {
        var atNight = Community("dernier dimanche") with { Meetings = new() { Rule = new(Rank.Last, IsoDayOfWeek.Sunday), At = new(2, 30) } };
        Assert.Equal(new(2026, 3, 29, 3, 30, 0, TimeSpan.FromHours(2)), atNight.StartOn(new(2026, 3, 29)));
        Assert.Equal(new(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)), atNight.StartOn(new(2026, 10, 25)));
    }

    [Fact]
    public void Each_month_has_its_one_day_of_the_right_name_and_rank() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Rules()), rule =>
    {
        var day = rule.Rule.In(rule.Month);
        Assert.Equal((rule.Month, rule.Rule.Day), (day.ToYearMonth(), day.DayOfWeek));
        var before = (day.Day - 1) / 7;
        if (rule.Rule.Rank == Rank.Last) Assert.NotEqual(rule.Month, day.PlusWeeks(1).ToYearMonth());
        else Assert.Equal((int)rule.Rule.Rank - 1, before);
    }));

    [Fact]
    public void In_every_zone_the_meetings_to_come_are_in_order_a_month_each_at_their_local_time() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(Lives()), life =>
    {
        var (community, now) = life;
        var coming = community.ExpectedFrom(now).ToList();
        Assert.Equal(coming.OrderBy(meeting => meeting.Month), coming);
        Assert.Equal(coming.Count, coming.DistinctBy(meeting => meeting.Month).Count());
        Assert.All(coming, meeting =>
        {
            var start = community.StartOn(meeting.Suggested);
            Assert.True(start >= now);
            Assert.True(community.MeetsOn(meeting.Suggested));
            Assert.DoesNotContain(meeting.Month.Month, community.Meetings!.MonthsWithout);
            var there = start.ToInstant().InZone(community.Zone);
            Assert.Equal(meeting.Suggested, there.Date);
            // Its own time, but where daylight saving skips it.
            if (there.TimeOfDay != community.Meetings.At) Assert.Equal(0, community.Zone.MapLocal(meeting.Suggested + community.Meetings.At).Count);
        });
    }));

    private static Gen<(MonthlyRule Rule, YearMonth Month)> Rules() =>
        from rank in Gen.Elements(Enum.GetValues<Rank>())
        from day in Gen.Choose(1, 7)
        from year in Gen.Choose(2024, 2040)
        from month in Gen.Choose(1, 12)
        select (new MonthlyRule(rank, (IsoDayOfWeek)day), new YearMonth(year, month));

    private static Gen<(CommunitySettings Community, DateTimeOffset Now)> Lives() =>
        from rule in Rules()
        from zone in Gen.Elements(Zones)
        from country in Gen.Elements("FR", "BE", "CA-QC")
        from hour in Gen.Choose(0, 22)
        from minute in Gen.Elements(0, 15, 30, 45)
        from day in Gen.Choose(1, 28)
        select (Community("premier jeudi") with
        {
            TimeZone = zone,
            Country = country,
            Meetings = new() { Rule = rule.Rule, At = new(hour, minute), MonthsWithout = [8] },
        }, rule.Month.OnDayOfMonth(day).AtMidnight().InUtc().ToDateTimeOffset());

    private static CommunitySettings Community(string rule) => new()
    {
        Id = "infra-services", Workspace = new("T0123456789"), Name = "Infra & Services", Channel = new("C0123456789"), TimeZone = "Europe/Paris", Country = "FR",
        Breaks = [new(new(2026, 12, 24), new(2027, 1, 3), "Fêtes")], Meetings = new() { Rule = SeriesWords.Read(rule).Rule!, MonthsWithout = [8] },
    };

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
