using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Hosting;

/// <summary>Does the daily steps when their time comes in each community's zone. What is done is marked in our own table, so that it does not matter who wakes, nor how often.</summary>
public sealed class Schedule(BotMap map, Database db, Installation installation, Alarms alarms, Rounds rounds, PacedCalls paced, TimeProvider clock, ILogger<Schedule> log) : IDisposable
{
    /// <summary>Communities whose marks are looked at together.</summary>
    private const int AtATime = 1000;

    private readonly IReadOnlyList<DailyStep> _steps = map.DailySteps;
    private readonly SemaphoreSlim _alone = new(1);

    /// <summary>What the alarms were last set for; null before the first time.</summary>
    private HashSet<(string Community, string Step, Waking Waking)>? _set;

    /// <summary>Sets the alarms for what the communities ask for, and runs once what fell due while the bot was away.</summary>
    public Task Reconcile(CancellationToken stop) => Reconcile(always: true, stop);

    /// <summary>The same where communities have come, or their hours or zones are others than when the alarms were set. Before they were, nothing.</summary>
    public async Task Follow(CancellationToken stop)
    {
        if (_set is not null) await Reconcile(always: false, stop);
    }

    /// <summary>
    /// Does, for every community of a zone, what it wants at that time and whose last due day is not marked yet: one step that asks Slack, or all those that do not.
    /// False when it must be tried again for some.
    /// </summary>
    /// <remarks>The day is worked out from the clock: a machine that slept past midnight is woken late, and the day it is woken on may have its own due moment to come.</remarks>
    public async Task<bool> Run(Waking waking, CancellationToken stop)
    {
        var due = LastOf(waking);
        IReadOnlyList<CommunitySettings> communities;
        try
        {
            communities = await db.Read(async tx =>
            {
                var zones = (await tx.ZonesOfCommunities()).Where(zone => CommunitySettings.ZoneOf(zone).Id == waking.Zone).ToArray();
                // What asks Slack runs as soon as a community is known: nearly always for this one alone.
                var left = waking.Alone is { } step ? await tx.NotMarked(installation.Team, zones, step, due.Day) : null;
                return await tx.CommunitiesIn(zones, left);
            }, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "What falls due at {Waking} cannot be looked for; it is tried again in minutes", waking);
            return false;
        }
        return await rounds.Do(communities.Select(community => new Round(community, [.. _steps.Where(step => (step.AtOnce ? step.Step : null) == waking.Alone && step.At(community) == waking.At)])).Where(round => round.Steps.Count > 0), due, stop);
    }

    /// <summary>When the next step falls due, and whether all that fell due is done.</summary>
    public (DateTimeOffset? Next, bool IsQuiet) Look()
    {
        var (next, inHand) = alarms.Look();
        // A step that Slack told to wait does nothing until then: one step, one wait.
        var (goesOn, waiting) = paced.Look();
        if (goesOn is { } moment && (next is null || moment < next)) next = moment;
        return (next, inHand <= waiting && (next is null || next > clock.GetUtcNow()));
    }

    public void Dispose() => _alone.Dispose();

    private async Task Reconcile(bool always, CancellationToken stop)
    {
        await _alone.WaitAsync(stop);
        try
        {
            var communities = await db.Read(tx => tx.Communities(), stop);
            var wanted = _steps.SelectMany(step => communities.Select(community => (community.Id, step.Step, WakingOf(step, community)))).ToHashSet();
            // A change of one community's hours is no reason to look at what thousands have missed.
            var fresh = always || _set is not { } before ? null : wanted.Except(before).ToHashSet();
            if (fresh is { Count: 0 } && wanted.Count == _set!.Count) return;
            foreach (var community in communities.Where(community => !community.KnowsZone))
                log.LogError("The time zone {Zone} of {Community} is not known to this version of the bot, which takes UTC in its place", community.TimeZone, community.Id);
            await alarms.Follow(wanted.Select(one => one.Item3).ToHashSet(), stop);
            foreach (var some in communities.Chunk(AtATime)) await CatchUp(some, fresh, stop);
            _set = wanted;
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <summary>
    /// Runs what was missed: the last due day, where it is not marked. A step that is new to a community has missed nothing, and begins. What asks Slack
    /// runs in its own time, and so does what failed, until it is done.
    /// </summary>
    /// <param name="fresh">The steps that come at another moment than the last time; null: all of them.</param>
    private async Task CatchUp(IReadOnlyList<CommunitySettings> communities, HashSet<(string, string, Waking)>? fresh, CancellationToken stop)
    {
        var moments = new Dictionary<Waking, DailyMoment>();
        var due = communities.SelectMany(community => _steps.Select(step => (Community: community, Step: step, Waking: WakingOf(step, community))))
            .Where(x => fresh is null || fresh.Contains((x.Community.Id, x.Step.Step, x.Waking)))
            .Select(x => (x.Community, x.Step, x.Waking, Due: moments.TryGetValue(x.Waking, out var moment) ? moment : moments[x.Waking] = LastOf(x.Waking))).ToList();
        if (due.Count == 0) return;
        var marked = await db.Read(tx => tx.LastMarked(installation.Team, due.Select(x => x.Community.Id).ToHashSet(StringComparer.Ordinal)), stop);
        var begin = due.Where(x => !x.Step.AtOnce && !marked.ContainsKey((x.Community.Id, x.Step.Step))).Select(x => (x.Community.Id, x.Step.Step, x.Due.Day)).ToList();
        if (begin.Count > 0) await db.Write(tx => tx.Begin(installation.Team, begin, clock.GetUtcNow()), stop);
        var missed = due.Where(x => marked.TryGetValue((x.Community.Id, x.Step.Step), out var day) ? day < x.Due.Day : x.Step.AtOnce);
        foreach (var moment in missed.GroupBy(x => (x.Waking, x.Due)).OrderBy(moment => moment.Key.Due.At))
        {
            var all = moment.GroupBy(x => x.Community.Id, (_, of) => of.ToList(), StringComparer.Ordinal).Select(of => new Round(of[0].Community, [.. of.Select(x => x.Step)]));
            if (moment.Key.Waking.Alone is not null || !await rounds.Do(all, moment.Key.Due, stop)) await alarms.SetSoon(moment.Key.Waking, stop);
        }
    }

    private DailyMoment LastOf(Waking waking) => DailyMoment.Last(waking.At, DateTimeZoneProviders.Tzdb[waking.Zone], clock.GetUtcNow());

    private static Waking WakingOf(DailyStep step, CommunitySettings community) => new(step.AtOnce ? step.Step : null, step.At(community), community.Zone.Id);
}
