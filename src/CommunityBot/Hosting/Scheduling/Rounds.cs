using System.Collections.Concurrent;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>What a community wants done at one of its moments: one step that asks Slack, or some that do not.</summary>
internal sealed record Round(CommunitySettings Community, IReadOnlyList<DailyStep> Steps);

/// <summary>
/// Does daily steps, the day's mark of each in the same transaction. Of thousands of communities many share one; what can be asked of all of them at once is, and one
/// that fails is done by itself afterwards.
/// </summary>
public sealed class Rounds(BotMap map, Database db, Installation installation, TimeProvider clock, IServiceProvider services, ILogger<Rounds> log)
{
    /// <summary>Does what is not marked yet. False when it must be tried again for some.</summary>
    /// <param name="rounds">Of one moment of one zone: with one step that asks Slack, the same for all, or with others.</param>
    /// <param name="due">That moment.</param>
    internal async Task<bool> Do(IEnumerable<Round> rounds, DailyMoment due, CancellationToken stop)
    {
        var all = true;
        // Those that fail together come a second time, each by itself.
        var slow = new ConcurrentDictionary<string, Round>(StringComparer.Ordinal);
        // In the order of their ids: two transactions that hold several communities never wait for each other.
        IReadOnlyList<Round> inOrder = [.. rounds.OrderBy(round => round.Community.Id, StringComparer.Ordinal)];
        try
        {
            await Several.Together(inOrder, async (some, over) =>
            {
                var (ready, asking) = await Apart(some, over);
                foreach (var round in asking) slow[round.Community.Id] = round;
                if (ready is [var alone])
                {
                    if (!await Run(alone, due, asks: false, over)) all = false;
                }
                else if (ready.Count > 1) await db.Write(tx => Run(tx, ready, due, over), over);
            }, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // Whether Slack must be asked could not be told of some, as when the database was away: the others do not wait for them.
            log.LogError(failure, "What falls due at {Due} failed for some; it is tried again in minutes", due.At);
            all = false;
        }
        // They may take their time, and nobody else waits for them.
        await Several.Do(slow.Values, async (round, over) =>
        {
            if (!await Run(round, due, asks: true, over)) all = false;
        }, stop);
        return all;
    }

    /// <summary>Those for which Slack need not be asked, and those for which it must; who is done already is neither.</summary>
    private async Task<(IReadOnlyList<Round> Ready, IReadOnlyList<Round> Asking)> Apart(IReadOnlyList<Round> some, CancellationToken stop)
    {
        if (some[0].Steps is not [{ AtOnce: true } step]) return (some, []);
        var asking = await map.DueDaily(step.Step).Asks(services, [.. some.Select(round => round.Community)], stop);
        return ([.. some.Where(round => !asking.Contains(round.Community.Id))], [.. some.Where(round => asking.Contains(round.Community.Id))]);
    }

    private async Task Run(Tx tx, IReadOnlyList<Round> some, DailyMoment due, CancellationToken stop)
    {
        var marked = (await tx.MarkDay(installation.Team, some.SelectMany(round => round.Steps.Select(step => (round.Community.Id, step.Step))), due.Day, clock.GetUtcNow())).ToHashSet();
        var busy = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var step in marked.GroupBy(one => one.Step, one => one.Community, StringComparer.Ordinal)) busy[step.Key] = await map.DueDaily(step.Key).Among(services, tx, [.. step]);
        await tx.Hold("community", busy.Values.SelectMany(communities => communities).ToHashSet(StringComparer.Ordinal));
        foreach (var round in some)
            foreach (var step in round.Steps.Where(step => busy.TryGetValue(step.Step, out var where) && where.Contains(round.Community.Id)))
                await map.DueDaily(step.Step).Run(services, tx, round.Community, due.At, stop);
    }

    /// <summary>Does the steps of one community. False when some must be tried again.</summary>
    private async Task<bool> Run(Round round, DailyMoment due, bool asks, CancellationToken stop)
    {
        var (community, steps) = round;
        try
        {
            if (asks)
            {
                if (await db.Read(tx => tx.IsMarked(installation.Team, community.Id, steps[0].Step, due.Day), stop)) return true;
                await map.DueDaily(steps[0].Step).Before(services, community, stop);
            }
            await db.Write(tx => Run(tx, [round], due, stop), stop);
            return true;
        }
        catch (SlackException away)
        {
            log.LogWarning("The daily step {Step} of {Community} waits for Slack ({Code}); it is tried again in minutes", steps[0].Step, community.Id, away.Code);
            return false;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The marks were rolled back with the rest. Those that can be done are; the one that fails is woken again, and the other communities do not wait for it.
            if (steps.Count > 1)
            {
                var all = true;
                foreach (var step in steps) all &= await Run(new(community, [step]), due, asks, stop);
                return all;
            }
            log.LogError(failure, "The daily step {Step} of {Community} failed; it is tried again in minutes", steps[0].Step, community.Id);
            return false;
        }
    }
}
