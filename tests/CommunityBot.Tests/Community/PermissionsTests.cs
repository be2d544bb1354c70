using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Community;

/// <summary>Who may do what: every act against every standing, written out here a second time.</summary>
public sealed class PermissionsTests
{
    private static readonly UserId Someone = new("U0SOMEONE01");
    private static readonly UserId Other = new("U0OTHER0001");
    private static readonly TeamId Workspace = new("T0123456789");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// The product's table, a row for each act: who may do it, of an outsider, member, animator, pilot, sponsor, facilitator and administrator. An act without its
    /// row fails <see cref="The_table_has_every_act"/>.
    /// </summary>
    public static TheoryData<Act, string> Table() => new()
    {
        { Act.AskToJoin, "outsider member animator pilot sponsor facilitator administrator" },
        { Act.DecideJoinRequest, "pilot facilitator" },
        { Act.SeeDues, "facilitator" },
        { Act.SettleDues, "facilitator" },
        { Act.LinkAdherent, "facilitator" },
        { Act.SettleWalkIn, "facilitator" },
        { Act.FileForSomeone, "facilitator" },
        { Act.AdmitThoseHere, "facilitator" },
        { Act.Announce, "member animator pilot sponsor facilitator" },
        { Act.PublishAnnouncement, "animator pilot facilitator" },
        { Act.RunWeek, "animator pilot facilitator" },
        { Act.ReportToAssociation, "pilot facilitator" },
        { Act.OverridePacing, "facilitator" },
        { Act.ImportDirectory, "facilitator administrator" },
        { Act.FollowMembership, "facilitator" },
        { Act.Exclude, "facilitator" },
        { Act.Leave, "member animator pilot sponsor" },
        { Act.AssignRoles, "pilot facilitator administrator" },
        { Act.AppointFacilitators, "facilitator administrator" },
        { Act.Volunteer, "member animator pilot sponsor" },
        { Act.ReadJournal, "pilot sponsor facilitator administrator" },
        { Act.EditRules, "pilot facilitator administrator" },
        { Act.KeepProfile, "member animator pilot sponsor" },
        { Act.Thank, "member animator pilot sponsor facilitator" },
        { Act.RemindOfRule, "animator pilot facilitator" },
        { Act.SettleReminders, "facilitator" },
        { Act.AnswerMeeting, "member animator pilot sponsor facilitator" },
        { Act.ScheduleMeeting, "animator pilot facilitator" },
        { Act.ReportMessage, "member animator pilot sponsor facilitator administrator" },
        { Act.ReadReports, "animator pilot facilitator" },
        { Act.ReadReportsOnTeam, "facilitator" },
        { Act.CreateCommunity, "administrator" },
        { Act.ConfigureCommunity, "pilot facilitator administrator" },
        { Act.AnswerNewcomers, "animator pilot facilitator" },
    };

    /// <summary>Volunteers are members too; a facilitator and an administrator need not be.</summary>
    private static readonly Dictionary<string, Standing> Standings = new(StringComparer.Ordinal)
    {
        ["outsider"] = new() { User = Someone },
        ["member"] = new() { User = Someone, IsMember = true },
        ["animator"] = new() { User = Someone, IsMember = true, Roles = [Role.Animator] },
        ["pilot"] = new() { User = Someone, IsMember = true, Roles = [Role.Pilot] },
        ["sponsor"] = new() { User = Someone, IsMember = true, Roles = [Role.Sponsor] },
        ["facilitator"] = new() { User = Someone, Roles = [Role.Facilitator] },
        ["administrator"] = new() { User = Someone, IsAdministrator = true },
    };

    [Theory, MemberData(nameof(Table))]
    public void Every_standing_may_do_what_the_table_says_and_no_more(Act act, string who) =>
        Assert.Equal(who.Split(' '), Standings.Where(one => Permissions.Allows(act, one.Value, Other)).Select(one => one.Key));

    [Fact]
    public void The_table_has_every_act() => Assert.Equal(Enum.GetValues<Act>().Order(), Table().Select(row => row.Data.Item1).Order());

    [Fact]
    public void Roles_add_up()
    {
        var both = new Standing { User = Someone, Roles = [Role.Sponsor, Role.Animator], IsAdministrator = true };
        Assert.True(Permissions.Allows(Act.PublishAnnouncement, both));
        Assert.True(Permissions.Allows(Act.ImportDirectory, both));
        Assert.False(Permissions.Allows(Act.SeeDues, both));
    }

