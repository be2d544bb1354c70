using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Asks Slack once a day whether those expected have come: an address may appear unheard, the bot being stopped, or the person having changed theirs.</summary>
public sealed class LookForExpected(Database db, People people, Expected expected, PacedCalls paced)
{
    /// <summary>Throws where Slack is away: it is tried again. An address that Slack refuses to look for keeps none of the others waiting.</summary>
    public async Task Look(CommunitySettings community, CancellationToken stop)
    {
        foreach (var invitation in await db.Read(tx => tx.WaitingInvitations(community.Id), stop))
            if (await Find(invitation, stop) is { } person) await db.Write(tx => expected.Found(tx, person), stop);
    }

    private async Task<Person?> Find(Invitation invitation, CancellationToken stop)
    {
        try
        {
            return await paced.Ask(() => people.ByAddress(invitation.Email, stop), stop);
        }
        catch (SlackException refused) when (refused.Kind == FailureKind.Final)
        {
            return null;
        }
    }
}
