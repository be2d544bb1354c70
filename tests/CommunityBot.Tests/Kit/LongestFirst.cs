using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Features.Roles;
using CommunityBot.Tests.Hosting;
using CommunityBot.Tests.Kit;
using CommunityBot.Tests.Years;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CommunityBot.Tests.Kit;

/// <summary>
/// Begins with the classes that take longest: begun last, one of them would keep a single core busy after all the others. The runner takes the first of the list and a few
/// from its end, and then goes on from the second.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly List<string> AtTheHead = [.. new[] { typeof(SimulatedYearsOnSqlite), typeof(ProgramTests), typeof(MorningStory) }.Select(type => type.FullName!)];
    private static readonly List<string> AtTheEnd = [.. new[] { typeof(WaitingStory), typeof(SimulatedYearsOnPostgres) }.Select(type => type.FullName!)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(PlaceAtTheHead).ThenBy(collection => AtTheEnd.FindIndex(name => IsOf(collection, name)))];

    private static int PlaceAtTheHead<TTestCollection>(TTestCollection collection) where TTestCollection : ITestCollection =>
        AtTheHead.FindIndex(name => IsOf(collection, name)) is >= 0 and var place ? place : AtTheHead.Count;

    /// <summary>The runner names a collection after its class: "Test collection for … (id: …)".</summary>
    internal static bool IsOf(ITestCollection collection, string type) => collection.TestCollectionDisplayName.Contains($" {type} ", StringComparison.Ordinal);
}
