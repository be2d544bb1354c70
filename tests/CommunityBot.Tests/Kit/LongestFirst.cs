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
/// Begins with the classes that take longest: begun last, one of them would keep a single core busy after all the others. The runner takes the first of the list, and
/// then goes on from its end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly List<string> Longest = [.. new[] { typeof(SimulatedYearsOnPostgres), typeof(WaitingStory), typeof(MorningStory), typeof(ProgramTests) }.Select(type => type.FullName!).Reverse()];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => IsOf(collection, typeof(SimulatedYearsOnSqlite).FullName!)).ThenBy(collection => Longest.FindIndex(name => IsOf(collection, name)))];

    /// <summary>The runner names a collection after its class: "Test collection for … (id: …)".</summary>
    internal static bool IsOf(ITestCollection collection, string type) => collection.TestCollectionDisplayName.Contains($" {type} ", StringComparison.Ordinal);
}
