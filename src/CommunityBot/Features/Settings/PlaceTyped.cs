using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Settings;

/// <summary>Where a community lives and what it speaks, as a form says it.</summary>
internal sealed record PlaceTyped(Language Language, string TimeZone, string? Country)
{
    /// <summary>In the list of countries: none of those whose public holidays are known.</summary>
    internal const string NoCountry = "none";

    public static PlaceTyped Of<T>(Submission<T> form, List<(string Field, string Text)> errors, IPlaceTexts t) where T : IParsable<T>
    {
        var zone = form[SettingsFeature.TimeZone];
        if (zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) errors.Add((SettingsFeature.TimeZone.Name, t.NoZone));
        var country = form[SettingsFeature.Country] is { } chosen and not NoCountry ? chosen : null;
        if (country is not null && !Shapes.IsCountry(country)) errors.Add((SettingsFeature.Country.Name, t.NoSuchCountry));
        return new(Languages.OfLocale(form[SettingsFeature.Language]) ?? default, zone ?? "", country);
    }
}
