using CommunityBot.Community;
using CommunityBot.Tests.Features.Joining;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Tests.Community;

public sealed class DaytimeTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-11-20T09:00:00+01", "2026-11-20T09:00:00+01")]
    [InlineData("Europe/Paris", "2026-11-20T18:59:59+01", "2026-11-20T18:59:59+01")]
    [InlineData("Europe/Paris", "2026-11-20T19:00:00+01", "2026-11-23T08:00:00+01")]
    [InlineData("Europe/Paris", "2026-11-20T07:59:59+01", "2026-11-20T08:00:00+01")]
    [InlineData("America/Toronto", "2026-11-20T09:00:00+01", "2026-11-20T08:00:00-05")]
    [InlineData("Pacific/Noumea", "2026-11-20T09:00:00+01", "2026-11-23T08:00:00+11")]
    [InlineData("Europe/Paris", "2026-03-27T20:00:00+01", "2026-03-30T08:00:00+02")]
    [InlineData("Europe/Paris", "2026-04-05T12:00:00+02", "2026-04-07T08:00:00+02")]
    public void Nobody_is_written_to_at_night_nor_on_a_day_off(string zone, string now, string expected) =>
        Assert.Equal(At(expected), Samples.Community().NextDaytime(At(now), DateTimeZoneProviders.Tzdb[zone]));

    [Fact]
    public void A_day_ends_at_its_own_midnight() =>
        Assert.Equal(At("2026-03-30T00:00:00+02"), Daytime.EndOfDay(At("2026-03-29T01:00:00+01"), DateTimeZoneProviders.Tzdb["Europe/Paris"]));

    private static DateTimeOffset At(string moment) => OffsetDateTimePattern.ExtendedIso.Parse(moment).Value.ToDateTimeOffset();
}
