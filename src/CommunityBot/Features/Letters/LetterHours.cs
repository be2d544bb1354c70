using CommunityBot.Community;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Letters;

/// <summary>When somebody's letter may go: in the daytime where they are, on a day the community works.</summary>
internal static class LetterHours
{
    /// <summary>What came by night is read after the mornings' rounds, so that it is one letter and not two days' worth.</summary>
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>What becomes due at the same moment joins.</summary>
    private static readonly Duration Gathering = Duration.FromMinutes(1);

    /// <summary>When a part may first be taken by a letter.</summary>
    /// <param name="zone">The reader's.</param>
    /// <param name="at">The moment asked for; null, or past: as soon as may be.</param>
    public static DateTimeOffset Due(CommunitySettings community, DateTimeZone zone, DateTimeOffset now, DateTimeOffset? at)
    {
        var wanted = at > now ? at.Value : now;
        var first = community.NextDaytime(wanted, zone);
        if (at > now && first == wanted) return Gathered(first, zone);
        var morning = (DayOf(first, zone) + Morning).InZoneLeniently(zone).ToDateTimeOffset();
        return Gathered(first > morning ? first : morning, zone);
    }

    /// <summary>When what missed this day's letter may be taken by the next.</summary>
    public static DateTimeOffset DueAfter(CommunitySettings community, DateTimeZone zone, DateTimeOffset now) =>
        Due(community, zone, zone.AtStartOfDay(DayOf(now, zone).PlusDays(1)).ToDateTimeOffset(), at: null);

    /// <summary>Whether a letter about this community may go at that moment.</summary>
    public static bool Cover(CommunitySettings community, DateTimeZone zone, DateTimeOffset now) => community.NextDaytime(now, zone) == now;

    public static LocalDate DayOf(DateTimeOffset moment, DateTimeZone zone) => moment.ToInstant().InZone(zone).Date;

    private static DateTimeOffset Gathered(DateTimeOffset moment, DateTimeZone zone) =>
        moment.Add(Gathering.ToTimeSpan()) is var gathered && Daytime.Covers(gathered, zone) ? gathered : moment;
}
