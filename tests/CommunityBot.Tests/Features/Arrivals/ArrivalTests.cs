using CommunityBot.Community;
using CommunityBot.Features.Arrivals;
using NodaTime;

namespace CommunityBot.Tests.Features.Arrivals;

public class ArrivalTests
{
    [Theory, InlineData(null), InlineData(""), InlineData("  \n ")]
    public void Without_words_of_their_own_only_the_first_name_is_announced(string? introduction) => Assert.Null(Samples.Arrival(introduction).Introduction);

    [Fact]
    public void The_bot_publishes_in_one_line_what_someone_would_publish_whole()
    {
        var announcement = new Announcement("infra-services", new LocalDate(2026, 11, 25), 0);
        var arrival = Samples.Arrival("Ana,\n\nadministratrice   système");

        Assert.Equal("Ana, administratrice système", arrival.Published(by: null, announcement, Samples.Friday).Introduction);
        Assert.Equal("Ana,\n\nadministratrice   système", arrival.Published(Samples.Leo, announcement, Samples.Friday).Introduction);
    }

    [Theory]
    [InlineData("Ana, administratrice système", ", administratrice système")]
    [InlineData("ANA (Le Moulin vert)", " (Le Moulin vert)")]
    [InlineData("Ana travaille au Moulin vert", " travaille au Moulin vert")]
    [InlineData("Ana Le Goff, administratrice", ", administratrice")]
    [InlineData("Ana", "")]
    [InlineData("Anabelle m’a parlé de vous", null)]
    [InlineData("Ana-Maria est ma sœur", null)]
    [InlineData("Je tiens les sauvegardes", null)]
    [InlineData(null, null)]
    public void An_introduction_that_begins_with_the_name_gives_what_follows_it(string? introduction, string? rest) =>
        Assert.Equal(rest, (Samples.Arrival(introduction) with { ShownName = "Ana Le Goff" }).AfterTheName);

    [Fact]
    public void An_announcement_is_found_again_by_its_id()
    {
        var announcement = new Announcement("infra.services-2", new LocalDate(2026, 1, 5), 3);

        Assert.Equal(announcement, Announcement.Parse(announcement.Id));
        Assert.Throws<FormatException>(() => Announcement.Parse("yesterday"));
    }

    [Theory]
    [InlineData("2026-11-20T09:00", "2026-11-24T10:00")] // a Friday morning: Tuesday
    [InlineData("2026-11-20T10:00", "2026-11-24T10:00")]
    [InlineData("2026-11-20T15:00", "2026-11-25T10:00")] // two whole working days end on Tuesday at three
    [InlineData("2026-11-21T11:00", "2026-11-25T10:00")] // a Saturday
    [InlineData("2026-11-23T23:30", "2026-11-26T10:00")]
    [InlineData("2026-12-18T09:00", "2027-01-05T10:00")] // the break from 21 December to 3 January is not counted
    [InlineData("2026-11-09T09:00", "2026-11-12T10:00")] // nor is 11 November
    [InlineData("2026-03-26T09:00", "2026-03-30T10:00")] // daylight saving begins in between: still ten o'clock there
    public void Pilots_and_animators_have_two_working_days(string began, string expected)
    {
        var community = Samples.Community() with { Breaks = [new(new(2026, 12, 21), new(2027, 1, 3), "fêtes")] };

        Assert.Equal(There(expected), Deadline.Of(There(began), community));

        DateTimeOffset There(string local) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(local + ":00").Value.InZoneStrictly(community.Zone).ToDateTimeOffset();
    }
}
