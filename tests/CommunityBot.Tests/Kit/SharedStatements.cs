using System.Runtime.CompilerServices;
using Dapper;

namespace CommunityBot.Tests.Kit;

/// <summary>
/// Dapper compiles what writes a statement's parameters and reads its rows once for each connection string, and every test has a database of its own: all of a kind
/// share what is compiled.
/// </summary>
internal sealed class SharedStatements : IEqualityComparer<string>
{
    [ModuleInitializer]
    internal static void Share() => SqlMapper.ConnectionStringComparer = new SharedStatements();

    public bool Equals(string? x, string? y) => x is not null && y is not null && IsPostgres(x) == IsPostgres(y);

    public int GetHashCode(string obj) => IsPostgres(obj).GetHashCode();

    private static bool IsPostgres(string connectionString) => connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
