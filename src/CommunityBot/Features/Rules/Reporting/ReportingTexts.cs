using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The words of a report: for who makes it, and for who reads it.</summary>
internal interface IReportingTexts
{
    string Title { get; }
    Mrkdwn Intro(Mrkdwn readers, UserId person);
    Mrkdwn TheMessage(UserId person);
    string WordsLabel { get; }
    Mrkdwn WhatIsKept { get; }
    string Send { get; }
    string Cancel { get; }
    string TooLong(int most);
    Mrkdwn Sent(Mrkdwn readers, UserId person);
    Mrkdwn SentAlready { get; }

    /// <summary>To who reported, and learns no more.</summary>
    /// <param name="isActedOn">Something was done about it.</param>
    Mrkdwn Thanks(string community, bool isActedOn);

    // Why there is nothing to report.
    Mrkdwn Outside(IReadOnlyList<ChannelId> channels);
    Mrkdwn OfAnApp { get; }
    Mrkdwn YourOwn { get; }

    /// <param name="readers">Whom to write to instead; null where nobody is known.</param>
    Mrkdwn MembersOnly(string community, Mrkdwn? readers);
    Mrkdwn NobodyReads(string community);
    Mrkdwn Gone { get; }

    // To who reads it.
    Mrkdwn Card(UserId by, UserId person, ChannelId channel, SlackDate at);
    Mrkdwn TheySay(UserId by);
    Mrkdwn NoWords { get; }
    Mrkdwn Forgotten { get; }
    Mrkdwn See(Link message);
    string TheMessageItself { get; }
    Mrkdwn Unnamed(UserId person);
    string Remind { get; }
    string NoAction { get; }
    Mrkdwn RemindedBy(UserId by, SlackDate at);
    Mrkdwn ClosedBy(UserId by, SlackDate at);

    // In the letter of the day, and on the Home tab.
    Mrkdwn StillWaiting { get; }
    Mrkdwn AtHome(UserId by, UserId person, string community);
    string SeeCard { get; }
    Mrkdwn MoreAtHome(int count);

    Mrkdwn NoLongerYours(string community);
}

/// <summary><see cref="IReportingTexts"/> in French and English.</summary>
internal static partial class ReportingTexts
{
    public static readonly Texts<IReportingTexts> All = new(French: new Fr(), English: new En());
}
