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

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Putting_off_looks_as_kept(Language reader)
    {
        var dates = NewDates.For(Community, Invented.Meeting.Details.Start, At("2026-11-20 09:00"));
        var postponed = Invented.Meeting with { Status = MeetingStatus.Postponed, Reason = "Salle prise.", Sequence = 1, ChangedBy = Samples.Leo };
        Keep("postpone", PostponingViews.Form(reader, Community, Invented.Meeting, dates, 2).ToJson());
        Keep("postponed", MeetingsViews.Changed(reader, postponed, isMove: false, community: null).ToJson());
        Keep("postponed.private", MeetingsViews.Changed(reader, postponed, isMove: false, Community).ToJson());
        Keep("postponed.list", MeetingsListViews.Show(reader, Community, [new(postponed, Answers.None, Samples.Leo, [])], null, mayPrepare: true, At("2026-11-20 09:00")).ToJson());
        Keep("moved.why", MeetingsViews.Changed(reader, Invented.Meeting with { LastMove = new(At("2026-11-26 12:30"), Samples.Leo, 1), Reason = "Salle prise.", ChangedBy = Samples.Nadia }, isMove: true, Community).ToJson());
        var givenUp = postponed with { Status = MeetingStatus.Cancelled, Reason = null, ChangedBy = null };
        Keep("given_up", MeetingsViews.Announcement(reader, givenUp, Answers.None).ToJson());
        Keep("given_up.private", MeetingsViews.Changed(reader, givenUp, isMove: false, Community).ToJson());
        var part = PostponingViews.DateWanted(reader, Community, postponed, dates, 5);
        Keep("letter.date_wanted", new Message(part.Text, part.Blocks).ToJson());

        void Keep(string name, System.Text.Json.Nodes.JsonNode json) => Snapshot.Matches(json, $"{name}.{reader.Code()}");
    }
}
