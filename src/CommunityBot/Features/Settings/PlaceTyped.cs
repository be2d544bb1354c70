using CommunityBot.Community;

namespace CommunityBot.Features.Settings;

/// <summary>Where a community lives and what it speaks, as a form says it.</summary>
internal sealed record PlaceTyped(Language Language, string TimeZone, string? Country)
{
    /// <summary>In the list of countries: none of those whose public holidays are known.</summary>
    internal const string NoCountry = "none";

    /// <param name="language">The code of the one chosen.</param>
    /// <param name="zone">The zone chosen.</param>
    /// <param name="country">The country chosen, or <see cref="NoCountry"/>.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="t">The reader's.</param>
    public static PlaceTyped Of(string? language, string? zone, string? country, List<(string Field, string Text)> errors, IPlaceTexts t)
    {
        if (zone is null || !Allowed.IsZone(zone)) errors.Add((SettingsFeature.TimeZone.Name, t.NoZone));
        var named = country is NoCountry ? null : country;
        if (named is not null && !Shapes.IsCountry(named)) errors.Add((SettingsFeature.Country.Name, t.NoSuchCountry));
        return new(Languages.OfLocale(language) ?? default, zone ?? "", named);
    }
}
