using CommunityBot.Community;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>The dates that settings give, before they are saved.</summary>
internal static class PreviewViews
{
    private const int Shown = 8;

    /// <param name="next">The community as it would be.</param>
    /// <param name="isLate">Somebody else has changed the same since the form was opened: theirs is shown first.</param>
    public static Modal Preview(SettingsDesk desk, CommunitySeed next, IReadOnlyDictionary<string, string> typed, DateTimeOffset now, bool isLate)
    {
        var (t, community) = (SettingsTexts.All.In(desk.Reader), next.AsSettings(desk.Community.Workspace));
        var carried = new TypedIn(desk.At, now, typed);
        return SettingsFeature.Preview.Modal(t.PreviewTitle, carried,
        [
            .. isLate ? [.. Section.Of(SettingsViews.Meanwhile(desk)), new Divider(), new Section(t.Yours)] : Array.Empty<Block>(),
            .. Section.Of(SettingsViews.Summary(desk.Reader, next, desk.At.Topic)),
            .. desk.At.Topic == Topic.Meetings ? [] : Weeks(t, desk.Reader, community, FirstWeek(desk, typed, now), now),
            .. desk.At.Topic == Topic.Meetings || (desk.At.Topic != Topic.Week && community.Meetings is not null) ? Meetings(t, desk.Reader, community, now) : [],
            new Actions(SettingsFeature.Back.Button(t.Back, carried)),
        ]) with
        {
            Submit = isLate ? t.SaveMine : t.Save,
            Close = t.Cancel,
        };
    }

    /// <summary>From this week on; of a break, from the week it begins in.</summary>
    private static Week FirstWeek(SettingsDesk desk, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        var week = Week.At(now, desk.Community);
        return desk.At.Topic == Topic.Rest && LocalDatePattern.Iso.Parse(typed.GetValueOrDefault(SettingsFeature.FirstDay.Name, "")) is { Success: true, Value: var first } && new Week(first).Monday > week.Monday
            ? new Week(first) : week;
    }

    private static IEnumerable<Block> Weeks(ISettingsTexts t, Language reader, CommunitySettings community, Week first, DateTimeOffset now)
    {
        List<Mrkdwn> lines = [t.WeeksTitle];
        foreach (var plan in RhythmFeature.PlanOf(community, first, Shown + 1).Where(plan => plan.Publish is null || plan.Publish > now).Take(Shown))
        {
            var steps = new[] { (At: plan.Nudge, community.Weekly.NudgeAt.Day), (At: plan.Check, community.Weekly.CheckAt.Day), (At: plan.Publish, community.Weekly.PublishAt.Day) }
                .Where(step => step.At > now).Select(step => Step(t, reader, community, step.At!.Value, step.Day)).ToList();
            lines.Add(steps.Count == 0 ? t.Rests(reader.Day(plan.Week.Monday)) : (Mrkdwn)$"• {string.Join(", ", steps)}");
        }
        return [new Section(Mrkdwn.Join("\n", lines)), new Context(t.WeeksExplained(community.Weekly.AutoPublish, community.TimeZone))];
    }

    private static string Step(ISettingsTexts t, Language reader, CommunitySettings community, DateTimeOffset at, IsoDayOfWeek wanted)
    {
        var there = at.ToInstant().InZone(community.Zone);
        return t.Step(Moment(reader, there.Date, there.TimeOfDay), moved: there.DayOfWeek != wanted);
    }

    private static Block[] Meetings(ISettingsTexts t, Language reader, CommunitySettings community, DateTimeOffset now)
    {
        if (community.Meetings is not { } series) return [new Section(t.NoMeetingAtAll)];
        return
        [
            new Section(Mrkdwn.Join("\n",
            [
                t.MeetingsTitle,
                .. community.ExpectedFrom(now).Take(Shown).Select(meeting => t.Meeting(reader.AtTime(reader.LongDay(meeting.Suggested), Time(series.At)), meeting.IsOnDayOff ? reader.LongDay(meeting.Day) : null)),
            ])),
        ];
    }

    /// <summary>"lundi 9 mars à 09:00": of the months to come, the year goes without saying.</summary>
    private static string Moment(Language reader, LocalDate day, LocalTime time)
    {
        var (date, year) = (reader.LongDay(day), day.ToString(" yyyy", reader.Culture()));
        return reader.AtTime(date.EndsWith(year, StringComparison.Ordinal) ? date[..^year.Length] : date, Time(time));
    }

    private static string Time(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}
