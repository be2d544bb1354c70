using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace CommunityBot.Data;

/// <summary>What is asked of a <see cref="PreparingConnection"/>: a text and its parameters, run by the command that was prepared for that text, and lets go of it when disposed.</summary>
internal sealed class PreparingCommand(PreparingConnection connection) : DbCommand
{
    // Holds what is asked, and is never run.
    private readonly SqliteCommand _asked = new() { CommandTimeout = connection.DefaultTimeout };
    private SqliteCommand? _runs;

    [AllowNull]
    public override string CommandText
    {
        get => _asked.CommandText;
        set => _asked.CommandText = value;
    }

    public override int CommandTimeout { get => _asked.CommandTimeout; set => _asked.CommandTimeout = value; }

    public override CommandType CommandType { get => _asked.CommandType; set => _asked.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException("It belongs to the connection that made it."); }

    protected override DbParameterCollection DbParameterCollection => _asked.Parameters;

    /// <summary>Transactions are statements like any other here.</summary>
    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() => _runs?.Cancel();

    public override int ExecuteNonQuery() => Run(command => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => Run(command => command.ExecuteScalar());

    public override void Prepare()
    {
        // It is at the first run, and stays so.
    }

    // SQLite has nothing to wait for elsewhere, nor anything to be called off.
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<int>(cancellationToken) : Task.FromResult(ExecuteNonQuery());

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<DbDataReader>(cancellationToken) : Task.FromResult(ExecuteDbDataReader(behavior));

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Run(command => command.ExecuteReader(behavior));

    private T Run<T>(Func<SqliteCommand, T> run)
    {
        // One command may be given another text, as for each of a list of arguments.
        if (_runs is { } former && former.CommandText != CommandText)
        {
            connection.GiveBack(former);
            _runs = null;
        }
        var command = _runs ??= connection.Take(CommandText);
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in _asked.Parameters) command.Parameters.Add(parameter);
        command.CommandTimeout = CommandTimeout;
        try
        {
            return run(command);
        }
        catch
        {
            // In whatever state it is, nobody runs it again.
            command.Dispose();
            _runs = null;
            throw;
        }
    }

    protected override DbParameter CreateDbParameter() => _asked.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_runs is { } ran) connection.GiveBack(ran);
            _runs = null;
            _asked.Dispose();
        }
        base.Dispose(disposing);
    }
}
