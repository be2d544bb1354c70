using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.Rhythm;

/// <summary>At the beginning of the week, those it is for hear in their letter of the day what is missing. Drawn when it is read: where all is in order, nothing is sent.</summary>
public sealed class NudgeAnimators(ReadTheWeek read, LettersFeature letters, TimeProvider clock)
{
    public Task Before(CommunitySettings community, CancellationToken stop) => read.Before(community, WeekStep.Nudge, stop);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        if (await WeekStep.Due(tx, community, now, WeekStep.Nudge) is not { } due) return;
        await tx.Hold(community.Id);
        var state = await tx.StateOf(community, due.Moments.Week);
        if (state.NudgedAt is not null) return;
        state = state with { NudgedAt = now, Starter = state.Starter ?? await Starters.Next(tx, community) };
        await tx.SaveWeek(community, state);
        var of = new WeekOf(state.Week, community.Id);
        foreach (var reader in await tx.ToNudge(community, state, community.DayAt(now)))
            await letters.Add(tx, $"rhythm:{of}:nudge", reader, community, RhythmFeature.Nudge(new(0, of)), usefulUntil: due.Until);
    }
}
