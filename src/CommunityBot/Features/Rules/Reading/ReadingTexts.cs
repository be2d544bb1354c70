using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The words around the house rules, as people read and accept them.</summary>
internal interface IReadingTexts
{
    /// <summary>Of a modal, and of the part of the Home tab.</summary>
    string Title { get; }
    string Heading(string community);
    Mrkdwn InForce(int version, SlackDate since);

    // The headings of both lists, and what is said of a rule that is told by itself.
    string Expected { get; }
    string NotAllowed { get; }
    Mrkdwn Titled(string heading);
    Mrkdwn Among(string heading);
    string Noted(string heading, string rule);
    Mrkdwn OnlyInTheOther { get; }
    Mrkdwn YouAccepted { get; }

    Mrkdwn Offer(string community);

    /// <summary>To a member who has accepted an older version.</summary>
    Mrkdwn OfferNew(string community);

    /// <summary>In a letter whose heading names the community.</summary>
    Mrkdwn NewVersion(int version, SlackDate since);
    string Accept { get; }
    Mrkdwn Accepted(string community);
    Mrkdwn AlreadyAccepted { get; }
    Mrkdwn NoLongerMember { get; }

    Mrkdwn Which { get; }
    Mrkdwn Unknown(string typed);
    Mrkdwn NoCommunity { get; }
    Mrkdwn NoSuchCommunity { get; }
    string Read { get; }

    // For those who edit them.
    Mrkdwn Acceptance(int accepted, int members);
    Mrkdwn InForceIn(string community, int version, SlackDate since);
    string Edit { get; }
    string History { get; }

    // On the Home tab.
    Mrkdwn ToAccept(string community);

    // To someone who may not.
    Mrkdwn NotYourself { get; }
    Mrkdwn OnlyThese(string community, Mrkdwn who);
    Mrkdwn NobodyMay(string community);
    Mrkdwn YourWords { get; }
    string Close { get; }
}

/// <summary><see cref="IReadingTexts"/> in French and English.</summary>
internal static partial class ReadingTexts
{
    public static readonly Texts<IReadingTexts> All = new(French: new Fr(), English: new En());
}
