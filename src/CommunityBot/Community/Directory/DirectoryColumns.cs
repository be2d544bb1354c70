using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>The two names a column of the directory may bear.</summary>
public sealed record ColumnName(string English, string French);

/// <summary>The columns of a directory file, which may stand in any order, under their English or French names.</summary>
internal sealed class DirectoryColumns
{
    private static readonly ColumnName[] Names =
    [
        new("email", "courriel"), new("first_name", "prenom"), new("last_name", "nom"), new("company", "societe"),
        new("dues_status", "cotisation"), new("dues_since", "depuis"), new("valid_until", "valable_jusqu_au"), new("aliases", "alias"),
    ];

    /// <summary>Of what is no directory, so many titles are quoted, each so many characters long.</summary>
    private const int MostQuoted = 20, LongestQuoted = 40;

    private readonly int[] _places = new int[Names.Length];

    private DirectoryColumns()
    {
    }

    /// <summary>How many cells a line has.</summary>
    public int Width { get; private init; }

    public static int Email => 0;
    public static int FirstName => 1;
    public static int LastName => 2;
    public static int Company => 3;
    public static int DuesStatus => 4;
    public static int DuesSince => 5;
    public static int ValidUntil => 6;
    public static int Aliases => 7;

    /// <summary>Finds each column, or throws with those missing, unknown and double. Case, accents and blanks do not count; a column without a name is skipped.</summary>
    public static DirectoryColumns Of(IReadOnlyList<string> header)
    {
        var places = new List<int>[Names.Length];
        for (var i = 0; i < places.Length; i++) places[i] = [];
        var unknown = new List<string>();
        for (var i = 0; i < header.Count; i++)
        {
            var name = Folded(header[i]);
            var column = Array.FindIndex(Names, known => known.English == name || known.French == name);
            if (column >= 0) places[column].Add(i);
            else if (name.Length > 0) unknown.Add(header[i]);
        }

        var missing = Names.Where((_, column) => places[column].Count == 0).ToArray();
        var twice = places.Where(found => found.Count > 1).Select(found => string.Join(" + ", Quoted(found.Select(i => header[i])))).ToArray();
        if (missing.Length + twice.Length + unknown.Count > 0)
        {
            throw new ImportRefusedException(texts => texts.WrongColumns(Quoted(header), missing, Quoted(unknown), twice, Names));
        }

        var columns = new DirectoryColumns { Width = header.Count };
        for (var i = 0; i < places.Length; i++) columns._places[i] = places[i][0];
        return columns;
    }

    /// <summary>The text of a cell, trimmed, with anything that is not text as a blank.</summary>
    public string Cell(string[] cells, int column) => Plain(cells[_places[column]]);

    private static string Plain(string cell)
    {
        var text = cell.Trim();
        return text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim() : text;
    }

    /// <summary>Anything may be sent as a directory: what is quoted of it stays short, and is text.</summary>
    private static string[] Quoted(IEnumerable<string> titles)
    {
        string[] named = [.. titles.Select(Plain).Where(title => title.Length > 0).Take(MostQuoted + 1).Select(title => PlainText.Cut(title, LongestQuoted))];
        return named.Length > MostQuoted ? [.. named.Take(MostQuoted), "…"] : named;
    }

    private static string Folded(string header) => string.Concat(Spelling.Folded(header).Select(c => char.IsLetterOrDigit(c) ? c : '_')).Trim('_');
}
