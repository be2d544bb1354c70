using CommunityBot.Hosting;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Hosting;

public sealed class DailyMomentTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-03-28T08:00:00Z", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("Europe/Paris", "2026-10-24T08:00:00Z", "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("Europe/Paris", "2026-10-25T00:30:00Z", "02:30", "2026-10-26T01:30:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29T20:00:00Z", "10:00", "2011-12-30T20:00:00Z")]
    public void A_time_that_is_skipped_comes_after_the_gap_one_that_comes_twice_once_and_a_day_that_does_not_exist_not_at_all(string zone, string now, string time, string next) =>
        Assert.Equal(At(next), DailyMoment.Next(NodaTime.Text.LocalTimePattern.ExtendedIso.Parse(time + ":00").Value, DateTimeZoneProviders.Tzdb[zone], At(now)));

    [Fact]
    public void Whatever_the_zone_a_time_comes_once_on_each_of_its_days() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Times()), one => Assert.Empty(Faults(one.Zone, one.Time, one.Now))));

    // Changes at two, three and one o'clock, at midnight, by half an hour, in the other half of the year, for Ramadan, of the side of the date line, and never.
    private static Gen<(DateTimeZone Zone, LocalTime Time, DateTimeOffset Now)> Times() =>
        from zone in Gen.Elements(
            "Europe/Paris", "Europe/London", "America/Montreal", "America/St_Johns", "America/Nuuk", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Chatham",
            "America/Santiago", "Asia/Kolkata", "Pacific/Apia")
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from year in Gen.Elements(2011, 2024, 2025, 2026, 2027)
        from passed in Gen.Choose(0, 366 * 24 * 60)
        select (DateTimeZoneProviders.Tzdb[zone], LocalTime.FromMinutesSinceMidnight(minute), new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(passed));

    private static IEnumerable<string> Faults(DateTimeZone zone, LocalTime time, DateTimeOffset now)
    {
        var last = DailyMoment.Last(time, zone, now);
        if (last.At > now) yield return $"{last} is said to have come at {now}";
        if (last.At != (last.Day + time).InZoneLeniently(zone).ToDateTimeOffset()) yield return $"{last} is at another time";
        var at = now;
        for (var days = 0; days < 40; days++)
        {
            var next = DailyMoment.Next(time, zone, at);
            if (next <= at) yield return $"{next} is not later than {at}";
            var reached = DailyMoment.Last(time, zone, next);
            if (reached.At != next) yield return $"{next} is not reached when it comes";
            // One that a day's end carries over, or a day that the date line took away.
            var between = Period.DaysBetween(last.Day, reached.Day);
            if (between != 1 && !(between == 2 && zone.AtLeniently(last.Day.PlusDays(1) + time).ToInstant() == zone.AtLeniently(reached.Day + time).ToInstant())) yield return $"from {last} to {reached}";
            var there = reached.At.ToInstant().InZone(zone);
            if (there.LocalDateTime != reached.Day + time && zone.MapLocal(reached.Day + time).Count != 0) yield return $"{reached} is at {there}";
            (last, at) = (reached, next);
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
