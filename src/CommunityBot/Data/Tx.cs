using System.Data.Common;
using Dapper;

namespace CommunityBot.Data;

/// <summary>One open transaction. What must happen together hangs on it: the rows, and the messages that tell of them.</summary>
public sealed class Tx
{
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly CancellationToken _stop;
    private readonly Dictionary<Type, (object Gathered, Func<Task> Step)> _last = [];

    internal Tx(Provider provider, DbConnection connection, DbTransaction? transaction, CancellationToken stop)
    {
        (Provider, _connection, _transaction, _stop) = (provider, connection, transaction, stop);
    }

    internal Provider Provider { get; }

    /// <summary>A statement touched rows, so the commit is news to those who wait for one. A reading "with" counts too: waking somebody for nothing does no harm.</summary>
    internal bool HasWritten { get; private set; }

    /// <summary>Added to a select that takes work from a queue, so that two instances never take the same row. SQLite has one writer and needs nothing.</summary>
    public string SkipLocked => Provider == Provider.Postgres ? " for update skip locked" : "";

    /// <summary>Runs a statement and says how many rows it touched.</summary>
    public async Task<int> Execute(string sql, object? args = null)
    {
        var touched = await _connection.ExecuteAsync(Command(sql, args));
        HasWritten |= touched > 0;
        return touched;
    }

    /// <summary>The one row, or the type's default where there is none (ask for <c>long?</c> to tell no row from zero). More than one throws.</summary>
    public async Task<T?> Find<T>(string sql, object? args = null)
    {
        var row = await _connection.QuerySingleOrDefaultAsync<T>(Command(sql, args));
        HasWritten |= row is not null && !IsSelect(sql);
        return row;
    }

    /// <summary>All rows, read into memory.</summary>
    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null)
    {
        var rows = (await _connection.QueryAsync<T>(Command(sql, args))).AsList();
        HasWritten |= rows.Count > 0 && !IsSelect(sql);
        return rows;
    }

    /// <summary>Whoever else holds this community waits until this transaction ends. For steps that decide on more than one row of it; on SQLite the writer is alone anyway.</summary>
    public Task Hold(string community) => Hold("community", community);

    /// <summary>The same for something else.</summary>
    /// <param name="kind">What it is; each kind has its own names.</param>
    /// <param name="name">Which one.</param>
    public async Task Hold(string kind, string name)
    {
        if (Provider == Provider.Postgres)
            await Execute("select pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || @kind || ' ' || @name, 0))", new { kind, name });
    }

    /// <summary>A step that may fail without bringing down the rest: where it throws, what it wrote is undone, and the transaction goes on.</summary>
    public async Task<T> Apart<T>(Func<Task<T>> step)
    {
        await Execute("savepoint apart");
        T result;
        try
        {
            result = await step();
        }
        catch
        {
            // PostgreSQL takes nothing more from a transaction in which a statement failed, but this.
            await Execute("rollback to savepoint apart");
            throw;
        }
        await Execute("release savepoint apart");
        return result;
    }

    /// <summary>
    /// What is gathered while the transaction goes on, and done once, when its work is through and before it commits. What every transaction locks last
    /// makes none wait for another that waits for it.
    /// </summary>
    /// <typeparam name="T">There is one of each type in a transaction.</typeparam>
    /// <param name="step">What is done with it. Not run where the work throws.</param>
    public T AtTheEnd<T>(Func<T, Task> step) where T : class, new()
    {
        if (_last.TryGetValue(typeof(T), out var already)) return (T)already.Gathered;
        var gathered = new T();
        _last.Add(typeof(T), (gathered, () => step(gathered)));
        return gathered;
    }

    internal async Task End()
    {
        foreach (var (_, step) in _last.Values.ToList()) await step();
    }

    /// <summary>The test "<paramref name="column"/> is one of": a list parameter is written differently by the two drivers.</summary>
    /// <param name="column">A column's name.</param>
    /// <param name="parameter">The parameter's name, without the at sign.</param>
    public string AnyOf(string column, string parameter) => Provider == Provider.Postgres ? $"{column} = any(@{parameter})" : $"{column} in @{parameter}";

    /// <summary>A table named "rows" read from one parameter, a JSON array of objects: thousands of rows in one statement, where each engine has its own words for it.</summary>
    /// <param name="parameter">The parameter's name, without the at sign.</param>
    /// <param name="columns">Each a property's name and its type ("line int").</param>
    public string RowsOf(string parameter, params IReadOnlyList<string> columns) => Provider == Provider.Postgres
        ? $"json_to_recordset(@{parameter}::json) as rows({string.Join(", ", columns)})"
        : $"(select {string.Join(", ", columns.Select(column => column.Split(' ')[0]).Select(name => $"value ->> '{name}' as {name}"))} from json_each(@{parameter})) as rows";

    private static bool IsSelect(string sql) => sql.AsSpan().TrimStart().StartsWith("select", StringComparison.OrdinalIgnoreCase);

    private CommandDefinition Command(string sql, object? args) => new(sql, args, _transaction, cancellationToken: _stop);
}
