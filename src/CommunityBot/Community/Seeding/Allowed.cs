using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community;

/// <summary>What a community's settings may be: the configuration and the forms in Slack ask here alike.</summary>
internal static class Allowed
{
    /// <summary>The IANA name of a zone.</summary>
    public static bool IsZone(string text) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null;

    /// <summary>Characters.</summary>
    public const int NameAtMost = 80, PurposeAtMost = 600, LineAtMost = 200;

    /// <summary>Characters of a list, a line each: what a field of Slack holds.</summary>
    public const int PageAtMost = 3000;

    /// <summary>Longer than that a break is a slip, or the end of the community.</summary>
    private const int LongestBreak = 366;

    public static readonly Bounds PerDay = new(1, 20), MinutesApart = new(0, 720), MeetingMinutes = new(5, 600), PromptDaysBefore = new(1, 60), Months = new(1, 12);

    public static bool IsName(string text) => text.Length is > 0 and <= NameAtMost;

    public static bool IsPurpose(string text) => text.Length <= PurposeAtMost;

    public static bool IsLine(string text) => text.Length is > 0 and <= LineAtMost;

    /// <summary>Lines that a form can show again.</summary>
    public static bool ArePage(IReadOnlyList<string> lines) => lines.Sum(line => line.Length + 1) <= PageAtMost;

    /// <summary>An address that is not read on its way.</summary>
    public static bool IsRoadmap(string text) => Shapes.IsWebAddress(text) && text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static bool IsTime(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Success;

    public static bool IsDay(string text) => LocalDatePattern.Iso.Parse(text).Success;

    /// <summary>"first Thursday": the time is a setting of its own.</summary>
    public static bool IsMonthlyRule(string text) => SeriesWords.Read(text) is { Rule: not null, At: null };

    /// <summary>"Mon 09:00", in the hours when people may be written to: at another a step of the week would reach nobody.</summary>
    public static bool IsStep(string text) => IsDayAndTime(text) && Daytime.Covers(WeekMoment.Parse(text).Time);

    /// <summary>The nudge comes first in the week, then the check, then the publishing.</summary>
    public static bool IsInOrder(WeeklySeed weekly) => IsBefore(weekly.NudgeAt, weekly.CheckAt) && IsBefore(weekly.CheckAt, weekly.PublishAt);

    /// <summary>A day and a time come sooner in the week than others.</summary>
    public static bool IsBefore(string dayAndTime, string other) => Order(dayAndTime).CompareTo(Order(other)) < 0;

    /// <summary>The digest comes at an hour when the bot posts.</summary>
    public static bool PublishesInHours(WeeklySeed weekly, PacingSeed pacing) =>
        weekly.PublishAt.Split(' ')[1] is var time && string.CompareOrdinal(pacing.From, time) <= 0 && string.CompareOrdinal(time, pacing.To) < 0;

    public static bool IsInOrder(PacingSeed pacing) => string.CompareOrdinal(pacing.From, pacing.To) < 0;

    /// <summary>How many posts so far apart a day has room for, from its first hour until before its last.</summary>
    public static int RoomFor(PacingSeed pacing) => pacing.MinutesApart == 0 ? int.MaxValue : (Minutes(pacing.From, pacing.To) - 1) / pacing.MinutesApart + 1;

    public static bool IsInOrder(BreakSeed stretch) => string.CompareOrdinal(stretch.From, stretch.To) <= 0;

    /// <summary>A year at most, both days included.</summary>
    public static bool IsShortEnough(BreakSeed stretch) => Period.DaysBetween(LocalDatePattern.Iso.Parse(stretch.From).Value, LocalDatePattern.Iso.Parse(stretch.To).Value) < LongestBreak;

    private static bool IsDayAndTime(string text) => text.Split(' ') is [var day, var time] && WeekMoment.Days.Contains(day, StringComparer.OrdinalIgnoreCase) && IsTime(time);

    private static int Minutes(string from, string to)
    {
        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        return (int)Period.Between(pattern.Parse(from).Value, pattern.Parse(to).Value, PeriodUnits.Minutes).Minutes;
    }

    private static (int Day, string Time) Order(string dayAndTime) => ((int)WeekMoment.Parse(dayAndTime).Day, dayAndTime.Split(' ')[1]);
}

/// <summary>A whole number from one to another, both allowed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bounds(int From, int To)
{
    public bool Hold(int number) => From <= number && number <= To;
}
