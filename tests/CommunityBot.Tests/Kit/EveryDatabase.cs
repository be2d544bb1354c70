using System.Reflection;
using CommunityBot.Data;
using Xunit.Sdk;
using Xunit.v3;

namespace CommunityBot.Tests.Kit;

/// <summary>
/// Runs a theory on SQLite, and on PostgreSQL where <c>COMMUNITYBOT_TEST_POSTGRES</c> holds a connection string.
/// Where it is not set the row shows as skipped; where <c>CI=true</c> it fails, so that a build never passes by leaving it out.
/// </summary>
public sealed class EveryDatabaseAttribute : DataAttribute
{
    /// <summary>Why the row is skipped, or null.</summary>
    internal static string? WhyNoPostgres => FreshDatabase.PostgresMissing && !FreshDatabase.MustHavePostgres ? "COMMUNITYBOT_TEST_POSTGRES is not set" : null;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<Provider>(Provider.Sqlite),
        new TheoryDataRow<Provider>(Provider.Postgres) { Skip = WhyNoPostgres },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
