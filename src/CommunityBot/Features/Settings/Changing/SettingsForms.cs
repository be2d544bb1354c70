using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Settings;

/// <summary>The form of each group of settings.</summary>
internal static class SettingsForms
{
    /// <summary>Of an answer that is to be a number: what is none is told so, and not that it is too long.</summary>
    private const int LongestNumber = 30;

    private const int LongestAddress = 500, LongestRule = 100;

    /// <summary>Of any field, in Slack.</summary>
    private const int Longest = 3000;

    /// <param name="typed">What the fields hold, by name.</param>
    /// <param name="said">What became of it meanwhile.</param>
    public static Modal Form(SettingsDesk desk, IReadOnlyDictionary<string, string> typed, DateTimeOffset now, Mrkdwn? said = null)
    {
        var t = SettingsTexts.All.In(desk.Reader);
        return SettingsFeature.Form.Modal(t.FormTitle(desk.At.Topic), desk.At,
        [
            .. said is null ? [] : Section.Of(said),
            new Section(t.FormIntro(desk.At.Topic, desk.Community.Name)),
            .. desk.At.Topic switch
            {
                Topic.Words => Words(t, desk.Seed, typed),
                Topic.Place => Place(desk.Reader, typed, now),
                Topic.Week => Week(t, desk.Reader, typed),
                Topic.Pace => Pace(t, typed),
                Topic.Meetings => Meetings(t, desk.Reader, typed),
                Topic.Facilitation => Facilitation(desk.Reader, typed),
                _ => Rest(t, typed),
            },
        ]) with
        {
            Submit = desk.At.Topic is Topic.Place or Topic.Pace or Topic.Facilitation ? t.SeeWhatFollows : desk.At.IsShownFirst ? t.SeeDates : said is null ? t.Save : t.SaveMine,
            Close = t.Cancel,
        };
    }

    private static Block[] Words(ISettingsTexts t, CommunitySeed seed, IReadOnlyDictionary<string, string> typed) =>
    [
        Line(SettingsFeature.Name, t.NameLabel, typed, Allowed.NameAtMost),
        Page(SettingsFeature.Purpose, t.PurposeLabel, typed, Allowed.PurposeAtMost, t.PurposeHint),
        WordsFields.IsTooLong(seed.Objectives) ? new Context(t.TooLongHere(t.ObjectivesLabel)) : Page(SettingsFeature.Objectives, t.ObjectivesLabel, typed, Allowed.PageAtMost, t.LinesHint),
        WordsFields.IsTooLong(seed.NotFor) ? new Context(t.TooLongHere(t.NotForLabel)) : Page(SettingsFeature.NotFor, t.NotForLabel, typed, Allowed.PageAtMost, t.LinesHint),
        Line(SettingsFeature.Roadmap, t.RoadmapLabel, typed, LongestAddress) with { Optional = true, Hint = t.RoadmapHint },
    ];

    private static Block[] Place(Language reader, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        var t = CreatingTexts.All.In(reader);
        var country = Held(typed, SettingsFeature.Country) is { } code and not PlaceTyped.NoCountry ? code : null;
        var select = new ChannelSelect { Filter = new("public", "private"), Initial = ChannelIn(typed, SettingsFeature.Channel), Placeholder = t.ChannelPlaceholder };
        return
        [
            SettingsFeature.Channel.Input(t.ChannelLabel, select) with { Hint = t.ChannelHint },
            .. PlaceViews.Fields(reader, Languages.OfLocale(Held(typed, SettingsFeature.Language)) ?? default, Held(typed, SettingsFeature.TimeZone)!, country, now),
        ];
    }

    private static Input[] Week(ISettingsTexts t, Language reader, IReadOnlyDictionary<string, string> typed) =>
    [
        Day(SettingsFeature.NudgeDay, t.NudgeDayLabel, reader, typed),
        Time(SettingsFeature.NudgeTime, t.NudgeTimeLabel, typed),
        Day(SettingsFeature.CheckDay, t.CheckDayLabel, reader, typed),
        Time(SettingsFeature.CheckTime, t.CheckTimeLabel, typed),
        Day(SettingsFeature.PublishDay, t.PublishDayLabel, reader, typed),
        Time(SettingsFeature.PublishTime, t.PublishTimeLabel, typed) with { Hint = t.StepHint },
        Tick(SettingsFeature.AutoPublish, t.AutoPublishLabel, t.AutoPublish, typed),
    ];

    private static Input[] Pace(ISettingsTexts t, IReadOnlyDictionary<string, string> typed) =>
    [
        Line(SettingsFeature.PerDay, t.PerDayLabel, typed, LongestNumber),
        Line(SettingsFeature.MinutesApart, t.MinutesApartLabel, typed, LongestNumber),
        Time(SettingsFeature.From, t.FromLabel, typed),
        Time(SettingsFeature.To, t.ToLabel, typed),
        Tick(SettingsFeature.OpenAnnouncements, t.OpenLabel, t.Open, typed),
    ];

