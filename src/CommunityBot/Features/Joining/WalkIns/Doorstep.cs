using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What every press about a walk-in starts from: the visit as the database has it now, and who acts.</summary>
internal sealed record Doorstep(WalkIn WalkIn, CommunitySettings Community, UserId User, Language Language)
{
    public IWalkInTexts Texts => WalkInTexts.All.In(Language);

    /// <summary>With the community held: what is read stays true until the transaction ends. Or why this person may not act, or need not any more.</summary>
    public static async Task<(Doorstep? At, Answer? Instead)> Hold(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindWalkIn(id) is not { } found || await tx.FindCommunity(found.Community) is not { } community)
            return (null, Reply.Whisper(WalkInTexts.All.In(await tx.LanguageOf(user)).Gone));
        await tx.Hold(community.Id);
        var at = new Doorstep(await tx.FindWalkIn(id) ?? found, community, user, await tx.LanguageOf(user, community));
        return await at.Refusal(tx) is { } refusal ? (null, Reply.Whisper(refusal)) : (at, null);
    }

    public AccountKind KindOf(Person? person) => person.KindIn(Community.Workspace);

    /// <summary>What became of the visit, told to someone who pressed too late.</summary>
    public Mrkdwn Standing()
    {
        var by = WalkIn.SettledBy ?? WalkIn.Person;
        var at = Language.When(WalkIn.SettledAt ?? WalkIn.CameAt);
        return WalkIn.Status switch
        {
            WalkInStatus.Admitted => Texts.AlreadyAdmitted(by, at),
            WalkInStatus.Removed => Texts.AlreadyRemoved(by, at),
            WalkInStatus.Left => Texts.AlreadyLeft(at),
            _ => Texts.NowMember,
        };
    }

    private async Task<Mrkdwn?> Refusal(Tx tx)
    {
        if (Permissions.Allows(Act.SettleWalkIn, await tx.StandingOf(Community.Id, User), WalkIn.Person))
            return WalkIn.Status != WalkInStatus.Waiting || await tx.IsMember(Community.Id, WalkIn.Person) ? Standing() : null;
        return DecisionTexts.All.In(Language).OnlyFacilitators(await Desk.WhoMay(tx, [Community], Act.SettleWalkIn, Language, WalkIn.Person));
    }
}
