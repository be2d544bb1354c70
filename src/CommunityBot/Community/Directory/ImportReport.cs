using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>What an import would change: the file is staged, nothing has changed yet.</summary>
public sealed record ImportReport
{
    /// <summary>Whose directory.</summary>
    public required TeamId Workspace { get; init; }

    /// <summary>The staged version.</summary>
    internal long Version { get; init; }

    /// <summary>Adherents in the directory in force.</summary>
    public int Before { get; init; }

    /// <summary>Adherents in the file.</summary>
    public int Lines { get; init; }

    /// <summary>In the file and not in the directory.</summary>
    public int Added { get; init; }

    /// <summary>In both, with something different.</summary>
    public int Changed { get; init; }

    /// <summary>In the directory and not in the file.</summary>
    public int Removed { get; init; }

    /// <summary>In both, the same.</summary>
    public int Unchanged { get; init; }

    /// <summary>In both, who could be admitted until now and cannot any more.</summary>
    public int NewlyIneligible { get; init; }

    /// <summary>How many lines cannot be taken.</summary>
    public int LeftOut { get; init; }

    /// <summary>The first of them, in the order of the file, and always the one with which the file stopped making sense.</summary>
    public IReadOnlyList<BadLine> BadLines { get; init; } = [];

    /// <summary>The file is refused for its bad lines; there is nothing to apply.</summary>
    public bool IsRefused { get; init; }

    /// <summary>More than a tenth of the adherents would go or lose the right to be admitted: someone says yes first.</summary>
    public bool AsksFirst => (Removed + NewlyIneligible) * 10L > Before;
}
