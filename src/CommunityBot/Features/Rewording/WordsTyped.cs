using CommunityBot.Community;

namespace CommunityBot.Features.Rewording;

/// <summary>What an editor typed, read: the words of the text, or what is to be put right under which field.</summary>
internal static class WordsTyped
{
    /// <summary>Characters that Slack shows of a passage.</summary>
    private const int ShownAtMost = 3000;

    /// <param name="typed">A passage each.</param>
    /// <param name="found">The text it is to be, with the words in force: to say the same is no change.</param>
    public static (IReadOnlyList<string>? Words, IReadOnlyList<(string Field, string Text)> Errors) Of(IReadOnlyList<string> typed, TextFound found)
    {
        IReadOnlyList<string> words = [.. typed.Select(passage => passage.ReplaceLineEndings("\n").Trim())];
        List<(string Field, string Text)> errors = [];
        for (var i = 0; i < words.Count; i++)
            if (Fault(words[i], found.Text.Passages[i], found) is { } fault) errors.Add((RewordingFeature.Passages[i].Name, fault));
        if (errors.Count == 0 && words.SequenceEqual(found.Words, StringComparer.Ordinal))
            errors.Add((RewordingFeature.Passages[0].Name, RewordingTexts.All.In(found.Reader).NothingChanged));
        return errors.Count > 0 ? (null, errors) : (words, []);
    }

    private static string? Fault(string words, Passage passage, TextFound found)
    {
        var (t, template) = (RewordingTexts.All.In(found.Reader), new Template(words));
        if (words.Length == 0) return passage.MayBeEmpty ? null : t.Empty;
        if (words.Length > passage.AtMost) return t.TooLong(passage.AtMost);
        if (template.IsUnbalanced) return t.Unbalanced(found.Language.Write(passage.Variables[0]));
        if (template.Unknown is [var unknown, ..])
        {
            return Variables.Nearest(unknown, passage.Variables) is { } meant
                ? t.DidYouMean($"{{{unknown}}}", found.Language.Write(meant))
                : t.Unknown($"{{{unknown}}}", Known(passage, found));
        }
        if (template.Variables.Except(passage.Variables).ToList() is [var elsewhere, ..]) return t.NotHere(found.Language.Write(elsewhere), Known(passage, found));
        if (passage.Required.Except(template.Variables).ToList() is [var missing, ..]) return t.Missing(found.Language.Write(missing), missing);
        return template.Longest(found.Specimen.Values) is var longest and > ShownAtMost ? t.TooLongSent(longest, ShownAtMost) : null;
    }

    private static string Known(Passage passage, TextFound found) => found.Reader.All([.. passage.Variables.Select(variable => found.Language.Write(variable))]);
}
