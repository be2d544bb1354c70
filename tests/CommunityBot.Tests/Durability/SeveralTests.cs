using System.Collections.Concurrent;
using System.Globalization;
using CommunityBot.Durability;

namespace CommunityBot.Tests.Durability;

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

    [Fact]
    public async Task Those_that_fail_keep_nobody_else_waiting_and_are_told_of_at_the_end()
    {
        var done = new ConcurrentBag<int>();
        Task Do(int one, params int[] failing)
        {
            if (failing.Contains(one)) throw new InvalidOperationException(one.ToString(CultureInfo.InvariantCulture));
            done.Add(one);
            return Task.CompletedTask;
        }

        Assert.Equal("3", (await Assert.ThrowsAsync<InvalidOperationException>(() => Several.Do(Enumerable.Range(0, 500), (one, _) => Do(one, 3), Stop))).Message);
        Assert.Equal(499, done.Count);

        done.Clear();
        var told = await Assert.ThrowsAsync<AggregateException>(() => Several.Do(Enumerable.Range(0, 500), (one, _) => Do(one, 3, 4), Stop));
        Assert.Equal((498, "3", "4"), (done.Count, told.InnerExceptions[0].Message, told.InnerExceptions[1].Message));
    }

    [Fact]
    public async Task Of_thousands_many_go_together_each_once_and_where_some_fail_each_is_done_by_itself()
    {
        var (done, together) = (new ConcurrentBag<int>(), new ConcurrentBag<int>());
        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => Several.Together([.. Enumerable.Range(0, 5000)], (some, _) =>
        {
            together.Add(some.Count);
            if (some.Contains(1234)) throw new InvalidOperationException($"among {some.Count}");
            foreach (var one in some) done.Add(one);
            return Task.CompletedTask;
        }, Stop));
        Assert.Equal("among 1", told.Message);
        Assert.Equal(Enumerable.Range(0, 5000).Where(one => one != 1234), done.Order());
        Assert.Equal(50, together.Max());

        var few = new List<int>();
        await Several.Together([.. Enumerable.Range(0, 99)], async (some, _) =>
        {
            await Task.Yield();
            few.AddRange(some);
        }, Stop);
        Assert.Equal(Enumerable.Range(0, 99), few);
    }

    [Theory]
    [InlineData(10, 20, 20)]
    [InlineData(40, 20, 50)]
    [InlineData(40, 200, 40)]
    [InlineData(40, 300, 20)]
    [InlineData(1, 9000, 1)]
    public void Fewer_go_together_where_they_take_long(int size, int milliseconds, int next) => Assert.Equal(next, Several.SizeAfter(size, TimeSpan.FromMilliseconds(milliseconds)));
}
