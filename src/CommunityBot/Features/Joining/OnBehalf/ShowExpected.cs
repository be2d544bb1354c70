using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Tells facilitators, in Home, of the people a request was filed for who are not in Slack yet.</summary>
public sealed class ShowExpected
{
    public async Task<IReadOnlyList<Block>> Show(Tx tx, Reader reader)
    {
        var communities = reader.WhereMay(Act.FileForSomeone).ToList();
        var waiting = new List<(CommunitySettings, Invitation)>();
        foreach (var community in communities)
            foreach (var invitation in await tx.WaitingInvitations(community.Id)) waiting.Add((community, invitation));
        return OnBehalfViews.AtHome(reader.Language, waiting, communities.Count > 1);
    }
}
