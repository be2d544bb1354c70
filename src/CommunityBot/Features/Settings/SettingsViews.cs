using CommunityBot.Community;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>The page of what is set, and settings in a line each.</summary>
internal static class SettingsViews
{
    private const int MostChoices = 25, LongestLabel = 75, LongestPurpose = 600, RestShown = 12;

    /// <param name="at">Each group, and how often it was changed.</param>
    /// <param name="today">Breaks and days off before it are left out.</param>
    /// <param name="said">What has just been done.</param>
    public static Modal All(Language reader, CommunitySettings community, CommunitySeed seed, Func<Topic, TopicIn> at, LocalDate today, Mrkdwn? said)
    {
        var t = SettingsTexts.All.In(reader);
        var rest = Rests(seed).Where(one => string.CompareOrdinal(one.To, LocalDatePattern.Iso.Format(today)) >= 0).ToList();
        return Notice(reader,
        [
            .. said is null ? [] : Section.Of(said),
            new Section(t.Intro(community.Name)),
            .. new[] { Topic.Words, Topic.Place, Topic.Facilitation, Topic.Week, Topic.Pace, Topic.Meetings }.Select(topic => Group(t, reader, seed, at(topic))),
            new Section(t.RolesLine) { Accessory = RolesFeature.Open.Button(t.Roles, community.Id) },
            new Section(rest.Count == 0 ? Mrkdwn.Join("\n", [Heading(t, Topic.Rest), t.NoRest]) : Heading(t, Topic.Rest)) { Accessory = SettingsFeature.Change.Button(t.Add, at(Topic.Rest)).Aloud(reader, t.Name(Topic.Rest)) },
            .. rest.Take(RestShown).Select(one => new Section(Line(t, reader, one))
            {
                Accessory = SettingsFeature.Remove.Button(t.Remove, new(community.Id, one.From, one.To)).Aloud(reader, Day(reader, one.From)) with { Confirm = new(t.RemoveTitle, t.RemoveText, t.RemoveYes, t.RemoveNo) },
            }),
            .. rest.Count > RestShown ? [new Context(t.Others(rest.Count - RestShown))] : Array.Empty<Block>(),
        ]);
    }

    /// <summary>What is set in a group.</summary>
    public static Mrkdwn Summary(Language reader, CommunitySeed seed, Topic topic)
    {
        var (t, place) = (SettingsTexts.All.In(reader), PlaceTexts.All.In(reader));
        var (weekly, pacing) = (seed.Weekly, seed.Pacing);
        return topic switch
        {
            Topic.Words => Mrkdwn.Join("\n", [seed.Purpose.Length == 0 ? t.NoPurpose : Mrkdwn.Escaped(PlainText.Cut(seed.Purpose, LongestPurpose)), t.Lists(seed.Objectives.Count, seed.NotFor.Count, seed.Roadmap is not null)]),
            Topic.Place => t.Place(place.In(Languages.OfLocale(seed.Language) ?? default), seed.TimeZone, reader.InSentence(place.Holidays(seed.Country))),
            Topic.Week => t.Week(Moment(reader, weekly.NudgeAt), Moment(reader, weekly.CheckAt), Moment(reader, weekly.PublishAt), weekly.AutoPublish),
            Topic.Pace => Mrkdwn.Join("\n", [t.Pace(pacing.PerDay, pacing.MinutesApart, pacing.From, pacing.To), t.Announcements(seed.OpenAnnouncements)]),
            Topic.Meetings => seed.Meetings?.ToSeries() is { } series
                ? t.Meetings(reader.Words(series), series.Minutes, series.PromptDaysBefore, series.MonthsWithout.Count == 0 ? null : reader.All([.. series.MonthsWithout.Order().Select(month => Month(reader, month))]))
                : t.NoMeetings,
            Topic.Facilitation => seed.FacilitatorsChannel is { } channel ? t.FacilitatedIn(new(channel)) : t.FacilitatedPrivately,
            _ => Rests(seed) is { Count: > 0 } rest ? Mrkdwn.Join("\n", rest.Select(one => Line(t, reader, one))) : t.NoRest,
        };
    }

