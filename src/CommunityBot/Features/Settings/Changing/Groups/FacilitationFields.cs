using CommunityBot.Community;

namespace CommunityBot.Features.Settings;

/// <summary>The private channel of those who decide; none where the field is empty.</summary>
internal static class FacilitationFields
{
    public static readonly Fieldset Set = new([SettingsFeature.FacilitatorsChannel], (seed, _) => [seed.FacilitatorsChannel ?? ""], Read);

    private static CommunitySeed Read(FormRead form)
    {
        var channel = form[SettingsFeature.FacilitatorsChannel];
        if (channel == form.Seed.Channel) form.Wrong(SettingsFeature.FacilitatorsChannel, CreatingTexts.All.In(form.Reader).SameChannel);
        return form.Seed with { FacilitatorsChannel = channel.Length == 0 ? null : channel };
    }
}
