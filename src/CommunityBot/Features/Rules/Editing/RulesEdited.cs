using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>What a draft says: the rules in the community's language, and in the other where they were given.</summary>
internal sealed record RulesEdited(HouseRules Own, HouseRules? Other)
{
    /// <summary>Characters.</summary>
    public const int RuleAtMost = 500, FieldAtMost = 3000;

    /// <summary>In one list.</summary>
    public const int RulesAtMost = 15;

    private static readonly char[] Bullets = ['•', '-', '–', '—', '*', '·'];

    /// <summary>The rules, or what is to be put right under which field.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="current">Those in force: a text that says the same is no change.</param>
    /// <param name="language">The community's.</param>
    public static (RulesEdited? Rules, IReadOnlyList<(string Field, string Text)> Errors) Of(RulesDraft draft, RulesRevision current, Language language, IEditingTexts t)
    {
        var version = draft.IsWording ? current.Version : current.Version + 1;
        List<(string, string)> errors = [];
        var own = Read(draft.Expected, draft.NotAllowed, draft.Exclusion, RulesFeature.Expected, RulesFeature.NotAllowed, RulesFeature.Exclusion);
        HouseRules? other = null;
        if (!draft.IsAlone && (draft.OtherExpected + draft.OtherNotAllowed + draft.OtherExclusion).Trim().Length > 0)
        {
            other = Read(draft.OtherExpected, draft.OtherNotAllowed, draft.OtherExclusion, RulesFeature.OtherExpected, RulesFeature.OtherNotAllowed, RulesFeature.OtherExclusion);
            Alike(own.Expected, other.Expected, RulesFeature.OtherExpected);
            Alike(own.NotAllowed, other.NotAllowed, RulesFeature.OtherNotAllowed);
        }
        var edited = new RulesEdited(own, other);
        if (errors.Count == 0 && edited.SaysTheSameAs(current, language)) errors.Add((RulesFeature.Expected.Name, t.NothingChanged));
        return errors.Count > 0 ? (null, errors) : (edited, []);

        HouseRules Read(string expected, string notAllowed, string exclusion, TextField first, TextField second, TextField third) => new()
        {
            Version = version, Expected = Lines(expected, first), NotAllowed = Lines(notAllowed, second), Exclusion = Paragraph(exclusion, third),
        };

        IReadOnlyList<string> Lines(string typed, TextField field)
        {
            IReadOnlyList<string> lines = [.. typed.ReplaceLineEndings("\n").Split('\n').Select(Rule).Where(line => line.Length > 0)];
            if (lines.Count == 0) errors.Add((field.Name, t.RuleMissing));
            else if (lines.Count > RulesAtMost) errors.Add((field.Name, t.TooMany(RulesAtMost)));
            else if (lines.Any(line => line.Length > RuleAtMost)) errors.Add((field.Name, t.TooLong(RuleAtMost)));
            return lines;
        }

        string Paragraph(string typed, TextField field)
        {
            var text = Spaced(typed.ReplaceLineEndings(" "));
            if (text.Length == 0) errors.Add((field.Name, t.ExclusionMissing));
            else if (text.Length > RuleAtMost) errors.Add((field.Name, t.TooLong(RuleAtMost)));
            return text;
        }

        // A rule is known by its place: it must be the same one for readers of both languages.
        void Alike(IReadOnlyList<string> mine, IReadOnlyList<string> theirs, TextField field)
        {
            if (theirs.Count > 0 && mine.Count != theirs.Count) errors.Add((field.Name, t.NotAsMany(mine.Count)));
        }
    }

    /// <summary>As the fields of the form hold them.</summary>
    public static RulesDraft Typed(RulesRevision revision, Language language)
    {
        var (own, other) = (revision.In(language), revision.Given(language) is null ? null : revision.Given(TheOther(language)));
        return new()
        {
            Expected = string.Join('\n', own.Expected), NotAllowed = string.Join('\n', own.NotAllowed), Exclusion = own.Exclusion,
            OtherExpected = string.Join('\n', other?.Expected ?? []), OtherNotAllowed = string.Join('\n', other?.NotAllowed ?? []), OtherExclusion = other?.Exclusion ?? "",
        };
    }

    /// <summary>The language that is not the community's.</summary>
    public static Language TheOther(Language language) => language == Language.French ? Language.English : Language.French;

    /// <summary>The next text in force, published by this person.</summary>
    public RulesRevision After(RulesRevision current, Language language, UserId by, DateTimeOffset now) => new()
    {
        Number = current.Number + 1, Version = Own.Version, Change = Own.Version == current.Version ? RulesChange.Wording : RulesChange.Edited,
        French = language == Language.French ? Own : Other, English = language == Language.French ? Other : Own,
        By = by, At = now, Since = Own.Version == current.Version ? current.Since : now,
    };

    private bool SaysTheSameAs(RulesRevision current, Language language) => Same(Own, current.Given(language)) && Same(Other, current.Given(TheOther(language)));

    private static bool Same(HouseRules? one, HouseRules? other) => one is null || other is null
        ? one is null && other is null
        : one.Expected.SequenceEqual(other.Expected, StringComparer.Ordinal) && one.NotAllowed.SequenceEqual(other.NotAllowed, StringComparer.Ordinal) && one.Exclusion == other.Exclusion;

    /// <summary>Without the bullet or the dash that people put before it.</summary>
    private static string Rule(string line)
    {
        var text = Spaced(line);
        return text.Length > 1 && Bullets.Contains(text[0]) && text[1] == ' ' ? text[2..].Trim() : text is [var alone] && Bullets.Contains(alone) ? "" : text;
    }

    /// <summary>With one space between two words; a no-break space is a French writer's own.</summary>
    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim();
}
