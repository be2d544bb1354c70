using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

/// <summary>Draws what animators and pilots read of a month.</summary>
public sealed class DrawMonth(TimeProvider clock)
{
    /// <summary>Null for somebody who animates no more, and of a month that was for the most part a rest in which nothing was expected.</summary>
    public async Task<LetterPart?> Hour(Tx tx, MonthOf of, UserId reader)
    {
        if (await tx.FindCommunity(of.Community) is not { } community || await tx.FindAccount(of) is not { } account) return null;
        if (!Permissions.Allows(Act.RunWeek, await tx.StandingOf(community.Id, reader))) return null;
        var facts = await CountMonth.Facts(tx, community, account, clock.GetUtcNow());
        return MonthlyViews.Hour(await tx.LanguageOf(reader, community), community, facts, community.IsHalfInBreaks(of.Month));
    }

    /// <summary>Null for somebody who may not send it any more; and where it was sent before they have read of it.</summary>
    public async Task<LetterPart?> Page(Tx tx, MonthOf of, UserId reader)
    {
        if (await tx.FindCommunity(of.Community) is not { } community || await tx.FindAccount(of) is not { } account) return null;
        if (!Permissions.Allows(Act.ReportToAssociation, await tx.StandingOf(community.Id, reader))) return null;
        if (account.SentBy is not null && !await LettersFeature.WasTold(tx, MonthlyFeature.PageOf(of), reader)) return null;
        var to = await SendPage.Recipients(tx, community, reader);
        return MonthlyViews.Page(await tx.LanguageOf(reader, community), community, account, await Text(tx, community, account), to, isPast: of.IsPast(community, clock.GetUtcNow()));
    }

    /// <summary>The page in the community's language: as it was handed or changed; drawn anew where those words are forgotten.</summary>
    internal async Task<string> Text(Tx tx, CommunitySettings community, MonthlyAccount account) =>
        account.Words ?? MonthPage.Text(community.Language, community.Name, await CountMonth.Facts(tx, community, account, clock.GetUtcNow()));
}
