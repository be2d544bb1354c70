using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>How many came to a meeting.</summary>
public sealed record MeetingAttendance(int OnSite, int Remote, UserId NotedBy)
{
    /// <summary>More than this at one place is a slip of the keyboard.</summary>
    public const int AtMost = 2000;

    public int Total => OnSite + Remote;

    /// <summary>Of the members, in whole percent; null where there is none to compare with.</summary>
    public int? PercentOf(int members) => members == 0 ? null : (int)Math.Round(100.0 * Total / members, MidpointRounding.AwayFromZero);
}
