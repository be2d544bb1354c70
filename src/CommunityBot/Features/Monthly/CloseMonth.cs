using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.Monthly;

/// <summary>On the first working day counts the month that is over, and puts it in the letters of those it is for.</summary>
public sealed class CloseMonth(LettersFeature letters, TimeProvider clock)
{
    /// <summary>A bot that came later has seen too little of the month to tell of it.</summary>
    private const int SeenAtLeast = 14;

    private const int UsefulFor = 14, WordsKeptFor = 100;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        if (MonthOf.DueOn(community, community.DayAt(now)) is not { } month) return;
        var of = new MonthOf(month, community.Id);
        if (await tx.KnownSince(community.Id) > of.Ends(community).AddDays(-SeenAtLeast)) return;
        await tx.Hold(community.Id);
        if (await tx.FindAccount(of) is not null) return;
        var account = await CountMonth.Count(tx, community, of);
        await tx.AddAccount(community, account, now);
        // Kept as it is handed: what is sent is what was read.
        await tx.SavePage(account with { Words = MonthPage.Text(community.Language, community.Name, await CountMonth.Facts(tx, community, account, now)) });
        await tx.ForgetPages(community.Id, now.AddDays(-WordsKeptFor));
        foreach (var animator in await tx.HoldersThere(community.Id, Role.Animator))
            await letters.Add(tx, $"monthly:{of}:hour", animator, community, MonthlyFeature.HourOf(of), usefulUntil: now.AddDays(UsefulFor));
        foreach (var lead in await tx.FirstThere(community.Id, [Role.Pilot], [Role.Facilitator]))
            await letters.Add(tx, $"monthly:{of}:page", lead, community, MonthlyFeature.PageOf(of), usefulUntil: now.AddDays(UsefulFor));
    }
}