    private static Input[] Meetings(ISettingsTexts t, Language reader, IReadOnlyDictionary<string, string> typed)
    {
        IReadOnlyList<Option> months = [.. Enumerable.Range(1, 12).Select(month => new Option(SettingsViews.Month(reader, month), month.ToString(CultureInfo.InvariantCulture)))];
        var without = (Held(typed, SettingsFeature.MonthsWithout) ?? "").Split(',');
        return
        [
            Line(SettingsFeature.Rule, t.RuleLabel, typed, LongestRule) with { Optional = true, Hint = t.RuleHint },
            Time(SettingsFeature.At, t.AtLabel, typed),
            Line(SettingsFeature.Minutes, t.MinutesLabel, typed, LongestNumber),
            Line(SettingsFeature.PromptDays, t.PromptDaysLabel, typed, LongestNumber),
            SettingsFeature.MonthsWithout.Input(t.MonthsLabel, new MultiStaticSelect(months) { Initial = [.. months.Where(month => without.Contains(month.Value, StringComparer.Ordinal))], Placeholder = t.MonthsPlaceholder }) with { Optional = true },
        ];
    }

    private static Input[] Facilitation(Language reader, IReadOnlyDictionary<string, string> typed)
    {
        var t = CreatingTexts.All.In(reader);
        var select = new ChannelSelect { Filter = new("private"), Initial = ChannelIn(typed, SettingsFeature.FacilitatorsChannel), Placeholder = t.ChannelPlaceholder };
        return [SettingsFeature.FacilitatorsChannel.Input(t.FacilitatorsChannelLabel, select) with { Hint = t.FacilitatorsChannelHint, Optional = true }];
    }

    private static Input[] Rest(ISettingsTexts t, IReadOnlyDictionary<string, string> typed) =>
    [
        SettingsFeature.FirstDay.Input(t.FirstDayLabel, new DatePicker { Initial = DateOf(typed, SettingsFeature.FirstDay) }),
        SettingsFeature.LastDay.Input(t.LastDayLabel, new DatePicker { Initial = DateOf(typed, SettingsFeature.LastDay) }) with { Optional = true, Hint = t.LastDayHint },
        Line(SettingsFeature.Why, t.WhyLabel, typed, Allowed.LineAtMost) with { Optional = true },
    ];

    private static Input Line(TextField field, string label, IReadOnlyDictionary<string, string> typed, int most) => field.Input(label, Text(field, typed, most));

    private static Input Page(TextField field, string label, IReadOnlyDictionary<string, string> typed, int most, string hint) =>
        field.Input(label, Text(field, typed, most) with { Multiline = true }) with { Optional = true, Hint = hint };

    /// <summary>What is there is shown whole: it is saved again as the form has it.</summary>
    private static TextInput Text(TextField field, IReadOnlyDictionary<string, string> typed, int most) =>
        Held(typed, field) is { } text ? new() { MaxLength = Math.Min(Longest, Math.Max(most, text.Length)), Initial = text } : new() { MaxLength = most };

    private static Input Time(TimeField field, string label, IReadOnlyDictionary<string, string> typed) =>
        field.Input(label, new TimePicker { Initial = TimeOnly.TryParseExact(Held(typed, field), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null });

    /// <summary>The days people work on, and the one in force.</summary>
    private static Input Day(ChoiceField field, string label, Language reader, IReadOnlyDictionary<string, string> typed)
    {
        var chosen = Held(typed, field);
        IReadOnlyList<Option> days = [.. WeekMoment.Days.Select((code, index) => (Code: code, Day: (IsoDayOfWeek)(index + 1))).Where(day => day.Day <= IsoDayOfWeek.Friday || day.Code == chosen)
            .Select(day => new Option(SettingsViews.DayName(reader, day.Day), day.Code))];
        return field.Input(label, new StaticSelect(days) { Initial = days.FirstOrDefault(day => day.Value == chosen) });
    }

    private static Input Tick(ChoicesField field, string label, string words, IReadOnlyDictionary<string, string> typed)
    {
        var yes = new Option(words, Fieldset.Yes);
        return field.Input(label, new Checkboxes(yes) { Initial = Held(typed, field) is null ? null : [yes] }) with { Optional = true };
    }

    private static DateOnly? DateOf(IReadOnlyDictionary<string, string> typed, DateField field) =>
        DateOnly.TryParseExact(Held(typed, field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ChannelId? ChannelIn(IReadOnlyDictionary<string, string> typed, ChannelField field) => Held(typed, field) is { } channel ? new ChannelId(channel) : null;

    private static string? Held(IReadOnlyDictionary<string, string> typed, Field field) => typed.GetValueOrDefault(field.Name) is { Length: > 0 } text ? text : null;
}
