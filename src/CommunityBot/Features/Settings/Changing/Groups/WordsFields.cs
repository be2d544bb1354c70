using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What a community is for.</summary>
internal static class WordsFields
{
    public static readonly Fieldset Set = new(
        [SettingsFeature.Name, SettingsFeature.Purpose, SettingsFeature.Objectives, SettingsFeature.NotFor, SettingsFeature.Roadmap],
        (seed, _) => [seed.Name, seed.Purpose, Page(seed.Objectives), Page(seed.NotFor), seed.Roadmap ?? ""],
        Read);

    /// <summary>A list that was written elsewhere, and is longer than a field of Slack: the form leaves it out, and it stays as it is.</summary>
    public static bool IsTooLong(IReadOnlyList<string> lines) => Page(lines).Length > Allowed.PageAtMost;

    private static CommunitySeed Read(FormRead form)
    {
        var seed = form.Seed;
        var (name, purpose, roadmap) = (PlainText.OneLine(form[SettingsFeature.Name]), form[SettingsFeature.Purpose], form[SettingsFeature.Roadmap]);
        if (!Allowed.IsName(name)) form.Wrong(SettingsFeature.Name, name.Length == 0 ? CreatingTexts.All.In(form.Reader).NameMissing : form.AboutPlace.TooLong(Allowed.NameAtMost));
        // What was longer before the limit was there may stay so.
        if (!Allowed.IsPurpose(purpose) && purpose != seed.Purpose) form.Wrong(SettingsFeature.Purpose, form.AboutPlace.TooLong(Allowed.PurposeAtMost));
        if (roadmap.Length > 0 && roadmap != seed.Roadmap && !Allowed.IsRoadmap(roadmap)) form.Wrong(SettingsFeature.Roadmap, form.Texts.NoAddress);
        return seed with
        {
            Name = name,
            Purpose = purpose,
            Objectives = Lines(form, SettingsFeature.Objectives, seed.Objectives),
            NotFor = Lines(form, SettingsFeature.NotFor, seed.NotFor),
            Roadmap = roadmap.Length == 0 ? null : roadmap,
        };
    }

    private static IReadOnlyList<string> Lines(FormRead form, Field field, IReadOnlyList<string> before)
    {
        if (IsTooLong(before)) return before;
        IReadOnlyList<string> lines = [.. form[field].ReplaceLineEndings("\n").Split('\n').Select(PlainText.OneLine).Where(line => line.Length > 0)];
        if (lines.ToList().FindIndex(line => !Allowed.IsLine(line)) is >= 0 and var index) form.Wrong(field, form.Texts.LineTooLong(index + 1, Allowed.LineAtMost));
        return lines.SequenceEqual(before, StringComparer.Ordinal) ? before : lines;
    }

    private static string Page(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
