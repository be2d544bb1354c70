using CommunityBot.Community;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using NodaTime;
using Samples = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>What is decided at the end of a week, whatever it looks like.</summary>
public sealed class WeekEndTests
{
    private static readonly CommunitySettings Infra = Samples.Community();
    private static readonly DateTimeOffset LongAgo = new(2025, 1, 6, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("it goes on, words have come", WeekVerdict.LeaveOpen, false, false, false, true)]
    [InlineData("it goes on, words have come and more are to come", WeekVerdict.LeaveOpen, false, false, true, true)]
    [InlineData("it goes on, an announcement is to come", WeekVerdict.LookAgain, false, true, true, true)]
    [InlineData("it goes on, one is to come and the bot does not publish by itself", WeekVerdict.LookAgain, false, true, true, false)]
    [InlineData("it goes on, nothing is to come", WeekVerdict.Publish, false, true, false, true)]
    [InlineData("it goes on, nothing is to come and the bot does not publish by itself", WeekVerdict.Alert, false, true, false, false)]
    [InlineData("it is over, words came", WeekVerdict.Said, true, false, false, true)]
    [InlineData("it is over, nothing came", WeekVerdict.Alert, true, true, false, true)]
    [InlineData("it is over, and what is to come comes next week", WeekVerdict.Alert, true, true, true, true)]
    [InlineData("it is over and the bot does not publish by itself", WeekVerdict.Alert, true, true, false, false)]
    public void A_silent_week_has_its_digest_or_its_alert_and_a_promise_settles_nothing(string when, object verdict, bool isOver, bool isSilent, bool isAwaited, bool autoPublish) =>
        Assert.Equal((when, (WeekVerdict)verdict), (when, new WeekEnd(isOver, isSilent, isAwaited, autoPublish).Verdict));

    [Theory]
    [InlineData("2026-03-16 10:00", "2026-W10", "2026-W11")] // Monday, after one week
    [InlineData("2026-03-13 18:59", "2026-W10", "")] // still going on
    [InlineData("2026-03-31 10:00", "2026-W10", "2026-W11 2026-W12 2026-W13")] // away for three
    [InlineData("2027-01-05 10:00", "2026-W51", "")] // the break asked for nothing
    [InlineData("2027-01-12 10:00", "2026-W51", "2027-W01")]
    [InlineData("2026-03-16 10:00", "", "2025-W51 2025-W52 2026-W01 2026-W02 2026-W03 2026-W04 2026-W05 2026-W06 2026-W07 2026-W08 2026-W09 2026-W10 2026-W11")]
    public void Weeks_that_went_by_unseen_are_looked_at_since_the_last_one_that_is_settled(string now, string settled, string overdue)
    {
        var community = Infra with { Breaks = [new(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3), "Fêtes")] };
        var known = settled.Length == 0 ? [] : new[] { Week.Parse(settled, null) };
        Assert.Equal(overdue.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(12), WeekStep.Overdue(community, Moment(now), LongAgo, known).Select(week => week.ToString()));
    }

    [Fact]
    public void The_week_in_which_the_bot_came_is_nobodys()
    {
        Assert.Equal(["2026-W11"], WeekStep.Overdue(Infra, Moment("2026-03-16 10:00"), Moment("2026-03-04 09:00"), []).Select(week => week.ToString()));
        Assert.Null(WeekStep.Due(Infra, Moment("2026-03-06 10:00"), Moment("2026-03-04 09:00"), plan => plan.Publish(Infra)));
        Assert.NotNull(WeekStep.Due(Infra, Moment("2026-03-13 10:00"), Moment("2026-03-04 09:00"), plan => plan.Publish(Infra)));
    }

    [Theory]
    [InlineData("2026-03-13 09:59", "Fri 10:00", false)]
    [InlineData("2026-03-13 10:00", "Fri 10:00", true)]
    [InlineData("2026-03-13 18:59", "Fri 10:00", true)]
    [InlineData("2026-03-13 19:00", "Fri 10:00", false)] // at night nothing is done
    [InlineData("2026-03-14 10:00", "Fri 10:00", false)] // nor on a day off
    [InlineData("2026-03-11 16:00", "Wed 11:00", true)] // moved, during the week, to an hour that is past
    [InlineData("2026-03-13 11:00", "Fri 16:00", false)] // moved to one still to come
    public void A_digest_is_due_from_its_hour_on_while_people_are_at_work(string now, string publishAt, bool isDue)
    {
        var community = Infra with { Weekly = new() { PublishAt = WeekMoment.Parse(publishAt) } };
        Assert.Equal(isDue, WeekStep.Due(community, Moment(now), LongAgo, plan => plan.Publish(community)) is not null);
    }

    [Fact]
    public void A_break_that_comes_in_the_midst_of_a_week_brings_its_digest_forward_and_one_of_the_whole_week_asks_for_nothing()
    {
        var fromThursday = Infra with { Breaks = [new(new LocalDate(2026, 3, 12), new LocalDate(2026, 3, 22), "Pont")] };
        Assert.NotNull(WeekStep.Due(fromThursday, Moment("2026-03-11 15:00"), LongAgo, plan => plan.Publish(fromThursday)));
        Assert.Null(WeekStep.Due(fromThursday, Moment("2026-03-12 15:00"), LongAgo, plan => plan.Publish(fromThursday)));
        Assert.Equal(["2026-W11"], WeekStep.Overdue(fromThursday, Moment("2026-03-23 10:00"), LongAgo, [Week.Parse("2026-W10", null)]).Select(week => week.ToString()));
        var wholeWeek = Infra with { Breaks = [new(new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 15), "Pont")] };
        Assert.Empty(WeekStep.Overdue(wholeWeek, Moment("2026-03-16 10:00"), LongAgo, [Week.Parse("2026-W10", null)]));
    }

    /// <summary>Of the week of Monday 9 March 2026.</summary>
    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "2026-W11 2026-W12", false)] // the break was entered afterwards
    [InlineData(false, "2026-W10 2026-W12", true)] // it was removed, or forgotten, afterwards
    [InlineData(false, "2026-W10", false)] // what becomes of it is not known yet
    public void A_week_that_is_past_rested_by_what_became_of_it_and_not_by_the_breaks_of_today(bool isInBreak, string settled, bool expected)
    {
        var community = isInBreak ? Infra with { Breaks = [new(new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 15), "Pont")] } : Infra;
        var states = settled.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(week => new WeekState { Week = Week.Parse(week, null), SettledAt = Moment("2026-03-23 10:00") }).ToList();
        Assert.Equal(expected, WeekStep.HasRested(community, Week.Parse("2026-W11", null), LongAgo, states));
        // The week in which the bot came has no end either.
        Assert.Equal(expected && isInBreak, WeekStep.HasRested(community, Week.Parse("2026-W11", null), Moment("2026-03-10 10:00"), states));
    }

    [Theory]
    [InlineData("2026-03-12 15:00", "Europe/Paris", true)] // Thursday
    [InlineData("2026-03-13 09:00", "Europe/Paris", false)] // Friday
    [InlineData("2026-03-13 01:00", "America/Montreal", true)] // still Thursday there
    public void Asked_again_tomorrow_means_a_day_of_the_same_week(string now, string zone, bool hasTomorrow) =>
        Assert.Equal(hasTomorrow, WeekStep.HasTomorrow(Infra, Week.Parse("2026-W11", null), DateTimeZoneProviders.Tzdb[zone], Moment(now)));

    /// <summary>In Paris.</summary>
    private static DateTimeOffset Moment(string text) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value.InZoneLeniently(Infra.Zone).ToDateTimeOffset();
}
