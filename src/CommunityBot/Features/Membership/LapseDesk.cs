using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>What every press on a line starts from: the line as the database has it now, and who acts.</summary>
internal sealed record LapseDesk(Lapse Lapse, CommunitySettings Community, UserId User, Language Language)
{
    public IMembershipTexts Texts => MembershipTexts.All.In(Language);

    public static async Task<LapseDesk?> Find(Tx tx, Guid id, UserId user) =>
        await tx.FindLapse(id) is { } lapse && await tx.FindCommunity(lapse.Community) is { } community
            ? new(lapse, community, user, await tx.LanguageOf(user, community)) : null;

    /// <summary>The same, with the community held: what is read stays true until the transaction ends.</summary>
    public static async Task<LapseDesk?> Hold(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindLapse(id) is not { } lapse) return null;
        await tx.Hold(lapse.Community);
        return await Find(tx, id, user);
    }

    /// <summary>Before anything is done to somebody, Slack says who they are today: their address may have changed, and be in order.</summary>
    public static async Task ReadAgain(Database db, People people, Guid id, CancellationToken stop)
    {
        if (await db.Read(tx => tx.FindLapse(id), stop) is { } lapse) await people.ReadAgain(lapse.Person, stop);
    }

    /// <summary>Why nothing can be done about this line, by this person, at this moment; null when it can. A person who is eligible again, or gone, is marked so.</summary>
    public async Task<Mrkdwn?> Refusal(Tx tx, Act act, DateTimeOffset now)
    {
        if (await Refusal(tx, Community, User, act, Lapse.Person) is { } refusal) return refusal;
        return Lapse.IsActive ? Over(await Line(tx, now)) : Standing(now);
    }

    /// <summary>Where the line stands, told to someone who pressed too late.</summary>
    public Mrkdwn Standing(DateTimeOffset now) =>
        Texts.Standing(Lapse, Language.When((Lapse.Status == LapseStatus.Reminded ? Lapse.RemindedAt : Lapse.ActedAt) ?? now));

    /// <summary>What the line shows now.</summary>
    public async Task<LapseLine> Line(Tx tx, DateTimeOffset now)
    {
        var person = await tx.FindPerson(Lapse.Person);
        return new(Lapse, person?.Name, await tx.EligibilityOf(Community, person?.Email, now), await tx.IsMember(Community.Id, Lapse.Person), person?.IsDeactivated == true)
        {
            IsReminderSent = Lapse.RemindedAt is not null && await tx.CopyOf(Community.Workspace, MembershipFeature.Reminder(Lapse.Id), Place.Private(Lapse.Person)) is not null,
        };
    }

    /// <summary>Has the message drawn again.</summary>
    public Task Redraw(Tx tx, ShowLapses show) => show.Redraw(tx, Lapse.Page);

    /// <summary>Why this person may not do it, in words that say who may; null when they may.</summary>
    public static async Task<Mrkdwn?> Refusal(Tx tx, CommunitySettings community, UserId user, Act act, UserId? concerning)
    {
        var standing = await tx.StandingOf(community.Id, user);
        if (Permissions.Allows(act, standing, concerning)) return null;
        var language = await tx.LanguageOf(user, community);
        var t = MembershipTexts.All.In(language);
        return Permissions.Allows(act, standing) ? t.NotYourself : t.OnlyFacilitators(language.People(await tx.WhoMay(act, community.Id)));
    }

    public static async Task<Mrkdwn> Gone(Tx tx, UserId user) => MembershipTexts.All.In(await tx.LanguageOf(user)).Gone;

    private Mrkdwn? Over(LapseLine line) => line switch
    {
        { IsMember: false } => Texts.NoLongerMember,
        { IsDeactivated: true } => Texts.AccountClosed,
        { Finding.Eligibility: Eligibility.Eligible } => Texts.EligibleAgain,
        { Holds: false } => Texts.NotVerifiable,
        _ => null,
    };
}
