using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.Rhythm;

/// <summary>Near the end of a week in which nothing has come: all animators and the pilots hear of it, with the digest that would be published in their place.</summary>
public sealed class CheckWeek(ReadTheWeek read, LettersFeature letters, TimeProvider clock)
{
    public Task Before(CommunitySettings community, CancellationToken stop) => read.Before(community, WeekStep.Check, stop);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        if (await WeekStep.Due(tx, community, now, WeekStep.Check) is not { } due) return;
        await tx.Hold(community.Id);
        var state = await tx.StateOf(community, due.Moments.Week);
        if (state.CheckedAt is not null) return;
        state = state with { CheckedAt = now, Starter = state.Starter ?? await Starters.Next(tx, community) };
        await tx.SaveWeek(community, state);
        if (state.DoneBy is not null || !await RhythmFeature.LacksWords(tx, community, state.Week)) return;
        var of = new WeekOf(state.Week, community.Id);
        foreach (var reader in await tx.ToCheck(community, community.DayAt(now)))
            if (!(await tx.AnswerTo(community.Id, of.Week, reader)).Skipped) await letters.Add(tx, $"rhythm:{of}:check", reader, community, RhythmFeature.Check(of), usefulUntil: due.Until);
    }
}
