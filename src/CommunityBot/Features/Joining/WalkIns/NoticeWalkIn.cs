using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Notices who comes into a community's channel and who leaves it. Whoever the bot brings in is no walk-in: an approval makes a member before it invites.</summary>
public sealed class NoticeWalkIn(Database db, Outbox outbox, People people, TimeProvider clock)
{
    /// <summary>Reads the profile of someone who would be told of: a guest, an app and a person of another workspace are not told of alike.</summary>
    public async Task Meet(InboxEvent heard, CancellationToken stop)
    {
        if (await db.Read(tx => Visited(tx, heard), stop) is not null) await people.ReadAgain(new UserId(heard.User!), stop);
    }

    public async Task Came(Tx tx, InboxEvent heard)
    {
        if (await Visited(tx, heard) is not { } community) return;
        await tx.Hold(community.Id);
        var (person, now) = (new UserId(heard.User!), clock.GetUtcNow());
        if ((await tx.FindPerson(person)).KindIn(community.Workspace) == AccountKind.App) return;

        UserId? inviter = heard.Inviter is { } who ? new UserId(who) : null;
        var latest = await tx.LatestWalkIn(community.Id, person);
        if (latest is { Status: WalkInStatus.Waiting }) return;
        if (latest is not null && latest.IsBack(now))
        {
            await tx.ComeBack(latest with { CameAt = now, Inviter = inviter });
            await WalkInsFeature.Redraw(tx, outbox, latest);
            return;
        }

        var open = await tx.OpenGroup(community.Id, now - WalkIn.Together);
        var walkIn = new WalkIn(Guid.CreateVersion7(now), open ?? Guid.CreateVersion7(now), community.Id, person, now, inviter);
        await tx.AddWalkIn(community, walkIn);
        if (open is not null) await WalkInsFeature.Redraw(tx, outbox, walkIn);
        else await ShowWalkIns.To(tx, outbox, community, walkIn.Group, community.FacilitatorsChannel);
    }

    /// <summary>Gone before anyone acted, or between two acts: there is nothing left to decide.</summary>
    public async Task Left(Tx tx, InboxEvent heard)
    {
        if (await Channel(tx, heard) is not { } community) return;
        await tx.Hold(community.Id);
        await tx.ForgetHere(community.Id, new UserId(heard.User!));
        if (await tx.LatestWalkIn(community.Id, new UserId(heard.User!)) is not { } walkIn) return;
        if (await tx.Settle(walkIn with { Status = WalkInStatus.Left, SettledBy = null, SettledAt = clock.GetUtcNow() })) await WalkInsFeature.Redraw(tx, outbox, walkIn);
    }

    /// <summary>The community whose channel somebody came into who is neither a member nor in charge of anything there; null otherwise.</summary>
    private static async Task<CommunitySettings?> Visited(Tx tx, InboxEvent heard)
    {
        if (await Channel(tx, heard) is not { } community) return null;
        var standing = await tx.StandingOf(community.Id, new UserId(heard.User!));
        return standing is { IsMember: false, Roles.Count: 0 } ? community : null;
    }

    private static async Task<CommunitySettings?> Channel(Tx tx, InboxEvent heard) =>
        heard is { FromBot: false, User: not null, Channel: { } id } && await tx.FindCommunityByChannel(new ChannelId(id)) is { } community && community.Channel.Value == id ? community : null;
}
