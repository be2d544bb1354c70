using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>
/// Notices members who leave the channel by hand, and accounts that are closed. Slack does not say who removed somebody; but the bot ends a membership before it
/// removes anyone, so that its own removals ask nothing.
/// </summary>
public sealed class NoticeExit(Database db, Outbox outbox, People people, LeaveCommunity leave, TimeProvider clock)
{
    /// <summary>Reads the account of someone it is about: whoever leaves because it was closed is not asked anything.</summary>
    public async Task Meet(InboxEvent heard, CancellationToken stop)
    {
        if (heard.User is { } user && await db.Read(async tx => (await tx.CommunitiesOf(new UserId(user))).Count > 0, stop)) await people.ReadAgain(new UserId(user), stop);
    }

    /// <summary>Out of the channel, and still a member: is the community meant?</summary>
    public async Task Left(Tx tx, InboxEvent heard)
    {
        if (await Channel(tx, heard) is not { } community) return;
        var (person, now) = (new UserId(heard.User!), clock.GetUtcNow());
        await tx.Hold(community.Id);
        // Who holds a role may have reasons to be elsewhere, and is not lost: they are asked like everyone.
        if (!await tx.IsMember(community.Id, person) || await tx.DepartureAsked(community.Id, person) is not null) return;
        if (await tx.FindPerson(person) is { IsDeactivated: true })
        {
            await Close(tx, community, person, now);
            return;
        }

        var departure = new Departure(Guid.CreateVersion7(now), community.Id, person, now);
        await tx.SaveDeparture(community, departure);
        await outbox.Show(tx, $"leaving:{LeavingSql.Key(departure.Id)}:question", Place.Private(person), LeavingFeature.Asking(departure.Id), Priority.Waiting);
    }

    /// <summary>In again before answering: that is the answer.</summary>
    public async Task Back(Tx tx, InboxEvent heard)
    {
        if (await Channel(tx, heard) is not { } community) return;
        await tx.Hold(community.Id);
        if (await tx.DepartureAsked(community.Id, new UserId(heard.User!)) is not { } asked) return;
        await tx.SaveDeparture(community, asked with { Status = DepartureStatus.Stayed, Error = null });
        await outbox.Refresh(tx, LeavingFeature.Asking(asked.Id));
    }

    /// <summary>The account was closed: every membership ends by itself.</summary>
    public async Task Closed(Tx tx, InboxEvent heard)
    {
        if (heard.User is not { } id) return;
        var (person, now) = (new UserId(id), clock.GetUtcNow());
        if (await tx.FindPerson(person) is not { IsDeactivated: true }) return;
        foreach (var community in await tx.CommunitiesOf(person))
        {
            await tx.Hold(community.Id);
            await Close(tx, community, person, now);
        }
    }

    private async Task Close(Tx tx, CommunitySettings community, UserId person, DateTimeOffset now)
    {
        if (!await tx.IsMember(community.Id, person)) return;
        var asked = await tx.DepartureAsked(community.Id, person);
        var departure = (asked ?? new Departure(Guid.CreateVersion7(now), community.Id, person, now)) with { Status = DepartureStatus.Closed, EndedAt = now, Error = null };
        await leave.Depart(tx, community, departure, now);
    }

    /// <summary>The community whose channel somebody other than the bot came into or went out of.</summary>
    private static async Task<CommunitySettings?> Channel(Tx tx, InboxEvent heard) =>
        heard is { User: not null, Channel: { } id } && await tx.FindCommunityByChannel(new ChannelId(id)) is { } community && community.Channel.Value == id ? community : null;
}
