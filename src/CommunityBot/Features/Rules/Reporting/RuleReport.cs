using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>How far a report has come.</summary>
internal enum ReportStatus
{
    /// <summary>The form is open; nobody has been told.</summary>
    Draft,

    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>The person was reminded of a rule.</summary>
    Reminded,

    /// <summary>Nothing was done about it.</summary>
    Closed,
}

/// <summary>A message that a member reported.</summary>
/// <param name="Person">Who wrote it.</param>
/// <param name="By">Who reported it: never told to that person.</param>
internal sealed record RuleReport(Guid Id, string Community, UserId Person, MessageSpot On, UserId By, DateTimeOffset At)
{
    /// <summary>Characters.</summary>
    public const int WordsAtMost = 1500;

    public ReportStatus Status { get; init; }

    /// <summary>What the reporter saw, in Slack's format: empty for a file alone, null once it is forgotten.</summary>
    public string? Text { get; init; }

    /// <summary>What the reporter says of it.</summary>
    public string? Words { get; init; }

    /// <summary>The person held a role here: facilitators alone read it.</summary>
    public bool IsOnTeam { get; init; }

    public UserId? HandledBy { get; init; }
    public DateTimeOffset? HandledAt { get; init; }
}
