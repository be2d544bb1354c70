using CommunityBot.Community;
using CommunityBot.Features.Roles;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>The page of what is set, and settings in a line each.</summary>
internal static class SettingsViews
{
    private const int LongestPurpose = 2000, LongestValue = 3000, RestShown = 80;

    /// <param name="at">Each group, and how often it was changed.</param>
    /// <param name="today">Breaks and days off before it are left out.</param>
    /// <param name="said">What has just been done.</param>
    /// <param name="chosenByOthers">Who chooses the facilitators' channel, where that is not for this reader: they are told so in the place of a button.</param>
    public static Modal All(Language reader, CommunitySettings community, CommunitySeed seed, Func<Topic, TopicIn> at, LocalDate today, Mrkdwn? said, Mrkdwn? chosenByOthers = null)
    {
        var t = SettingsTexts.All.In(reader);
        var rest = Rests(seed).Where(one => string.CompareOrdinal(one.To, LocalDatePattern.Iso.Format(today)) >= 0).ToList();
        return Notice(reader,
        [
            .. said is null ? [] : Section.Of(said),
            new Section(t.Intro(community.Name, community.Channel)),
            .. new[] { Topic.Words, Topic.Place, Topic.Facilitation, Topic.Week, Topic.Pace, Topic.Meetings }.Select(topic => Group(t, reader, seed, at(topic), topic == Topic.Facilitation ? chosenByOthers : null, topic == Topic.Facilitation && community.PublicRoom is { } room ? t.RoomIsPublic(room) : null)),
            new Section(t.RolesLine) { Accessory = RolesFeature.Open.Button(t.Roles, community.Id) },
            new Section(Mrkdwn.Join("\n", [Heading(t, Topic.Rest), rest.Count == 0 ? t.NoRest : t.RestsToCome(rest.Count)])) { Accessory = SettingsFeature.Change.Button(t.Add, at(Topic.Rest)).Aloud(reader, t.Name(Topic.Rest)) },
            .. rest.Take(RestShown).Select(one => new Section(Mrkdwn.Escaped(Line(reader, one)))
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
            Topic.Words => Mrkdwn.Join("\n", [seed.Purpose.Length == 0 ? t.NoPurpose : Mrkdwn.Escaped(seed.Purpose).Cut(LongestPurpose), t.Lists(seed.Objectives.Count, seed.NotFor.Count, seed.Roadmap is not null)]),
            Topic.Place => t.Place(new(seed.Channel), place.In(Languages.OfLocale(seed.Language) ?? default), seed.TimeZone, reader.InSentence(place.Holidays(seed.Country))),
            Topic.Week => t.Week(Moment(reader, weekly.NudgeAt), Moment(reader, weekly.CheckAt), Moment(reader, weekly.PublishAt), weekly.AutoPublish),
            Topic.Pace => Mrkdwn.Join("\n", [t.Pace(pacing.PerDay, pacing.MinutesApart, pacing.From, pacing.To), t.Announcements(seed.OpenAnnouncements)]),
            Topic.Meetings => seed.Meetings?.ToSeries() is { } series
                ? t.Meetings(reader.Words(series), series.Minutes, series.PromptDaysBefore, series.MonthsWithout.Count == 0 ? null : reader.All([.. series.MonthsWithout.Order().Select(month => Month(reader, month))]))
                : t.NoMeetings,
            Topic.Facilitation => seed.FacilitatorsChannel is { } channel ? t.FacilitatedIn(new(channel)) : t.FacilitatedPrivately,
            _ => Rests(seed) is { Count: > 0 } rest ? Mrkdwn.Join("\n", rest.Select(one => Mrkdwn.Escaped(Line(reader, one)))) : t.NoRest,
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
        var words = typed.Where(field => !string.IsNullOrWhiteSpace(field.Value)).Select(field => SettingsTexts.All.In(reader).Said(SpokenFields.Label(reader, field.Key), SpokenFields.Value(reader, field.Key, field.Value, LongestValue))).ToList();
        return Answer.Update(Notice(reader, [.. Section.Of(why), .. words.Count == 0 ? [] : Section.Quoting(SettingsTexts.All.In(reader).YourWords, Mrkdwn.Join("\n", words))]));
    }

    /// <summary>Which community, a button each.</summary>
    public static Message WhichOne(Language reader, IReadOnlyList<CommunitySettings> communities) => WhichCommunity.Ask(SettingsTexts.All.In(reader).WhichOne, communities, SettingsFeature.Open);

    private static Modal Notice(Language reader, params IReadOnlyList<Block> blocks)
    {
        var t = SettingsTexts.All.In(reader);
        return new(SettingsFeature.Notice, t.Title, blocks) { Close = t.Close };
    }

    private static Section Group(ISettingsTexts t, Language reader, CommunitySeed seed, TopicIn at, Mrkdwn? chosenByOthers, Mrkdwn? instead) =>
        new(Mrkdwn.Join("\n", [Heading(t, at.Topic), instead ?? Summary(reader, seed, at.Topic), .. chosenByOthers is null ? Array.Empty<Mrkdwn>() : [chosenByOthers]]))
        {
            Accessory = chosenByOthers is not null ? null : SettingsFeature.Change.Button(t.Change, at).Aloud(reader, t.Name(at.Topic)),
        };

    private static Mrkdwn Heading(ISettingsTexts t, Topic topic) => $"*{t.Name(topic)}*";

    /// <summary>A summary counts the lines of the presentation: whoever is to choose between two reads them.</summary>
    private static IEnumerable<Mrkdwn> InFull(SettingsDesk desk) => desk.At.Topic == Topic.Words
        ? SettingsTyped.Of(desk).Values.Where(text => text.Length > 0).Select(text => (Mrkdwn)$"> {Mrkdwn.Join("\n> ", text.Split('\n').Select(Mrkdwn.Escaped))}")
        : [Summary(desk.Reader, desk.Seed, desk.At.Topic)];

    /// <summary>Breaks and days off, in the order of time.</summary>
    internal static IReadOnlyList<BreakSeed> Rests(CommunitySeed seed) =>
        [.. seed.Breaks.Concat(seed.DaysOff.Select(day => new BreakSeed { From = day, To = day })).OrderBy(one => one.From, StringComparer.Ordinal)];

    /// <summary>"Du 21 décembre 2026 au 3 janvier 2027 : Fêtes"; the month and the year are said once where they are the same.</summary>
    internal static string Line(Language reader, BreakSeed one)
    {
        var (t, why) = (SettingsTexts.All.In(reader), one.Why.Length == 0 ? null : one.Why);
        if (one.From == one.To) return t.OneDay(Day(reader, one.From), why);
        var (from, to) = (LocalDatePattern.Iso.Parse(one.From).Value, LocalDatePattern.Iso.Parse(one.To).Value);
        var first = from.Year != to.Year ? reader.Day(from) : DayAndMonth(reader, from, withMonth: from.Month != to.Month);
        return t.Stretch(first, reader.Day(to), why);
    }

    /// <summary>"7 décembre", "1er décembre"; without its month "7", "1er".</summary>
    internal static string DayAndMonth(Language reader, LocalDate day, bool withMonth)
    {
        var number = reader == Language.French && day.Day == 1 ? "1er" : day.Day.ToString(reader.Culture());
        return withMonth ? $"{number} {Month(reader, day.Month)}" : number;
    }

    private static string Day(Language reader, string iso) => reader.Day(LocalDatePattern.Iso.Parse(iso).Value);
}
