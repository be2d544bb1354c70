using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>Who does what in a community: the four roles and the functional ones, given, handed on and taken up by those who volunteer.</summary>
public static class RolesFeature
{
    public static readonly SubCommandName Roles = new("roles", "roles", new("attribuer les rôles", "give the roles")) { Needs = Act.AssignRoles };
    public static readonly ButtonId<string> Open = new("roles.open");
    public static readonly ButtonId<OfficeIn> Change = new("roles.change");
    public static readonly ModalId<OfficeForm> Form = new("roles.form");
    public static readonly UsersField Holders = new("roles.holders");
    public static readonly DateField From = new("roles.from");
    public static readonly DateField Until = new("roles.until");
    public static readonly ChoicesField LeftVacant = new("roles.left_vacant");
    public const string Notice = "roles.notice", Seated = "roles.seated";

    public static void Map(BotMap on) => on
        .SubCommand<ShowOffices>(Roles, (h, command, stop) => h.Open(command, stop))
        .Button<ShowOffices, string>(Open, (h, press, stop) => h.Open(press, stop))
        .Button<AssignOffice, OfficeIn>(Change, (h, press, stop) => h.Open(press, stop))
        .Submission<AssignOffice, OfficeForm>(Form, (h, form, stop) => h.Save(form, stop))
        .Told<SeatFacilitator>(Seated, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Needs("chat:write", "im:write", "users:read", "channels:manage", "groups:write");
}
