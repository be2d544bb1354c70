using System.Globalization;
using CommunityBot.Community;

namespace CommunityBot.Features.Settings;

/// <summary>How much, and when, is posted in the channel.</summary>
internal static class PaceFields
{
    public static readonly Fieldset Set = new(
        [SettingsFeature.PerDay, SettingsFeature.MinutesApart, SettingsFeature.From, SettingsFeature.To, SettingsFeature.OpenAnnouncements],
        (seed, _) =>
        [
            seed.Pacing.PerDay.ToString(CultureInfo.InvariantCulture), seed.Pacing.MinutesApart.ToString(CultureInfo.InvariantCulture), seed.Pacing.From, seed.Pacing.To, seed.OpenAnnouncements ? Fieldset.Yes : "",
        ],
        Read);

    private static CommunitySeed Read(FormRead form)
    {
        var pacing = new PacingSeed
        {
            PerDay = form.Whole(SettingsFeature.PerDay, Allowed.PerDay),
            MinutesApart = form.Whole(SettingsFeature.MinutesApart, Allowed.MinutesApart),
            From = form.Time(SettingsFeature.From),
            To = form.Time(SettingsFeature.To),
        };
        if (form.Errors.Count > 0) return form.Seed;
        if (!Allowed.IsInOrder(pacing)) form.Wrong(SettingsFeature.To, form.Texts.EndsFirst(pacing.From));
        else if (!Allowed.PublishesInHours(form.Seed.Weekly, pacing)) form.Wrong(SettingsFeature.To, form.Texts.LeavesOutPublishing(SettingsViews.Moment(form.Reader, form.Seed.Weekly.PublishAt)));
        else if (Allowed.RoomFor(pacing) is var room && room < pacing.PerDay) form.Wrong(SettingsFeature.PerDay, form.Texts.NoRoom(room, pacing.MinutesApart, pacing.From, pacing.To));
        return form.Seed with { Pacing = pacing, OpenAnnouncements = form.IsTicked(SettingsFeature.OpenAnnouncements) };
    }
}
