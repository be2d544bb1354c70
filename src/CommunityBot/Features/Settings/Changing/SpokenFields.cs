using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>The fields of the forms as people read them: their names, and what they hold, in words.</summary>
internal static class SpokenFields
{
    /// <summary>In the place of a field: a break or a day off, with its reason. As text, <c>2026-12-21/2027-01-03/Fêtes</c>.</summary>
    public const string Rest = "settings.rest";

    /// <summary>"Messages du bot par jour, au plus"; empty for a field of another version.</summary>
    public static string Label(Language reader, string field)
    {
        var (t, place, making) = (SettingsTexts.All.In(reader), PlaceTexts.All.In(reader), CreatingTexts.All.In(reader));
        var labels = new Dictionary<Field, string>
        {
            [SettingsFeature.Name] = t.NameLabel, [SettingsFeature.Purpose] = t.PurposeLabel, [SettingsFeature.Objectives] = t.ObjectivesLabel, [SettingsFeature.NotFor] = t.NotForLabel, [SettingsFeature.Roadmap] = t.RoadmapLabel,
            [SettingsFeature.Channel] = making.ChannelLabel, [SettingsFeature.Language] = place.LanguageLabel, [SettingsFeature.TimeZone] = place.ZoneLabel, [SettingsFeature.Country] = place.CountryLabel,
            [SettingsFeature.NudgeDay] = t.NudgeDayLabel, [SettingsFeature.NudgeTime] = t.NudgeTimeLabel, [SettingsFeature.CheckDay] = t.CheckDayLabel, [SettingsFeature.CheckTime] = t.CheckTimeLabel,
            [SettingsFeature.PublishDay] = t.PublishDayLabel, [SettingsFeature.PublishTime] = t.PublishTimeLabel, [SettingsFeature.AutoPublish] = t.AutoPublish,
            [SettingsFeature.PerDay] = t.PerDayLabel, [SettingsFeature.MinutesApart] = t.MinutesApartLabel, [SettingsFeature.From] = t.FromLabel, [SettingsFeature.To] = t.ToLabel, [SettingsFeature.OpenAnnouncements] = t.OpenLabel,
            [SettingsFeature.Rule] = t.RuleLabel, [SettingsFeature.At] = t.AtLabel, [SettingsFeature.Minutes] = t.MinutesLabel, [SettingsFeature.PromptDays] = t.PromptDaysLabel, [SettingsFeature.MonthsWithout] = t.MonthsLabel,
            [SettingsFeature.FacilitatorsChannel] = making.FacilitatorsChannelLabel, [SettingsFeature.FirstDay] = t.FirstDayLabel, [SettingsFeature.LastDay] = t.LastDayLabel, [SettingsFeature.Why] = t.WhyLabel,
        };
        return labels.FirstOrDefault(one => one.Key.Name == field).Value?.TrimEnd('?', ' ', '\u00a0', '\u202f') ?? "";
    }

    /// <summary>"lundi" for "Mon", "août" for "8", the channel for its id; what somebody wrote, as they wrote it.</summary>
    /// <param name="value">As the form holds it, or <see cref="Rest"/>.</param>
    /// <param name="most">Characters of it, at most.</param>
    public static Mrkdwn Value(Language reader, string field, string value, int most)
    {
        var (t, place) = (SettingsTexts.All.In(reader), PlaceTexts.All.In(reader));
        if (field == SettingsFeature.AutoPublish.Name || field == SettingsFeature.OpenAnnouncements.Name) return Mrkdwn.Escaped(t.YesOrNo(value.Length > 0));
        if (value.Length == 0) return Mrkdwn.Escaped(t.Nothing);
        if (field == SettingsFeature.Channel.Name || field == SettingsFeature.FacilitatorsChannel.Name) return $"{new ChannelId(value)}";
        return Mrkdwn.Escaped(PlainText.Cut(Words(reader, place, field, value).ReplaceLineEndings(" / "), most));
    }

    private static string Words(Language reader, IPlaceTexts place, string field, string value) => field switch
    {
        Rest when value.Split('/', 3) is [var from, var to, var why] => reader.InSentence(SettingsViews.Line(reader, new() { From = from, To = to, Why = why })),
        _ when field == SettingsFeature.NudgeDay.Name || field == SettingsFeature.CheckDay.Name || field == SettingsFeature.PublishDay.Name => WeekMoment.Days.ToList().IndexOf(value) is >= 0 and var index
            ? SettingsViews.DayName(reader, (NodaTime.IsoDayOfWeek)(index + 1)) : value,
        _ when field == SettingsFeature.Language.Name => place.In(Languages.OfLocale(value) ?? default),
        _ when field == SettingsFeature.Country.Name => place.Holidays(value == PlaceTyped.NoCountry ? null : value),
        _ when field == SettingsFeature.MonthsWithout.Name => reader.All([.. value.Split(',').Select(month => SettingsViews.Month(reader, int.Parse(month, CultureInfo.InvariantCulture)))]),
        _ when field == SettingsFeature.Rule.Name => SeriesWords.Read(value).Rule is { } rule ? reader.Words(rule) : value,
        _ when field == SettingsFeature.FirstDay.Name || field == SettingsFeature.LastDay.Name => LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day } ? reader.Day(day) : value,
        _ => value,
    };
}
