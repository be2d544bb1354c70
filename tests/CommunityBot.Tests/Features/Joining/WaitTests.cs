using CommunityBot.Community;
using CommunityBot.Features.Joining;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Features.Joining;

public sealed class WaitTests
{
    [Theory]
    [InlineData("2026-11-20T15:00:00+01", "2026-11-20", nameof(Patience.Fresh))]
    [InlineData("2026-11-20T15:00:00+01", "2026-11-23", nameof(Patience.Fresh))]
    [InlineData("2026-11-20T15:00:00+01", "2026-11-24", nameof(Patience.Late))]
    [InlineData("2026-11-21T15:00:00+01", "2026-11-24", nameof(Patience.Late))]
    [InlineData("2026-11-20T23:30:00+01", "2026-11-24", nameof(Patience.Late))]
    [InlineData("2026-11-20T15:00:00+01", "2026-11-26", nameof(Patience.Late))]
    [InlineData("2026-11-20T15:00:00+01", "2026-11-27", nameof(Patience.Overdue))]
    [InlineData("2026-11-20T15:00:00+01", "2026-12-19", nameof(Patience.Overdue))]
    [InlineData("2026-11-20T15:00:00+01", "2026-12-20", nameof(Patience.Over))]
    // Good Friday is worked in France, Easter Monday is not.
    [InlineData("2026-04-02T15:00:00+02", "2026-04-06", nameof(Patience.Fresh))]
    [InlineData("2026-04-02T15:00:00+02", "2026-04-07", nameof(Patience.Late))]
    // The clocks go forward in the night of 28 to 29 March.
    [InlineData("2026-03-27T02:30:00+01", "2026-03-31", nameof(Patience.Late))]
    public void Patience_is_counted_in_working_days_and_ends_by_the_calendar(string since, string today, string expected) =>
        Assert.Equal(Enum.Parse<Patience>(expected), Since(since).On(Day(today), Samples.Community()));

    [Theory]
    [InlineData("2026-11-26", false)]
    [InlineData("2026-11-27", true)]
    [InlineData("2026-11-30", false)]
    [InlineData("2026-12-03", false)]
    [InlineData("2026-12-04", true)]
    [InlineData("2026-12-11", true)]
    public void Pilots_hear_of_it_when_it_becomes_theirs_then_every_five_working_days(string today, bool told)
    {
        var wait = Since("2026-11-20T15:00:00+01");
        Assert.False(wait.IsForPilots(Day(today), Samples.Community()));
        Assert.Equal(told, (wait with { EscalatedAt = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(1)) }).IsForPilots(Day(today), Samples.Community()));
    }

    [Fact]
    public void A_break_does_not_count()
    {
        var resting = Samples.Community() with { Breaks = [new Break(Day("2026-11-21"), Day("2026-12-06"), "Pause")] };
        Assert.Equal(Patience.Fresh, Since("2026-11-20T15:00:00+01").On(Day("2026-12-07"), resting));
        Assert.Equal(Patience.Late, Since("2026-11-20T15:00:00+01").On(Day("2026-12-08"), resting));
    }

    [Fact]
    public void The_closing_is_announced_a_week_before_for_a_day_that_is_worked()
    {
        var wait = Since("2026-11-20T15:00:00+01");
        Assert.Null(wait.ClosesSoon(Day("2026-12-12"), Samples.Community()));
        Assert.Equal(Day("2026-12-21"), wait.ClosesSoon(Day("2026-12-13"), Samples.Community()));
    }

    private static Wait Since(string moment) => new(Samples.Request().Id, "infra-services", Samples.Ana, OffsetDateTimePattern.ExtendedIso.Parse(moment).Value.ToDateTimeOffset(), null);

    private static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;
}
