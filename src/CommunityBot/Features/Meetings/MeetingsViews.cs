using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>A meeting as one person sees it in the list.</summary>
/// <param name="Topics">For who prepares it; empty for others.</param>
internal sealed record MeetingSeen(Meeting It, Answers Answers, UserId Reader, IReadOnlyList<TopicProposed> Topics)
{
    /// <summary>Where not, it is put off or made remote.</summary>
    public bool MayBeCancelled { get; init; } = true;
}

/// <summary>How meetings look: in the form, in the channel, in private, and on the Home tab.</summary>
internal static class MeetingsViews
{
    /// <summary>What Slack takes of a message's own text, the one read aloud.</summary>
    private const int LongestText = 4000;
    internal const int TopicsAtMost = 15;
    private const int NamedAtMost = 30, ButtonAtMost = 75;

    /// <summary>As everyone reads it, in their own zone.</summary>
    public static SlackDate Moment(Language reader, DateTimeOffset at) => reader.Moment(at, reader.AtTime("{date_long}", "{time}"));

    // Forms.

    /// <param name="expected">The day the series has for that month; null for a special meeting.</param>
    public static Modal Form(Language reader, CommunitySettings community, MeetingSlot slot, ExpectedMeeting? expected, DateTimeOffset now, string zone)
    {
        var t = MeetingsTexts.All.In(reader);
        List<Block> blocks = [new Section(slot.Month is { } month && community.Meetings is { } series
            ? t.IntroOfMonth(Month(reader, month), community.Name, reader.Words(series), community.Channel)
            : t.IntroSpecial(community.Name, community.Channel))];
        if (expected is { IsOnDayOff: true }) blocks.Add(new Context(t.DayOff(reader.LongDay(expected.Day), reader.LongDay(expected.Suggested))));
        DateTimeOffset? start = expected is not null && community.StartOn(expected.Suggested) is var usual && usual > now ? usual : null;
        return MeetingsFeature.Form.Modal(t.FormTitle, slot, [.. blocks, .. Fields(t, null, start, community.Meetings?.Minutes ?? 60, remote: false, zone)]) with { Submit = t.Send, Close = t.Close };
    }

    /// <param name="start">What the picker shows at first.</param>
    /// <param name="remote">Without a place, and with a link.</param>
    public static Modal Change(Language reader, Meeting it, DateTimeOffset? start, IReadOnlyList<TopicProposed> topics, bool remote, string zone)
    {
        var t = MeetingsTexts.All.In(reader);
        return MeetingsFeature.Changing.Modal(remote ? t.RemoteTitle : t.ChangeTitle, new(it.Id, it.Sequence),
            [new Section(remote ? t.RemoteIntro : t.ChangeIntro), .. Fields(t, it.Details, start, it.Details.Minutes, remote, zone), .. Topics(t, topics)]) with
        {
            Submit = t.Save,
            Close = t.Close,
        };
    }

    private static IEnumerable<Block> Fields(IMeetingsTexts t, MeetingDetails? plan, DateTimeOffset? start, int minutes, bool remote, string zone)
    {
        Option[] durations = [.. MeetingForm.Durations.Append(minutes).Distinct().Order().Select(m => new Option(t.Minutes(m), m.ToString(CultureInfo.InvariantCulture)))];
        yield return MeetingsFeature.At.Input(t.WhenLabel, new DateTimePicker { InitialDateTime = start?.ToUnixTimeSeconds() }) with { Hint = t.WhenHint(zone) };
        yield return MeetingsFeature.Minutes.Input(t.MinutesLabel, new StaticSelect(durations) { Initial = durations.First(d => d.Value == minutes.ToString(CultureInfo.InvariantCulture)) });
        if (!remote) yield return MeetingsFeature.Place.Input(t.PlaceLabel, new TextInput { MaxLength = MeetingDetails.PlaceAtMost, Initial = plan?.Place }) with { Optional = true, Hint = t.PlaceHint };
        yield return MeetingsFeature.Link.Input(t.LinkLabel, new TextInput { MaxLength = MeetingDetails.LinkAtMost, Initial = plan?.Link }) with { Optional = !remote, Hint = t.LinkHint };
        yield return MeetingsFeature.Topic.Input(t.TopicLabel, new TextInput { MaxLength = MeetingDetails.TopicAtMost, Initial = plan?.Topic }) with { Hint = t.TopicHint };
        yield return MeetingsFeature.Agenda.Input(t.AgendaLabel, new TextInput { Multiline = true, MaxLength = MeetingDetails.AgendaAtMost, Initial = plan?.Agenda }) with { Optional = true, Hint = t.AgendaHint };
    }

