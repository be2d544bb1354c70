using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>The words of the window and the form that say who holds what, and of what follows.</summary>
public interface IAssigningTexts
{
    string Title { get; }
    /// <param name="hasTeam">Somebody holds a functional role: there is a core team.</param>
    Mrkdwn Intro(string community, bool hasTeam);

    /// <param name="name">The role's.</param>
    /// <param name="holders">Null where nobody holds it, nor will.</param>
    Mrkdwn Line(string name, Mrkdwn? holders);

    /// <summary>A functional role that nobody holds today.</summary>
    /// <param name="hasTeam">The core team carries it.</param>
    /// <param name="next">Who will hold it; null where nobody will.</param>
    Mrkdwn VacantLine(string name, bool hasTeam, Mrkdwn? next);
    Mrkdwn Others(int people);
    string Change { get; }
    Mrkdwn WhoLearns { get; }

    string FormTitle { get; }
    Mrkdwn FormIntro(string name, string what, string community);
    Mrkdwn Now(Mrkdwn holders);
    string HoldersLabel { get; }
    string HoldersPlaceholder { get; }
    string HoldersHint { get; }
    string MembersHint { get; }
    string FromLabel { get; }
    string UntilLabel { get; }
    string UntilHint { get; }
    string VacantLabel { get; }
    string Vacant { get; }
    string Save { get; }

    string CannotHold(string name, AccountKind kind);
    string NotAMember(string name);
    string NobodyWouldLead { get; }
    string ConfirmVacant { get; }
    string UntilIsPast { get; }
    string UntilBeforeFrom { get; }
    Mrkdwn Saved(string name);
    Mrkdwn Unchanged { get; }

    /// <param name="dates">"from 2 March 2026 to 31 December 2026", of a functional role.</param>
    Mrkdwn Given(UserId by, string name, string what, string community, ChannelId channel, string? dates);
    Mrkdwn Taken(UserId by, string name, string community);

    /// <param name="until">Null where it has no end any more.</param>
    Mrkdwn Redated(UserId by, string name, string community, string? until);
    Mrkdwn Told(UserId by, string name, string community, Mrkdwn? added, Mrkdwn? removed);

    /// <summary>Somebody has taken a role of their own accord.</summary>
    /// <param name="from">Who held it before; null where nobody did.</param>
    Mrkdwn Took(UserId by, string name, string community, Mrkdwn? from);
    Mrkdwn DoItByHand(UserId user, ChannelId channel, bool invite);
}

internal static partial class AssigningTexts
{
    public static readonly Texts<IAssigningTexts> All = new(French: new Fr(), English: new En());
}
