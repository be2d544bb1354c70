using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

/// <summary>Whether the bot has heard all there was, as it is known without asking Slack.</summary>
public sealed class HearingTests
{
    private static readonly TeamId Workspace = new("T0EXEMPLE");
    private static readonly ChannelId Channel = new("C0INFRA");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_bot_that_goes_on_listening_has_heard_all_since_it_came(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Story.Beginning);
        var hearing = Listens(fresh, clock);
        await hearing.Note(Stop);
        clock.MoveTo(Story.Beginning.AddDays(9));
        Assert.True(await hearing.HasHeardAll(Channel, Story.Beginning, Stop));
        Assert.False(await hearing.HasHeardAll(Channel, Story.Beginning.AddMinutes(-1), Stop));
    }

    [Theory, EveryDatabase]
    public async Task Of_many_channels_those_are_told_of_which_something_was_missed(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Story.Beginning);
        var hearing = Listens(fresh, clock);
        await hearing.Note(Stop);
        ChannelId late = new("C0LATE");
        await fresh.Database.Write(tx => tx.Execute("insert into hearing (workspace, channel, since_at, until_at) values (@workspace, @channel, @at, @at)", new
        {
            workspace = Workspace.Value, channel = late.Value, at = Story.Beginning.AddDays(1).ToUnixTimeMilliseconds(),
        }), Stop);
        clock.MoveTo(Story.Beginning.AddDays(9));

        Assert.Equal([late], await hearing.Missed([(Channel, Story.Beginning), (late, Story.Beginning)], Stop));
        Assert.Empty(await hearing.Missed([(Channel, Story.Beginning), (late, Story.Beginning.AddDays(1))], Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_restart_within_the_time_in_which_Slack_delivers_again_misses_nothing_and_a_longer_one_may(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Story.Beginning);
        await Listens(fresh, clock).Note(Stop);
        clock.MoveTo(Story.Beginning.AddMinutes(3));
        Assert.True(await Listens(fresh, clock).HasHeardAll(Channel, Story.Beginning, Stop));

        clock.MoveTo(Story.Beginning.AddMinutes(8));
        var started = Listens(fresh, clock);
        Assert.False(await started.HasHeardAll(Channel, Story.Beginning, Stop));
        Assert.True(await started.HasHeardAll(Channel, clock.GetUtcNow(), Stop));
    }

    [Theory, EveryDatabase]
    public async Task While_nothing_can_come_in_nothing_counts_as_heard_unless_another_instance_listens(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Story.Beginning);
        var (isCutOff, other) = (false, Listens(fresh, clock));
        var hearing = new Hearing(fresh.Database, clock, () => isCutOff ? null : Workspace);
        await hearing.Note(Stop);
        isCutOff = true;
        Assert.False(await hearing.HasHeardAll(Channel, Story.Beginning, Stop));

        for (var minute = 1; minute <= 10; minute++)
        {
            clock.MoveTo(Story.Beginning.AddMinutes(minute));
            await other.Note(Stop);
        }
        isCutOff = false;
        Assert.True(await hearing.HasHeardAll(Channel, Story.Beginning, Stop));
    }

    [Theory, EveryDatabase]
    public async Task What_was_said_in_a_channel_before_the_bot_came_in_was_not_heard(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Story.Beginning);
        var hearing = Listens(fresh, clock);
        await hearing.Note(Stop);
        await fresh.Database.Write(tx => tx.Execute("insert into installation (workspace, bot_user_id, seen_at) values (@Value, 'U0ROBOT', 0)", new { Workspace.Value }), Stop);
        clock.MoveTo(Story.Beginning.AddHours(1));
        await fresh.Database.Write(tx => hearing.CameIn(tx, Joins("U0ANA")), Stop);
        Assert.True(await hearing.HasHeardAll(Channel, Story.Beginning, Stop));

        await fresh.Database.Write(tx => hearing.CameIn(tx, Joins("U0ROBOT")), Stop);
        Assert.False(await hearing.HasHeardAll(Channel, Story.Beginning, Stop));
        Assert.True(await hearing.HasHeardAll(Channel, clock.GetUtcNow(), Stop));
        Assert.True(await hearing.HasHeardAll(new("C0AILLEURS"), Story.Beginning, Stop));
    }

    [Theory, EveryDatabase]
    public async Task What_was_said_in_a_channel_before_it_became_a_communitys_was_not_heard_though_the_bot_sat_there(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        using var clock = MovableClock.Frozen(Story.Beginning);
        var hearing = Listens(fresh, clock);
        await hearing.Note(Stop);
        clock.MoveTo(Story.Beginning.AddHours(1));
        for (var twice = 0; twice < 2; twice++) await fresh.Database.Write(tx => hearing.BeginIn(tx, Workspace, Channel), Stop);
        Assert.False(await hearing.HasHeardAll(Channel, Story.Beginning, Stop));
        Assert.True(await hearing.HasHeardAll(Channel, clock.GetUtcNow(), Stop));
    }

    private static Hearing Listens(FreshDatabase fresh, TimeProvider clock) => new(fresh.Database, clock, () => Workspace);

    private static InboxEvent Joins(string user) => new() { EventId = "Ev" + user, Workspace = Workspace.Value, Type = "member_joined_channel", Channel = Channel.Value, User = user, Lane = Channel.Value };
}
