using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>The words of leaving and of exclusion.</summary>
internal interface ILeavingTexts
{
    // Who asks to leave.
    Mrkdwn NoMember { get; }

    /// <summary>To who holds a role there, and is a member of none.</summary>
    /// <param name="toAsk">Who can give the role to somebody else; null where the reader can.</param>
    Mrkdwn RoleOnly(IReadOnlyList<string> communities, Mrkdwn? toAsk);
    Mrkdwn NoLongerMember { get; }
    Mrkdwn Which { get; }
    string FormTitle { get; }
    Mrkdwn Intro(string community, ChannelId channel);
    Mrkdwn RolesEnd(IReadOnlyList<Role> roles);
    Mrkdwn RolesGoOn(IReadOnlyList<Role> roles);
    string ChoiceLabel { get; }
    string GoAway { get; }
    string Follow { get; }
    string FollowHint { get; }
    string ReasonLabel { get; }
    string ReasonHint { get; }
    string TooLong(int atMost);
    string Send { get; }
    string Cancel { get; }
    string Close { get; }
    Mrkdwn Left(string community);
    Mrkdwn Follows(string community);
    Mrkdwn FollowsFromOutside(string community, ChannelId channel);
    Mrkdwn Farewell(string firstName, string community);
    Mrkdwn TypeLeave(ChannelId channel);

    // Who left the channel by hand.
    Mrkdwn DidYouMean(string community, ChannelId channel);
    string ComeBack { get; }
    string OpenForm { get; }
    Mrkdwn Stays(ChannelId channel);
    Mrkdwn NotLetIn(string code, Mrkdwn toAsk);

    // Those who lead the community.
    Mrkdwn HasLeft(UserId person, string community, SlackDate at);
    Mrkdwn AccountClosed(UserId person, string? name, string community, SlackDate at);
    Mrkdwn WasExcluded(UserId person, UserId by, string community, SlackDate at);

    /// <param name="functions">Functional roles, by name.</param>
    Mrkdwn NowVacant(IReadOnlyList<Role> roles, IReadOnlyList<string> functions);
    Mrkdwn KeepsRoles(IReadOnlyList<Role> roles);
    Mrkdwn NobodyLeads { get; }
    Mrkdwn TheirWords { get; }
    Mrkdwn StillInside(ChannelId channel, string code);

    // Who excludes, and who is excluded.
    string ExclusionTitle { get; }
    Mrkdwn ExcludeWhere { get; }
    Mrkdwn ExclusionIntro(string community, ChannelId channel);
    Mrkdwn TheirRolesEnd(IReadOnlyList<Role> roles, ChannelId? facilitators);
    string WhoLabel { get; }
    string RuleLabel { get; }
    string NoRule { get; }
    string OtherRule { get; }
    string WhyLabel { get; }
    string WhyHint { get; }
    string NoteLabel { get; }
    string NoteHint { get; }
    string ConfirmLabel { get; }
    string Confirm { get; }
    string ExcludeSend { get; }
    string SayWho { get; }
    string NotYourself { get; }
    string IsNoMember(string community);
    string SayWhy(int atLeast, int atMost);
    string SayIt(int atMost);
    string ConfirmFirst { get; }
    Mrkdwn OnlyFacilitators(Mrkdwn who);
    Mrkdwn ExclusionDone(UserId person, string community);
    string ExclusionNote(string firstName, string community);
    Mrkdwn Excluded(string community);
    Mrkdwn ToWrite(Mrkdwn who);
}

internal static partial class LeavingTexts
{
    public static readonly Texts<ILeavingTexts> All = new(French: new Fr(), English: new En());
}
