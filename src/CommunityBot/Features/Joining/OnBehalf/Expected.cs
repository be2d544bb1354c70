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
            if (await tx.FindCommunity(invitation.Community) is not { } community || person.KindIn(community.Workspace) != AccountKind.Person) continue;
            await tx.Hold(community.Id);
            var now = clock.GetUtcNow();
            if (!await tx.CloseInvitation(invitation.Id, InvitationStatus.Arrived, now)) continue;
            await tx.Audit(community, actor: null, "join_invitation_arrived", JoiningSql.Key(invitation.Id), reason: null, now);
            await OnBehalfFeature.RefreshHomes(tx, outbox, community.Id);
            var request = new JoinRequest(Guid.CreateVersion7(now), community.Id, person.Id, FileForSomeone.Complete(invitation.Answers, person), now) { FiledBy = invitation.FiledBy };
            if (!await tx.IsMember(community.Id, person.Id) && await tx.AddRequest(community, request)) await SubmitRequest.Show(tx, outbox, community, request);
            else await Tell(tx, community, invitation, person.Id);
        }
    }

    /// <summary>The person was faster: whoever filed reads it, with the words that are of no use any more.</summary>
    private async Task Tell(Tx tx, CommunitySettings community, Invitation invitation, UserId person)
    {
        var said = OnBehalfTexts.All.In(await tx.LanguageOf(invitation.FiledBy, community)).CameByThemselves(person, community.Name);
        await outbox.Post(tx, $"onbehalf:{JoiningSql.Key(invitation.Id)}:faster", Place.Private(invitation.FiledBy),
            new Message(said, [.. Section.Quoting(said, invitation.Answers.Why)]), Priority.Waiting);
    }
}
