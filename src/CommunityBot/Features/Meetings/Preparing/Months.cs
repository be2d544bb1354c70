using CommunityBot.Community;
using CommunityBot.Data;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>A month of the series whose meeting may still be held on another day than its own, which is past or on which it does not take place.</summary>
/// <param name="Cancelled">The meeting it was to have; null where nobody had scheduled any.</param>
/// <param name="IsSkipped">Somebody said that there is none that month.</param>
internal sealed record OpenMonth(ExpectedMeeting Expected, Meeting? Cancelled, bool IsSkipped)
{
    /// <summary>In days: another day for a month's meeting is asked for once a week, while the month has one left.</summary>
    private const int Apart = 7;

    /// <summary>Days on which other meetings take place.</summary>
    public IReadOnlyCollection<LocalDate> Taken { get; init; } = [];

    /// <summary>Days of the month that would do instead, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Dates(CommunitySettings community, DateTimeOffset now) => NewDates.InMonth(community, Expected.Month, Cancelled?.Details.Start ?? community.StartOn(Expected.Suggested), now, Taken);

    /// <summary>The day on which it came to want another date.</summary>
    public LocalDate Since(CommunitySettings community) => Cancelled is { } cancelled ? community.DayAt(cancelled.ChangedAt) : Expected.Suggested;

    /// <summary>How many weeks it has been asked for by then.</summary>
    public int WeeksAt(CommunitySettings community, DateTimeOffset now) => Period.DaysBetween(Since(community), community.DayAt(now)) / Apart;

    /// <summary>Those who prepare are asked; the pilot is called where nobody had scheduled it, and from the second time on.</summary>
    public PromptStage StageAt(CommunitySettings community, DateTimeOffset now) => Cancelled is null || WeeksAt(community, now) > 0 ? PromptStage.Call : PromptStage.Ask;
}

/// <summary>Which months of the series are without a meeting, and what may still become of them.</summary>
internal static class Months
{
    /// <summary>The next month of the series of which nothing is known yet; null where there is no series.</summary>
    public static async Task<ExpectedMeeting?> NotScheduled(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var expected in community.ExpectedFrom(now))
            if (!await tx.HadMeeting(community.Id, expected.Month) && await tx.SkippedMonth(community.Id, expected.Month) is null) return expected;
        return null;
    }

    /// <summary>The months, this one and those to come, that may still be held on another day.</summary>
    public static async Task<IReadOnlyList<OpenMonth>> Open(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        var open = new List<OpenMonth>();
        if (community.Meetings is null) return open;
        foreach (var month in await tx.MonthsTouched(community.Id, community.DayAt(now).ToYearMonth()))
            if (await Open(tx, community, month, now) is { } still) open.Add(still);
        return open;
    }

    /// <summary>The same of one month; null where it has its meeting, waits for its own day, expects none, or is over.</summary>
    public static async Task<OpenMonth?> Open(Tx tx, CommunitySettings community, YearMonth month, DateTimeOffset now)
    {
        if (community.ExpectedIn(month) is not { } expected || IsOver(community, month, now) || await tx.MeetingOf(community.Id, month) is not null) return null;
        var (cancelled, isSkipped) = (await tx.CancelledOf(community.Id, month), await tx.SkippedMonth(community.Id, month) is not null);
        if (cancelled is null && !isSkipped && community.StartOn(expected.Suggested) > now) return null;
        return new(expected, cancelled, isSkipped) { Taken = [.. (await MeetingsFeature.ToCome(tx, community, now)).Select(other => other.Day)] };
    }

    /// <summary>Until the last of its days has passed, a month may still have its meeting.</summary>
    public static bool IsOver(CommunitySettings community, YearMonth month, DateTimeOffset now) => community.DayAt(now) > month.ToDateInterval().End;

    /// <summary>The moment it is over.</summary>
    public static DateTimeOffset End(CommunitySettings community, YearMonth month) => Daytime.EndOfDay(month.ToDateInterval().End.AtStartOfDayInZone(community.Zone).ToDateTimeOffset(), community.Zone);

    /// <summary>The month before or after it that is without a meeting, or may yet be, where there is one: two in a row are not. A special meeting has no month.</summary>
    public static async Task<YearMonth?> WithoutBeside(Tx tx, CommunitySettings community, YearMonth? month, DateTimeOffset now)
    {
        if (month is not { } of) return null;
        foreach (var beside in new[] { community.ExpectedBefore(of), community.ExpectedAfter(of) })
            if (beside is not null && (await tx.WasWithoutMeeting(community.Id, beside.Month) || await MayComeToNothing(tx, community, beside, now))) return beside.Month;
        return null;
    }

    /// <summary>Put off without a date; or its day is past, those who prepare were asked for it, and there is nothing yet.</summary>
    private static async Task<bool> MayComeToNothing(Tx tx, CommunitySettings community, ExpectedMeeting expected, DateTimeOffset now) => await tx.MeetingOf(community.Id, expected.Month) is { } meeting
        ? meeting.Status == MeetingStatus.Postponed
        : community.StartOn(expected.Suggested) <= now && (await tx.Asked(community.Id, expected.Month)).WasAsked;
}
