using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Monthly;

/// <summary>What a month came to, and what became of the page on it.</summary>
/// <param name="Messages">That people wrote in the channel.</param>
/// <param name="Replies">To them, in their threads.</param>
/// <param name="Voices">How many people wrote any of these.</param>
/// <param name="FirstWords">How many newcomers spoke for the first time.</param>
internal sealed record MonthlyAccount(MonthOf Of, int Messages, int Replies, int Voices, int FirstWords)
{
    /// <summary>The page as it was handed, or as somebody has changed it since; null once it is forgotten.</summary>
    public string? Words { get; init; }

    /// <summary>How many times it was changed.</summary>
    public int Edition { get; init; }
    public UserId? EditedBy { get; init; }
    public UserId? SentBy { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public IReadOnlyList<UserId> SentTo { get; init; } = [];
}

/// <summary>A meeting that took place, by the community's local day.</summary>
/// <param name="Came">Null where nobody has said how many.</param>
internal sealed record MonthlyMeeting(LocalDate Day, string Topic, int? Came);

/// <summary>What the page on a month says: counts, and what was public already. No name of a member, no word of a message.</summary>
/// <param name="Members">At the month's end.</param>
/// <param name="Next">The day of the meeting to come; null where none is scheduled.</param>
/// <param name="IsMeetingWanted">The community meets every month, and no meeting is to come.</param>
/// <param name="News">Titles of what was announced.</param>
/// <param name="Vacant">Functional roles that nobody holds, by name.</param>
/// <param name="Questions">How many wait for an answer.</param>
/// <param name="HasAnimators">Somebody animates.</param>
internal sealed record MonthlyFacts(
    MonthlyAccount Account, int Members, int Joined, int Left, IReadOnlyList<MonthlyMeeting> Meetings, LocalDate? Next, bool IsMeetingWanted, IReadOnlyList<string> News,
    IReadOnlyList<string> Vacant, int Questions, bool HasAnimators)
{
    /// <summary>How many people came to the meetings.</summary>
    public int Came => Meetings.Sum(meeting => meeting.Came ?? 0);
}
