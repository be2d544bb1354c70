using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>
/// A group of settings as the fields of its form hold it, by their names: what is in force, and what somebody typed, read the same way. Pure.
/// </summary>
internal static class SettingsTyped
{
    private const string Yes = "yes";

    /// <summary>The fields of a group, in the order of its form.</summary>
    public static IReadOnlyList<Field> FieldsOf(Topic topic) => topic switch
    {
        Topic.Words => [SettingsFeature.Name, SettingsFeature.Purpose, SettingsFeature.Objectives, SettingsFeature.NotFor, SettingsFeature.Roadmap],
        Topic.Place => [SettingsFeature.Language, SettingsFeature.TimeZone, SettingsFeature.Country],
        Topic.Week =>
        [
            SettingsFeature.NudgeDay, SettingsFeature.NudgeTime, SettingsFeature.CheckDay, SettingsFeature.CheckTime, SettingsFeature.PublishDay, SettingsFeature.PublishTime, SettingsFeature.AutoPublish,
        ],
        Topic.Pace => [SettingsFeature.PerDay, SettingsFeature.MinutesApart, SettingsFeature.From, SettingsFeature.To, SettingsFeature.OpenAnnouncements],
        Topic.Meetings => [SettingsFeature.Rule, SettingsFeature.At, SettingsFeature.Minutes, SettingsFeature.PromptDays, SettingsFeature.MonthsWithout],
        Topic.Facilitation => [SettingsFeature.FacilitatorsChannel],
        _ => [SettingsFeature.FirstDay, SettingsFeature.LastDay, SettingsFeature.Why],
    };

    /// <summary>What a form holds.</summary>
    public static IReadOnlyDictionary<string, string> In(Submission<TopicIn> form) => FieldsOf(form.Carried.Topic).ToDictionary(field => field.Name, field => field switch
    {
        TextField text => form[text],
        ChoiceField choice => form[choice],
        ExternalField choice => form[choice],
        TimeField time => form[time]?.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateField day => form[day]?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChannelField channel => form[channel]?.Value,
        ChoicesField choices => string.Join(',', form[choices]),
        _ => null,
    } ?? "", StringComparer.Ordinal);

    /// <summary>What is in force; of breaks and days off, a form for one more.</summary>
    public static IReadOnlyDictionary<string, string> Of(SettingsDesk desk)
    {
        var (seed, meetings) = (desk.Seed, desk.Seed.Meetings);
        IReadOnlyList<string> values = desk.At.Topic switch
        {
            Topic.Words => [seed.Name, seed.Purpose, string.Join('\n', seed.Objectives), string.Join('\n', seed.NotFor), seed.Roadmap ?? ""],
            Topic.Place => [seed.Language, seed.TimeZone, seed.Country ?? PlaceTyped.NoCountry],
            Topic.Week => [.. Parts(seed.Weekly.NudgeAt), .. Parts(seed.Weekly.CheckAt), .. Parts(seed.Weekly.PublishAt), seed.Weekly.AutoPublish ? Yes : ""],
            Topic.Pace => [Number(seed.Pacing.PerDay), Number(seed.Pacing.MinutesApart), seed.Pacing.From, seed.Pacing.To, seed.OpenAnnouncements ? Yes : ""],
            Topic.Meetings =>
            [
                meetings?.ToSeries() is { } series ? desk.Reader.Words(series.Rule) : meetings?.Rule ?? "", meetings?.At ?? "12:30", Number(meetings?.Minutes ?? 60), Number(meetings?.PromptDaysBefore ?? 21),
                string.Join(',', meetings?.MonthsWithout ?? [8]),
            ],
            Topic.Facilitation => [seed.FacilitatorsChannel ?? ""],
            _ => ["", "", ""],
        };
        return FieldsOf(desk.At.Topic).Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);

