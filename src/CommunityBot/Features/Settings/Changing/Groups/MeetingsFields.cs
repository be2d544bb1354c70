using System.Globalization;
using CommunityBot.Community;

namespace CommunityBot.Features.Settings;

/// <summary>The series of meetings.</summary>
internal static class MeetingsFields
{
    public static readonly Fieldset Set = new(
        [SettingsFeature.Rule, SettingsFeature.At, SettingsFeature.Minutes, SettingsFeature.PromptDays, SettingsFeature.MonthsWithout],
        (seed, reader) => Held(seed.Meetings, reader, seed.Meetings ?? new() { Rule = "" }),
        Read);

    private static IReadOnlyList<string> Held(MeetingsSeed? kept, Language reader, MeetingsSeed shown) =>
    [
        kept?.ToSeries() is { } series ? reader.Words(series.Rule) : shown.Rule, shown.At, shown.Minutes.ToString(CultureInfo.InvariantCulture), shown.PromptDaysBefore.ToString(CultureInfo.InvariantCulture),
        string.Join(',', shown.MonthsWithout),
    ];

    private static CommunitySeed Read(FormRead form)
    {
        var seed = form.Seed;
        if (form[SettingsFeature.Rule].Length == 0) return seed with { Meetings = null };
        var said = SeriesWords.Read(form[SettingsFeature.Rule]);
        if (said.Rule is null) form.Wrong(SettingsFeature.Rule, form.Texts.NotRead(said.Problem ?? SeriesProblem.UnknownWord, said.Word, said.Near));
        // Who writes the time with the day means it, whatever the other field still holds.
        var at = said.At is { } time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : form.Time(SettingsFeature.At);
        var (minutes, days) = (form.Whole(SettingsFeature.Minutes, Allowed.MeetingMinutes), form.Whole(SettingsFeature.PromptDays, Allowed.PromptDaysBefore));
        IReadOnlyList<int> months = [.. form[SettingsFeature.MonthsWithout].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(month => int.Parse(month, CultureInfo.InvariantCulture)).Order()];
        if (months.Count == Allowed.Months.To) form.Wrong(SettingsFeature.MonthsWithout, form.Texts.NoMonthLeft);
        if (said.Rule is null || form.Errors.Count > 0) return seed;
        // The same day in the other language, the same months in another order, are no change.
        var before = seed.Meetings;
        var language = Languages.OfLocale(seed.Language) ?? default;
        return seed with
        {
            Meetings = new()
            {
                Rule = before?.ToSeries()?.Rule == said.Rule ? before!.Rule : language.Words(said.Rule), At = at, Minutes = minutes, PromptDaysBefore = days,
                MonthsWithout = before is not null && months.SequenceEqual(before.MonthsWithout.Order()) ? before.MonthsWithout : months,
            },
        };
    }
}