    /// <summary>"lundi à 09:00" for "Mon 09:00".</summary>
    public static string Moment(Language reader, string dayAndTime) => reader.AtTime(DayName(reader, WeekMoment.Parse(dayAndTime).Day), dayAndTime.Split(' ')[1]);

    /// <summary>"lundi".</summary>
    public static string DayName(Language reader, IsoDayOfWeek day) => reader.Culture().DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    /// <summary>"août".</summary>
    public static string Month(Language reader, int month) => reader.Culture().DateTimeFormat.GetMonthName(month);

    /// <summary>What somebody else has put in force since the form was opened.</summary>
    public static Mrkdwn Meanwhile(SettingsDesk desk)
    {
        var t = SettingsTexts.All.In(desk.Reader);
        return Mrkdwn.Join("\n", [t.Meanwhile(desk.By ?? default, desk.Reader.When(desk.ChangedAt)), Mrkdwn.Join("\n", InFull(desk))]);
    }

    /// <summary>In the place of a form that can no longer be sent: why, and what was typed in it.</summary>
    public static Answer Instead(Language reader, Mrkdwn why, IReadOnlyDictionary<string, string> typed)
    {
        var words = string.Join('\n', typed.Values.Where(text => !string.IsNullOrWhiteSpace(text)));
        return Answer.Update(Notice(reader, [.. Section.Of(why), .. words.Length == 0 ? [] : Section.Quoting(SettingsTexts.All.In(reader).YourWords, words)]));
    }

    /// <summary>Which community, a button each.</summary>
    public static Message WhichOne(Language reader, IReadOnlyList<CommunitySettings> communities)
    {
        var t = SettingsTexts.All.In(reader);
        // Buttons of one row must differ by their action id as well: a row for each.
        return new(t.WhichOne, [new Section(t.WhichOne), .. communities.Take(MostChoices).Select(c => new Actions(SettingsFeature.Open.Button(PlainText.Cut(c.Name, LongestLabel), c.Id)))]);
    }

    private static Modal Notice(Language reader, params IReadOnlyList<Block> blocks)
    {
        var t = SettingsTexts.All.In(reader);
        return new(SettingsFeature.Notice, t.Title, blocks) { Close = t.Close };
    }

    private static Section Group(ISettingsTexts t, Language reader, CommunitySeed seed, TopicIn at) => new(Mrkdwn.Join("\n", [Heading(t, at.Topic), Summary(reader, seed, at.Topic)]))
    {
        Accessory = SettingsFeature.Change.Button(t.Change, at).Aloud(reader, t.Name(at.Topic)),
    };

    private static Mrkdwn Heading(ISettingsTexts t, Topic topic) => $"*{t.Name(topic)}*";

    /// <summary>A summary counts the lines of the presentation: whoever is to choose between two reads them.</summary>
    private static IEnumerable<Mrkdwn> InFull(SettingsDesk desk) => desk.At.Topic == Topic.Words
        ? SettingsTyped.Of(desk).Values.Where(text => text.Length > 0).Select(text => (Mrkdwn)$"> {Mrkdwn.Join("\n> ", text.Split('\n').Select(Mrkdwn.Escaped))}")
        : [Summary(desk.Reader, desk.Seed, desk.At.Topic)];

    private static List<BreakSeed> Rests(CommunitySeed seed) =>
        [.. seed.Breaks.Concat(seed.DaysOff.Select(day => new BreakSeed { From = day, To = day })).OrderBy(one => one.From, StringComparer.Ordinal)];

    private static Mrkdwn Line(ISettingsTexts t, Language reader, BreakSeed one)
    {
        var why = one.Why.Length == 0 ? null : one.Why;
        return one.From == one.To ? t.OneDay(Day(reader, one.From), why) : t.Stretch(Day(reader, one.From), Day(reader, one.To), why);
    }

    private static string Day(Language reader, string iso) => reader.Day(LocalDatePattern.Iso.Parse(iso).Value);
}
