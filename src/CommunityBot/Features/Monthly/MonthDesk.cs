using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

/// <summary>A page somebody acts on, as the database has it now.</summary>
internal sealed record MonthDesk(CommunitySettings Community, MonthlyAccount Account, UserId User, Language Language)
{
    public IMonthlyTexts Texts => MonthlyTexts.All.In(Language);

    /// <summary>Runs the step for who may send the page, with the community held; otherwise, and where it was sent already, says why not.</summary>
    /// <param name="refuse">How a refusal is said where the act came from.</param>
    public static async Task<Answer> At(Tx tx, MonthOf of, UserId user, DateTimeOffset now, Func<MonthDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        await tx.Hold(of.Community);
        return await See(tx, of, user, now, step, refuse);
    }

    /// <summary>The same for what only reads: nobody is waited for.</summary>
    /// <inheritdoc cref="At"/>
    public static async Task<Answer> See(Tx tx, MonthOf of, UserId user, DateTimeOffset now, Func<MonthDesk, Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (await tx.FindCommunity(of.Community) is not { } community || await tx.FindAccount(of) is not { } account)
        {
            var known = await tx.LanguageOf(user);
            return refuse(known, MonthlyTexts.All.In(known).Gone);
        }
        var desk = new MonthDesk(community, account, user, await tx.LanguageOf(user, community));
        var t = desk.Texts;
        if (!Permissions.Allows(Act.ReportToAssociation, await tx.StandingOf(community.Id, user))) return refuse(desk.Language, t.NotYours(await tx.WhoMay(Act.ReportToAssociation, community.Id)));
        if (account is { SentBy: { } by, SentAt: { } at }) return refuse(desk.Language, t.SentAlready(by, desk.Language.When(at), desk.Language.People(account.SentTo)));
        return of.IsPast(community, now) ? refuse(desk.Language, t.TooOld) : await step(desk);
    }
}
