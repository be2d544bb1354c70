using CommunityBot.Community;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>The calendar of the animators' week: the usual one, those with days off, and any other there may be.</summary>
public sealed class WeekPlanTests
{
    private static readonly CommunitySettings Community = new()
    {
        Id = "infra-services", Workspace = new("T01"), Name = "Infra & Services", Channel = new("C0123456789"), TimeZone = "Europe/Paris", Country = "FR",
        Breaks = [new(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3), "Fêtes")],
    };

    [Fact]
    public void An_ordinary_week_has_its_three_moments() => Assert.Equal("Mon 09:00, Thu 14:00, Fri 10:00", Planned("2026-W10"));

    [Fact]
    public void On_Easter_Monday_animators_are_asked_on_Tuesday() => Assert.Equal("Tue 09:00, Thu 14:00, Fri 10:00", Planned("2026-W15"));

    [Fact]
    public void Before_a_long_Ascension_week_end_the_digest_comes_on_Wednesday() =>
        Assert.Equal("Mon 09:00, -, Wed 10:00", Planned("2026-W20", Community with { DaysOff = [new(2026, 5, 15)] }));

    [Fact]
    public void On_a_Thursday_off_the_check_comes_on_Wednesday() => Assert.Equal("Mon 09:00, Wed 14:00, Fri 10:00", Planned("2026-W20"));

    [Fact]
    public void In_a_break_nothing_is_asked() => Assert.Equal("-, -, -", Planned("2026-W52"));

    [Fact]
    public void A_break_that_ends_on_Wednesday_leaves_Thursday_and_Friday() =>
        Assert.Equal("Thu 09:00, Thu 14:00, Fri 10:00", Planned("2026-W10", Community with { Breaks = [new(new(2026, 2, 23), new(2026, 3, 4), "…")] }));

    [Fact]
    public void With_one_working_day_nobody_is_checked_on_after_the_digest() =>
        Assert.Equal("Tue 09:00, -, Tue 10:00", Planned("2026-W10", Community with { DaysOff = [new(2026, 3, 2), new(2026, 3, 4), new(2026, 3, 5), new(2026, 3, 6)] }));

    [Theory]
    [InlineData("2026-W01", "2025-12-29")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2027-W01", "2027-01-04")]
    public void A_week_is_written_as_ISO_does(string week, string monday)
    {
        Assert.Equal(monday, Week.Parse(week, null).Monday.ToString("uuuu-MM-dd", null));
        Assert.Equal(week, new Week(Week.Parse(week, null).Monday.PlusDays(6)).ToString());
    }

    [Theory]
    [InlineData("2027-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026W10")]
    [InlineData("")]
    public void What_is_no_week_is_refused(string text) => Assert.False(Week.TryParse(text, null, out _));

    [Fact]
    public void Whatever_the_zone_the_settings_and_the_days_off_a_week_keeps_its_promises() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Weeks()), one => Assert.Empty(Faults(one.Community, one.Week))));

    // Changes at two, three and one o'clock, at midnight, by half an hour, in the other half of the year, and never.
    private static Gen<(CommunitySettings Community, Week Week)> Weeks() =>
        from zone in Gen.Elements(
            "Europe/Paris", "Europe/London", "America/Montreal", "America/St_Johns", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "America/Santiago",
            "Asia/Kolkata", "Indian/Reunion", "Pacific/Apia")
        from country in Gen.Elements("FR", "BE", "CH", "LU", "CA-QC", null)
        from week in Gen.Choose(0, 160)
        from days in Gen.Choose(0, 6).Three()
        from hours in Gen.Choose(0, 23).Three()
        from off in Gen.ListOf(Gen.Choose(0, 6))
        select (new CommunitySettings
        {
            Id = "c", Workspace = new("T01"), Name = "C", Channel = new("C01"), TimeZone = zone, Country = country,
            DaysOff = [.. off.Select(day => new LocalDate(2025, 12, 29).PlusWeeks(week).PlusDays(day))],
            Weekly = Settings([days.Item1, days.Item2, days.Item3], [hours.Item1, hours.Item2, hours.Item3]),
        }, new Week(new LocalDate(2025, 12, 29).PlusWeeks(week)));

    /// <summary>In their order, as the settings must be.</summary>
    private static WeeklySettings Settings(IReadOnlyList<int> days, IReadOnlyList<int> hours)
    {
        var moments = days.Zip(hours).Order().Select((at, i) => new WeekMoment((IsoDayOfWeek)(at.First + 1), new(at.Second, i))).ToList();
        return new() { NudgeAt = moments[0], CheckAt = moments[1], PublishAt = moments[2] };
    }

    private static IEnumerable<string> Faults(CommunitySettings community, Week week)
    {
        var plan = WeekPlan.Of(community, week);
        if (plan != WeekPlan.Of(community, week)) yield return "another plan the second time";
        var works = week.Days.Any(community.IsWorkingDay);
        if (works != plan.Publish is not null) yield return "publishes where nobody works, or not where somebody does";
        if (!works && (plan.Nudge ?? plan.Check) is not null) yield return "asks where nobody works";
        if (plan.Nudge >= plan.Check || plan.Nudge >= plan.Publish || plan.Check >= plan.Publish) yield return "out of order";
        foreach (var (moment, step) in new[] { (plan.Nudge, community.Weekly.NudgeAt), (plan.Check, community.Weekly.CheckAt), (plan.Publish, community.Weekly.PublishAt) })
        {
            if (moment is not { } at) continue;
            var there = at.ToInstant().InZone(community.Zone);
            if (at < week.Begins(community.Zone) || at >= week.Ends(community.Zone)) yield return $"{step} out of its week";
            if (!community.IsWorkingDay(there.Date)) yield return $"{step} on a day off";
            if (there.TimeOfDay != step.Time && there.TimeOfDay != (there.Date + step.Time).InZoneLeniently(community.Zone).TimeOfDay) yield return $"{step} at another hour";
            var meant = week.Monday.PlusDays((int)step.Day - 1);
            if (community.IsWorkingDay(meant) && there.Date != meant) yield return $"{step} moved for nothing";
        }
    }

    private static string Planned(string week, CommunitySettings? community = null)
    {
        var plan = WeekPlan.Of(community ?? Community, Week.Parse(week, null));
        return string.Join(", ", new[] { plan.Nudge, plan.Check, plan.Publish }.Select(at => at is { } moment
            ? moment.ToInstant().InZone(Community.Zone).ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "-"));
    }
}
