using System.Globalization;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Those of who came to a meeting that were named.</summary>
public sealed record Attended(IReadOnlyList<UserId> OnSite, IReadOnlyList<UserId> Remote)
{
    public static Attended Nobody { get; } = new([], []);

    /// <summary>As they answered, where one could come in one way only; where there were two, nobody knows which.</summary>
    public static Attended AsAnswered(Meeting it, Answers answers) =>
        it.Details.Link is null ? new(answers.Yes, []) : it.Details.Place is null ? new([], answers.Yes) : Nobody;

    /// <summary>How many were at a place: those named, or the number typed where it is not less; null where it is, or is none.</summary>
    public static int? Count(string? typed, IReadOnlyCollection<UserId> named) =>
        string.IsNullOrWhiteSpace(typed) ? named.Count
        : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MeetingAttendance.AtMost && number >= named.Count ? number : null;
}

/// <summary>How many came to a meeting.</summary>
public sealed record MeetingAttendance(int OnSite, int Remote, UserId NotedBy)
{
    /// <summary>More than this at one place is a slip of the keyboard.</summary>
    public const int AtMost = 2000;

    public int Total => OnSite + Remote;

    /// <summary>Among fewer than these a share says nothing.</summary>
    private const int Few = 10;

    /// <summary>Of everybody who could come, in whole percent; null where they are few, or where others came too: guests are nobody's share.</summary>
    public int? PercentOf(int everybody) => everybody < Few || Total > everybody ? null : (int)Math.Round(100.0 * Total / everybody, MidpointRounding.AwayFromZero);
}
