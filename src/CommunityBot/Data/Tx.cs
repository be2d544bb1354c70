using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;

namespace CommunityBot.Data;

/// <summary>One open transaction. What must happen together hangs on it: the rows, and the messages that tell of them.</summary>
public sealed partial class Tx
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Written = new(StringComparer.Ordinal);
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly CancellationToken _stop;
    private readonly Dictionary<Type, (object Gathered, Func<Task> Step)> _last = [];
    private readonly HashSet<(string Kind, string Name)> _held = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<string> _ran = [];

    internal Tx(Provider provider, DbConnection connection, DbTransaction? transaction, CancellationToken stop)
    {
        (Provider, _connection, _transaction, _stop) = (provider, connection, transaction, stop);
    }

    internal Provider Provider { get; }

    /// <summary>The tables in which a statement touched rows: the commit is news to those who look there. A word too many does no harm.</summary>
    internal IReadOnlySet<string> Changed => _changed;

    /// <summary>The statements run so far.</summary>
    internal IReadOnlyList<string> Ran => _ran;

    /// <summary>Added to a select that takes work from a queue, so that two instances never take the same row. SQLite has one writer and needs nothing.</summary>
    public string SkipLocked => Provider == Provider.Postgres ? " for update skip locked" : "";

    /// <summary>
    /// Added to a select: whoever changes these rows is waited for, and waits. Rows locked in one order by all make none wait for another that waits for it; an update locks them in whatever
    /// order it finds them. SQLite has one writer and needs nothing.
    /// </summary>
    public string ForUpdate => Provider == Provider.Postgres ? " for update" : "";

    /// <summary>Runs a statement and says how many rows it touched.</summary>
    public async Task<int> Execute(string sql, object? args = null)
    {
        var touched = await _connection.ExecuteAsync(Command(sql, args));
        if (touched > 0) NoteChanged(sql);
        return touched;
    }

    /// <summary>The one row, or the type's default where there is none (ask for <c>long?</c> to tell no row from zero). More than one throws.</summary>
    public async Task<T?> Find<T>(string sql, object? args = null)
    {
        var row = await _connection.QuerySingleOrDefaultAsync<T>(Command(sql, args));
        if (row is not null && !IsSelect(sql)) NoteChanged(sql);
        return row;
    }

    /// <summary>All rows, read into memory.</summary>
    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null)
    {
        var rows = (await _connection.QueryAsync<T>(Command(sql, args))).AsList();
        if (rows.Count > 0 && !IsSelect(sql)) NoteChanged(sql);
        return rows;
    }

    /// <summary>Whoever else holds this community waits until this transaction ends. For steps that decide on more than one row of it; on SQLite the writer is alone anyway.</summary>
    public Task Hold(string community) => Hold("community", [community]);

    /// <summary>The same for something else.</summary>
    /// <param name="kind">What it is; each kind has its own names.</param>
    /// <param name="name">Which one.</param>
    public Task Hold(string kind, string name) => Hold(kind, [name]);

    /// <summary>The same for many, always in the same order: two that hold several never wait for each other.</summary>
    /// <inheritdoc cref="Hold(string, string)"/>
    public async Task Hold(string kind, IReadOnlyCollection<string> names)
    {
        if (Provider != Provider.Postgres) return;
        string[] others = [.. names.Where(name => !_held.Contains((kind, name))).Order(StringComparer.Ordinal)];
        if (others.Length == 0) return;
        await Execute("select pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || @kind || ' ' || name, 0)) from unnest(@others) as name", new { kind, others });
        _held.UnionWith(others.Select(name => (kind, name)));
    }

    /// <summary>A step that may fail without bringing down the rest: where it throws, what it wrote is undone, and the transaction goes on.</summary>
    public async Task<T> Apart<T>(Func<Task<T>> step)
    {
        await Execute("savepoint apart");
        var held = _held.ToHashSet();
        T result;
        try
        {
            result = await step();
        }
        catch
        {
            // PostgreSQL takes nothing more from a transaction in which a statement failed, but this. What was held since is let go with it.
            await Execute("rollback to savepoint apart");
            _held.IntersectWith(held);
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

    private void NoteChanged(string sql) => _changed.UnionWith(Written.GetOrAdd(sql, text => [.. Target().Matches(text).Select(match => match.Groups["table"].Value)]));

    private CommandDefinition Command(string sql, object? args)
    {
        _ran.Add(sql);
        return new(sql, args, _transaction, cancellationToken: _stop);
    }

    [GeneratedRegex(@"\b(?:insert\s+into|update|delete\s+from)\s+(?<table>\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Target();
}
