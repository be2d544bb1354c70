using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

/// <summary>Everybody of a community is invited to a channel: that takes its time, and nobody else waits for it.</summary>
public sealed class ManyInvitationsTests
{
    private const string About = "C0SUITE/all";
    private static readonly ChannelId Next = new("C0SUITE");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Many_who_are_invited_hold_up_neither_what_is_posted_there_nor_who_is_let_in_elsewhere(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var people = Enumerable.Range(0, 60).Select(number => new UserId($"U{number}")).ToList();
        rig.Slack.Script = call => Task.FromResult(call["users"] is "U0" or "U30" ? Reply.Error("cant_invite") : null);
        for (var twice = 0; twice < 2; twice++) await rig.Queue(tx => rig.Outbox.InviteEach(tx, "move", Next, people, "invited", About));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));

        await rig.Post(Next.Value, "C’est annulé !", Priority.Promised);
        await rig.Queue(tx => rig.Outbox.Invite(tx, "accepted", new("C0AILLEURS"), new("UANA"), "joined", "ana"));
        // Who leaves before their turn is not invited any more.
        await rig.Queue(tx => rig.Outbox.Remove(tx, "left", Next, people[^1], "removed", "left"));
        await rig.Run(TimeSpan.FromSeconds(3));
        Assert.Equal(["C’est annulé !"], rig.Slack.Texts(Next.Value));
        Assert.Contains(rig.Slack.CallsOf("conversations.invite"), call => call["users"] == "UANA");
        Assert.InRange(rig.Slack.CallsOf("conversations.invite").Count, 5, 40);
        Assert.True(await rig.Db.Read(tx => rig.Outbox.IsInviting(tx, Next), Stop));

        await rig.Run(TimeSpan.FromMinutes(2));
        Assert.False(await rig.Db.Read(tx => rig.Outbox.IsInviting(tx, Next), Stop));
        Assert.Equal([new UserId("U0"), new UserId("U30")], await rig.Db.Read(tx => rig.Outbox.NotLetIn(tx, About), Stop));
        Assert.Equal(people.SkipLast(1).Select(one => one.Value).Append("UANA").Order(StringComparer.Ordinal), rig.Slack.CallsOf("conversations.invite").Select(call => call["users"]).Order(StringComparer.Ordinal));
        Assert.Equal(59, rig.Routes.Told.Count(told => told is { Route: "invited", Outcome.About: About }));
    }
}
