namespace CommunityBot.Tests.House;

/// <summary>Nobody posts in a community's channel around its pace: the outbox refuses it, and nothing else posts.</summary>
public sealed class PacingTests
{
    [Theory]
    [InlineData(".PostMessage(", "src/CommunityBot/Durability/Courier.cs")]
    [InlineData(".ShowPaced(", "src/CommunityBot/Features/Pacing/PacingFeature.cs")]
    public void Only_one_place_may_call_it(string call, string where) =>
        Assert.Equal([where], Repository.Files(".cs").Where(file => file.Path.StartsWith("src/CommunityBot/", StringComparison.Ordinal) && file.Text.Contains(call, StringComparison.Ordinal)).Select(file => file.Path));
}
