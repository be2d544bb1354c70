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

    /// <summary>The rows of the product's table that are built, as its columns: member, animator, pilot, sponsor, facilitator, administrator.</summary>
    public static TheoryData<Act, bool[]> Table() => new()
    {
        { Act.AskToJoin, [true, true, true, true, true, true] },
        { Act.DecideJoinRequest, [false, false, true, false, true, false] },
        { Act.SeeDues, [false, false, false, false, true, false] },
        { Act.SettleDues, [false, false, false, false, true, false] },
        { Act.LinkAdherent, [false, false, false, false, true, false] },
        { Act.SettleWalkIn, [false, false, false, false, true, false] },
        { Act.FileForSomeone, [false, false, false, false, true, false] },
        { Act.AdmitThoseHere, [false, false, false, false, true, false] },
        { Act.PublishAnnouncement, [false, true, true, false, true, false] },
        { Act.ImportDirectory, [false, false, false, false, true, true] },
        { Act.FollowMembership, [false, false, false, false, true, false] },
        { Act.Exclude, [false, false, false, false, true, false] },
        { Act.Leave, [true, true, true, true, false, false] },
    };

    [Theory, MemberData(nameof(Table))]
    public void Every_standing_may_do_what_the_table_says_and_no_more(Act act, bool[] expected) => Assert.Equal(
        expected,
        new[]
        {
            new Standing { User = Someone, IsMember = true },
            new Standing { User = Someone, IsMember = true, Roles = [Role.Animator] },
            new Standing { User = Someone, IsMember = true, Roles = [Role.Pilot] },
            new Standing { User = Someone, IsMember = true, Roles = [Role.Sponsor] },
            new Standing { User = Someone, Roles = [Role.Facilitator] },
            new Standing { User = Someone, IsAdministrator = true },
        }.Select(standing => Permissions.Allows(act, standing, Other)));

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

    [Theory, EveryDatabase]
    public async Task What_a_person_is_elsewhere_gives_no_right_here(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var db = fresh.Database;
        var (infra, data) = await db.Write(async tx => (await Add(tx, "infra", "C1"), await Add(tx, "data", "C2")), Stop);
        var (pilot, member, facilitator, guest) = (new UserId("U0PILOT"), new UserId("U0MEMBER"), new UserId("U0FACIL"), new UserId("U0GUEST"));
        await db.Write(async tx =>
        {
            await tx.GiveRole(data, pilot, Role.Pilot, ClockAt.Saturday);
            await tx.GiveRole(data, facilitator, Role.Facilitator, ClockAt.Saturday);
            await tx.Admit(data, new Member { Community = "data", User = member, JoinedAt = ClockAt.Saturday });
            await tx.SavePerson(new Person { Id = guest, Team = Workspace, Name = "Guest", IsGuest = true, ReadAt = ClockAt.Saturday });
        }, Stop);

        foreach (var act in Enum.GetValues<Act>())
        {
            foreach (var user in new[] { pilot, member, facilitator, guest })
            {
                var here = await db.Read(tx => tx.StandingOf("infra", user), Stop);
                Assert.False(here.IsMember);
                Assert.Equal(act is Act.AskToJoin, Permissions.Allows(act, here, Other));
            }
        }

        Assert.True(Permissions.Allows(Act.DecideJoinRequest, await db.Read(tx => tx.StandingOf("data", pilot), Stop), Other));
        Assert.True(Permissions.Allows(Act.SeeDues, await db.Read(tx => tx.StandingOf("data", facilitator), Stop)));
        Assert.True((await db.Read(tx => tx.StandingOf("data", member), Stop)).IsMember);
        Assert.Equal("infra", infra.Id);
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
