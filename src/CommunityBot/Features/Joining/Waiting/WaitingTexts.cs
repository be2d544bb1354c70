using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>What is said while nobody decides: to those who decide, and to the person.</summary>
public interface IWaitingTexts
{
    Mrkdwn Hello { get; }

    /// <param name="days">The working days the oldest has waited, once they are two or more; null before.</param>
    Mrkdwn Waiting(string community, int count, int? days);

    /// <summary>To a pilot, of requests that have waited five working days.</summary>
    Mrkdwn AreNext { get; }
    Mrkdwn Oldest { get; }
    Mrkdwn Newest { get; }
    Mrkdwn Line(UserId person, SlackDate since, string? link, LocalDate? closesOn);
    Mrkdwn More(int count);

    /// <param name="who">Those who decide; null when there is nobody.</param>
    Mrkdwn NotForgotten(string community, Mrkdwn? who);
    Mrkdwn Expired(string community);
}

internal static partial class WaitingTexts
{
    public static readonly Texts<IWaitingTexts> All = new(French: new Fr(), English: new En());
}
