using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>One more break, or day off.</summary>
internal static class RestFields
{
    public static readonly Fieldset Set = new([SettingsFeature.FirstDay, SettingsFeature.LastDay, SettingsFeature.Why], (_, _) => ["", "", ""], Read);

    private static CommunitySeed Read(FormRead form)
    {
        var (seed, from, why) = (form.Seed, form[SettingsFeature.FirstDay], PlainText.OneLine(form[SettingsFeature.Why]));
        var to = form[SettingsFeature.LastDay] is { Length: > 0 } last ? last : from;
        if (!Allowed.IsDay(from)) form.Wrong(SettingsFeature.FirstDay, form.Texts.DayMissing);
        else if (!Allowed.IsDay(to)) form.Wrong(SettingsFeature.LastDay, form.Texts.DayMissing);
        if (why.Length > Allowed.LineAtMost) form.Wrong(SettingsFeature.Why, form.AboutPlace.TooLong(Allowed.LineAtMost));
        if (form.Errors.Count > 0) return seed;
        var stretch = new BreakSeed { From = from, To = to, Why = why };
        if (!Allowed.IsInOrder(stretch)) form.Wrong(SettingsFeature.LastDay, form.Texts.EndsBeforeItBegins);
        else if (LocalDatePattern.Iso.Parse(to).Value < form.Today) form.Wrong(to == from ? SettingsFeature.FirstDay : SettingsFeature.LastDay, form.Texts.DayIsPast);
        else if (!Allowed.IsShortEnough(stretch)) form.Wrong(SettingsFeature.LastDay, form.Texts.BreakTooLong);
        else if (seed.Breaks.Any(other => string.CompareOrdinal(other.From, from) <= 0 && string.CompareOrdinal(to, other.To) <= 0)) form.Wrong(SettingsFeature.FirstDay, form.Texts.RestsAlready);
        else if (from == to && seed.DaysOff.Contains(from, StringComparer.Ordinal)) form.Wrong(SettingsFeature.FirstDay, form.Texts.RestsAlready);
        return from == to && why.Length == 0
            ? seed with { DaysOff = [.. seed.DaysOff.Append(from).Order(StringComparer.Ordinal)] }
            : seed with { Breaks = [.. seed.Breaks.Append(stretch).OrderBy(one => one.From, StringComparer.Ordinal)] };
    }
}
