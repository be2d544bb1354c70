using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>What is said while nobody decides: to those who decide, and to the person.</summary>
public interface IWaitingTexts
{
    Mrkdwn Hello { get; }

    /// <param name="late">How many of them have waited two working days or more.</param>
    Mrkdwn Waiting(string community, int count, int late);

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
