using CommunityBot.Hosting;

namespace CommunityBot.Tests.Hosting;

public class MovableClockTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_frozen_clock_stands_still_until_it_is_moved_and_never_goes_back()
    {
        using var clock = MovableClock.Frozen(Nine);
        Assert.Equal(Nine, clock.GetUtcNow());

        clock.MoveTo(Nine.AddHours(1));
        clock.MoveTo(Nine);

        Assert.Equal(Nine.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_delay_ends_when_its_moment_is_reached_and_not_before()
    {
        using var clock = MovableClock.Frozen(Nine);
        var delay = Task.Delay(TimeSpan.FromMinutes(10), clock, TestContext.Current.CancellationToken);

        clock.MoveTo(Nine.AddMinutes(10).AddTicks(-1));
        Assert.False(delay.IsCompleted);

        clock.MoveTo(Nine.AddMinutes(10));
        await delay;
    }

    [Fact]
    public async Task A_periodic_timer_fires_at_each_of_its_moments_on_the_way()
    {
        using var clock = MovableClock.Frozen(Nine);
        var fired = new List<DateTimeOffset>();
        var last = new TaskCompletionSource();
        await using var timer = clock.CreateTimer(
            _ =>
            {
                lock (fired)
                {
                    fired.Add(clock.GetUtcNow());
                    if (fired.Count == 3) last.SetResult();
                }
            },
            null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        clock.MoveTo(Nine.AddMinutes(3.5));
        await last.Task;

        Assert.Equal(3, fired.Count);
    }

    [Fact]
    public async Task A_timer_that_was_changed_or_disposed_does_not_fire_at_its_old_moment()
    {
        using var clock = MovableClock.Frozen(Nine);
        var fired = 0;
        var changed = new TaskCompletionSource();
        await using var disposed = clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        await using var moved = clock.CreateTimer(_ => changed.SetResult(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        await disposed.DisposeAsync();
        moved.Change(TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

        clock.MoveTo(Nine.AddMinutes(2));
        Assert.False(changed.Task.IsCompleted);

        clock.MoveTo(Nine.AddMinutes(6));
        await changed.Task;
        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task A_running_clock_goes_on_from_where_it_was_put()
    {
        using var clock = MovableClock.Running(Nine);
        clock.MoveTo(Nine.AddDays(3));
        await Task.Delay(TimeSpan.FromMilliseconds(5), clock, TestContext.Current.CancellationToken);
        Assert.InRange(clock.GetUtcNow(), Nine.AddDays(3).AddMilliseconds(5), Nine.AddDays(3).AddMinutes(5));
    }
}
