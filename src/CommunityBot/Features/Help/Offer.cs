using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>What a person may do, worked out from the map of features and from what the person is in the communities in question.</summary>
public sealed record Offer
{
    private Offer(BotMap map, IReadOnlyList<Standing> standings)
    {
        SubCommands = [.. map.SubCommands.Where(s => May(s.Needs, standings))];
        Commands = [.. map.Commands.Where(c => c != BotMap.French && c != BotMap.English && May(c.Needs, standings))];
        Shortcuts = [.. map.Shortcuts.Where(s => s.IsOnMessages && May(s.Needs, standings))];
        IsSomewhere = standings.Any(s => s.IsMember || s.Roles.Count > 0);
        RoleActs = [.. Enum.GetValues<Act>().Where(act => Permissions.RolesAllowed(act).Any(role => standings.Any(s => s.Roles.Contains(role))))];
    }

    public IReadOnlyList<SubCommandName> SubCommands { get; }

    /// <summary>The direct commands; those that only take a sub-command are not among them.</summary>
    public IReadOnlyList<CommandName> Commands { get; }

    /// <summary>Those of the menu of a message.</summary>
    public IReadOnlyList<ShortcutName> Shortcuts { get; }

    /// <summary>A member of a community, or holding a role in one.</summary>
    public bool IsSomewhere { get; }

    /// <summary>What the person may do by a role, and would not without.</summary>
    public IReadOnlyList<Act> RoleActs { get; }

    /// <summary>How one who is in no community comes into one.</summary>
    public SubCommandName? Joining => SubCommands.FirstOrDefault(s => s.Needs == Act.AskToJoin);

    /// <param name="user">Who asks: an outsider, where no standing counts.</param>
    /// <param name="map">What there is.</param>
    /// <param name="standings">What the person is in each community that counts.</param>
    /// <param name="isAdministrator">Of the workspace: some things may be done in communities one is not in.</param>
    public static Offer To(UserId user, BotMap map, IReadOnlyList<Standing> standings, bool isAdministrator = false) =>
        new(map, standings.Count > 0 ? standings : [new() { User = user, IsAdministrator = isAdministrator }]);

    private static bool May(Act? needs, IReadOnlyList<Standing> standings) => needs is not { } act || standings.Any(s => Permissions.Allows(act, s));
}
