using CommunityBot.Features.Meetings;
using CommunityBot.Features.Pacing;
using CommunityBot.Tests.Features.Arrivals;
using static CommunityBot.Tests.Features.Pacing.Paced;

namespace CommunityBot.Tests.Features.Meetings;

/// <summary>Who hears of a change, and how urgently: on Monday 16 November at nine, of a meeting on Thursday 26 November at half past twelve unless it is said otherwise.</summary>
public sealed class MeetingNewsTests
{
    private static readonly Meeting It = Invented.Meeting with { Details = Invented.Meeting.Details with { Start = At("2026-11-26 12:30") } };
    private static readonly Meeting PutOff = It with { Status = MeetingStatus.Postponed, Sequence = 1, Reason = "Salle prise.", ChangedBy = Samples.Leo };

    [Theory]
    [InlineData("2026-11-26 12:30", "2026-12-03 12:30", "Mon 10:00", PostClass.Rest)]
    [InlineData("Tue 18:00", "2026-12-03 12:30", "Mon 10:00", PostClass.Urgent)]    // It would have been tomorrow.
    [InlineData("2026-11-26 12:30", "Tue 18:00", "Mon 10:00", PostClass.Urgent)]    // It is tomorrow.
    [InlineData("Wed 09:00", "2026-12-03 12:30", "Mon 10:00", PostClass.Rest)]    // In two days to the minute.
    [InlineData("Wed 08:59", "2026-12-03 12:30", "Mon 10:00", PostClass.Urgent)]
    [InlineData("Thu 12:30", "2026-12-03 12:30", "Fri 08:00", PostClass.Urgent)]    // Waiting its turn it would come too late.
    [InlineData("2026-11-26 12:30", "2026-12-03 12:30", null, PostClass.Urgent)]    // And here it never would.
    public void Moved_the_channel_hears_of_it_in_time(string from, string to, string? next, PostClass expected)
    {
        var before = Starting(from);
        var news = News(before, Moved(before, to), isKnown: true, next);
        Assert.Equal((expected, Concerned.Everyone, true, true, false), (news.InChannel, news.Privately, news.IsOtherTime, news.IsRecalled, news.IsAnnounced));
    }

    [Fact]
    public void Moved_twice_it_is_urgent_while_somebody_may_still_come_at_the_first_time()
    {
        var once = Moved(Starting("Tue 18:00"), "2026-12-03 12:30");
        Assert.Equal(PostClass.Urgent, News(once, Moved(once, "2026-12-10 12:30"), isKnown: true).InChannel);
        Assert.Equal(PostClass.Rest, News(It, Moved(It, "2026-12-10 12:30"), isKnown: true).InChannel);
    }

    [Theory]
    [InlineData("2026-11-26 12:30", PostClass.Rest)]
    [InlineData("Tue 18:00", PostClass.Urgent)]    // It would have been tomorrow.
    public void Put_off_to_a_date_or_without_one_who_answered_knows_at_once_and_the_channel_when_it_presses(string from, PostClass expected)
    {
        var news = News(Starting(from), PutOff with { Details = Starting(from).Details }, isKnown: true);
        Assert.Equal((expected, Concerned.Everyone, false), (news.InChannel, news.Privately, news.IsRecalled));
        Assert.Equal(expected, News(Starting(from), Moved(Starting(from), "2026-12-03 12:30") with { Reason = "Salle prise." }, isKnown: true).InChannel);
    }

    [Theory]
    [InlineData("2026-12-03 12:30", PostClass.Rest)]    // The old date matters no more.
    [InlineData("Tue 18:00", PostClass.Urgent)]
    public void With_its_date_found_only_the_new_one_presses(string to, PostClass expected)
    {
        var news = News(PutOff with { Details = It.Details with { Start = At("Mon 12:30") } }, Moved(PutOff, to) with { Status = MeetingStatus.Scheduled, Reason = null }, isKnown: true);
        Assert.Equal((expected, true), (news.InChannel, news.IsRecalled));
    }