    [Fact]
    public void A_person_without_a_role_may_only_ask_to_join() =>
        Assert.Equal([Act.AskToJoin], Enum.GetValues<Act>().Where(act => Permissions.Allows(act, new Standing { User = Someone }, Other)));

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Pilot)]
    public void Nobody_decides_on_their_own_request(Role role)
    {
        var standing = new Standing { User = Someone, IsAdministrator = true, IsMember = true, Roles = [role] };
        Assert.False(Permissions.Allows(Act.DecideJoinRequest, standing, concerning: Someone));
        Assert.True(Permissions.Allows(Act.DecideJoinRequest, standing, concerning: Other));
    }

    [Fact]
    public void Nobody_excludes_themselves() =>
        Assert.False(Permissions.Allows(Act.Exclude, new Standing { User = Someone, IsMember = true, Roles = [Role.Facilitator] }, concerning: Someone));

    /// <summary>A volunteer of another community, a guest, someone of another workspace, someone who left, an account that is closed: all are outsiders here.</summary>
    [Theory, EveryDatabase]
    public async Task What_a_person_is_elsewhere_or_was_gives_no_right_here(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var db = fresh.Database;
        var (here, there) = await db.Write(async tx => (await Add(tx, "infra", "C1"), await Add(tx, "data", "C2")), Stop);
        var holders = Enum.GetValues<Role>().ToDictionary(role => role, role => new UserId($"U0{role}"));
        var (member, former, excluded) = (new UserId("U0MEMBER"), new UserId("U0FORMER"), new UserId("U0EXCLUDED"));
        await db.Write(async tx =>
        {
            foreach (var (role, holder) in holders) await tx.GiveRole(there, holder, role, ClockAt.Saturday);
            await tx.Admit(there, new Member { Community = there.Id, User = member, JoinedAt = ClockAt.Saturday });
            foreach (var gone in new[] { former, excluded })
            {
                await tx.Admit(here, new Member { Community = here.Id, User = gone, JoinedAt = ClockAt.Saturday });
                await tx.EndMembership(here.Id, gone, ClockAt.Saturday);
            }
            await tx.GiveRole(here, excluded, Role.Pilot, ClockAt.Saturday);
            await tx.TakeRole(here.Id, excluded, Role.Pilot);
            await tx.SavePerson(Account("U0GUEST") with { IsGuest = true });
            await tx.SavePerson(Account("U0STRANGER") with { Team = new TeamId("T0ELSEWHERE"), IsAdministrator = true });
            await tx.SavePerson(Account("U0CLOSED") with { IsAdministrator = true, IsDeactivated = true });
        }, Stop);

        foreach (var user in holders.Values.Concat([member, former, excluded, new("U0GUEST"), new("U0STRANGER"), new("U0CLOSED"), new("U0UNKNOWN")]))
        {
            var standing = await db.Read(tx => tx.StandingOf(here.Id, user), Stop);
            Assert.Equal([Act.AskToJoin], Enum.GetValues<Act>().Where(act => Permissions.Allows(act, standing, Other)));
        }
        foreach (var (role, holder) in holders)
        {
            var standing = await db.Read(tx => tx.StandingOf(there.Id, holder), Stop);
            Assert.Equal([role], standing.Roles);
        }
        Assert.True((await db.Read(tx => tx.StandingOf(there.Id, member), Stop)).IsMember);

        static Person Account(string id) => new() { Id = new UserId(id), Team = Workspace, Name = id, ReadAt = ClockAt.Saturday };
    }

    [Theory, EveryDatabase]
    public async Task Slacks_administrators_count_until_their_account_is_closed(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => Add(tx, "infra", "C1"), Stop);
        var person = new Person { Id = Someone, Team = Workspace, Name = "Iris", IsAdministrator = true, ReadAt = ClockAt.Saturday };

        await fresh.Database.Write(tx => tx.SavePerson(person), Stop);
        Assert.True((await fresh.Database.Read(tx => tx.StandingOf("infra", Someone), Stop)).IsAdministrator);

        await fresh.Database.Write(tx => tx.SavePerson(person with { IsDeactivated = true }), Stop);
        Assert.False((await fresh.Database.Read(tx => tx.StandingOf("infra", Someone), Stop)).IsAdministrator);
    }

    private static async Task<CommunitySettings> Add(Tx tx, string key, string channel)
    {
        await tx.AddCommunity(Workspace, new CommunitySeed { Key = key, Name = key, Channel = channel }, ClockAt.Saturday);
        return (await tx.FindCommunity(key))!;
    }
}
