using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What kind of account someone has: only a person of this workspace can become a member.</summary>
public enum AccountKind { Person, Guest, Elsewhere, App, Closed }

internal static class Accounts
{
    /// <param name="person">Null when Slack has said nothing of the person yet: as likely as not, one like any other.</param>
    public static AccountKind KindIn(this Person? person, TeamId workspace) => person switch
    {
        null => AccountKind.Person,
        { IsBot: true } => AccountKind.App,
        { IsDeactivated: true } => AccountKind.Closed,
        { Team: var team } when team != workspace => AccountKind.Elsewhere,
        { IsGuest: true } => AccountKind.Guest,
        _ => AccountKind.Person,
    };

    /// <summary>What stands in the way where nothing can be verified.</summary>
    /// <param name="person">Null when Slack has said nothing of the person yet.</param>
    public static Missing Lacks(this Person? person) => person is null ? Missing.Profile : person.Email is null ? Missing.Address : Missing.Directory;
}
