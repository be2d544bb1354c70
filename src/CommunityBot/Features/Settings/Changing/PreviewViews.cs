using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace CommunityBot.Features.Settings;

/// <summary>What follows from settings, before they are saved: the dates they give, and who reads what where.</summary>
internal static class PreviewViews
{
    private const int Shown = 8;

    /// <param name="next">The community as it would be.</param>
    /// <param name="isLate">Somebody else has changed the same since the form was opened: theirs is shown first.</param>
    /// <param name="outlook">What is under way there.</param>
    public static Modal Preview(SettingsDesk desk, CommunitySeed next, IReadOnlyDictionary<string, string> typed, DateTimeOffset now, bool isLate, Outlook outlook)
    {
        var (t, community) = (SettingsTexts.All.In(desk.Reader), next.AsSettings(desk.Community.Workspace));
        var carried = new TypedIn(desk.At, now, typed);
        return SettingsFeature.Preview.Modal(t.PreviewTitle, carried,
        [
            .. isLate ? [.. Section.Of(SettingsViews.Meanwhile(desk)), new Divider(), new Section(t.Yours)] : Array.Empty<Block>(),
            .. Section.Of(SettingsViews.Summary(desk.Reader, next, desk.At.Topic)),
            .. desk.At.Topic switch
            {
                Topic.Facilitation => Facilitation(t, desk.Reader, desk.Community, community, outlook),
                Topic.Meetings => Meetings(t, desk.Reader, community, now, outlook),
                Topic.Pace => Posts(t, desk.Reader, outlook),
                Topic.Week => Weeks(t, desk.Reader, community, FirstWeek(desk, typed, now), now, outlook),
                _ =>
                [
                    .. Follows(t, desk, community, outlook) is { Count: > 0 } follows ? Section.Of(Mrkdwn.Join("\n", [t.WhatFollows, .. follows])) : [],
                    .. HasOtherDays(desk, next) ? Weeks(t, desk.Reader, community, FirstWeek(desk, typed, now), now, outlook) : [],
                    .. !HasOtherDays(desk, next) || (community.Meetings is null && outlook.Meetings.Count == 0) ? [] : Meetings(t, desk.Reader, community, now, outlook),
                ],
            },
            new Actions(SettingsFeature.Back.Button(t.Back, carried)),
        ]) with
        {
            Submit = isLate ? t.SaveMine : t.Save,
            Close = t.Cancel,
        };
    }

    /// <summary>From another channel, and from another language.</summary>
    private static IReadOnlyList<Mrkdwn> Follows(ISettingsTexts t, SettingsDesk desk, CommunitySettings community, Outlook outlook) =>
    [
        .. community.Channel == desk.Community.Channel ? [] : t.ChannelMoves(desk.Community.Channel, community.Channel, outlook.People),
        .. outlook.WasOf.Count == 0 ? [] : new[] { (Mrkdwn)$"• {t.WasOf(community.Channel, Names(desk.Reader, outlook.WasOf))}" },
        .. community.Language == desk.Community.Language ? [] : t.LanguageChanges(community.Language),
    ];

    /// <summary>Whether what is dated moves: it does not for another channel, nor for another language.</summary>
    private static bool HasOtherDays(SettingsDesk desk, CommunitySeed next) => desk.At.Topic != Topic.Place || next.TimeZone != desk.Seed.TimeZone || next.Country != desk.Seed.Country;

    internal static Mrkdwn Names(Language reader, IReadOnlyList<string> communities) => Mrkdwn.Escaped(reader.All([.. communities]));

    private static IEnumerable<Block> Posts(ISettingsTexts t, Language reader, Outlook outlook) => outlook is { Closed: { } why, Posts.Count: > 0 } ? Section.Of(why) : Section.Of(Mrkdwn.Join("\n",
    [
        t.WhatFollows,
        .. outlook.Posts.Count == 0 ? [t.NothingWaits] : outlook.Posts.Take(Shown).Select(post => t.PostForeseen(post.Name, post.Then is { } then ? reader.When(then) : null, post.Now is { } before && before != post.Then ? reader.When(before) : null)),
        .. outlook.Posts.Count > Shown ? [t.Others(outlook.Posts.Count - Shown)] : Array.Empty<Mrkdwn>(),
    ]));

    /// <summary>From this week on; of a break, from the week it begins in.</summary>
    private static Week FirstWeek(SettingsDesk desk, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        var week = Week.At(now, desk.Community);
        return desk.At.Topic == Topic.Rest && LocalDatePattern.Iso.Parse(typed.GetValueOrDefault(SettingsFeature.FirstDay.Name, "")) is { Success: true, Value: var first } && new Week(first).Monday > week.Monday
            ? new Week(first) : week;
    }

    private static IEnumerable<Block> Weeks(ISettingsTexts t, Language reader, CommunitySettings community, Week first, DateTimeOffset now, Outlook outlook)
    {
        List<Mrkdwn> lines = [t.WeeksTitle];
        var current = Week.At(now, community);
        YearMonth? month = null;
        foreach (var plan in RhythmFeature.PlanOf(community, first, Shown))
        {
            var monday = plan.Week.Monday;
            if (month != monday.ToYearMonth()) lines.Add((Mrkdwn)$"_{SettingsViews.Month(reader, monday.Month)} {monday.Year}_");
            month = monday.ToYearMonth();
            var seen = plan.Week == current ? outlook.Week : null;
            lines.Add($"• {Line(t, reader, community, plan.Week, [plan.Nudge, plan.Check, seen is { IsGivenUp: true } ? null : seen?.KeptFor ?? plan.Publish], seen, now)}");
        }
        return [new Section(Mrkdwn.Join("\n", lines)), new Context(t.WeeksExplained(community.Weekly.AutoPublish, community.TimeZone))];
    }

