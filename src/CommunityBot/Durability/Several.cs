using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace CommunityBot.Durability;

/// <summary>The same work for many.</summary>
internal static class Several
{
    private const int InTurn = 50, AtOnce = 8, First = 10;

    /// <summary>How long a transaction of several may take with its wait: whoever presses a button waits as long to write.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Each in a transaction of its own. A few are done one after the other, in their order. Of thousands, fifties go side by side: the engines commit together what is asked for together. What fails for one
    /// keeps nobody else waiting: it is thrown once all are done.
    /// </summary>
    public static async Task Do<T>(IEnumerable<T> all, Func<T, CancellationToken, Task> work, CancellationToken stop)
    {
        var failures = new ConcurrentQueue<Exception>();
        await Parallel.ForEachAsync(all.Chunk(InTurn), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (some, over) =>
        {
            foreach (var one in some)
            {
                try
                {
                    await work(one, over);
                }
                catch (Exception failure) when (!stop.IsCancellationRequested)
                {
                    failures.Enqueue(failure);
                }
            }
        });
        Tell(failures);
    }

    /// <summary>
    /// Several in one transaction, up to fifty, as many as take little time. A few are done in their order; thousands side by side. Where some fail together, each is done
    /// by itself; what fails then is thrown once all are done.
    /// </summary>
    public static async Task Together<T>(IReadOnlyList<T> all, Func<IReadOnlyList<T>, CancellationToken, Task> work, CancellationToken stop)
    {
        var failures = new ConcurrentQueue<Exception>();
        var (gate, taken) = (new Lock(), 0);
        await Parallel.ForAsync(0, Math.Clamp(all.Count / InTurn, 1, AtOnce), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (_, over) =>
        {
            for (var size = First; Take(size) is { Count: > 0 } some;)
            {
                var began = TimeProvider.System.GetTimestamp();
                await Try(some, over);
                size = SizeAfter(size, TimeProvider.System.GetElapsedTime(began));
            }
        });
        Tell(failures);

        IReadOnlyList<T> Take(int size)
        {
            lock (gate)
            {
                IReadOnlyList<T> some = [.. all.Skip(taken).Take(size)];
                taken += some.Count;
                return some;
            }
        }

        async Task Try(IReadOnlyList<T> some, CancellationToken over)
        {
            try
            {
                await work(some, over);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                if (some.Count == 1) failures.Enqueue(failure);
                else foreach (var one in some) await Try([one], over);
            }
        }
    }

    /// <summary>How many go into the next transaction, after one that took so long. Pure.</summary>
    internal static int SizeAfter(int size, TimeSpan took) => took > Short ? Math.Max(1, size / 2) : took < Short / 2 ? Math.Min(InTurn, size * 2) : size;

    private static void Tell(ConcurrentQueue<Exception> failures)
    {
        if (failures is { Count: 1 } && failures.TryPeek(out var only)) ExceptionDispatchInfo.Throw(only);
        if (!failures.IsEmpty) throw new AggregateException($"{failures.Count} of them failed.", failures.Take(AtOnce));
    }
}
