using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>
/// The statements with which a worker looks for its work. Nearly every commit is about something else: one that changes no table they name is no news to it.
/// </summary>
internal sealed class Watched
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);

    /// <summary>Notes what a look has run.</summary>
    /// <returns>True where some of it is new: a commit during the look may have seemed no news, and the worker looks once more.</returns>
    public bool Note(Tx look)
    {
        lock (_gate)
        {
            var before = _statements.Count;
            _statements.UnionWith(look.Ran);
            return _statements.Count > before;
        }
    }

    /// <summary>Whether the worker may find something else than at its last look. Before its first, it may always.</summary>
    public bool Concerns(CommittedEventArgs news)
    {
        lock (_gate) return _statements.Count == 0 || news.Tables.Any(table => _statements.Any(statement => statement.Contains(table, StringComparison.OrdinalIgnoreCase)));
    }
}
