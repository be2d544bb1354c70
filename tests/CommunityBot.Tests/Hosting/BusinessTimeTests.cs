using CommunityBot.Hosting;

namespace CommunityBot.Tests.Hosting;

public class BusinessTimeTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_stops_at_every_due_moment_also_at_those_found_on_the_way()
    {
        using var clock = MovableClock.Frozen(Nine);
        var due = new SortedSet<DateTimeOffset> { Nine.AddHours(1), Nine.AddHours(5) };
        var done = new List<DateTimeOffset>();
        var time = new BusinessTime(clock, new Worker("list", () =>
        {
            if (due.Count > 0 && due.Min <= clock.GetUtcNow())
            {
                done.Add(clock.GetUtcNow());
                due.Remove(due.Min);
                if (done.Count == 1) due.Add(Nine.AddHours(2));
                return (null, false);
            }

            return (due.Count == 0 ? null : due.Min, true);
        }));

        await time.Advance(Nine.AddHours(4), Stop);

        Assert.Equal([Nine.AddHours(1), Nine.AddHours(2)], done);
        Assert.Equal(Nine.AddHours(4), clock.GetUtcNow());
    }

    [Fact]
    public async Task Who_is_not_quiet_in_time_is_named()
    {
        using var clock = MovableClock.Frozen(Nine);
        var time = new BusinessTime(clock, new Worker("inbox", () => (null, true)), new Worker("outbox", () => (null, false))) { Patience = TimeSpan.FromMilliseconds(20) };

        var late = await Assert.ThrowsAsync<TimeoutException>(() => time.Quiet(Stop));

        Assert.EndsWith(": outbox.", late.Message, StringComparison.Ordinal);
    }
}
