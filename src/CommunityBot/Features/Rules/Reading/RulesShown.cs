using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The rules in force as one person is shown them.</summary>
/// <param name="Acceptance">How many have accepted, of how many members: for those who may edit the rules, null for the others.</param>
internal sealed record RulesShown(CommunitySettings Community, Language Language, RulesRevision Revision, Member? Member, (int Accepted, int Members)? Acceptance)
{
    /// <summary>A member who has not accepted this version.</summary>
    public bool IsDue => Member is not null && (Member.RulesVersion ?? 0) < Revision.Version;

    /// <summary>A member who has accepted it.</summary>
    public bool IsAccepted => Member is not null && !IsDue;

    /// <summary>Once before, another version.</summary>
    public bool HasChangedSince => IsDue && Member?.RulesVersion is not null;

    public static async Task<RulesShown> To(Tx tx, UserId user, CommunitySettings community, Language language)
    {
        var revision = await tx.RulesOf(community);
        var member = await tx.FindMember(community.Id, user) is { LeftAt: null } today ? today : null;
        var mayEdit = Permissions.Allows(Act.EditRules, await tx.StandingOf(community.Id, user));
        return new(community, language, revision, member, mayEdit ? await tx.Acceptance(community.Id, revision.Version) : null);
    }
}
