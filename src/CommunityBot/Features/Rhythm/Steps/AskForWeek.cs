using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

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

    /// <summary>Nobody takes the week any more. Where animators were asked already, those who were not, since somebody had it, are asked now; whoever had handed it over is told that they have it no longer off their hands.</summary>
    internal async Task GiveBack(Tx tx, CommunitySettings community, WeekState state)
    {
        var free = state with { Holder = null, HandedBy = null };
        if (state is { Holder: { } last, HandedBy: not null }) free = free with { GivenBackBy = [.. state.GivenBackBy.Union([last])] };
        await tx.SaveWeek(community, free);
        if (free.NudgedAt is not null) await Ask(tx, community, free);
        if (state is { Holder: { } by, HandedBy: { } giver }) await Tell(tx, community, giver, new(by, new(state.Week, community.Id)));
    }

    private async Task Tell(Tx tx, CommunitySettings community, UserId giver, GivenBackOf back)
    {
        var (now, of) = (clock.GetUtcNow(), back.Of);
        if ((await tx.Away(community.Id, of.Week, community.DayAt(now))).Contains(giver)) return;
        // Each time anew: they may hand it over again.
        await letters.Add(tx, $"rhythm:{of}:given_back:{Guid.CreateVersion7(now):n}", giver, community, RhythmFeature.GivenBack(back), usefulUntil: of.Week.Ends(community.Zone));
    }
}
