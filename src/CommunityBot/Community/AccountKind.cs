using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>What kind of account someone has: only a person of this workspace can become a member, or be given a role.</summary>
public enum AccountKind
{
    /// <summary>A full account of this workspace.</summary>
    Person,

    /// <summary>In one or several channels of this workspace only.</summary>
    Guest,

    /// <summary>Of another workspace, met through a shared channel.</summary>
    Elsewhere,

    /// <summary>Not a person.</summary>
    App,

    /// <summary>Deactivated.</summary>
    Closed,
}

/// <summary>Tells kinds of accounts apart.</summary>
public static class Accounts
{
    /// <summary>The kind of an account, seen from that workspace.</summary>
    /// <param name="person">Null when Slack has said nothing of the person yet: as likely as not, one like any other.</param>
    /// <param name="workspace">Ours.</param>
    public static AccountKind KindIn(this Person? person, TeamId workspace) => person switch
    {
        null => AccountKind.Person,
        { IsBot: true } => AccountKind.App,
        { IsDeactivated: true } => AccountKind.Closed,
        { Team: var team } when team != workspace => AccountKind.Elsewhere,
        { IsGuest: true } => AccountKind.Guest,
        _ => AccountKind.Person,
    };
}
