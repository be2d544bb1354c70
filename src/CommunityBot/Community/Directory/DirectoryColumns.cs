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
            else if (name.Length > 0) unknown.Add(header[i].Trim());
        }

        var missing = Names.Where((_, column) => places[column].Count == 0).ToArray();
        var twice = places.Where(found => found.Count > 1).Select(found => string.Join(" + ", found.Select(i => header[i].Trim()))).ToArray();
        if (missing.Length + twice.Length + unknown.Count > 0)
        {
            var found = header.Select(name => name.Trim()).Where(name => name.Length > 0).ToArray();
            throw new ImportRefusedException(texts => texts.WrongColumns(found, missing, unknown, twice, Names));
        }

        var columns = new DirectoryColumns { Width = header.Count };
        for (var i = 0; i < places.Length; i++) columns._places[i] = places[i][0];
        return columns;
    }

    /// <summary>The text of a cell, trimmed, with anything that is not text as a blank.</summary>
    public string Cell(string[] cells, int column)
    {
        var text = cells[_places[column]].Trim();
        return text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim() : text;
    }

    private static string Folded(string header) => string.Concat(Spelling.Folded(header).Select(c => char.IsLetterOrDigit(c) ? c : '_')).Trim('_');
}
