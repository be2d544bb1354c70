using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.Rhythm;

/// <summary>Tells those a week is for what it lacks, in their letter of the day, each once; while animators may still do something before they are asked again.</summary>
public sealed class AskForWeek(LettersFeature letters, TimeProvider clock)
{
    internal async Task Ask(Tx tx, CommunitySettings community, WeekState state)
    {
        var (now, of) = (clock.GetUtcNow(), new WeekOf(state.Week, community.Id));
        var (_, until) = WeekPlan.Of(community, state.Week).Nudge();
        if (now >= until) return;
        foreach (var reader in await tx.ToNudge(community, state, community.DayAt(now)))
            await letters.Add(tx, $"rhythm:{of}:nudge", reader, community, RhythmFeature.Nudge(new(0, of)), usefulUntil: until);
    }

    /// <summary>Nobody takes the week any more. Where animators were asked already, those who were not, since somebody had it, are asked now.</summary>
    internal async Task GiveBack(Tx tx, CommunitySettings community, WeekState state)
    {
        var free = state with { Holder = null, HandedBy = null };
        await tx.SaveWeek(community, free);
        if (free.NudgedAt is not null) await Ask(tx, community, free);
    }
}
