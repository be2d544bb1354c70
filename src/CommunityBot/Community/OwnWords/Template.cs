using System.Text.RegularExpressions;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>
/// A passage with its variables in braces, as a community writes it: <c>Bonjour {prénom}, et bienvenue !</c> A variable of which there is nothing to say goes with the
/// space before it, and with its line where it is alone there.
/// </summary>
public sealed partial class Template
{
    private readonly IReadOnlyList<IReadOnlyList<Piece>> _lines;

    public Template(string text) => _lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(Read)];

    /// <summary>Those it holds, each once.</summary>
    public IReadOnlyList<Variable> Variables => [.. Pieces.Select(piece => piece.Variable).OfType<Variable>().Distinct()];

    /// <summary>The names in braces that no variable has.</summary>
    public IReadOnlyList<string> Unknown => [.. Pieces.Where(piece => piece is { IsNamed: true, Variable: null }).Select(piece => piece.Text[1..^1])];

    /// <summary>A brace is open or closed alone.</summary>
    public bool IsUnbalanced => Pieces.Any(piece => !piece.IsNamed && piece.Text.AsSpan().IndexOfAny('{', '}') >= 0);

    private IEnumerable<Piece> Pieces => _lines.SelectMany(line => line);

    /// <summary>The text as it is sent. What is typed is escaped, so nobody can notify a whole channel; a variable without a value given stays as it was typed.</summary>
    public static Mrkdwn Draw(string text, IReadOnlyDictionary<Variable, Mrkdwn> values) => new Template(text).Draw(values);

    /// <inheritdoc cref="Draw(string, IReadOnlyDictionary{Variable, Mrkdwn})"/>
    public Mrkdwn Draw(IReadOnlyDictionary<Variable, Mrkdwn> values) => Mrkdwn.Join("\n", Lines(values));

    /// <summary>The same, line by line.</summary>
    public IReadOnlyList<Mrkdwn> Lines(IReadOnlyDictionary<Variable, Mrkdwn> values)
    {
        var drawn = _lines.Where(line => !IsEmptied(line, values)).Select(line => Drawn(line, values)).ToList();
        return [.. drawn.SkipWhile(IsBlank).Reverse().SkipWhile(IsBlank).Reverse()];
    }

    /// <summary>How long it may become: its words as Slack counts them, and each variable at its longest.</summary>
    /// <param name="values">What they stand for here.</param>
    public int Longest(IReadOnlyDictionary<Variable, Mrkdwn> values) =>
        _lines.Count - 1 + Pieces.Sum(piece => piece.Variable is { } variable ? Math.Max(variable.Longest(), values.GetValueOrDefault(variable)?.Length ?? 0) : Mrkdwn.Escaped(piece.Text).Length);

    private static List<Piece> Read(string line)
    {
        List<Piece> pieces = [];
        var from = 0;
        foreach (Match match in Braces().Matches(line))
        {
            if (match.Index > from) pieces.Add(new(line[from..match.Index], false, null));
            pieces.Add(new(match.Value, true, Community.Variables.Named(match.Groups["name"].Value)));
            from = match.Index + match.Length;
        }
        if (from < line.Length || pieces.Count == 0) pieces.Add(new(line[from..], false, null));
        return pieces;
    }

    /// <summary>Its variables had nothing to say, and there was nothing else on it.</summary>
    private static bool IsEmptied(IReadOnlyList<Piece> line, IReadOnlyDictionary<Variable, Mrkdwn> values) =>
        line.Any(piece => piece.Variable is not null) && line.All(piece => piece.Variable is { } variable ? values.GetValueOrDefault(variable) is { Length: 0 } : string.IsNullOrWhiteSpace(piece.Text));

    private static Mrkdwn Drawn(IReadOnlyList<Piece> line, IReadOnlyDictionary<Variable, Mrkdwn> values)
    {
        List<Mrkdwn> parts = [];
        var (words, hasBegun, isAfterBlock) = ("", false, false);
        foreach (var piece in line)
        {
            if (piece.Variable is not { } variable || values.GetValueOrDefault(variable) is not { } value)
            {
                // What followed an empty variable at the beginning of the line would hang: ", bienvenue".
                words += hasBegun || words.Length > 0 || piece == line[0] ? piece.Text : piece.Text.TrimStart(',', ' ');
                continue;
            }
            if (value.Length == 0)
            {
                words = words.TrimEnd(' ');
                continue;
            }
            if (variable.StandsAlone()) words = words.TrimEnd(' ');
            Say();
            if (isAfterBlock || (variable.StandsAlone() && hasBegun)) parts.Add($"\n");
            parts.Add(value);
            (hasBegun, isAfterBlock) = (true, variable.StandsAlone());
        }
        Say();
        return Mrkdwn.Join("", parts);

        void Say()
        {
            var said = isAfterBlock ? words.TrimStart() : words;
            words = "";
            if (said.Length == 0) return;
            if (isAfterBlock) parts.Add($"\n");
            parts.Add(Mrkdwn.Escaped(said));
            (hasBegun, isAfterBlock) = (hasBegun || !string.IsNullOrWhiteSpace(said), false);
        }
    }

    private static bool IsBlank(Mrkdwn line) => string.IsNullOrWhiteSpace(line.ToString());

    private sealed record Piece(string Text, bool IsNamed, Variable? Variable);

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
