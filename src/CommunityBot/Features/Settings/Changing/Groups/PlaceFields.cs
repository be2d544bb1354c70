using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>Where a community talks and lives, and what it speaks.</summary>
internal static class PlaceFields
{
    public static readonly Fieldset Set = new(
        [SettingsFeature.Channel, SettingsFeature.Language, SettingsFeature.TimeZone, SettingsFeature.Country],
        (seed, _) => [seed.Channel, seed.Language, seed.TimeZone, seed.Country ?? PlaceTyped.NoCountry],
        Read);

    private static CommunitySeed Read(FormRead form)
    {
        var channel = form[SettingsFeature.Channel];
        if (channel.Length == 0) form.Wrong(SettingsFeature.Channel, CreatingTexts.All.In(form.Reader).ChannelMissing);
        else if (channel == form.Seed.FacilitatorsChannel) form.Wrong(SettingsFeature.Channel, form.Texts.FacilitatorsAreThere);
        var where = PlaceTyped.Of(form[SettingsFeature.Language], form[SettingsFeature.TimeZone], form[SettingsFeature.Country], form.Errors, form.AboutPlace);
        return form.Seed with { Channel = channel, Language = where.Language.Code(), TimeZone = where.TimeZone, Country = where.Country };
    }
}
