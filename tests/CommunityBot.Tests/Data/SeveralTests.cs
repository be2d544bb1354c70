using System.Collections.Concurrent;
using CommunityBot.Data;

namespace CommunityBot.Tests.Data;

public sealed class SeveralTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_few_are_done_in_their_order_and_of_thousands_each_once()
    {
        var few = new List<int>();
        await Several.Do(Enumerable.Range(0, 50), async (one, _) =>
        {
            await Task.Yield();
            few.Add(one);
        }, Stop);
        Assert.Equal(Enumerable.Range(0, 50), few);

        var many = new ConcurrentBag<int>();
        await Several.Do(Enumerable.Range(0, 5000), (one, _) =>
        {
            many.Add(one);
            return Task.CompletedTask;
        }, Stop);
        Assert.Equal(Enumerable.Range(0, 5000), many.Order());
    }
}
