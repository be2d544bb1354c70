using CommunityBot.Community;
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

    /// <summary>Working days after which words that nobody took up go on to the next who may read them.</summary>
    public const int AnsweredWithin = 4;

    /// <summary>Null before anything was answered. Without <see cref="AnsweredAt"/>, what the words that wait for another reader were about.</summary>
    public CheckInAnswer? Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What they wrote; null where they wrote nothing, and once it is forgotten.</summary>
    public string? Words { get; init; }

    /// <summary>The member whom the words were passed on to, and nobody else; null: those who hold a role.</summary>
    public UserId? Buddy { get; init; }

    /// <summary>Without a <see cref="Buddy"/>, whose holders read the words first; null for words of before there was a choice: the animators, and nobody said that they would go further.</summary>
    public Role? Readers { get; init; }

    /// <summary>The role the words were passed on to since; null where they went no further.</summary>
    public Role? Reached { get; init; }

    /// <summary>When they went further; for words that are for one member, when the newcomer was asked for somebody else.</summary>
    public DateTimeOffset? PassedAt { get; init; }
    public UserId? TakenBy { get; init; }
    public DateTimeOffset? TakenAt { get; init; }

    public bool IsAnswered => AnsweredAt is not null;

    /// <summary>Words were passed on, and nobody has taken them up.</summary>
    public bool IsOpen => IsAnswered && Answer != CheckInAnswer.Well && TakenAt is null;

    /// <summary>The one member they were for has not answered: the newcomer may choose somebody else.</summary>
    public bool MayBeGivenToAnother => IsOpen && Buddy is not null && PassedAt is not null;
}
