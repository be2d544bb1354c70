using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Roles;

/// <summary>Who does what in a community: the four roles and the functional ones, given, handed on and taken up by those who volunteer.</summary>
public static class RolesFeature
{
    public static readonly SubCommandName WhoDoesWhat = new("qui", "who", new("voir qui fait quoi, et ce qui attend quelqu’un", "see who does what, and what waits for somebody"));
    public static readonly SubCommandName Roles = new("roles", "roles", new("attribuer les rôles", "give the roles")) { Needs = Act.AssignRoles };

    public static readonly SubCommandName JournalCommand = new("journal", "log", new("lire ce qui a été décidé, par qui et quand", "read what was decided, by whom and when")) { Needs = Act.ReadJournal };

    // These carry the community's id.
    public static readonly ButtonId<string> Open = new("roles.open");
    public static readonly ButtonId<string> Who = new("roles.who");
    public static readonly ButtonId<string> Journal = new("roles.journal");

    public static readonly ButtonId<OfficeIn> Change = new("roles.change");
    public static readonly ModalId<OfficeForm> Form = new("roles.form");
    public static readonly UsersField Holders = new("roles.holders");
    public static readonly DateField From = new("roles.from");
    public static readonly DateField Until = new("roles.until");
    public static readonly ChoicesField LeftVacant = new("roles.left_vacant");

    public static readonly ButtonId<OfficeIn> Volunteer = new("roles.volunteer");
    public static readonly ModalId<OfficeIn> Volunteering = new("roles.volunteering");
    public static readonly TextField Words = new("roles.words");

    // These carry the offer's id.
    public static readonly ButtonId<Guid> Entrust = new("roles.entrust");
    public static readonly ButtonId<Guid> Decline = new("roles.decline");
    public static readonly ModalId<Guid> Declining = new("roles.declining");
    public static readonly ButtonId<Guid> Accept = new("roles.accept");
    public static readonly ButtonId<Guid> Pass = new("roles.pass");

    // These carry the id of somebody's time in a role.
    public static readonly ButtonId<Guid> HandOver = new("roles.hand_over");
    public static readonly ModalId<Guid> HandingOver = new("roles.handing_over");
    public static readonly UserField Successor = new("roles.successor");
    public static readonly ButtonId<Guid> Keep = new("roles.keep");
    public static readonly ModalId<Guid> Keeping = new("roles.keeping");

    public static readonly ButtonId<JournalPage> OlderPage = new("roles.older_page");
    public static readonly ButtonId<JournalPage> NewerPage = new("roles.newer_page");

    public const string Notice = "roles.notice", Seated = "roles.seated", Told = "roles.told";

    /// <summary>The functional roles held on that day, by name in that language, with who holds each; those that nobody holds are left out.</summary>
    public static async Task<IReadOnlyList<(string Name, IReadOnlyList<UserId> Who)>> FunctionsOf(Tx tx, CommunitySettings community, LocalDate day, Language language)
    {
        var t = RolesTexts.All.In(language);
        return [.. (await tx.Tenures(community.Id)).Where(tenure => tenure.HoldsOn(day)).GroupBy(tenure => tenure.Role).OrderBy(role => role.Key)
            .Select(role => (t.Name(role.Key), (IReadOnlyList<UserId>)[.. role.Select(tenure => tenure.User).Distinct()]))];
    }

    /// <summary>Who holds a functional role on that day.</summary>
    public static async Task<IReadOnlyList<UserId>> HoldersOf(Tx tx, CommunitySettings community, FunctionalRole role, LocalDate day) =>
        [.. (await tx.Tenures(community.Id, role)).Where(tenure => tenure.HoldsOn(day)).Select(tenure => tenure.User).Distinct()];

    /// <summary>The functional roles that nobody holds on that day, by name in that language.</summary>
    public static async Task<IReadOnlyList<string>> VacantOn(Tx tx, CommunitySettings community, LocalDate day, Language language)
    {
        var (t, held) = (RolesTexts.All.In(language), (await tx.Tenures(community.Id)).Where(tenure => tenure.HoldsOn(day)).Select(tenure => tenure.Role).ToHashSet());
        return [.. Enum.GetValues<FunctionalRole>().Where(role => !held.Contains(role)).Select(role => t.Name(role))];
    }

    /// <summary>The functional roles, by name in that language, that this person held until they left, and that nobody else held on that day.</summary>
    /// <param name="tx">Reads only.</param>
    /// <param name="community">Which community.</param>
    /// <param name="user">Who left.</param>
    /// <param name="at">When.</param>
    /// <param name="language">The reader's.</param>
    public static async Task<IReadOnlyList<string>> LeftVacantBy(Tx tx, CommunitySettings community, UserId user, DateTimeOffset at, Language language)
    {
        var (t, day, held) = (RolesTexts.All.In(language), community.DayAt(at), await tx.Tenures(community.Id));
        return [.. (await tx.HeldUntilLeaving(community.Id, user, at)).Where(role => !held.Any(tenure => tenure.Role == role && tenure.HoldsOn(day))).Select(role => t.Name(role))];
    }

    /// <summary>Why some of these cannot be given one of the four roles, a sentence each; null where all can.</summary>
    /// <param name="tx">Reads only.</param>
    /// <param name="workspace">Ours.</param>
    /// <param name="people">As Slack has told of them.</param>
    /// <param name="language">The reader's.</param>
    public static async Task<string?> WhyNot(Tx tx, TeamId workspace, IReadOnlyList<UserId> people, Language language)
    {
        var (t, wrong) = (AssigningTexts.All.In(language), new List<string>());
        foreach (var user in people)
        {
            var person = await tx.FindPerson(user);
            if (person.KindIn(workspace) is var kind and not AccountKind.Person) wrong.Add(t.CannotHold(person?.Name ?? user.Value, kind));
        }
        return wrong.Count == 0 ? null : string.Join(" ", wrong);
    }