        static string[] Parts(string dayAndTime) => dayAndTime.Split(' ');
    }

    /// <summary>The community as it would be, or what is to be put right under which field.</summary>
    public static (CommunitySeed? Next, IReadOnlyList<(string Field, string Text)> Errors) Apply(SettingsDesk desk, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        var read = new Reading(desk.Seed, typed, desk.Reader, desk.Community.DayAt(now));
        var next = desk.At.Topic switch
        {
            Topic.Words => read.Words(),
            Topic.Place => read.Place(),
            Topic.Week => read.Week(),
            Topic.Pace => read.Pace(),
            Topic.Meetings => read.Meetings(),
            Topic.Facilitation => read.Facilitation(),
            _ => read.Rest(),
        };
        if (read.Errors.Count == 0 && desk.Seed.Differences(next).Count == 0) read.Errors.Add((FieldsOf(desk.At.Topic)[0].Name, read.Texts.NothingChanged));
        return read.Errors.Count > 0 ? (null, read.Errors) : (next, []);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One form being read.</summary>
    private sealed class Reading(CommunitySeed seed, IReadOnlyDictionary<string, string> typed, Language reader, LocalDate today)
    {
        public List<(string Field, string Text)> Errors { get; } = [];

        public ISettingsTexts Texts { get; } = SettingsTexts.All.In(reader);

        private IPlaceTexts AboutPlace => PlaceTexts.All.In(reader);

        public CommunitySeed Words()
        {
            var (name, purpose, roadmap) = (PlainText.OneLine(this[SettingsFeature.Name]), this[SettingsFeature.Purpose], this[SettingsFeature.Roadmap]);
            if (!Allowed.IsName(name)) Wrong(SettingsFeature.Name, name.Length == 0 ? CreatingTexts.All.In(reader).NameMissing : AboutPlace.TooLong(Allowed.NameAtMost));
            if (!Allowed.IsPurpose(purpose)) Wrong(SettingsFeature.Purpose, AboutPlace.TooLong(Allowed.PurposeAtMost));
            if (roadmap.Length > 0 && !Shapes.IsWebAddress(roadmap)) Wrong(SettingsFeature.Roadmap, Texts.NoAddress);
            return seed with { Name = name, Purpose = purpose, Objectives = Lines(SettingsFeature.Objectives), NotFor = Lines(SettingsFeature.NotFor), Roadmap = roadmap.Length == 0 ? null : roadmap };
        }

        public CommunitySeed Place()
        {
            var where = PlaceTyped.Of(this[SettingsFeature.Language], this[SettingsFeature.TimeZone], this[SettingsFeature.Country], Errors, AboutPlace);
            return seed with { Language = where.Language.Code(), TimeZone = where.TimeZone, Country = where.Country };
        }

        public CommunitySeed Week()
        {
            var weekly = new WeeklySeed
            {
                NudgeAt = Step(SettingsFeature.NudgeDay, SettingsFeature.NudgeTime),
                CheckAt = Step(SettingsFeature.CheckDay, SettingsFeature.CheckTime),
                PublishAt = Step(SettingsFeature.PublishDay, SettingsFeature.PublishTime),
                AutoPublish = this[SettingsFeature.AutoPublish] == Yes,
            };
            if (Errors.Count > 0) return seed;
            if (!Allowed.IsInOrder(weekly)) Wrong(SettingsFeature.PublishDay, Texts.OutOfOrder);
            else if (!Allowed.PublishesInHours(weekly, seed.Pacing)) Wrong(SettingsFeature.PublishTime, Texts.OutsidePace(seed.Pacing.From, seed.Pacing.To));
            return seed with { Weekly = weekly };
        }

        public CommunitySeed Pace()
        {
            var pacing = new PacingSeed
            {
                PerDay = Whole(SettingsFeature.PerDay, Allowed.PerDay),
                MinutesApart = Whole(SettingsFeature.MinutesApart, Allowed.MinutesApart),
                From = Time(SettingsFeature.From),
                To = Time(SettingsFeature.To),
            };
            if (Errors.Count > 0) return seed;
            if (!Allowed.IsInOrder(pacing)) Wrong(SettingsFeature.To, Texts.EndsFirst(pacing.From));
            else if (!Allowed.PublishesInHours(seed.Weekly, pacing)) Wrong(SettingsFeature.To, Texts.LeavesOutPublishing(SettingsViews.Moment(reader, seed.Weekly.PublishAt)));
            return seed with { Pacing = pacing, OpenAnnouncements = this[SettingsFeature.OpenAnnouncements] == Yes };
        }

        public CommunitySeed Meetings()
        {
            if (this[SettingsFeature.Rule].Length == 0) return seed with { Meetings = null };
            var said = SeriesWords.Read(this[SettingsFeature.Rule]);
            if (said.Rule is null) Wrong(SettingsFeature.Rule, Texts.NotRead(said.Problem ?? SeriesProblem.UnknownWord, said.Word, said.Near));
            // Who writes the time with the day means it, whatever the other field still holds.
            var at = said.At is { } time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : Time(SettingsFeature.At);
            var (minutes, days) = (Whole(SettingsFeature.Minutes, Allowed.MeetingMinutes), Whole(SettingsFeature.PromptDays, Allowed.PromptDaysBefore));
            IReadOnlyList<int> months = [.. this[SettingsFeature.MonthsWithout].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(month => int.Parse(month, CultureInfo.InvariantCulture)).Order()];
            if (months.Count == Allowed.Months.To) Wrong(SettingsFeature.MonthsWithout, Texts.NoMonthLeft);
            if (said.Rule is null || Errors.Count > 0) return seed;
            // The same day in the other language, the same months in another order, are no change.
            var before = seed.Meetings;
            var language = Languages.OfLocale(seed.Language) ?? default;
            return seed with
            {
                Meetings = new()
                {
                    Rule = before?.ToSeries()?.Rule == said.Rule ? before!.Rule : language.Words(said.Rule), At = at, Minutes = minutes, PromptDaysBefore = days,
                    MonthsWithout = before is not null && months.SequenceEqual(before.MonthsWithout.Order()) ? before.MonthsWithout : months,
                },
            };
        }

        public CommunitySeed Facilitation()
        {
            var channel = this[SettingsFeature.FacilitatorsChannel];
            if (channel == seed.Channel) Wrong(SettingsFeature.FacilitatorsChannel, CreatingTexts.All.In(reader).SameChannel);
            return seed with { FacilitatorsChannel = channel.Length == 0 ? null : channel };
        }

        public CommunitySeed Rest()
        {
            var (from, why) = (this[SettingsFeature.FirstDay], PlainText.OneLine(this[SettingsFeature.Why]));
            var to = this[SettingsFeature.LastDay] is { Length: > 0 } last ? last : from;
            if (!Allowed.IsDay(from)) Wrong(SettingsFeature.FirstDay, Texts.DayMissing);
            else if (!Allowed.IsDay(to)) Wrong(SettingsFeature.LastDay, Texts.DayMissing);
            if (why.Length > Allowed.LineAtMost) Wrong(SettingsFeature.Why, AboutPlace.TooLong(Allowed.LineAtMost));
            if (Errors.Count > 0) return seed;
            var stretch = new BreakSeed { From = from, To = to, Why = why };
            if (!Allowed.IsInOrder(stretch)) Wrong(SettingsFeature.LastDay, Texts.EndsBeforeItBegins);
            else if (LocalDatePattern.Iso.Parse(to).Value < today) Wrong(to == from ? SettingsFeature.FirstDay : SettingsFeature.LastDay, Texts.DayIsPast);
            else if (seed.Breaks.Any(other => string.CompareOrdinal(other.From, from) <= 0 && string.CompareOrdinal(to, other.To) <= 0)) Wrong(SettingsFeature.FirstDay, Texts.RestsAlready);
            else if (from == to && seed.DaysOff.Contains(from, StringComparer.Ordinal)) Wrong(SettingsFeature.FirstDay, Texts.RestsAlready);
            return from == to && why.Length == 0
                ? seed with { DaysOff = [.. seed.DaysOff.Append(from).Order(StringComparer.Ordinal)] }
                : seed with { Breaks = [.. seed.Breaks.Append(stretch).OrderBy(one => one.From, StringComparer.Ordinal)] };
        }

        private string this[Field field] => typed.GetValueOrDefault(field.Name, "").Trim();

        private void Wrong(Field field, string text) => Errors.Add((field.Name, text));

        private string Step(Field day, Field time)
        {
            var step = $"{this[day]} {this[time]}";
            if (!Allowed.IsStep(step)) Wrong(time, Texts.OutsideDaytime);
            return step;
        }

        private string Time(Field field)
        {
            if (!Allowed.IsTime(this[field])) Wrong(field, Texts.TimeMissing);
            return this[field];
        }

        private int Whole(Field field, Bounds allowed)
        {
            if (int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && allowed.Hold(number)) return number;
            Wrong(field, Texts.Whole(allowed.From, allowed.To));
            return 0;
        }

        private IReadOnlyList<string> Lines(Field field)
        {
            IReadOnlyList<string> lines = [.. this[field].ReplaceLineEndings("\n").Split('\n').Select(PlainText.OneLine).Where(line => line.Length > 0)];
            if (lines.ToList().FindIndex(line => !Allowed.IsLine(line)) is >= 0 and var index) Wrong(field, Texts.LineTooLong(index + 1, Allowed.LineAtMost));
            return lines;
        }
    }
}
