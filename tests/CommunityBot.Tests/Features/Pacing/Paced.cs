using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Tests.Features.Pacing;

/// <summary>Moments in Paris in few letters: <c>Mon 09:10</c> is of the week of 16 November 2026, <c>Fri-1</c> of the one before; or whole, <c>2026-12-24 19:30</c>.</summary>
internal static class Paced
{
    private static readonly LocalDate Monday = new(2026, 11, 16);
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Rests from Christmas to New Year.</summary>
    public static CommunitySettings Community { get; } = new()
    {
        Id = "infra-services", Workspace = new("T01"), Name = "Infra & Services", Channel = new("C0123456789"), TimeZone = "Europe/Paris", Country = "FR",
        Breaks = [new(new LocalDate(2026, 12, 26), new LocalDate(2027, 1, 3), "Fêtes")],
    };

    public static WaitingPost Urgent(string at) => new(0, PostClass.Urgent, At(at), null);

    public static WaitingPost Promised(string at) => new(0, PostClass.Promised, At(at), null);

    public static WaitingPost Rest(string at) => new(0, PostClass.Rest, At(at), null);

    public static DateTimeOffset At(string text)
    {
        var words = text.Split(' ');
        var time = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(words[1]).Value;
        var day = char.IsDigit(words[0][0])
            ? NodaTime.Text.LocalDatePattern.Iso.Parse(words[0]).Value
            : Monday.PlusDays(Array.IndexOf(Days, words[0][..3]) - (words[0].EndsWith("-1", StringComparison.Ordinal) ? 7 : 0));
        return (day + time).InZoneLeniently(Paris).ToDateTimeOffset();
    }

    /// <summary>As the tests write it; a moment of another week as a whole.</summary>
    public static string Short(DateTimeOffset moment)
    {
        var there = moment.ToInstant().InZone(Paris);
        var days = Period.DaysBetween(Monday, there.Date);
        return days is >= -7 and < 7 ? $"{Days[(days + 7) % 7]}{(days < 0 ? "-1" : "")} {there.ToString("HH:mm", CultureInfo.InvariantCulture)}" : Full(moment);
    }

    public static string Full(DateTimeOffset moment) => moment.ToInstant().InZone(Paris).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