    [Theory]
    [InlineData("Tue 18:00", true, PostClass.Urgent)]    // Tomorrow somebody would stand before a closed door.
    [InlineData("Tue 18:00", false, PostClass.Rest)]
    [InlineData("2026-11-26 12:30", true, PostClass.Rest)]
    public void Where_the_channel_has_not_read_yet_that_it_was_put_off_the_old_date_presses_too(string from, bool isUnread, PostClass expected)
    {
        var putOff = PutOff with { Details = It.Details with { Start = At(from) } };
        Assert.Equal(expected, News(putOff, Moved(putOff, "2026-12-03 12:30") with { Reason = null }, isKnown: true, isUnread: isUnread).InChannel);
    }

    [Fact]
    public void The_same_date_found_again_is_a_move_all_the_same() =>
        Assert.Equal((PostClass.Rest, Concerned.Everyone), (News(PutOff, It with { Sequence = 2 }, isKnown: true).InChannel, News(PutOff, It with { Sequence = 2 }, isKnown: true).Privately));

    [Theory]
    [InlineData("2026-11-26 12:30", PostClass.Rest)]
    [InlineData("Tue 18:00", PostClass.Urgent)]
    public void Cancelled_it_presses_where_it_is_near(string start, PostClass expected)
    {
        var news = News(Starting(start), Starting(start) with { Status = MeetingStatus.Cancelled, Sequence = 1, ChangedBy = Samples.Leo }, isKnown: true);
        Assert.Equal((expected, Concerned.Everyone, true, false), (news.InChannel, news.Privately, news.IsOtherTime, news.IsRecalled));
    }

    [Fact]
    public void Given_up_the_channel_and_everyone_who_answered_hear_without_haste() =>
        Assert.Equal(new(IsOtherTime: true, IsAnnounced: false, PostClass.Rest, Concerned.Everyone, IsRecalled: false), News(PutOff, PutOff with { Status = MeetingStatus.Cancelled, Sequence = 2, Reason = null, ChangedBy = null }, isKnown: true));

    [Theory]
    [InlineData(false)]    // Moved while its announcement waits.
    [InlineData(true)]    // Put off while it waited, and found again.
    public void What_the_channel_has_not_read_needs_no_correction_but_is_announced(bool wasPutOff)
    {
        var news = News(wasPutOff ? PutOff : It, Moved(It, "2026-12-03 12:30"), isKnown: false);
        Assert.Equal((true, null, true), (news.IsAnnounced, news.InChannel, news.IsRecalled));
        Assert.Equal((false, null), (News(It, PutOff, isKnown: false).IsAnnounced, News(It, PutOff, isKnown: false).InChannel));
    }

    [Theory]
    [InlineData("Salle C", null, "Sauvegardes", Concerned.WhoComes)]
    [InlineData("12 rue du Pont, salle B", "https://visio.exemple.org/autre", "Sauvegardes", Concerned.WhoComes)]
    [InlineData("12 rue du Pont, salle B", "https://visio.exemple.org/infra", "Supervision", Concerned.Nobody)]
    public void Where_it_is_held_concerns_who_comes_and_what_it_is_about_nobody(string place, string? link, string topic, Concerned expected) => Assert.Equal(
        new(IsOtherTime: false, IsAnnounced: false, null, expected, IsRecalled: false),
        News(It, It with { Sequence = 1, Details = It.Details with { Place = place, Link = link, Topic = topic } }, isKnown: true));

    private static MeetingNews News(Meeting before, Meeting it, bool isKnown, string? next = "Mon 10:00", bool isUnread = false) => MeetingNews.Of(before, it, isKnown, isUnread, At("Mon 09:00"), next is null ? null : At(next));

    private static Meeting Starting(string at) => It with { Details = It.Details with { Start = At(at) } };

    private static Meeting Moved(Meeting before, string to) => before with
    {
        Sequence = before.Sequence + 1,
        ChangedBy = Samples.Leo,
        LastMove = new(before.Details.Start, Samples.Leo, before.Sequence + 1, At("Mon 09:00")),
        Status = MeetingStatus.Scheduled,
        Details = before.Details with { Start = At(to) },
    };
}
