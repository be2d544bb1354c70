using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Makes ordinary requests of what was filed for an address, once a person of the workspace has it.</summary>
public sealed class Expected(Outbox outbox, TimeProvider clock)
{
    /// <summary>A guest, an app or a closed account stands for nobody: what was filed goes on waiting. A member, or someone whose own request waits, needs none.</summary>
    public async Task Found(Tx tx, Person person)
    {
        if (Addresses.Normalized(person.Email) is not { Length: > 0 } address) return;
        foreach (var invitation in await tx.InvitationsTo(person.Team, address))
        {
            if (await tx.FindCommunity(invitation.Community) is not { } community || WalkIn.KindOf(person, community.Workspace) != AccountKind.Person) continue;
            await tx.Hold(community.Id);
            var now = clock.GetUtcNow();
            if (!await tx.CloseInvitation(invitation.Id, InvitationStatus.Arrived, now) || await tx.IsMember(community.Id, person.Id)) continue;
            var request = new JoinRequest(Guid.CreateVersion7(now), community.Id, person.Id, invitation.Answers, now) { FiledBy = invitation.FiledBy };
            if (await tx.AddRequest(community, request)) await SubmitRequest.Show(tx, outbox, community, request);
        }
    }
}
