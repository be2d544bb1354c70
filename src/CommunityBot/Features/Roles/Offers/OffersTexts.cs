using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>The words of those who volunteer for a role, are asked to take one over, or keep theirs; and of the answers.</summary>
internal interface IOffersTexts
{
    string VolunteerTitle { get; }
    Mrkdwn VolunteerIntro(string role, string what, string community);
    Mrkdwn ItTakes(string time);
    string VolunteerWordsLabel { get; }
    string VolunteerWordsHint { get; }
    string VolunteerSend { get; }
    Mrkdwn OnlyMembers(string community);
    Mrkdwn TakenSince(string role, Mrkdwn holders);
    Mrkdwn AlreadyOffered(string role);
    Mrkdwn YoursNow(string role);
    Mrkdwn Offered(string role, Mrkdwn readers);
    string TooLong(int most);

    Mrkdwn VolunteerOffers(UserId user, string role, string community);
    Mrkdwn TheyDecide(Mrkdwn who);
    string Entrust { get; }
    string DeclineButton { get; }
    Mrkdwn Standing(OfferStatus status, UserId by, UserId user, string role, SlackDate at);
    Mrkdwn NotYours(UserId user);
    Mrkdwn NoLongerMember(UserId user);

    string DeclineTitle { get; }
    Mrkdwn DeclineIntro(UserId user, string role);
    string DeclineLabel { get; }
    string DeclineHint { get; }
    string DeclineSend { get; }
    string DeclineNote(string firstName, string role);
    string SayIt(int most);
    Mrkdwn Declined(UserId by, string role, string community);

    string HandOverTitle { get; }
    Mrkdwn HandOverIntro(string role, string community);
    string SuccessorLabel { get; }
    string SuccessorPlaceholder { get; }
    string SuccessorHint { get; }
    string HandOverWordsLabel { get; }
    string HandOverSend { get; }
    string SayWho { get; }
    string HoldsItAlready(string name);
    string AskedAlready(string name);
    Mrkdwn Asked(UserId user, string role);
    Mrkdwn HandOverAsked(UserId by, string role, string community, string? until);
    string Accept { get; }
    string Pass { get; }
    Mrkdwn HandedOver(UserId to, string role, string community);
    Mrkdwn Passed(UserId user, string role, string community);

    string KeepTitle { get; }
    Mrkdwn KeepIntro(string role, string community, UserId holder);
    string KeepHint { get; }
    string KeepSend { get; }
    Mrkdwn Kept(string role, string? until);
    Mrkdwn NoLongerHeld(string role);
}

internal static partial class OffersTexts
{
    public static readonly Texts<IOffersTexts> All = new(French: new Fr(), English: new En());
}