    /// <summary>Gives one of the four roles to people of a community that has just been made: they are told, and invited where it talks.</summary>
    public static async Task Appoint(Tx tx, Outbox outbox, LettersFeature letters, CommunitySettings community, Role role, IReadOnlyList<UserId> people, UserId by, DateTimeOffset now)
    {
        if (people.Count == 0) return;
        var change = new OfficeChange(Office.Of(role), people, [], [], [], people, community.DayAt(now), null);
        foreach (var user in people)
        {
            await tx.GiveRole(community, user, role, now);
            await tx.Audit(community, by, "role_given", user.Value, change.Office.ToString(), now);
        }
        var tell = new TellOfChange(tx, outbox, letters, community, change, by, now);
        await tell.Those();
        await SeatFacilitator.Seat(tx, outbox, community, change, by, tell.Key);
    }

    /// <summary>Invites the facilitators where they meet from now on.</summary>
    public static async Task SeatFacilitators(Tx tx, Outbox outbox, CommunitySettings community, UserId by, DateTimeOffset now)
    {
        var all = await tx.Holders(community.Id, Role.Facilitator);
        await SeatFacilitator.Seat(tx, outbox, community, new(Office.Of(Role.Facilitator), all, [], [], [], all, community.DayAt(now), null), by, $"roles:{Guid.CreateVersion7(now):n}");
    }

    internal static Subject OfferCard(Guid offer) => new("roles.offer", RolesSql.Key(offer));

    internal static Subject Morning(string community, LocalDate day) => new("roles.morning", $"{community}:{LocalDatePattern.Iso.Format(day)}");

    public static void Map(BotMap on) => on
        .SubCommand<ShowWho>(WhoDoesWhat, (h, command, stop) => h.Show(command, stop))
        .Button<ShowWho, string>(Who, (h, press, stop) => h.Show(press, stop))
        .SubCommand<ShowOffices>(Roles, (h, command, stop) => h.Open(command, stop))
        .Button<ShowOffices, string>(Open, (h, press, stop) => h.Open(press, stop))
        .Button<AssignOffice, OfficeIn>(Change, (h, press, stop) => h.Open(press, stop))
        .Submission<AssignOffice, OfficeForm>(Form, (h, form, stop) => h.Save(form, stop))
        .Told<SeatFacilitator>(Seated, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Button<VolunteerFor, OfficeIn>(Volunteer, (h, press, stop) => h.Open(press, stop))
        .Submission<VolunteerFor, OfficeIn>(Volunteering, (h, form, stop) => h.Submit(form, stop))
        .Draws<DrawOffer>("roles.offer", (h, tx, id, place, _) => h.Draw(tx, id, place))
        .WaitsAtHome<DrawOffer>(150, (h, tx, reader, _) => h.AtHome(tx, reader))
        .Button<AnswerOffer, Guid>(Entrust, (h, press, stop) => h.Entrust(press, stop))
        .Button<AnswerOffer, Guid>(Decline, (h, press, stop) => h.OpenDecline(press, stop))
        .Submission<AnswerOffer, Guid>(Declining, (h, form, stop) => h.Decline(form, stop))
        .Button<AnswerOffer, Guid>(Accept, (h, press, stop) => h.Accept(press, stop))
        .Button<AnswerOffer, Guid>(Pass, (h, press, stop) => h.Pass(press, stop))
        .Button<PassOn, Guid>(HandOver, (h, press, stop) => h.Open(press, stop))
        .Submission<PassOn, Guid>(HandingOver, (h, form, stop) => h.Ask(form, stop))
        .Button<PassOn, Guid>(Keep, (h, press, stop) => h.OpenKeep(press, stop))
        .Submission<PassOn, Guid>(Keeping, (h, form, stop) => h.Keep(form, stop))
        .Daily<WatchRoles>("roles.watch", WatchRoles.At, (h, tx, community, _, _) => h.Run(tx, community), among: (_, tx, some) => tx.WithTenures(some))
        .DrawsPart<DrawMorning>("roles.morning", (h, tx, id, reader, _) => h.Draw(tx, id, reader))
        .DrawsWhatIsLeft<TellOthers>(ToldChange.Kind, (h, tx, id, _, _) => h.Draw(tx, id))
        .Told<TellOthers>(Told, (h, tx, outcome, _) => h.Told(tx, outcome))
        .DrawsPart<TellOthers>(ToldChange.Kind, (h, tx, id, reader, _) => h.Draw(tx, id, reader))
        .SubCommand<ReadJournal>(JournalCommand, (h, command, stop) => h.Read(command, stop))
        .Button<ReadJournal, string>(Journal, (h, press, stop) => h.Read(press, stop))
        .Button<ReadJournal, JournalPage>(OlderPage, (h, press, stop) => h.Turn(press, stop))
        .Button<ReadJournal, JournalPage>(NewerPage, (h, press, stop) => h.Turn(press, stop))
        .Home<RolesAtHome>(230, (h, tx, reader, _) => h.Draw(tx, reader))
        .Needs("chat:write", "im:write", "users:read", "channels:manage", "groups:write");
}
