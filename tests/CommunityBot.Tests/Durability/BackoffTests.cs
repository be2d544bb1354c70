using CommunityBot.Durability;

namespace CommunityBot.Tests.Durability;

public class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 300)]
    [InlineData(1000, 300)]
    public void Waits_double_up_to_five_minutes(int failures, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(failures));
}
