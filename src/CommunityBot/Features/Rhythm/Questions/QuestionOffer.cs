using System.Diagnostics.CodeAnalysis;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Something asked in a community's channel. As text, <c>1773133200.000100/infra-services</c>.</summary>
public sealed record QuestionIn(Ts Ts, string Community) : IParsable<QuestionIn>
{
    public static QuestionIn Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var question) ? question : throw new FormatException($"\"{s}\" is no question.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out QuestionIn result)
    {
        result = s?.Split('/', 2) is [{ Length: > 0 } ts, { Length: > 0 } community] ? new(new Ts(ts), community) : null;
        return result is not null;
    }

    public override string ToString() => $"{Ts}/{Community}";
}

/// <summary>A question that nobody had answered, offered to those who may know.</summary>
/// <param name="Round">How many times it was offered.</param>
/// <param name="OfferedAt">The last time.</param>
internal sealed record QuestionOffer(Ts Ts, int Round, DateTimeOffset OfferedAt)
{
    /// <summary>Working days: whoever says that they answer finds the time for it; whoever reads the offer, the time to say so.</summary>
    private const int ToAnswer = 3, ToDecide = 1;

    /// <summary>Who says that they answer.</summary>
    public UserId? AnsweringBy { get; init; }
    public DateTimeOffset? AnsweringAt { get; init; }

    /// <summary>Who would rather have the digest list it.</summary>
    public UserId? ListedBy { get; init; }
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>The week whose digest listed it: there is no other.</summary>
    public Week? ToldIn { get; init; }

    public bool IsSettled => AnsweringAt is not null || ListedAt is not null;

    /// <summary>Somebody said that they answer, and days later nobody has.</summary>
    public bool ComesBack(CommunitySettings community, DateTimeOffset now) => ListedAt is null && AnsweringAt is { } at && now >= community.AddWorkingDays(at, ToAnswer);

    /// <summary>
    /// Whether the digest of that week may list it, while it is without an answer: somebody wants it to, or the offer was left lying. What somebody says that they answer
    /// is nobody else's, and comes back to those it was offered to; and it is listed once.
    /// </summary>
    public bool IsForDigest(CommunitySettings community, Week week, DateTimeOffset now) =>
        (ToldIn is null || ToldIn == week) && (ListedAt is not null || (AnsweringAt is null && now >= community.AddWorkingDays(OfferedAt, ToDecide)));
}
