using CommunityBot.Durability;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public sealed class PacedCallsTests
{
    [Fact]
    public async Task Hundreds_that_ask_the_same_at_once_go_at_the_pace_that_Slack_allows()
    {
        using var clock = MovableClock.Frozen(Story.Beginning);
        var (paced, asked, atOnce) = (new PacedCalls(clock), 0, 0);
        var all = Task.WhenAll(Enumerable.Range(0, 200).Select(_ => paced.AskInTurn("conversations.history", () => Task.FromResult(Interlocked.Increment(ref asked)), TestContext.Current.CancellationToken)));
        atOnce = asked;

        List<DateTimeOffset> moments = [];
        while (paced.Look().Next is { } next)
        {
            moments.Add(next);
            clock.MoveTo(next);
        }
        await all;
        Assert.Equal(200, asked);
        Assert.Equal(200, atOnce + moments.Count);
        Assert.InRange(atOnce + moments.Count(at => at < Story.Beginning.AddMinutes(1)), 30, 40);
        Assert.True(moments[^1] < Story.Beginning.AddMinutes(6));
    }
}
