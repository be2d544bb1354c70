using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Somebody new is in Slack: the request that was filed for their address goes on.</summary>
public sealed class MeetExpected(Database db, People people, Expected expected)
{
    /// <summary>Reads the profile, where somebody is expected at all.</summary>
    public async Task Meet(InboxEvent heard, CancellationToken stop)
    {
        if (heard is { FromBot: false, User: { } user } && await db.Read(tx => tx.AnyInvitation(), stop)) await people.ReadAgain(new UserId(user), stop);
    }

    public async Task Arrived(Tx tx, InboxEvent heard)
    {
        if (heard is { FromBot: false, User: { } user } && await tx.FindPerson(new UserId(user)) is { } person) await expected.Found(tx, person);
    }
}
