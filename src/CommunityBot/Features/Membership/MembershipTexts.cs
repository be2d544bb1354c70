using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>What is said of members who are no longer eligible. A company's dues are in <see cref="Why"/> alone, which facilitators read.</summary>
internal interface IMembershipTexts
{
    Mrkdwn Headline(int people, string community);

    /// <summary>The same, once something was said of everybody in the first message.</summary>
    Mrkdwn Settled(int people, string community);
    Mrkdwn Following(int page, int pages, string community);
    Mrkdwn Because { get; }
    Mrkdwn Why(EligibilityFinding finding);
    string Remind { get; }
    string Leave { get; }
    string Exclude { get; }
    string Others(int people);

    Mrkdwn RemindedBy(UserId by, SlackDate at);

    /// <summary>It is not yet the daytime of who reads it.</summary>
    Mrkdwn ReminderWaits(UserId by, SlackDate at);
    Mrkdwn LeftBy(UserId by, SlackDate at);
    Mrkdwn ExcludedBy(UserId by, SlackDate at);
    Mrkdwn StillInside(ChannelId channel, string code);
    Mrkdwn EligibleAgain { get; }
    Mrkdwn NoLongerMember { get; }
    Mrkdwn AccountClosed { get; }
    Mrkdwn NotVerifiable { get; }
    Mrkdwn Relisted { get; }
    Mrkdwn NoLongerYours(string community);

    /// <summary>To someone who pressed too late: who did what.</summary>
    Mrkdwn Standing(Lapse lapse, SlackDate at);

    Mrkdwn OnlyFacilitators(Mrkdwn who);
    Mrkdwn NotYourself { get; }
    Mrkdwn Gone { get; }

    /// <summary>To the member.</summary>
    Mrkdwn Reminder(string community, Mrkdwn facilitators);

    string ExclusionTitle { get; }
    Mrkdwn ExclusionIntro(UserId person, ChannelId channel, string community);
    Mrkdwn RolesBecomeVacant(ChannelId? facilitators);
    string ReasonLabel { get; }
    string ReasonHint { get; }
    string NoteLabel { get; }
    string NoteHint { get; }
    string ConfirmLabel { get; }
    string Confirm { get; }
    string ExclusionSend { get; }
    string Cancel { get; }
    string Close { get; }

    /// <summary>The words proposed for the person.</summary>
    string ExclusionNote(string firstName, string community);

    /// <summary>Above these words.</summary>
    Mrkdwn Excluded(string community);
}

/// <summary><see cref="IMembershipTexts"/> in French and English.</summary>
internal static partial class MembershipTexts
{
    public static readonly Texts<IMembershipTexts> All = new(French: new Fr(), English: new En());
}
