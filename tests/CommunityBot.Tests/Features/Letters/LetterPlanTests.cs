using CommunityBot.Features.Letters;
using CommunityBot.Tests.Features.Pacing;
using NodaTime;

namespace CommunityBot.Tests.Features.Letters;

/// <summary>Which parts go in the letter of the day, in a community that rests from Christmas to New Year. Moments are of Paris, in the week of 16 November 2026.</summary>
public sealed class LetterPlanTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Theory]
    [InlineData("Mon 10:00", null, "Mon 10:01")]
    [InlineData("Mon 07:00", null, "Mon 09:01")]
    [InlineData("Mon 08:20", null, "Mon 09:01")]
    [InlineData("Mon 07:00", "Mon 08:30", "Mon 08:31")]
    [InlineData("Mon 07:00", "Mon 14:00", "Mon 14:01")]
    [InlineData("Mon 15:00", "Mon 14:00", "Mon 15:01")]
    [InlineData("Mon 07:00", "Mon 22:00", "Tue 09:01")]
    [InlineData("Mon 18:59", null, "Mon 18:59")]
    [InlineData("Fri 19:00", null, "2026-11-23 09:01")]
    [InlineData("2026-12-25 10:00", null, "2027-01-04 09:01")]
    public void A_part_is_due_in_the_daytime_of_a_day_that_works(string now, string? at, string due) =>
        Assert.Equal(Paced.At(due), LetterHours.Due(Paced.Community, Paris, Paced.At(now), at is null ? null : Paced.At(at)));

    [Theory]
    [InlineData("America/Toronto", "Mon 15:01")]
    [InlineData("Asia/Tokyo", "Mon 09:01")]
    [InlineData("Pacific/Auckland", "Mon 21:01")]
    public void The_daytime_is_that_of_its_reader(string zone, string due) =>
        Assert.Equal(Paced.At(due), LetterHours.Due(Paced.Community, DateTimeZoneProviders.Tzdb[zone], Paced.At("Mon 09:00"), at: null));

    [Fact]
    public void With_what_is_due_goes_what_is_due_later_that_day_and_nothing_of_the_next()
    {
        var plan = LetterPlan.Of([Part(1, "Mon 09:01"), Part(2, "Mon 16:00"), Part(3, "Tue 09:01")], hasGone: false, Paced.At("Mon 09:01"));
        Assert.Equal([1, 2], plan.Taken.Select(part => part.Number));
        Assert.Empty(plan.PutOff);
    }

    [Fact]
    public void Before_anything_is_due_nothing_goes() =>
        Assert.Empty(LetterPlan.Of([Part(1, "Mon 16:00"), Part(2, "Mon 15:00", usefulUntil: "Mon 10:00")], hasGone: false, Paced.At("Mon 10:00")).Taken);

    [Fact]
    public void Where_the_letter_has_gone_what_is_due_waits_for_the_next_unless_it_is_of_no_use_then()
    {
        var plan = LetterPlan.Of([Part(1, "Mon 14:00"), Part(2, "Mon 14:00", usefulUntil: "Tue 00:00"), Part(3, "Mon 16:00"), Part(4, "Mon 14:00", usefulUntil: "Wed 00:00")], hasGone: true, Paced.At("Mon 14:00"));
        Assert.Empty(plan.Taken);
        Assert.Equal([(1, Paced.At("Tue 09:01")), (4, Paced.At("Tue 09:01"))], plan.PutOff.Select(one => (one.Key.Number, one.Value)));
        Assert.Equal([2], plan.Dropped.Select(part => part.Number));
    }

    [Fact]
    public void Caught_up_in_the_night_it_waits_for_the_morning()
    {
        var plan = LetterPlan.Of([Part(1, "Mon 09:01")], hasGone: false, Paced.At("Mon 23:00"));
        Assert.Equal(Paced.At("Tue 09:01"), Assert.Single(plan.PutOff).Value);
        Assert.Equal([1], LetterPlan.Of([Part(1, "Mon 09:01")], hasGone: false, Paced.At("Tue 08:10")).Taken.Select(part => part.Number));
    }

    private static WaitingPart Part(long number, string due, string? usefulUntil = null) =>
        new(number, Paced.Community, Paris, Paced.At(due), usefulUntil is null ? null : Paced.At(usefulUntil));
}
