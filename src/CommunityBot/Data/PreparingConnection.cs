using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Data;

/// <summary>
/// A connection to SQLite that prepares each statement once, whoever runs it: reading a text and planning it takes longer than most statements take to run, and the
/// bot's own are few and come again and again.
/// </summary>
internal sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    // Lists written out in a text make new ones without end.
    private const int MostKept = 500;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    protected override DbCommand CreateDbCommand() => new PreparingCommand(this);

    /// <summary>Runs a statement without parameters or rows: what begins and ends a transaction comes as often as all others.</summary>
    internal void Do(string text)
    {
        var command = Take(text);
        try
        {
            command.ExecuteNonQuery();
        }
        catch
        {
            command.Dispose();
            throw;
        }
        GiveBack(command);
    }

    /// <summary>The command of that text, which is the caller's alone until it is given back.</summary>
    internal SqliteCommand Take(string text)
    {
        if (_prepared.Remove(text, out var kept)) return kept;
        var made = CreateCommand();
        made.CommandText = text;
        return made;
    }

    /// <summary>For whoever runs that text next.</summary>
    internal void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_prepared.Count >= MostKept) Forget();
        if (!_prepared.TryAdd(command.CommandText, command)) command.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Forget();
        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }
}
