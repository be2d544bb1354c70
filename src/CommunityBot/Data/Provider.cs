namespace CommunityBot.Data;

/// <summary>The engine the data is kept in: a setting, chosen once.</summary>
public enum Provider
{
    /// <summary>One file, one process that serves (the program's own commands may write it too).</summary>
    Sqlite,

    /// <summary>A server that several instances may share.</summary>
    Postgres,
}
