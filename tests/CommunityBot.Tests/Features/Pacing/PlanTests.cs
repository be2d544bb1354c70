using CommunityBot.Community;
using CommunityBot.Features.Pacing;
using NodaTime;
using static CommunityBot.Tests.Features.Pacing.Paced;

namespace CommunityBot.Tests.Features.Pacing;

/// <summary>The plan, on a week of November 2026 in Paris: at most three a day, an hour apart, from eight to seven.</summary>
public sealed class PlanTests
{
    [Fact]
    public void The_first_goes_at_once_and_the_next_an_hour_later() =>
        Assert.Equal(["Mon 09:10", "Mon 10:10", "Mon 11:10"], Planned("Mon 09:10", [], Rest("Mon 09:10"), Rest("Mon 09:10"), Rest("Mon 09:10")));

    [Fact]
    public void The_fourth_of_a_day_waits_for_the_next_morning() =>
        Assert.Equal(["Tue 08:00"], Planned("Mon 15:00", ["Mon 09:00", "Mon 11:00", "Mon 14:00"], Rest("Mon 15:00")));

    [Fact]
    public void Nothing_goes_out_at_night_nor_at_the_week_end() =>
        Assert.Equal(["Mon 08:00", "Mon 09:00"], Planned("Fri-1 19:00", [], Rest("Fri-1 19:00"), Rest("Sat-1 10:00")));

    [Fact]
    public void A_moment_asked_for_is_kept_where_it_is_free() =>
        Assert.Equal(["Wed 14:30", "Mon 10:00"], Planned("Mon 10:00", [], Rest("Wed 14:30"), Rest("Mon 10:00")));

    [Fact]
    public void What_comes_later_goes_around_what_was_promised() =>
        Assert.Equal(["Mon 10:30", "Mon 11:30"], Planned("Mon 09:50", [], Promised("Mon 10:30"), Rest("Mon 09:50")));

    [Fact]
    public void A_promise_takes_the_place_of_what_was_planned_there() =>
        Assert.Equal(["Mon 11:00", "Mon 10:00"], Planned("Mon 09:00", [], Rest("Mon 10:00"), Promised("Mon 10:00")));

    [Fact]
    public void A_later_promise_does_not_move_an_earlier_one() =>
        Assert.Equal(["Mon 10:00", "Mon 11:00"], Planned("Mon 09:00", [], Promised("Mon 10:00"), Promised("Mon 09:30")));

    [Fact]
    public void A_place_is_kept_in_the_day_for_what_is_promised() =>
        Assert.Equal(["Mon 17:00", "Tue 08:00"], Planned("Mon 12:00", ["Mon 08:00", "Mon 10:00"], Promised("Mon 17:00"), Rest("Mon 12:00")));

    [Theory]
    [InlineData("Mon 09:00", null)]
    [InlineData("Sat-1 09:00", Delay.DayOff)]
    [InlineData("Mon 07:59", Delay.Hours)]
    [InlineData("Mon 19:00", Delay.Hours)]
    [InlineData("Tue 10:30", Delay.TooSoon)]
    [InlineData("Wed 17:00", Delay.DayIsFull)]
    public void What_stands_in_the_way_is_said_as_it_is(string at, Delay? why) =>
        Assert.Equal(why, Plan.InTheWay(new(), Paced.Community.OpenHours(), [At("Tue 10:00"), At("Wed 09:00"), At("Wed 11:00"), At("Wed 14:00")], At(at)));

    [Fact]
    public void What_is_urgent_goes_at_night_and_counts() =>
        Assert.Equal(["Sun-1 23:00", "Mon 08:00"], Planned("Sun-1 23:00", [], Urgent("Sun-1 23:00"), Rest("Sun-1 23:00")));

    [Fact]
    public void An_urgent_one_is_not_held_by_three_others_and_puts_off_the_rest() =>
        Assert.Equal(["Mon 15:00", "Tue 08:00"], Planned("Mon 15:00", ["Mon 09:00", "Mon 11:00", "Mon 13:00"], Urgent("Mon 15:00"), Rest("Mon 15:00")));

    [Fact]
    public void What_would_come_too_late_has_no_moment_and_takes_nobody_s_place() =>
        Assert.Equal(["never", "Mon 18:30"], Planned("Mon 18:30", ["Mon 17:30"], Rest("Mon 18:30") with { UsefulUntil = At("Mon 18:30") }, Rest("Mon 18:30")));

    [Fact]
    public void A_public_holiday_and_a_break_are_left_out() =>
        Assert.Equal(["2027-01-04 08:00"], Planned("2026-12-24 19:30", [], new WaitingPost(0, PostClass.Rest, At("2026-12-24 19:30"), null))
            );

    [Fact]
    public void In_a_break_without_end_there_is_no_moment()
    {
        var resting = Paced.Community with { Breaks = [new(new LocalDate(2026, 1, 1), new LocalDate(2040, 1, 1), "…")] };
        Assert.Null(Plan.Of(resting.Pacing, resting.OpenHours(), [], 0, [Rest("Mon 09:00")], At("Mon 09:00")).Moments[0]);
    }

    [Fact]
    public void Hours_that_end_twice_in_the_night_the_clocks_go_back_end_after_the_moment()
    {
        var hours = new OpenHours(new(1, 0), new(2, 30), DateTimeZoneProviders.Tzdb["Europe/Paris"], _ => true);
        var second = new DateTimeOffset(2026, 10, 25, 1, 10, 0, TimeSpan.Zero);
        Assert.True(hours.Cover(second));
        Assert.Equal(second.AddMinutes(20), hours.EndAfter(second));
    }

    [Fact]
    public void While_one_is_with_Slack_the_next_waits_however_near_its_moment()
    {
        var atOnce = new PacingSettings { Apart = TimeSpan.Zero };
        var plan = Plan.Of(atOnce, Paced.Community.OpenHours(), [], 1, [Rest("Mon 09:00")], At("Mon 09:00"));
        Assert.Empty(plan.Now);
        Assert.Equal([0L], Plan.Of(atOnce, Paced.Community.OpenHours(), [], 0, [Rest("Mon 09:00")], At("Mon 09:00")).Now);
    }

    [Theory]
    [InlineData("2026-03-29 01:30", "2026-03-29 03:10")]   // 02:10 does not exist in Paris that night
    [InlineData("2026-10-25 01:30", "2026-10-25 02:10")]
    [InlineData("2026-10-25 04:00", "2026-10-26 02:10")]
    public void Hours_that_open_in_the_night_of_a_clock_change_open_once(string from, string opens)
    {
        var hours = new OpenHours(new(2, 10), new(3, 50), DateTimeZoneProviders.Tzdb["Europe/Paris"], _ => true);
        Assert.Equal(opens, Paced.Full(hours.FirstFrom(At(from))!.Value));
    }

    private static string[] Planned(string now, string[] sent, params WaitingPost[] waiting)
    {
        var numbered = waiting.Select((post, i) => post with { Number = i }).ToList();
        var plan = Plan.Of(new(), Paced.Community.OpenHours(), sent.Select(At), 0, numbered, At(now));
        return [.. numbered.Select(post => plan.Moments[post.Number] is { } moment ? Short(moment) : "never")];
    }
}
