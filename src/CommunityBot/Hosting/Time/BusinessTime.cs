using System.Diagnostics;

namespace CommunityBot.Hosting;

/// <summary>Something that has work of its own, which the clock must not jump over.</summary>
/// <param name="Name">Said when it is not quiet in time.</param>
/// <param name="Look">When its next work falls due, and whether everything due is done.</param>
public sealed record Worker(string Name, Func<CancellationToken, ValueTask<(DateTimeOffset? Next, bool IsQuiet)>> Look)
{
    public Worker(string name, Func<(DateTimeOffset? Next, bool IsQuiet)> look)
        : this(name, _ => ValueTask.FromResult(look()))
    {
    }
}

/// <summary>
/// Moves business time. It goes from one due moment to the next and waits at each until all is quiet, so that a month lived in a second gives what a month
/// gives: nothing late, nothing together that belongs apart.
/// </summary>
public sealed class BusinessTime(MovableClock clock, params IReadOnlyList<Worker> workers)
{
    /// <summary>How long, in real time, all may stay busy at one moment before it is an error.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    private const int Glances = 50;

    /// <exception cref="TimeoutException">Someone is not quiet in time; the message says who.</exception>
    public async Task Advance(DateTimeOffset to, CancellationToken stop)
    {
        while (true)
        {
            var next = await Quiet(stop);
            if (next is not { } due || due > to) break;
            clock.MoveTo(due);
        }

        clock.MoveTo(to);
        await Quiet(stop);
    }

    /// <summary>Waits until nothing that is due is left to do. Returns when the next work falls due.</summary>
    /// <exception cref="TimeoutException">Someone is not quiet in time; the message says who.</exception>
    public async Task<DateTimeOffset?> Quiet(CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        var calm = 0;
        Worker? busy = null;
        for (var looks = 0; ; looks++)
        {
            (var next, busy) = await Look(busy, stop);
            // One worker may have handed its work to another between two looks: calm counts when seen twice.
            calm = busy is null ? calm + 1 : 0;
            if (calm == 2) return next;
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new TimeoutException($"Not quiet after {Patience.TotalSeconds} s at {clock.GetUtcNow():u}: {busy?.Name}.");
            // Most of what falls due is done within a millisecond, which is the least that a delay takes.
            if (looks < Glances) await Task.Yield();
            else await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, stop);
        }
    }

    /// <summary>One that is busy is enough: nobody looks further, and those to whom a look costs most come last.</summary>
    /// <param name="former">Who was busy at the last look, and mostly is still.</param>
    private async Task<(DateTimeOffset? Next, Worker? Busy)> Look(Worker? former, CancellationToken stop)
    {
        if (former is not null && !(await former.Look(stop)).IsQuiet) return (null, former);
        DateTimeOffset? next = null;
        foreach (var worker in workers)
        {
            var (due, quiet) = await worker.Look(stop);
            if (!quiet) return (null, worker);
            if (due is { } at && (next is null || at < next)) next = at;
        }

        return (next, null);
    }
}
