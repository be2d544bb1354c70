using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CommunityBot.Tests.Kit;

/// <summary>
/// Lives a story on both databases and over both transports: on SQLite over HTTP, and on PostgreSQL over Socket Mode, where <c>COMMUNITYBOT_TEST_POSTGRES</c> holds a
/// connection string, under the same conditions as <see cref="EveryDatabaseAttribute"/>. Where it holds none, Socket Mode is lived on SQLite.
/// </summary>
/// <param name="and">What the story is given beside the way.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryWayAttribute(params object?[] and) : DataAttribute
{
    /// <summary>Every database with every transport: for what comes twice, where what brings it and who writes it both matter.</summary>
    public bool WithCopies { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var isWithoutPostgres = EveryDatabaseAttribute.WhyNoPostgres is not null;
        Way[] onSqlite = WithCopies || isWithoutPostgres ? [Way.OverHttp, Way.OverSocketMode] : [Way.OverHttp];
        Way[] onPostgres = WithCopies ? [Way.OnPostgres, Way.OnPostgresOverSocketMode] : [Way.OnPostgresOverSocketMode];
        return new(
        [
            .. onSqlite.Select(way => new TheoryDataRow([way, .. and])),
            .. onPostgres.Select(way => new TheoryDataRow([way, .. and]) { Skip = EveryDatabaseAttribute.WhyNoPostgres }),
        ]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
