using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Community;

public sealed class CommunitySqlTests
{
    private static readonly TeamId Workspace = new("T0123456789");
    private static readonly UserId Ana = new("U0ANA000001");
    private static readonly UserId Max = new("U0MAX000001");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_community_is_found_by_its_id_and_by_either_of_its_channels(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await Plant(fresh.Database);

        Assert.Equal(["data", "infra"], (await fresh.Database.Read(tx => tx.Communities(), Stop)).Select(community => community.Id));
        Assert.Equal("infra", (await fresh.Database.Read(tx => tx.FindCommunityByChannel(new("C1")), Stop))!.Id);
        Assert.Equal("infra", (await fresh.Database.Read(tx => tx.FindCommunityByChannel(new("C9")), Stop))!.Id);
        Assert.Null(await fresh.Database.Read(tx => tx.FindCommunityByChannel(new("C0")), Stop));
        Assert.Null(await fresh.Database.Read(tx => tx.FindCommunity("nothing"), Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_room_left_while_it_was_public_is_read_by_others_still_until_somebody_chooses_it_anew(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var db = fresh.Database;
        await Plant(db);
        var room = new ChannelId("C9");
        async Task<(ChannelId? Posts, ChannelId? Sits, bool IsRead)> Now() => await db.Read(
            async tx => await tx.FindCommunity("infra") is { } infra ? (infra.FacilitatorsChannel, infra.Room, await tx.LanguageOfPublicRoom(room) is not null) : default, Stop);
        Task Chooses(string? channel) => db.Write(async tx => await tx.SaveSettings(Workspace, (await tx.FindSeed("infra"))! with { FacilitatorsChannel = channel }), Stop);

        Assert.Equal(["infra"], await db.Write(tx => tx.NoteRoom(Workspace, room, isPublic: true), Stop));
        Assert.Empty(await db.Write(tx => tx.NoteRoom(Workspace, room, isPublic: true), Stop));
        Assert.Equal((null, room, true), await Now());
        await Chooses("C8");
        Assert.Equal((new ChannelId("C8"), new ChannelId("C8"), true), await Now());

        // Also where the next one is found public in its turn, or is private again.
        var next = new ChannelId("C8");
        Assert.Equal(["infra"], await db.Write(tx => tx.NoteRoom(Workspace, next, isPublic: true), Stop));
        Assert.Equal((null, next, true), await Now());
        Assert.NotNull(await db.Read(tx => tx.LanguageOfPublicRoom(next), Stop));
        Assert.Equal(["infra"], await db.Write(tx => tx.NoteRoom(Workspace, next, isPublic: false), Stop));
        Assert.Equal((next, next, true), await Now());
        // Nobody sits in the former one: that it is private again concerns no community.
        Assert.Empty(await db.Write(tx => tx.NoteRoom(Workspace, room, isPublic: false), Stop));
        Assert.Equal((next, next, false), await Now());

        await Chooses("C9");
        await db.Write(tx => tx.NoteRoom(Workspace, room, isPublic: true), Stop);
        await Chooses("C8");
        await Chooses("C9");
        Assert.Equal((room, room, false), await Now());

        // Another community that takes it has seen it as well.
        await db.Write(tx => tx.NoteRoom(Workspace, room, isPublic: true), Stop);
        await Chooses(null);
        Assert.Equal((null, null, true), await Now());
        await db.Write(async tx => await tx.SaveSettings(Workspace, (await tx.FindSeed("data"))! with { FacilitatorsChannel = "C9" }), Stop);
        Assert.Equal((null, null, false), await Now());
    }

    [Theory, EveryDatabase]
    public async Task Holders_are_named_once_the_longest_standing_first(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var infra = await Plant(fresh.Database);
        await fresh.Database.Write(async tx =>
        {
            await tx.GiveRole(infra, Max, Role.Pilot, ClockAt.Saturday.AddDays(1));
            await tx.GiveRole(infra, Ana, Role.Pilot, ClockAt.Saturday.AddDays(2));
            await tx.GiveRole(infra, Ana, Role.Facilitator, ClockAt.Saturday);
            await tx.GiveRole(infra, Ana, Role.Facilitator, ClockAt.Saturday.AddDays(9));
        }, Stop);

        Assert.Equal([Ana, Max], await fresh.Database.Read(tx => tx.Holders("infra", Role.Facilitator, Role.Pilot), Stop));
        Assert.Equal([Max, Ana], await fresh.Database.Read(tx => tx.Holders("infra", Role.Pilot), Stop));
        Assert.Empty(await fresh.Database.Read(tx => tx.Holders("data", Role.Pilot), Stop));
        Assert.Equal([Role.Facilitator, Role.Pilot], await fresh.Database.Read(tx => tx.RolesOf("infra", Ana), Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_membership_begins_ends_and_begins_again(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var db = fresh.Database;
        var infra = await Plant(db);
        var member = new Member { Community = "infra", User = Ana, Engagement = Engagement.Contributor, RulesVersion = 1, Job = "Ingénieure", Company = "Énergie", JoinedAt = ClockAt.Saturday };

        await db.Write(tx => tx.Admit(infra, member), Stop);
        Assert.Equal(member, await db.Read(tx => tx.FindMember("infra", Ana), Stop));
        Assert.True(await db.Read(tx => tx.IsMember("infra", Ana), Stop));
        Assert.False(await db.Read(tx => tx.IsMember("data", Ana), Stop));
        Assert.Equal(["infra"], (await db.Read(tx => tx.CommunitiesOf(Ana), Stop)).Select(community => community.Id));

        Assert.True(await db.Write(tx => tx.EndMembership("infra", Ana, ClockAt.Saturday.AddDays(1)), Stop));
        Assert.False(await db.Write(tx => tx.EndMembership("infra", Ana, ClockAt.Saturday.AddDays(2)), Stop));
        Assert.False(await db.Read(tx => tx.IsMember("infra", Ana), Stop));
        Assert.Equal(ClockAt.Saturday.AddDays(1), (await db.Read(tx => tx.FindMember("infra", Ana), Stop))!.LeftAt);
        Assert.Empty(await db.Read(tx => tx.CommunitiesOf(Ana), Stop));

        var again = member with { JoinedAt = ClockAt.Saturday.AddDays(3), RulesVersion = null, Engagement = Engagement.Unsaid };
        await db.Write(tx => tx.Admit(infra, again), Stop);
        Assert.Equal(again, await db.Read(tx => tx.FindMember("infra", Ana), Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_role_makes_one_of_the_community_too(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var infra = await Plant(fresh.Database);
        await fresh.Database.Write(tx => tx.GiveRole(infra, Max, Role.Sponsor, ClockAt.Saturday), Stop);
        Assert.Equal(["infra"], (await fresh.Database.Read(tx => tx.CommunitiesOf(Max), Stop)).Select(community => community.Id));
    }

    [Theory, EveryDatabase]
    public async Task Each_reads_their_own_language_and_otherwise_the_communitys(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var infra = await Plant(fresh.Database);
        await fresh.Database.Write(async tx =>
        {
            await tx.SavePerson(new Person { Id = Ana, Team = Workspace, Name = "Ana", Language = Language.English, ReadAt = ClockAt.Saturday });
            await tx.SavePerson(new Person { Id = Max, Team = Workspace, Name = "Max", ReadAt = ClockAt.Saturday });
        }, Stop);

        var data = (await fresh.Database.Read(tx => tx.FindCommunity("data"), Stop))!;
        Assert.Equal(Language.English, await fresh.Database.Read(tx => tx.LanguageOf(Ana, infra), Stop));
        Assert.Equal(Language.French, await fresh.Database.Read(tx => tx.LanguageOf(Max, infra), Stop));
        Assert.Equal(Language.English, await fresh.Database.Read(tx => tx.LanguageOf(Max, data), Stop));
        Assert.Equal(Language.English, await fresh.Database.Read(tx => tx.LanguageOf(new UserId("U0NOBODY"), data), Stop));
    }

    [Theory, EveryDatabase]
    public async Task Where_no_community_is_meant_each_reads_their_own_language_then_that_of_a_community_of_theirs_then_of_any(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var infra = await Plant(fresh.Database);
        await fresh.Database.Write(async tx =>
        {
            await tx.SavePerson(new Person { Id = Ana, Team = Workspace, Name = "Ana", Language = Language.English, ReadAt = ClockAt.Saturday });
            await tx.GiveRole(infra, Ana, Role.Pilot, ClockAt.Saturday);
            await tx.GiveRole(infra, Max, Role.Pilot, ClockAt.Saturday);
        }, Stop);

        Assert.Equal(Language.English, await fresh.Database.Read(tx => tx.LanguageOf(Ana), Stop));
        Assert.Equal(Language.French, await fresh.Database.Read(tx => tx.LanguageOf(Max), Stop));
        Assert.Equal(Language.English, await fresh.Database.Read(tx => tx.LanguageOf(new UserId("U0NOBODY")), Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_decision_leaves_who_what_why_and_when(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var infra = await Plant(fresh.Database);

        await fresh.Database.Write(tx => tx.Audit(infra, Max, "dues_settled", "U0ANA000001", "Virement reçu", ClockAt.Saturday), Stop);
        await fresh.Database.Write(tx => tx.Audit(infra, Max, "approved", "r1", reason: null, ClockAt.Saturday), Stop);

        Assert.Equal(
            ["T0123456789 infra U0MAX000001 dues_settled U0ANA000001 Virement reçu 1795251600000", "T0123456789 infra U0MAX000001 approved r1 - 1795251600000"],
            await fresh.Database.Read(tx => tx.List<string>("select workspace || ' ' || community || ' ' || actor || ' ' || action || ' ' || about || ' ' || coalesce(reason, '-') || ' ' || done_at from audit order by id"), Stop));
    }

    private static Task<CommunitySettings> Plant(Database db) => db.Write(async tx =>
    {
        await tx.AddCommunity(Workspace, new CommunitySeed { Key = "infra", Name = "Infra", Channel = "C1", FacilitatorsChannel = "C9" }, ClockAt.Saturday);
        await tx.AddCommunity(Workspace, new CommunitySeed { Key = "data", Name = "Data", Channel = "C2", Language = "en" }, ClockAt.Saturday);
        return (await tx.FindCommunity("infra"))!;
    }, Stop);
}
