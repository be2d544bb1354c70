using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Buddies;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>A newcomer about to answer: what they were asked, and who could read their words.</summary>
/// <param name="Buddy">Who welcomes them; null for nobody, and where that one has not answered.</param>
/// <param name="Offered">The other choices.</param>
internal sealed record CheckInDesk(CheckIn CheckIn, CommunitySettings Community, Language Language, UserId? Buddy, IReadOnlyList<Circle> Offered)
{
    /// <summary>Nobody else could read their words.</summary>
    public bool IsAlone => Buddy is null && Offered.Count == 0;

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
        if (checkIn is { IsAnswered: true, MayBeGivenToAnother: false }) return (null, t.AnsweredAlready);
        var buddy = checkIn.MayBeGivenToAnother ? null : await BuddiesFeature.BuddyOf(tx, community.Id, user);
        return (new(checkIn, community, language, buddy, (await Readership.Of(tx, community.Id, user)).Offered(buddy ?? checkIn.Buddy)), null);
    }

    /// <summary>Whether this person may read those words and take them up.</summary>
    public static async Task<bool> MayRead(Tx tx, CheckIn checkIn, UserId user) => checkIn.Buddy is { } buddy
        ? buddy == user && await tx.IsMember(checkIn.Community, user)
        : Permissions.Allows(Act.AnswerNewcomers, await tx.StandingOf(checkIn.Community, user), checkIn.Person)
          && (await Readership.Of(tx, checkIn.Community, checkIn.Person)).Of(checkIn).Contains(user);
}
