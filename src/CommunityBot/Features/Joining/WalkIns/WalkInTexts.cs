using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The words about those who came into a channel without a request, and of what they then receive.</summary>
public interface IWalkInTexts
{
    Mrkdwn Headline(int people, ChannelId channel);
    string SeeCard { get; }
    Mrkdwn NoLongerYours(string community);
    Mrkdwn Came(UserId person, SlackDate at, UserId? inviter);
    Mrkdwn CannotBeMember(AccountKind kind);
    Mrkdwn ByRequestOnly { get; }
    Mrkdwn AskedBy(UserId by, SlackDate at);
    /// <param name="card">The address of the request's card; null where the reader has none yet.</param>
    Mrkdwn Filed(SlackDate at, string? card);
    Mrkdwn RefusedBefore(SlackDate at);
    Mrkdwn Admitted(UserId by, SlackDate at);
    Mrkdwn Removed(UserId by, SlackDate at);
    Mrkdwn Left(SlackDate at);
    Mrkdwn NowMember { get; }
    (Mrkdwn Why, Mrkdwn Remedy) RemovalRefused(string code, ChannelId channel);
    Mrkdwn NotRemoved(Mrkdwn why, Mrkdwn remedy);

    string Admit { get; }
    string AdmitUnverified { get; }
    string UnverifiedTitle { get; }
    string UnverifiedYes { get; }
    string Ask { get; }
    string Remove { get; }
    string RemoveTitle { get; }
    Mrkdwn RemoveAsk(string? name);
    string RemoveYes { get; }
    string RemoveNo { get; }

    Mrkdwn Gone { get; }
    Mrkdwn AlreadyAdmitted(UserId by, SlackDate at);
    Mrkdwn AlreadyRemoved(UserId by, SlackDate at);
    Mrkdwn AlreadyLeft(SlackDate at);
    Mrkdwn AlreadyAsked(UserId by, SlackDate at);
    Mrkdwn DecideOnTheRequest { get; }
    Mrkdwn NotEligible { get; }

    /// <summary>To the person. The first name is empty when the profile has none.</summary>
    Mrkdwn PleaseAsk(string firstName, string community, ChannelId channel, UserId by);
    string FileRequest { get; }

    /// <inheritdoc cref="PleaseAsk"/>
    Mrkdwn YouWereRemoved(string firstName, string community, Mrkdwn who);
    Mrkdwn YouMayAsk { get; }
}

internal static partial class WalkInTexts
{
    public static readonly Texts<IWalkInTexts> All = new(French: new Fr(), English: new En());
}
