using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using NodaTime;
using static CommunityBot.Tests.Features.Pacing.Paced;

namespace CommunityBot.Tests.Features.Meetings;

public sealed class NewDatesTests
{
    private static readonly CommunitySettings Community = Samples.Community() with { Breaks = [new(new(2026, 12, 21), new(2027, 1, 3), "Fêtes")] };

    [Theory]
    [InlineData("2026-11-05 12:30", "2026-11-04 09:00", "2026-11-12 12:30, 2026-11-19 12:30, 2026-11-26 12:30")]
    [InlineData("2026-12-03 12:30", "2026-11-20 09:00", "2026-12-10 12:30, 2026-12-17 12:30, 2027-01-07 12:30")]    // The break does not count.
    [InlineData("2026-12-03 12:30", "2026-12-09 09:00", "2026-12-10 12:30, 2026-12-17 12:30, 2027-01-07 12:30")]    // Its day is past: from today.
    [InlineData("2026-11-07 10:00", "2026-11-04 09:00", "2026-11-10 10:00, 2026-11-12 10:00, 2026-11-13 10:00")]    // No Saturday is worked, nor the 11th.
    [InlineData("2026-10-22 12:30", "2026-10-20 09:00", "2026-10-29 12:30, 2026-11-05 12:30, 2026-11-12 12:30")]    // Across the change of the clocks.
    public void Three_within_fifteen_working_days_at_the_same_hour_and_on_the_same_day_where_there_are(string start, string now, string expected) =>
        Assert.Equal(expected, string.Join(", ", NewDates.For(Community, At(start), At(now)).Select(Full)));

    [Fact]
    public void Where_nobody_works_for_long_there_is_none() =>
        Assert.Empty(NewDates.For(Community with { Breaks = [new(new(2026, 1, 1), new(2028, 1, 1), "Pause")] }, At("2026-12-03 12:30"), At("2026-11-20 09:00")));

    [Theory]
    [InlineData("2026-12-03 12:30", "2026-12-04 09:00", null, "2026-12-08 12:30, 2026-12-10 12:30, 2026-12-17 12:30")]    // Two Thursdays are left before the break.
    [InlineData("2026-12-03 12:30", "2026-12-04 09:00", "2026-12-10", "2026-12-08 12:30, 2026-12-09 12:30, 2026-12-17 12:30")]    // Another meeting is on the tenth.
    [InlineData("2026-12-03 12:30", "2026-12-17 09:00", null, "")]    // The eighteenth is too soon, and all that is left is a break.
    [InlineData("2026-12-18 12:30", "2026-11-20 09:00", null, "2026-12-02 12:30, 2026-12-04 12:30, 2026-12-11 12:30")]    // Cancelled long before: none is left after it, but many before.
    public void Another_day_for_a_month_is_of_that_month_and_no_other_meeting_s(string start, string now, string? taken, string expected) =>
        Assert.Equal(expected, string.Join(", ", NewDates.InMonth(Community, new(2026, 12), At(start), At(now), taken is null ? [] : [DayOf(taken)]).Select(Full)));

    [Theory]
    [InlineData(Rank.First, "2026-12-01", true)]
    [InlineData(Rank.First, "2026-12-31", true)]
    [InlineData(Rank.First, "2026-11-30", false)]
    [InlineData(Rank.First, "2027-01-07", true)]    // Fifteen working days after the third, the break apart.
    [InlineData(Rank.First, "2027-01-08", false)]
    [InlineData(Rank.First, "2027-03-28", false)]
    [InlineData(Rank.Last, "2027-01-21", true)]    // The seventeenth, as the break is on the last.
    [InlineData(Rank.Last, "2027-01-22", false)]
    public void A_month_s_meeting_is_on_a_day_of_it_or_as_late_as_it_may_be_put_off(Rank rank, string day, bool mayBe) =>
        Assert.Equal(mayBe, NewDates.MayBeOf(Community with { Meetings = new() { Rule = new(rank, IsoDayOfWeek.Thursday) } }, new(2026, 12), DayOf(day)));

    [Fact]
    public void Where_no_meeting_is_expected_in_a_month_any_day_will_do() => Assert.True(NewDates.MayBeOf(Community with { Meetings = null }, new(2026, 12), new(2027, 3, 28)));

    private static LocalDate DayOf(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Putting_off_looks_as_kept(Language reader)
    {
        var dates = NewDates.For(Community, Invented.Meeting.Details.Start, At("2026-11-20 09:00"));
        var postponed = Invented.Meeting with { Status = MeetingStatus.Postponed, Reason = "Salle prise.", Sequence = 1, ChangedBy = Samples.Leo };
        Keep("postpone", PostponingViews.Form(reader, Community, Invented.Meeting, dates, new(2026, 11, 20), 2).ToJson());
        Keep("postponed", MeetingsViews.Changed(reader, postponed, isMove: false, community: null).ToJson());
        Keep("postponed.private", MeetingsViews.Changed(reader, postponed, isMove: false, Community).ToJson());
        Keep("postponed.list", MeetingsListViews.Show(reader, new(Community, null, [], MayPrepare: true), [new(postponed, Answers.None, Samples.Leo, [])], [], At("2026-11-20 09:00")).ToJson());
        Keep("moved.why", MeetingsViews.Changed(reader, Invented.Meeting with { LastMove = new(At("2026-11-26 12:30"), Samples.Leo, 1, At("2026-11-20 09:00")), Reason = "Salle prise.", ChangedBy = Samples.Nadia }, isMove: true, Community).ToJson());
        var givenUp = postponed with { Status = MeetingStatus.Cancelled, Reason = null, ChangedBy = null };
        Keep("given_up", MeetingsViews.Announcement(reader, givenUp, Answers.None).ToJson());
        Keep("given_up.private", MeetingsViews.Changed(reader, givenUp, isMove: false, Community).ToJson());
        var part = PostponingViews.DateWanted(reader, Community, postponed, dates, new(2026, 11, 20), 5);
        Keep("letter.date_wanted", new Message(part.Text, part.Blocks).ToJson());

        void Keep(string name, System.Text.Json.Nodes.JsonNode json) => Snapshot.Matches(json, $"{name}.{reader.Code()}");
    }
}
