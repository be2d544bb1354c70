using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>The community that the form describes, and what is to be put right under which field.</summary>
internal static class CommunityTyped
{
    public static (CommunitySeed Described, IReadOnlyList<(string Field, string Text)> Errors) Of(Submission<string> form, Language language)
    {
        var (t, place) = (CreatingTexts.All.In(language), PlaceTexts.All.In(language));
        var (name, purpose) = (PlainText.OneLine(form[SettingsFeature.Name] ?? ""), (form[SettingsFeature.Purpose] ?? "").Trim());
        var (channel, facilitators) = (form[SettingsFeature.Channel], form[SettingsFeature.FacilitatorsChannel]);
        List<(string, string)> errors = [];
        if (name.Length == 0) errors.Add((SettingsFeature.Name.Name, t.NameMissing));
        else if (!Allowed.IsName(name)) errors.Add((SettingsFeature.Name.Name, place.TooLong(Allowed.NameAtMost)));
        if (!Allowed.IsPurpose(purpose)) errors.Add((SettingsFeature.Purpose.Name, place.TooLong(Allowed.PurposeAtMost)));
        if (channel is null) errors.Add((SettingsFeature.Channel.Name, t.ChannelMissing));
        else if (channel == facilitators) errors.Add((SettingsFeature.FacilitatorsChannel.Name, t.SameChannel));
        if (form[SettingsFeature.Facilitators].Count + form[SettingsFeature.Pilots].Count == 0) errors.Add((SettingsFeature.Pilots.Name, t.NobodyDecides));
        var where = PlaceTyped.Of(form[SettingsFeature.Language], form[SettingsFeature.TimeZone], form[SettingsFeature.Country], errors, place);
        return (new()
        {
            Key = "",
            Name = name,
            Channel = channel?.Value ?? "",
            FacilitatorsChannel = facilitators?.Value,
            Language = where.Language.Code(),
            TimeZone = where.TimeZone,
            Country = where.Country,
            Purpose = purpose,
        }, errors);
    }
}
