using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rhythm;

/// <summary>At the beginning of the week, those it is for hear in their letter of the day what is missing. Drawn when it is read: where all is in order, nothing is sent.</summary>
public sealed class NudgeAnimators(ReadTheWeek read, AskForWeek ask, TimeProvider clock)
{
    public Task Before(CommunitySettings community, CancellationToken stop) => read.Before(community, WeekStep.Nudge, stop);

    public Task<IReadOnlySet<string>> Asks(IReadOnlyCollection<CommunitySettings> communities, CancellationToken stop) => read.Asks(communities, stop);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        if (await WeekStep.Due(tx, community, now, WeekStep.Nudge) is not { } due) return;
        await tx.Hold(community.Id);
        var state = await tx.StateOf(community, due.Moments.Week);
        if (state.NudgedAt is null)
        {
            state = state with { NudgedAt = now, Starter = state.Starter ?? await Starters.Next(tx, community) };
            await tx.SaveWeek(community, state);
            await ask.Ask(tx, community, state);
        }
        // Whoever had taken it has left, or holds no role any more.
        else if (state.Holder is not null && await tx.HolderOf(community, state) is null) await ask.GiveBack(tx, community, state);
    }
}