    /// <summary>"demande lun. 21, pas de rappel, lettre jeu. 24 (décalée)".</summary>
    /// <param name="moments">Of its three steps.</param>
    /// <param name="seen">What this week has seen; null for one to come.</param>
    private static string Line(ISettingsTexts t, Language reader, CommunitySettings community, Week week, DateTimeOffset?[] moments, WeekSoFar? seen, DateTimeOffset now)
    {
        if (seen is { IsBeforeUs: true }) return t.NothingLeft;
        if (moments is [_, _, null] && seen is not { Asked: true } and not { Published: true } and not { IsGivenUp: true }) return t.Rests(SettingsViews.DayAndMonth(reader, week.Monday, withMonth: true));
        var month = week.Monday.Month;
        var steps = new[]
        {
            Step(WeeklyStep.Ask, moments[0], community.Weekly.NudgeAt.Day, seen?.Asked), Step(WeeklyStep.Remind, moments[1], community.Weekly.CheckAt.Day, seen?.Reminded),
            Step(WeeklyStep.Publish, moments[2], community.Weekly.PublishAt.Day, seen?.Published),
        };
        return steps.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(", ", said) : t.NothingLeft;

        string? Step(WeeklyStep step, DateTimeOffset? at, IsoDayOfWeek wanted, bool? isDone)
        {
            var publishes = community.Weekly.AutoPublish;
            if (isDone == true) return t.StepDone(step, publishes);
            if (at is not { } moment) return t.NoStep(step, publishes);
            if (moment <= now) return null;
            var day = moment.ToInstant().InZone(community.Zone).Date;
            var isNew = day.Month != month;
            month = day.Month;
            return t.Step(step, publishes, ShortDay(reader, day, isNew), moved: day.DayOfWeek != wanted);
        }
    }

    private static List<Block> Meetings(ISettingsTexts t, Language reader, CommunitySettings community, DateTimeOffset now, Outlook outlook)
    {
        var today = community.DayAt(now);
        var scheduled = outlook.Meetings.Select(it => (At: it.Start, Line: Scheduled(t, reader, community, it, today)));
        var provided = outlook.Meetings.Select(it => it.Month).ToHashSet();
        var expected = community.Meetings is not { } series ? [] : community.ExpectedFrom(now).Where(it => !provided.Contains(it.Month))
            .Select(it => (At: community.StartOn(it.Suggested), Line: t.MeetingExpected(reader.AtTime(reader.LongDay(it.Suggested, today), Time(series.At)), it.IsOnDayOff ? reader.LongDay(it.Day, today) : null)));
        // A month that a break swallows is named, or it would seem forgotten.
        var swallowed = Swallowed(community, now).Where(month => !provided.Contains(month))
            .Select(month => (At: community.Zone.AtStartOfDay(month.OnDayOfMonth(1)).ToDateTimeOffset(), Line: t.NoMeetingIn($"{SettingsViews.Month(reader, month.Month)} {month.Year}")));
        List<Mrkdwn> lines = [.. scheduled.Concat(expected).Concat(swallowed).OrderBy(one => one.At).Take(Shown).Select(one => one.Line)];
        return
        [
            .. community.Meetings is null ? [new Section(t.NoMeetingAtAll)] : Array.Empty<Block>(),
            .. lines.Count == 0 ? [] : Section.Of(Mrkdwn.Join("\n", [t.MeetingsTitle, .. lines])),
        ];
    }

    private static Mrkdwn Scheduled(ISettingsTexts t, Language reader, CommunitySettings community, MeetingToCome it, LocalDate today)
    {
        var there = it.Start.ToInstant().InZone(community.Zone);
        return t.MeetingScheduled(reader.AtTime(reader.LongDay(there.Date, today), Time(there.TimeOfDay)), it.Topic, community.BreakOn(there.Date) is not null);
    }

    private static IEnumerable<YearMonth> Swallowed(CommunitySettings community, DateTimeOffset now)
    {
        var (first, always) = (community.DayAt(now).ToYearMonth(), community with { Breaks = [] });
        return Enumerable.Range(0, 12).Select(first.PlusMonths).Where(month => always.ExpectedIn(month) is not null && community.ExpectedIn(month) is null);
    }

    private static IEnumerable<Block> Facilitation(ISettingsTexts t, Language reader, CommunitySettings before, CommunitySettings after, Outlook outlook)
    {
        var inside = outlook.Inside?.Except(outlook.Facilitators).ToList();
        return Section.Of(Mrkdwn.Join("\n",
        [
            t.WhatFollows,
            .. after.FacilitatorsChannel is { } room
                ? t.FacilitationMoves(room, outlook.Requests, outlook.Facilitators.Count == 0 ? null : reader.People(outlook.Facilitators))
                : t.FacilitationEnds(outlook.Requests, outlook.Deciders.Count == 0 ? null : reader.People(outlook.Deciders)),
            .. inside is { Count: > 0 } ? [t.ReadBy(reader.People([.. inside.Take(Shown)]), Math.Max(0, inside.Count - Shown))] : Array.Empty<Mrkdwn>(),
            .. before.FacilitatorsChannel is { } former ? [t.StaysIn(former)] : Array.Empty<Mrkdwn>(),
        ]));
    }

    /// <summary>"lun. 7"; the first of another month than the week's, "ven. 1er janvier".</summary>
    private static string ShortDay(Language reader, LocalDate day, bool withMonth) =>
        $"{reader.Culture().DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((int)day.DayOfWeek % 7))} {SettingsViews.DayAndMonth(reader, day, withMonth)}";

    private static string Time(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}
