using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.House;

public sealed class LongestFirstTests
{
    [Fact]
    public void The_runner_names_a_collection_as_its_orderer_reads_it()
    {
        var collection = TestContext.Current.TestCollection!;
        Assert.True(LongestFirst.IsOf(collection, typeof(LongestFirstTests).FullName!));
        Assert.False(LongestFirst.IsOf(collection, typeof(LongestFirst).FullName!));
    }
}
