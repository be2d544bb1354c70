namespace CommunityBot.Data;

/// <summary>The same work for many, each in a transaction of its own.</summary>
internal static class Several
{
    private const int InTurn = 50, AtOnce = 8;

    /// <summary>A few are done one after the other, in their order. Of thousands, fifties go side by side: the engines commit together what is asked for together.</summary>
    public static Task Do<T>(IEnumerable<T> all, Func<T, CancellationToken, Task> work, CancellationToken stop) =>
        Parallel.ForEachAsync(all.Chunk(InTurn), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (some, over) =>
        {
            foreach (var one in some) await work(one, over);
        });
}
