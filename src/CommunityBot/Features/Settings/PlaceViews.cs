using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>The fields that say what a community speaks and where it lives.</summary>
internal static class PlaceViews
{
    /// <summary>Those whose public holidays are computed.</summary>
    private static readonly string[] Countries = ["FR", "BE", "CH", "LU", "CA-QC"];

    /// <param name="reader">Whoever fills it in.</param>
    /// <param name="country">The one chosen beforehand; it is in the list even where its holidays are not known.</param>
    public static Block[] Fields(Language reader, Language language, string zone, string? country, DateTimeOffset now)
    {
        var t = PlaceTexts.All.In(reader);
        var languages = Enum.GetValues<Language>().Select(one => new Option(t.In(one), one.Code())).ToList();
        string[] known = country is null || Countries.Contains(country, StringComparer.Ordinal) ? Countries : [.. Countries, country];
        List<Option> countries = [.. known.Select(code => new Option(t.Holidays(code), code)), new(t.Holidays(null), PlaceTyped.NoCountry)];
        return
        [
            SettingsFeature.Language.Input(t.LanguageLabel, new RadioButtons(languages) { Initial = languages.Single(one => one.Value == language.Code()) }),
            SettingsFeature.TimeZone.Input(t.ZoneLabel, new ExternalSelect { MinQueryLength = 0, Initial = SuggestZones.OptionOf(zone, now), Placeholder = t.ZonePlaceholder }) with { Hint = t.ZoneHint },
            SettingsFeature.Country.Input(t.CountryLabel, new StaticSelect(countries) { Initial = countries.Single(one => one.Value == (country ?? PlaceTyped.NoCountry)) }) with { Hint = t.CountryHint },
        ];
    }
}
