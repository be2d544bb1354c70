namespace CommunityBot.Data;

/// <summary>What a database is and how far it was brought, looked at without changing anything in it.</summary>
public sealed record DatabaseState
{
    /// <summary>The engine and its version: "SQLite 3.50.4", "PostgreSQL 17.2".</summary>
    public required string Engine { get; init; }

    /// <summary>SQLite: the full path of the file; null for a server.</summary>
    public string? File { get; init; }

    /// <summary>Bytes free where the file is, or would be; null for a server, or where the machine does not say.</summary>
    public long? FreeBytes { get; init; }

    /// <summary>False for a file that no start has created yet.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>Names of the migrations applied, in order.</summary>
    public IReadOnlyList<string> Applied { get; init; } = [];

    /// <summary>Names of those the next start will apply.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Names of those a newer program applied.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The tables are those this program expects.</summary>
    public bool IsUpToDate => Exists && Pending.Count == 0 && Unknown.Count == 0;
}
