using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;

namespace CommunityBot.Features.Rhythm;

/// <summary>Near the end of a week in which nothing has come: all animators and the pilots hear of it, with the digest that would be published in their place.</summary>
public sealed class CheckWeek(ReadTheWeek read, LettersFeature letters, TimeProvider clock)
{
    public Task Before(CommunitySettings community, CancellationToken stop) => read.Before(community, WeekStep.Check, stop);

    public Task<IReadOnlySet<string>> Asks(IReadOnlyCollection<CommunitySettings> communities, CancellationToken stop) => read.Asks(communities, stop);

    public Task BeforeForeseeing(CommunitySettings community, CancellationToken stop) => read.Before(community, plan => plan.ForeseeCheck(community), stop);

    /// <summary>Those, of many, whose check is of today: on other mornings there is nothing to read for.</summary>
    public Task<IReadOnlySet<string>> AsksToForesee(IReadOnlyCollection<CommunitySettings> communities, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return read.Asks([.. communities.Where(community => WeekStep.Due(community, now, since: DateTimeOffset.MinValue, plan => plan.ForeseeCheck(community)) is not null)], stop);
    }

    /// <summary>
    /// The morning of that day: whoever gets a letter before the hour reads it there. There is one letter a day, and it would otherwise be told the next morning, within
    /// the hour of the digest.
    /// </summary>
    public async Task Foresee(Tx tx, CommunitySettings community)
    {
        if (await WeekStep.Due(tx, community, clock.GetUtcNow(), plan => plan.ForeseeCheck(community)) is not { } due) return;
        await tx.Hold(community.Id);
        await Tell(tx, community, await tx.StateOf(community, due.Moments.Week), at: due.Until, due.Moments.Check().Until);
    }

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        if (await WeekStep.Due(tx, community, now, WeekStep.Check) is not { } due) return;
        await tx.Hold(community.Id);
        var state = await tx.StateOf(community, due.Moments.Week);
        if (state.CheckedAt is null) await Tell(tx, community, state with { CheckedAt = now }, now, due.Until);
    }

    private async Task Tell(Tx tx, CommunitySettings community, WeekState state, DateTimeOffset at, DateTimeOffset until)
    {
        state = state with { Starter = state.Starter ?? await Starters.Next(tx, community) };
        await tx.SaveWeek(community, state);
        if (state.DoneBy is not null || !await RhythmFeature.LacksWords(tx, community, state.Week)) return;
        var of = new WeekOf(state.Week, community.Id);
        foreach (var reader in await tx.ToCheck(community, of.Week, community.DayAt(at)))
            await letters.Add(tx, $"rhythm:{of}:check", reader, community, RhythmFeature.Check(of), at, until);
    }
}
