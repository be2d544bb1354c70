using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.CheckIns;

/// <summary>What a newcomer answers.</summary>
public enum CheckInAnswer
{
    /// <summary>All is well.</summary>
    Well,

    /// <summary>There is a question.</summary>
    Question,

    /// <summary>They have not found their place.</summary>
    Lost,
}

/// <summary>A newcomer is asked how it goes.</summary>
/// <param name="WelcomedAt">Which stay in the community it is about.</param>
/// <param name="Day">Days after the welcome.</param>
/// <param name="DueOn">The community's local day on which it may first be asked.</param>
internal sealed record CheckIn(Guid Id, string Community, UserId Person, DateTimeOffset WelcomedAt, int Day, LocalDate DueOn)
{
    /// <summary>Days after the welcome.</summary>
    public static readonly int[] Days = [7, 30];

    /// <summary>Characters.</summary>
    public const int WordsAtMost = 1500;

    /// <summary>Null before anything was answered. Without <see cref="AnsweredAt"/>, what the words that wait for another reader were about.</summary>
    public CheckInAnswer? Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What they wrote; null where they wrote nothing, and once it is forgotten.</summary>
    public string? Words { get; init; }

    /// <summary>The member whom the words were passed on to; null: the animators.</summary>
    public UserId? Buddy { get; init; }
    public UserId? TakenBy { get; init; }
    public DateTimeOffset? TakenAt { get; init; }

    public bool IsAnswered => AnsweredAt is not null;

    /// <summary>Words were passed on, and nobody has taken them up.</summary>
    public bool IsOpen => IsAnswered && Answer != CheckInAnswer.Well && TakenAt is null;
}
