using CommunityBot.Community;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Arrivals;

/// <summary>Until when pilots and animators may handle an arrival; then the bot publishes it.</summary>
public static class Deadline
{
    private const int WorkingDaysLeft = 2;

    /// <summary>The local time from which the bot publishes, on a working day: late enough for people to be there to answer.</summary>
    public static readonly LocalTime PublishedFrom = new(10, 0);

    /// <summary>The first ten o'clock of a working day, in the community's zone, once two whole working days have passed.</summary>
    public static DateTimeOffset Of(DateTimeOffset began, CommunitySettings community)
    {
        var passed = community.AddWorkingDays(began, WorkingDaysLeft).ToInstant().InZone(community.Zone);
        var day = passed.TimeOfDay <= PublishedFrom ? passed.Date : passed.Date.PlusDays(1);
        while (!community.IsWorkingDay(day)) day = day.PlusDays(1);
        return (day + PublishedFrom).InZoneLeniently(community.Zone).ToDateTimeOffset();
    }
}
