using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Buddies;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>A newcomer about to answer: what they were asked, and who could read their words.</summary>
/// <param name="Buddy">Who welcomes them; null for nobody.</param>
/// <param name="Team">Those who animate; without any, those who pilot, else those who facilitate. Never the newcomer.</param>
internal sealed record CheckInDesk(CheckIn CheckIn, CommunitySettings Community, Language Language, UserId? Buddy, IReadOnlyList<UserId> Team)
{
    public ICheckInsTexts Texts => CheckInsTexts.All.In(Language);

    /// <summary>The same as <see cref="Find"/>; nobody else changes anything of the community until this transaction ends.</summary>
    public static async Task<(CheckInDesk? Desk, Mrkdwn? Instead)> Hold(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindCheckIn(id) is { } checkIn) await tx.Hold(checkIn.Community);
        return await Find(tx, id, user);
    }

    /// <summary>Null, with the reason, where this person has nothing to answer any more.</summary>
    public static async Task<(CheckInDesk? Desk, Mrkdwn? Instead)> Find(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindCheckIn(id) is not { } checkIn || checkIn.Person != user || await tx.FindCommunity(checkIn.Community) is not { } community)
            return (null, CheckInsTexts.All.In(await tx.LanguageOf(user)).Gone);
        var language = await tx.LanguageOf(user, community);
        var t = CheckInsTexts.All.In(language);
        if (!await tx.IsMember(community.Id, user)) return (null, t.NoLongerMember(community.Name));
        if (checkIn.IsAnswered) return (null, t.AnsweredAlready);
        return (new(checkIn, community, language, await BuddiesFeature.BuddyOf(tx, community.Id, user), await TeamFor(tx, community.Id, user)), null);
    }

    /// <summary>Who reads what a newcomer has passed on to those who animate.</summary>
    public static async Task<IReadOnlyList<UserId>> TeamFor(Tx tx, string community, UserId newcomer)
    {
        foreach (var role in new[] { Role.Animator, Role.Pilot, Role.Facilitator })
        {
            var team = (await tx.Holders(community, role)).Where(one => one != newcomer).ToList();
            if (team.Count > 0) return team;
        }
        return [];
    }

    /// <summary>Whether this person may read those words and take them up.</summary>
    public static async Task<bool> MayRead(Tx tx, CheckIn checkIn, UserId user) => checkIn.Buddy is { } buddy
        ? buddy == user && await tx.IsMember(checkIn.Community, user)
        : Permissions.Allows(Act.AnswerNewcomers, await tx.StandingOf(checkIn.Community, user), checkIn.Person);
}