    public static Modal Cancel(Language reader, Meeting it, int answered)
    {
        var t = MeetingsTexts.All.In(reader);
        return MeetingsFeature.Cancelling.Modal(t.CancelTitle, it.Id,
            new Section(t.CancelIntro(Moment(reader, it.Details.Start), it.Details.Topic, answered)),
            MeetingsFeature.Why.Input(t.WhyLabel, new TextInput { Multiline = true, MaxLength = CancelMeeting.WhyAtMost }) with { Hint = t.WhyHint }) with
        { Submit = t.CancelSend, Close = t.Shut };
    }

    public static Modal Propose(Language reader, Meeting it)
    {
        var t = MeetingsTexts.All.In(reader);
        return MeetingsFeature.Proposing.Modal(t.ProposeTitle, it.Id,
            new Section(t.ProposeIntro(Moment(reader, it.Details.Start), it.Details.Topic)),
            MeetingsFeature.Words.Input(t.ProposeLabel, new TextInput { Multiline = true, MaxLength = ProposeTopic.WordsAtMost })) with
        { Submit = t.ProposeSend, Close = t.Close };
    }

    // Answers in the place of a form.

    public static Modal Scheduled(Language reader, CommunitySettings community, Meeting it, DateTimeOffset? announced)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.FormTitle, t.Scheduled(Moment(reader, it.Details.Start), community.Channel, announced is { } at ? Moment(reader, at) : null));
    }

    public static Modal Proposed(Language reader, Meeting it)
    {
        var t = MeetingsTexts.All.In(reader);
        return Done(t, t.ProposeTitle, t.ProposeDone);
    }

    private static Modal Done(IMeetingsTexts t, string title, Mrkdwn said) => new(MeetingsFeature.Notice, title, new Section(said)) { Close = t.Shut };

    // In the channel.

    /// <summary>As it stands, with how many come.</summary>
    public static Message Announcement(Language everyone, Meeting it, Answers answers)
    {
        var t = MeetingsTexts.All.In(everyone);
        if (it.Status != MeetingStatus.Scheduled) return Changed(everyone, it, null, isPrivate: false);
        return Whole([t.Announced(it.Details.Topic), .. Facts(t, everyone, it)], it.Details.Agenda, Counted(t, answers), AnswerButtons(t, it.Id), new Actions(Proposing(t, it.Id), InCalendar(t, it.Id)));
    }

    public static Message Reminder(Language everyone, Meeting it, Answers answers, LocalDate today, LocalDate day)
    {
        var t = MeetingsTexts.All.In(everyone);
        return Whole([t.Recalled(it.Details.Topic, Period.DaysBetween(today, day)), .. Facts(t, everyone, it)], null, Counted(t, answers), AnswerButtons(t, it.Id));
    }

    /// <summary>What is said where a meeting was cancelled, moved or changed.</summary>
    /// <param name="community">Named in private, where a reader may have several; null in its own channel.</param>
    public static Message Changed(Language reader, Meeting it, CommunitySettings? community, bool isPrivate)
    {
        var (t, by) = (MeetingsTexts.All.In(reader), it.ChangedBy ?? it.ScheduledBy);
        var (topic, name, at) = (it.Details.Topic, community?.Name ?? "", Moment(reader, it.Details.Start));
        var p = PostponingTexts.All.In(reader);
        if (it.Status != MeetingStatus.Scheduled)
        {
            var isPostponed = it.Status == MeetingStatus.Postponed;
            var off = isPostponed ? isPrivate ? p.PostponedForYou(at, topic, name, by) : p.PostponedHere(at, topic, by)
                : isPrivate ? t.CancelledForYou(at, topic, name, by) : t.CancelledHere(at, topic, by);
            Mrkdwn[] ending = isPostponed ? [p.DateToCome] : [];
            return new(Mrkdwn.Join("\n", [off, Mrkdwn.Quote(it.Reason ?? ""), .. ending]).Cut(LongestText),
                [.. Section.Quoting(off, it.Reason ?? ""), .. ending.Select(line => new Context(line)), new Actions(InCalendar(t, it.Id))]);
        }
        var heading = it.MovedFrom is { } before
            ? isPrivate ? t.MovedForYou(topic, name, Moment(reader, before)) : t.MovedHere(topic, Moment(reader, before))
            : t.ChangedForYou(topic, name);
        Mrkdwn[] why = it.Reason is { } reason ? [p.Because(by), Mrkdwn.Quote(reason)] : [];
        return Whole([heading, .. Facts(t, reader, it), .. why], null, t.ComesStill, AnswerButtons(t, it.Id), new Actions(InCalendar(t, it.Id)));
    }

    // In private.

    public static Message Soon(Language reader, Meeting it, CommunitySettings community)
    {
        var t = MeetingsTexts.All.In(reader);
        return Whole([t.Soon(it.Details.Topic, community.Name), .. Facts(t, reader, it)], it.Details.Agenda, null);
    }

    public static Message Noted(Language reader, Meeting it, Coming coming, bool isRecalled)
    {
        var t = MeetingsTexts.All.In(reader);
        var noted = t.Noted(coming, Moment(reader, it.Details.Start), isRecalled);
        return new(noted, [new Section(noted), .. coming == Coming.No ? [] : new[] { new Actions(InCalendar(t, it.Id)) }]);
    }

    public static MeetingToJoin ForNewcomer(Language reader, Meeting it)
    {
        var t = MeetingsTexts.All.In(reader);
        var text = Mrkdwn.Join("\n", [t.Announced(it.Details.Topic), .. Facts(t, reader, it)]);
        return new(text, [new Section(text), AnswerButtons(t, it.Id)]);
    }

    public static Message NotAnnounced(Language reader, CommunitySettings community, Meeting it, string code)
    {
        var text = MeetingsTexts.All.In(reader).NotAnnounced(Moment(reader, it.Details.Start), community.Channel, code);
        return new(text, new Section(text));
    }

    public static Message Choose(IMeetingsTexts t, IReadOnlyList<CommunitySettings> mine) => new(t.Which,
    [
        new Section(t.Which),
        // A row for each: they share an action id.
        .. mine.Select(community => new Actions(MeetingsFeature.Show.Button(PlainText.Cut(community.Name, ButtonAtMost), community.Id))),
    ]);

    /// <param name="missing">The month to be scheduled next.</param>
    /// <param name="mayPrepare">Whether the reader may do so.</param>
    public static Message Show(Language reader, CommunitySettings community, IReadOnlyList<MeetingSeen> seen, ExpectedMeeting? missing, bool mayPrepare, DateTimeOffset now)
    {
        var t = MeetingsTexts.All.In(reader);
        List<Block> blocks = [new Section(t.Title(community.Name))];
        foreach (var (place, meeting) in seen.Index())
        {
            var it = meeting.It;
            if (it.Status == MeetingStatus.Postponed)
            {
                blocks.Add(new Section(PostponingTexts.All.In(reader).InTheList(Moment(reader, it.Details.Start), it.Details.Topic)));
                if (mayPrepare) blocks.Add(new Actions(PostponingViews.ChooseDate(reader, it)));
                continue;
            }
            blocks.Add(new Section(Mrkdwn.Join("\n", [$"*{it.Details.Topic}*", .. Facts(t, reader, it)])));
            // Whole for the next one, and only for it: three of them might not fit in a message.
            if (place == 0 && it.Details.Agenda is { } agenda) blocks.AddRange(Section.Of(Mrkdwn.Escaped(agenda)));
            blocks.Add(new Context(Mrkdwn.Join(" ", Who(t, meeting))));
            if (place == 0) blocks.AddRange(Topics(t, meeting.Topics));
            if (it.HasBegun(now)) continue;
            blocks.Add(AnswerButtons(t, it.Id));
            blocks.Add(new Actions(mayPrepare
                ? [InCalendar(t, it.Id), Proposing(t, it.Id), MeetingsFeature.Change.Button(t.Change, it.Id), .. it.Details.Place is null ? [] : new[] { MeetingsFeature.Remote.Button(t.MakeRemote, it.Id) }, meeting.MayBeCancelled ? MeetingsFeature.Cancel.Button(t.Cancel, it.Id) : MeetingsFeature.Postpone.Button(PostponingTexts.All.In(reader).Postpone, it.Id)]
                : [InCalendar(t, it.Id), Proposing(t, it.Id)]));
        }
        if (seen.Count == 0) blocks.Add(new Section(t.NoneYet(missing is null ? null : reader.LongDay(missing.Suggested))));
        if (mayPrepare)
        {
            var special = MeetingsFeature.Schedule.Button(t.ScheduleSpecial, new(community.Id, null));
            if (missing is not null) blocks.Add(new Actions(MeetingsFeature.Schedule.Button(t.ScheduleMonth(Month(reader, missing.Month)), new(community.Id, missing.Month)) with { Style = seen.Count == 0 ? ButtonStyle.Primary : null }));
            blocks.Add(new Actions(special));
        }
        return new(Mrkdwn.Join("\n", blocks.OfType<Section>().Select(section => section.Text)).Cut(LongestText), blocks);
    }

    /// <summary>The next meeting of each community, with one's answer, on the Home tab.</summary>
    public static IReadOnlyList<Block> AtHome(Language reader, IReadOnlyList<(CommunitySettings Community, Meeting It, Coming? Mine)> next)
    {
        if (next.Count == 0) return [];
        var t = MeetingsTexts.All.In(reader);
        return
        [
            new Header(t.HomeTitle),
            .. next.SelectMany(one => new Block[]
            {
                new Section(Mrkdwn.Join("\n", [t.HomeLine(one.Community.Name, one.It.Details.Topic, Moment(reader, one.It.Details.Start)), .. one.Mine is { } mine ? [t.YouAnswered(mine)] : Array.Empty<Mrkdwn>()]))
                {
                    Accessory = MeetingsFeature.Show.Button(t.Details, one.Community.Id).Aloud(reader, one.Community.Name),
                },
                AnswerButtons(t, one.It.Id),
            }),
        ];
    }

    /// <summary>The lines that say when and where, the same everywhere.</summary>
    private static IEnumerable<Mrkdwn> Facts(IMeetingsTexts t, Language reader, Meeting it)
    {
        yield return t.When(Moment(reader, it.Details.Start), it.Details.Minutes);
        if (it.Details.Place is { } place) yield return t.AtPlace(place);
        if (it.Details.Link is { } link) yield return t.Online(link);
    }

    private static Message Whole(IReadOnlyList<Mrkdwn> lines, string? agenda, Mrkdwn? ending, params IEnumerable<Block> buttons)
    {
        var words = agenda is null ? [] : new[] { Mrkdwn.Escaped(agenda) };
        return new(Mrkdwn.Join("\n", [.. lines, .. words, .. ending is null ? [] : new[] { ending }]).Cut(LongestText),
            [new Section(Mrkdwn.Join("\n", lines)), .. words.SelectMany(Section.Of), .. ending is null ? [] : new[] { new Context(ending) }, .. buttons]);
    }

    private static IEnumerable<Mrkdwn> Who(IMeetingsTexts t, MeetingSeen seen)
    {
        var (yes, maybe) = (seen.Answers.Yes, seen.Answers.Maybe);
        yield return yes.Count == 0 ? t.NobodyYet : t.WhoComes([.. yes.Take(NamedAtMost)], Math.Max(0, yes.Count - NamedAtMost));
        if (maybe.Count > 0) yield return t.WhoMayCome([.. maybe.Take(NamedAtMost)], Math.Max(0, maybe.Count - NamedAtMost));
        if (seen.Answers.Of(seen.Reader) is { } mine) yield return t.YouAnswered(mine);
    }

    private static IEnumerable<Block> Topics(IMeetingsTexts t, IReadOnlyList<TopicProposed> topics) =>
        topics.Count == 0 ? [] : Section.Of(Mrkdwn.Join("\n", [t.TopicsProposed, .. topics.TakeLast(TopicsAtMost).Select(topic => t.TopicBy(topic.By, topic.Words))]));

    private static Mrkdwn Counted(IMeetingsTexts t, Answers answers) => t.Counts(answers.Yes.Count, answers.Maybe.Count, answers.No.Count);

    private static Actions AnswerButtons(IMeetingsTexts t, Guid id) =>
        new(MeetingsFeature.Yes.Button(t.Yes, id), MeetingsFeature.Maybe.Button(t.Maybe, id), MeetingsFeature.No.Button(t.No, id));

    private static Button Proposing(IMeetingsTexts t, Guid id) => MeetingsFeature.Propose.Button(t.Propose, id);

    private static Button InCalendar(IMeetingsTexts t, Guid id) => MeetingsFeature.CalendarFile.Button(t.CalendarFile, id);

    /// <summary>"décembre 2026", "December 2026".</summary>
    public static string Month(Language reader, YearMonth month) => month.OnDayOfMonth(1).ToString("MMMM yyyy", reader.Culture());
}
