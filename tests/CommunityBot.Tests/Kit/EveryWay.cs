using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CommunityBot.Tests.Kit;

/// <summary>
/// Lives a story in every way: over HTTP and over Socket Mode on SQLite, and over HTTP on PostgreSQL where <c>COMMUNITYBOT_TEST_POSTGRES</c> holds a connection
/// string, under the same conditions as <see cref="EveryDatabaseAttribute"/>.
/// </summary>
/// <param name="and">What the story is given beside the way.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryWayAttribute(params object?[] and) : DataAttribute
{
    /// <summary>Over Socket Mode on PostgreSQL as well: for what comes twice, where both connections bring it to writers that do not wait for each other.</summary>
    public bool WithCopies { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        Way[] onPostgres = WithCopies ? [Way.OnPostgres, Way.OnPostgresOverSocketMode] : [Way.OnPostgres];
        return new(
        [
            new TheoryDataRow([Way.OverHttp, .. and]),
            new TheoryDataRow([Way.OverSocketMode, .. and]),
            .. onPostgres.Select(way => new TheoryDataRow([way, .. and]) { Skip = EveryDatabaseAttribute.WhyNoPostgres }),
        ]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
